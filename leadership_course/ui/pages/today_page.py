"""What now? One obvious next step, then what waits."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.problems import CourseProblem
from leadership_course.progress.events import Event
from leadership_course.study.lines import line_of_the_day
from leadership_course.study.places import Place
from leadership_course.study.reminder import invitation
from leadership_course.study.rhythm import away_until
from leadership_course.study.studying import Study
from leadership_course.study.today import Today, minutes_left, today
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.plan_panel import PlanPanel
from leadership_course.ui.pages.today_panels import (
    NextStep,
    OfferPanel,
    OrderPanel,
    QuotePanel,
    RhythmPanel,
)
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import in_line
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_DAWN, _NOON, _DUSK = 5, 12, 18  # hours


class TodayPage(PageScreen):
    """The next step, what else is due, the plan in force, the rhythm, and a kept line."""

    def __init__(
        self,
        look: Look,
        study: Study,
        problems: tuple[CourseProblem, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._is_broken = bool(problems)
        self._is_explained = False
        self._next: Button | None = None
        self._why: Button | None = None
        self.bind("Enter", "Take the next step", self._go_on)
        self.bind("W", "Why this order, and what can wait", self._explain)

    def open(self, place: Place) -> None:
        """Show what is due now."""
        self._is_explained = False
        self._show()
        self._page.scroll_to_top()

    def refresh(self, event: Event) -> None:
        """Show what an undo brought back."""
        self._show()

    def focus_first(self) -> None:
        """Put the focus on the next step."""
        if self._next:
            self._next.setFocus()
        else:
            super().focus_first()

    def title(self) -> str:
        """Today."""
        return "Today"

    def _show(self) -> None:
        now = self._study.clock.now()
        day = today(self._study)
        self._page.set_title(f"Good {_part_of(now)}. {self._said(day)}", _day(now))
        clear(self._page.body)
        self._next, self._why = None, None
        if day.first is None:
            self._page.body.addWidget(self._nothing())
            return
        panel = NextStep(self._look, self._study, day.first, day.step, self.go.emit)
        self._next = panel.button
        self._page.body.addWidget(panel)
        for row in _pairs(self._beside(day)):
            self._page.body.addWidget(self._row(row))
        line = line_of_the_day(self._study)
        self._page.body.addWidget(QuotePanel(self._look, line, self.go.emit))
        self._page.body.addLayout(self._order(day))
        self._page.body.addStretch(1)

    def _go_on(self) -> None:
        if self._next:
            self._next.click()

    def _explain(self) -> None:
        if self._why is not None:
            self._is_explained = not self._is_explained
            self._show()
            self._focus_order()

    def _focus_order(self) -> None:
        if self._why is not None:
            self._why.setFocus()

    def _said(self, day: Today) -> str:
        """Return the invitation, where there is something to invite to."""
        is_over = day.step is not None and day.step.kind == "finished"
        if away_until(self._study):
            return "You are away, so nothing presses."
        if is_over and day.first and day.first.kind == "course":
            return "Nothing waits today."
        if not minutes_left(self._study):
            return "Today’s minutes are done."
        return invitation(self._study)

    def _beside(self, day: Today) -> list[Panel]:
        panels: list[Panel] = [
            OfferPanel(self._look, offer, day.step, self.go.emit) for offer in day.more
        ]
        if not any(offer and offer.kind == "plan" for offer in (day.first, *day.more)):
            panels.append(PlanPanel(self._look, self._study, self.go.emit))
        return [*panels, RhythmPanel(self._look, self._study)]

    def _row(self, panels: tuple[Panel, ...]) -> QWidget:
        row = SideBySide(self._look, 560)
        for panel in panels:
            row.add(panel)
        return row

    def _order(self, day: Today) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        count = len(day.waiting)
        words = f"Why this order, and what can wait ({count})" if count else "Why this order"
        self._why = Button("Close" if self._is_explained else words, kind="link", look=self._look)
        self._why.clicked.connect(self._explain)
        if self._is_explained and day.first:
            shown = (day.first, *day.more)
            column.addWidget(OrderPanel(self._look, shown, day.waiting, self.go.emit))
        debrief = Button("A conversation just now? Look back", kind="link", look=self._look)
        debrief.clicked.connect(lambda: self.go.emit("debrief"))
        # Below, so that taking the focus brings all of it into sight.
        column.addLayout(in_line(self._why, debrief, spacing=SPACE_24))
        return column

    def _nothing(self) -> QWidget:
        from leadership_course.ui.widgets.empty import EmptyState

        text = (
            "The course could not be read. The Course page says which file is at fault."
            if self._is_broken
            else "This course has no lessons yet."
        )
        empty = EmptyState(self._look, "course", "Nothing to study yet", text, "Open Course")
        empty.acted.connect(lambda: self.go.emit("course"))
        return empty


def _pairs(panels: list[Panel]) -> list[tuple[Panel, ...]]:
    return [tuple(panels[start : start + 2]) for start in range(0, len(panels), 2)]


def _part_of(now: datetime) -> str:
    """Return which part of the day it is; before five it is still the evening before."""
    if now.hour < _DAWN or now.hour >= _DUSK:
        return "evening"
    return "morning" if now.hour < _NOON else "afternoon"


def _day(now: datetime) -> str:
    return f"{now:%A} {now.day} {now:%B}"
