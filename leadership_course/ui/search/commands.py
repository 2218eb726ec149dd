"""What can be done from the search, besides going to what was found?"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from leadership_course.course.ids import slug
from leadership_course.study.assessment import to_rate
from leadership_course.study.finder import Searchable
from leadership_course.study.places import PageName
from leadership_course.study.subjects import RESULT
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.pages.settings_page import MOTIONS, THEMES, WIDTHS

_PAGES: tuple[tuple[PageName, str, str, str], ...] = (
    ("today", "Today", "home start next step", "Ctrl+1"),
    ("course", "Course", "path modules lessons quizzes", "Ctrl+2"),
    ("review", "Review", "repeat remember ideas due", "Ctrl+R"),
    ("quotes", "Quotes", "bookmarks highlights kept lines tags notes", "Ctrl+3"),
    ("journal", "Journal", "reflections plans debriefs entries", "Ctrl+4"),
    ("debrief", "Debrief a conversation", "look back talk", "Ctrl+D"),
    ("progress", "Progress", "calendar statistics remembered", "Ctrl+5"),
    ("certificate", "Certificate", "passed proof finished pdf", ""),
    ("glossary", "Words of the course", "glossary terms meaning", ""),
    ("sources", "Sources", "studies research evidence literature", ""),
    ("library", "Courses", "install another course update remove library package", ""),
    ("data", "Copies, export and import", "backup data restore save file", ""),
    ("lock", "Journal lock", "passphrase password encrypt private secret", ""),
    ("settings", "Settings", "preferences options appearance", "Ctrl+,"),
)


#: What the page of settings holds, by the words that somebody looks for, and the words there.
ON_SETTINGS = (
    ("Theme", "colours appearance night day", "Theme"),
    ("Text size", "font letters zoom bigger", "Text size"),
    ("Reading width", "column line length", "Reading width"),
    ("Motion", "animation", "Motion"),
    ("Days of your rhythm", "week pace often learn", "Days"),
    ("Minutes a day", "rhythm pace time long", "Minutes a day"),
    ("Reviews a day, at most", "cap number", "Reviews a day, at most"),
    ("Easy days, without reviews", "weekend off", "Easy days, without reviews"),
    ("Away until a day", "holiday break pause travel ill", "Away"),
    ("Reminder: time of day", "reminders remind notification hour", "Time of day"),
    ("Reminder while the program runs", "reminders remind notification", "While the program runs"),
    ("Reminder in your calendar", "reminders remind ics file", "Your calendar"),
    ("Closing the window", "tray quit end", "Closing the window"),
    ("Your name", "who is learning person profile learner rename", "You"),
    ("Somebody new", "who is learning person people profile learner partner add", "Somebody new"),
    ("Where your data lies", "folder path files place", "Copy the path"),
    ("Diagnostics", "version problem report help bug", "Diagnostics …"),
)


class Command(NamedTuple):
    """Something to do: how it is found, the keys that do the same, and what does it."""

    thing: Searchable
    keys: str
    act: Callable[[], None]


def commands_of(window: MainWindow) -> tuple[Command, ...]:
    """Return the pages to go to, and the settings that are changed at once."""
    return (*_pages(window), *_rating(window), *_settings(window), *_others(window))


def _pages(window: MainWindow) -> tuple[Command, ...]:
    return tuple(
        Command(Searchable("command", page, name, words), keys, partial(window.go, page))
        for page, name, words, keys in _PAGES
    )


def _rating(window: MainWindow) -> tuple[Command, ...]:
    """Return the way to what is to be rated now, else to what was rated."""
    if window.study.course.assessment is None:
        return ()
    words = "then and now before after where you stand rate statements"
    return (
        Command(
            Searchable("command", "assessment", "Self-assessment", words),
            "",
            lambda: window.go(f"assessment/{to_rate(window.study) or RESULT}"),
        ),
    )


def _settings(window: MainWindow) -> tuple[Command, ...]:
    choices = (
        ("theme", "Theme", "colours appearance night day", THEMES),
        ("reading_width", "Reading width", "column line length", WIDTHS),
        ("motion", "Motion", "animation", MOTIONS),
    )
    changed = tuple(
        _setting(f"{called}: {name.lower()}", words, "", partial(window.dress, **{field: value}))
        for field, called, words, values in choices
        for value, name in values
    )
    rows = tuple(
        _setting(name, words, "", partial(window.go, f"settings/{slug(there)}"))
        for name, words, there in ON_SETTINGS
    )
    return (*rows, *changed)


def _others(window: MainWindow) -> tuple[Command, ...]:
    return (
        _setting("Undo the last step", "take back revert", "Ctrl+Z", window.take_back),
        _setting("Do it again", "redo repeat step", "Ctrl+Shift+Z", window.do_again),
        _setting("Larger text", "size zoom font", "Ctrl++", partial(window.resize_text, 10)),
        _setting("Smaller text", "size zoom font", "Ctrl+−", partial(window.resize_text, -10)),
        _setting("Usual text size", "zoom font", "Ctrl+0", partial(window.resize_text, 0)),
        _setting("Full screen", "window", "F11", window.turn_full_screen),
        _setting("Keys of this place", "keyboard shortcuts help", "F1", window.show_keys),
    )


def _setting(name: str, words: str, keys: str, act: Callable[[], None]) -> Command:
    return Command(Searchable("setting", "", name, words), keys, act)
