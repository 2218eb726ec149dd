"""At which spot is an author, and how is the same one shown again of a course that has changed?"""

from typing import NamedTuple

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from leadership_course.course.outline import Course, Lesson
from leadership_course.study.places import Place
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.screen import Screen
from leadership_course.ui.widgets.column import Column


class Focus(NamedTuple):
    """What has the keyboard on a page: which widget of its kind, and the place in its text."""

    kind: type[QWidget]
    number: int
    cursor: int


class Spot(NamedTuple):
    """A page, how far it is scrolled, and what has the keyboard there (None: something else)."""

    place: Place
    down: int
    focus: Focus | None


def spot_of(window: MainWindow) -> Spot:
    """Return where the author is."""
    screen = window.on_show()
    part = screen.part_on_show() or window.place.part
    column = screen.findChild(Column)
    down = column.verticalScrollBar().value() if column else 0
    return Spot(window.place._replace(part=part), down, _focus_in(screen))


def bring_back(window: MainWindow, spot: Spot) -> None:
    """Scroll to where the author was, and give the keyboard back to what had it on the page."""
    screen = window.on_show()
    if spot.focus:
        same = _of_kind(screen, spot.focus.kind)
        if spot.focus.number < len(same):
            _give(same[spot.focus.number], spot.focus.cursor)
    column = screen.findChild(Column)
    if column:
        column.stay_at(spot.down)


def nearest(place: Place, old: Course, new: Course) -> Place:
    """Return the place in the changed course that is `place`, else what is the nearest to it.

    A card whose heading changed is still the one after its neighbour; a lesson with another id is
    known by its file.
    """
    if place.page != "lesson":
        return place
    was = _lesson(old, place.subject)
    now = _lesson(new, place.subject) or next(
        (lesson for lesson in new.lessons if was and lesson.file == was.file), None
    )
    if now is None:
        return Place("course")
    return Place("lesson", now.id, _card(was, now, place.part))


def _card(was: Lesson | None, now: Lesson, card: str) -> str:
    cards = [each.id for each in now.cards]
    before = [each.id for each in was.cards] if was else []
    if card in cards or card not in before:
        return card
    at = before.index(card)
    for back in range(1, at + 1):
        if before[at - back] in cards:
            at = cards.index(before[at - back]) + back
            break
    return cards[min(at, len(cards) - 1)]


def _lesson(course: Course, name: str) -> Lesson | None:
    return next((lesson for lesson in course.lessons if lesson.id == name), None)


def _focus_in(screen: Screen) -> Focus | None:
    found: QWidget | None = screen.window().focusWidget()
    if found is None or found is screen or not screen.isAncestorOf(found):
        return None
    cursor = 0
    if isinstance(found, QPlainTextEdit):
        cursor = found.textCursor().position()
    elif isinstance(found, QLineEdit):
        cursor = found.cursorPosition()
    return Focus(type(found), _of_kind(screen, type(found)).index(found), cursor)


def _give(widget: QWidget, cursor: int) -> None:
    widget.setFocus()
    if isinstance(widget, QPlainTextEdit):
        at = widget.textCursor()
        at.setPosition(min(cursor, len(widget.toPlainText())))
        widget.setTextCursor(at)
    elif isinstance(widget, QLineEdit):
        widget.setCursorPosition(cursor)


def _of_kind(screen: Screen, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in screen.findChildren(QWidget) if type(widget) is kind]
