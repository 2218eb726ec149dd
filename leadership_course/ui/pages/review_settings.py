"""How many reviews a day, on which days none, and away until when?"""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.events import Event
from leadership_course.study import rhythm
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import day_in_words
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.flow import FlowLayout, let_grow
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.setting_row import SettingRow, call_chips

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKS = (0, 1, 2, 3, 4)
_AWAY = ("Not away", "1 week", "2 weeks", "3 weeks", "4 weeks")


class ReviewSettings(Panel):
    """The rhythm of reviews; every choice is recorded at once, and being away can be undone."""

    said = Signal(str, object)

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the rows; `show_now` fills them."""
        super().__init__("card", parent)
        self._look, self._study = look, study
        self._cap = ChipRow(look, [str(cap) for cap in rhythm.CAPS])
        self._easy = ChipRow(look, [day[:3] for day in DAYS], is_exclusive=False)
        self._weeks = ChipRow(look, _AWAY)
        call_chips(self._cap, [f"{cap} reviews a day, at most" for cap in rhythm.CAPS])
        call_chips(self._easy, [f"{day} without reviews" for day in DAYS])
        call_chips(self._weeks, [_AWAY[0], *(f"{weeks} away" for weeks in _AWAY[1:])])
        self._cap.chosen.connect(self._set_cap)
        self._easy.chosen.connect(self._set_easy)
        self._weeks.chosen.connect(self._set_weeks)
        self.column.setSpacing(12)
        self.column.addWidget(PlainLabel("Reviews", role="eyebrow", tone="accent"))
        self._add("Reviews a day, at most", self._cap)
        self.column.addWidget(Hairline(look))
        self._add("Easy days, without reviews", self._easy)
        self.column.addWidget(Hairline(look))
        self._add("Away", self._away())

    def show_now(self) -> None:
        """Show what stands in the log."""
        stands = self._study.progress.rhythm
        caps = rhythm.CAPS
        self._cap.choose(caps.index(stands.cap) if stands.cap in caps else -1)
        for day, chip in enumerate(self._easy.chips):
            chip.setChecked(day in stands.easy_days)
        until = rhythm.away_until(self._study)
        weeks = (until - self._study.today()) / timedelta(weeks=1) if until else 0
        self._weeks.choose(WEEKS.index(int(weeks)) if weeks in WEEKS else -1)
        words = f"Until {day_in_words(until)}. " if until else ""
        self._until.setText(
            f"{words}Reviews wait meanwhile; no more than a day’s worth comes at once."
        )
        self._days.setVisible(until is not None)

    def _add(self, name: str, control: QWidget) -> None:
        self.column.addWidget(SettingRow(self._look, name, control))

    def _away(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._until = PlainLabel("", role="text", tone="muted")
        self._days = QWidget()
        row = FlowLayout(self._days, spacing=6)
        for words, days in (("A day earlier", -1), ("A day later", 1)):
            button = Button(words, kind="link", look=self._look)
            button.clicked.connect(lambda _=False, days=days: self._move(days))
            row.addWidget(button)
        let_grow(self._days)
        column.addWidget(self._weeks)
        column.addWidget(self._until)
        column.addWidget(self._days)
        return holder

    def _set_cap(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            rhythm.choose(self._study, cap=rhythm.CAPS[index])

    def _set_easy(self, day: int, is_chosen: bool) -> None:
        days = set(self._study.progress.rhythm.easy_days)
        (days.add if is_chosen else days.discard)(day)
        rhythm.choose(self._study, easy_days=tuple(sorted(days)))

    def _set_weeks(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            self._leave_for(WEEKS[index] * 7)

    def _move(self, days: int) -> None:
        until = rhythm.away_until(self._study) or self._study.today()
        self._leave_for((until - self._study.today()).days + days)

    def _leave_for(self, days: int) -> None:
        """Be away for some days; none of them is being back."""
        until, wanted = rhythm.away_until(self._study), self._study.today() + timedelta(days=days)
        if wanted == (until or self._study.today()):
            return
        if days:
            self._tell(rhythm.go_away(self._study, wanted), f"Away until {day_in_words(wanted)}")
        else:
            self._tell(rhythm.come_back(self._study), "You are back")

    def _tell(self, event: Event, words: str) -> None:
        self.said.emit(words, lambda: self._study.undo(event))
        self.show_now()
