"""Do settings show at once and stay, and does every key that F1 lists do something?"""

from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider

from leadership_course import __version__
from leadership_course.study.preferences import Preferences
from leadership_course.ui.pages import settings_page
from leadership_course.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT
from leadership_course.ui.widgets.column import Column
from leadership_course.ui.widgets.link_sheet import LinkSheet
from tests.ui.keyboard import seen, settle, texts
from tests.ui.learner import Learner

LESSON = "lesson/new-job"
PLACES = (
    "welcome",
    "today",
    "course",
    "quotes",
    "progress",
    "settings",
    "lesson/new-job",
    "lesson/new-job/check",
    "lesson/new-job/look-back",
    "quiz/first-days",
    "review",
)


def listed_keys(learner: Learner) -> tuple[tuple[str, str], ...]:
    """Return what the page says of its keys."""
    return learner.page().keys()


def kept(learner: Learner) -> Preferences:
    """Return the preferences on disk."""
    from leadership_course.storage.preferences import load_preferences

    return load_preferences(learner.home.preferences)


@pytest.mark.parametrize(
    ("words", "theme", "tokens"),
    [("Dark", "dark", DARK), ("High contrast", "high-contrast", HIGH_CONTRAST)],
)
def test_a_theme_shows_at_once_and_after_a_restart(
    learner: Learner, words: str, theme: str, tokens: object
) -> None:
    learner.start_welcomed("settings")
    assert learner.look.tokens == LIGHT
    while learner.focused() != words:
        learner.press("Right")
    learner.press("Space")
    assert learner.look.tokens == tokens
    page = learner.window.palette().color(learner.window.palette().ColorRole.Window)
    assert page == learner.look.colour("page")
    assert kept(learner).theme == theme
    learner.restart("settings")
    assert learner.look.tokens == tokens
    assert learner.button(words).isChecked()


def test_the_text_grows_by_slider_and_stays(learner: Learner) -> None:
    learner.start_welcomed("settings")
    learner.reach("Text size")
    before = QApplication.font().pixelSize()
    learner.press("Right", "Right")
    assert learner.sees("120 %")
    assert learner.look.scale == 1.2
    assert QApplication.font().pixelSize() > before
    learner.restart()
    assert learner.look.scale == 1.2


@pytest.mark.parametrize("place", ["settings", "lesson/new-job", "quotes"])
def test_the_text_grows_and_shrinks_by_keys_anywhere(learner: Learner, place: str) -> None:
    learner.start_welcomed(place)
    learner.press("Ctrl++", "Ctrl+=")
    assert learner.look.scale == 1.2
    assert learner.sees("Text size 120 %")
    learner.press("Ctrl+-")
    assert learner.look.scale == 1.1
    learner.press("Ctrl+0")
    assert learner.look.scale == 1.0
    assert kept(learner).text_size == 100


def test_the_slider_follows_the_keys(learner: Learner) -> None:
    learner.start_welcomed("settings")
    learner.press("Ctrl++", "Ctrl++")
    (slider,) = seen(learner.window, QSlider)
    assert slider.value() == 12
    assert learner.sees("120 %")
    learner.reach("Text size")
    learner.press("Right")
    assert learner.look.scale == 1.3


def test_the_text_stays_between_80_and_200_per_cent(learner: Learner) -> None:
    learner.start_welcomed()
    learner.press(*["Ctrl+-"] * 4)
    assert learner.look.scale == 0.8
    learner.press(*["Ctrl++"] * 14)
    assert learner.look.scale == 2.0


def test_the_reading_width_and_motion_show_and_stay(learner: Learner) -> None:
    learner.start_welcomed("settings")
    learner.click("Wide")
    assert learner.look.reading_width == 760
    was_reduced = learner.look.is_motion_reduced
    learner.click("Full")
    assert (was_reduced, learner.look.is_motion_reduced) == (True, False)
    learner.restart()
    assert learner.look.reading_width == 760
    assert not learner.look.is_motion_reduced


