"""What was recalled in a review, what comes back sooner, and when is the next one?"""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.review import (
    Reviewed,
    due_today,
    next_day,
    reviewed_today,
    taught_on,
)
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import on_day
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton

_PLACES = (0, 34)  # of a row's icon and words: in line with the words above


class ReviewEnd(QWidget):
    """Done for today: each idea of the day with its next return; a row leads to its lesson."""

    def __init__(
        self,
        look: Look,
        study: Study,
        go: Callable[[str], None],
        go_on: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """Show the day; `go` opens a place, `go_on` goes on where ten minutes ended the review."""
        super().__init__(parent)
        self._look, self._study, self._go = look, study, go
        done = reviewed_today(study)
        recalled = [each for each in done if each.is_recalled]
        missed = [each for each in done if not each.is_recalled]
        said = _count(len(recalled), len(done))
        column = words_of(self, look, "check", "Done for today", f"{said} {next_in_words(study)}")
        if left := len(due_today(study)):
            words = "1 idea more" if left == 1 else f"{left} ideas more"
            more = Button(f"Go on with {words}", kind="secondary", look=look)
            more.clicked.connect(go_on)
            column.addWidget(more)
        for title, found in (("Recalled", recalled), ("Not recalled yet", missed)):
            if found:
                column.addWidget(self._list(title, found))
        column.addStretch(1)

    def _list(self, title: str, found: Iterable[Reviewed]) -> Panel:
        panel = Panel("card")
        panel.column.setSpacing(0)
        panel.column.addWidget(PlainLabel(title, role="eyebrow", tone="accent"))
        by_lesson: dict[str, list[Reviewed]] = {}
        for each in found:
            by_lesson.setdefault(each.principle.lesson.id, []).append(each)
        for of_one in by_lesson.values():
            panel.column.addWidget(self._row(of_one))
        return panel

    def _row(self, found: list[Reviewed]) -> RowButton:
        """Return the row of a lesson: most have one idea, some have two."""
        first = found[0]
        lesson, card = first.principle.lesson, taught_on(first.principle)
        icon, tone = ("check", "good") if first.is_recalled else ("replay", "accent")
        title = lesson.title if len(found) == 1 else f"{lesson.title} ({len(found)} ideas)"
        days = [each.due for each in found if each.due]
        note = _again(min(days, default=None), self._study.today())
        row = RowButton(self._look, icon, title, note, tone, _PLACES)
        row.clicked.connect(lambda: self._go(f"lesson/{lesson.id}/{card.id}"))
        return row


def words_of(view: QWidget, look: Look, icon: str, heading: str, text: str) -> QVBoxLayout:
    """Begin a view with an icon, a heading and a sentence or two; return its column."""
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    head = QVBoxLayout()
    head.setSpacing(8)
    head.addWidget(Icon(look, icon, "good" if icon == "check" else "accent", 40))
    head.addWidget(PlainLabel("Review", role="eyebrow", tone="accent"))
    head.addWidget(PlainLabel(heading, role="heading"))
    head.addWidget(PlainLabel(text, role="reading"))
    column.addLayout(head)
    return column


def next_in_words(study: Study) -> str:
    """Return when the next review is and how much it holds, as a sentence."""
    following = next_day(study)
    if following is None:
        return "Nothing else is waiting."
    day, count = following
    ideas = "1 idea" if count == 1 else f"{count} ideas"
    return f"The next review is {on_day(day, study.today())}: {ideas}."


def _count(recalled: int, done: int) -> str:
    if done == 1:
        return "The idea was recalled." if recalled else "The idea was not recalled yet."
    return f"{'All' if recalled == done else f'{recalled} of'} {done} ideas were recalled."


def _again(due: date | None, today: date) -> str:
    return "After its lesson" if due is None else f"Again {on_day(due, today)}"