def test_the_window_comes_back_where_it_was(learner: Learner) -> None:
    window = learner.start_welcomed()
    window.setGeometry(60, 40, 960, 640)
    settle()
    window = learner.restart()
    assert (window.width(), window.height()) == (960, 640)


def test_a_window_kept_on_a_screen_that_is_gone_comes_back_in_sight(learner: Learner) -> None:
    learner.start_welcomed()
    learner.settings.change(window=(9_000, 9_000, 960, 640))
    learner.leave_for_dead()
    window = learner.start()
    assert any(s.geometry().intersects(window.geometry()) for s in QApplication.screens())


def test_the_folder_of_the_data_is_said_and_copied(learner: Learner) -> None:
    learner.start_welcomed("settings")
    shown = [words.replace("\u200b", "") for words in learner.texts()]
    assert str(learner.home.root) in shown
    learner.click("Copy the path")
    assert QApplication.clipboard().text() == str(learner.home.root)


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
def test_a_choice_is_taken_by_space_and_by_enter(learner: Learner, key: str) -> None:
    learner.start_welcomed("settings")
    learner.reach("Light")
    learner.press("Right", key)
    assert learner.settings.value.theme == "dark"


@pytest.mark.parametrize("place", PLACES)
def test_f1_lists_the_keys_of_the_place(learner: Learner, place: str) -> None:
    learner.start_welcomed(place)
    assert listed_keys(learner), place
    focus = learner.focus_widget()
    words = learner.in_dialog(lambda: learner.press("F1"))
    for keys, what in listed_keys(learner):
        assert what[:1].upper() + what[1:] in words
        for key in keys.split(" or "):
            assert key in words
    assert "Full screen" in words
    assert learner.focus_widget() is focus


@pytest.mark.parametrize(
    "place", ["welcome", "today", "course", "quotes", "progress", f"{LESSON}/does-feedback-help"]
)
def test_each_key_that_f1_lists_does_something(learner: Learner, place: str) -> None:
    learner.start_welcomed(f"{LESSON}/a-line-to-keep")
    learner.press("B", "Right")  # so that there is something to look back on
    learner.window.resize(900, 600)
    learner.press(*["Ctrl++"] * 10)  # so that there is something to scroll
    learner.go(place)
    listed = [
        (one, what)
        for keys, what in listed_keys(learner)
        for one in keys.replace(", ", " or ").split(" or ")
        if QKeySequence(one)[0].key()  # type: ignore[index]  # the stubs miss it
        != Qt.Key.Key_unknown
    ]
    assert listed
    for key, what in listed:
        middle(learner, place)
        if what.startswith("Print"):  # asks in a sheet of its own
            assert learner.in_dialog(partial(learner.press, key)), (place, key, what)
            continue
        before = state(learner)
        learner.press(key)
        assert state(learner) != before, (place, key, what)


def middle(learner: Learner, place: str) -> None:
    """Bring the place into the middle of things, where every key has something to do."""
    learner.go("progress")
    learner.go(place)
    if place == "welcome":
        learner.press("Right")
    if place == "quotes":
        learner.reach("Copy")
    (column, *_) = seen(learner.page(), Column)
    bar = column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)


def state(learner: Learner) -> tuple[object, ...]:
    """Return what a key can change: the place, the words, the focus, the scroll bars, the log."""
    bars = [column.verticalScrollBar().value() for column in seen(learner.window, Column)]
    chosen = [chip.isChecked() for chip in seen(learner.window, QAbstractButton)]
    focus = QApplication.focusWidget()
    return str(learner.window.place), learner.texts(), focus, bars, chosen, len(learner.facts())


def test_the_button_in_the_rail_shows_the_keys_too(learner: Learner) -> None:
    learner.start_welcomed()
    assert "Undo" in learner.in_dialog(lambda: learner.click("Keys"))


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("Ctrl+1", "today"),
        ("Ctrl+2", "course"),
        ("Ctrl+3", "quotes"),
        ("Ctrl+4", "journal"),
        ("Ctrl+5", "progress"),
        ("Ctrl+R", "review"),
        ("Ctrl+D", "debrief"),
        ("Ctrl+,", "settings"),
    ],
)
@pytest.mark.parametrize("place", ["today", "lesson/new-job/look-back", "quiz/next-steps"])
def test_a_key_leads_to_each_page_from_anywhere(
    learner: Learner, place: str, key: str, page: str
) -> None:
    learner.start_welcomed(place)
    learner.press(key)
    assert learner.at(page)
    assert learner.focused() or page == "progress"


@pytest.mark.parametrize("name", ["Today", "Course", "Quotes", "Journal", "Progress", "Settings"])
def test_the_rail_leads_to_each_page_by_mouse(learner: Learner, name: str) -> None:
    learner.start_welcomed("quotes" if name != "Quotes" else "today")
    learner.click(name)
    assert learner.at(name.lower())
    assert learner.button(name).isChecked()


def test_f11_turns_full_screen_and_back(learner: Learner) -> None:
    learner.start_welcomed()
    found = []
    for _ in range(2):
        learner.press("F11")
        found.append(learner.window.isFullScreen())
    assert found == [True, False]


def test_ctrl_q_closes_the_window(learner: Learner) -> None:
    window = learner.start_welcomed()
    learner.press("Ctrl+Q")
    assert not window.isVisible()


@pytest.mark.parametrize("place", ["today", "course"])
def test_enter_takes_the_next_step_from_anywhere_on_the_page(learner: Learner, place: str) -> None:
    learner.start_welcomed(place)
    learner.page().setFocus()
    learner.press("Return")
    assert learner.at("lesson/new-job")


@pytest.mark.parametrize("place", ["lesson/new-job/does-feedback-help", "progress", "settings"])
def test_a_page_higher_than_the_window_scrolls_by_keys(learner: Learner, place: str) -> None:
    learner.start_welcomed("lesson/new-job")
    window = learner.window
    window.resize(900, 600)
    learner.press("Ctrl+0", *["Ctrl++"] * 10)
    learner.go(place)
    (column,) = seen(learner.page(), Column)
    bar = column.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    learner.press("PgDown")
    assert bar.value() > 0
    learner.press("End")
    assert bar.value() == bar.maximum()
    learner.press("Home")
    assert bar.value() == 0


def test_a_click_leaves_the_pages_keys_at_work(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job")
    page = learner.page()
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.rect().center())
    learner.press("Right")
    assert learner.sees("A line to keep")


def test_whether_there_is_a_newer_version_is_asked_where_the_program_came_from(
    learner: Learner,
) -> None:
    learner.start_welcomed("settings")
    assert learner.sees(f"Version {__version__} is installed")
    assert learner.sees("Ask where you got it from")
    assert "Is there a newer version?" not in texts(learner.window)


@pytest.mark.parametrize(
    ("key", "expected"), [("Stay here", []), ("Open", ["https://releases.example/course"])]
)
def test_the_page_of_releases_opens_only_after_its_host_was_shown(
    learner: Learner, monkeypatch: pytest.MonkeyPatch, key: str, expected: list[str]
) -> None:
    monkeypatch.setattr(settings_page, "RELEASES", "https://releases.example/course")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    shown: list[str] = []

    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, LinkSheet)
        shown.extend(texts(sheet))
        assert opened == []
        learner.reach(key)
        learner.press("Space")
        sheet.close()

    learner.start_welcomed("settings")
    assert not learner.sees("Ask where you got it from")
    learner.reach("Is there a newer version?")
    QTimer.singleShot(60, learner.window, answer)
    learner.press("Space")
    settle()
    assert "Open releases.example in your browser?" in shown
    assert opened == expected
