"""On which days, and for how many minutes, does the learner want to come?"""

from PySide6.QtWidgets import QWidget

from leadership_course.study import rhythm
from leadership_course.study.studying import Study
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.setting_row import SettingRow, call_chips

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class RhythmSettings(Panel):
    """Days and minutes; every choice is recorded at once."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the rows; `show_now` fills them."""
        super().__init__("card", parent)
        self._study = study
        self._days = ChipRow(look, [day[:3] for day in DAYS], is_exclusive=False)
        self._minutes = ChipRow(look, [f"{minutes} minutes" for minutes in rhythm.MINUTES])
        call_chips(self._days, [f"Learn on {day}" for day in DAYS])
        call_chips(self._minutes, [f"{minutes} minutes a day" for minutes in rhythm.MINUTES])
        self._days.chosen.connect(self._set_day)
        self._minutes.chosen.connect(self._set_minutes)
        self.column.setSpacing(12)
        self.column.addWidget(PlainLabel("Your rhythm", role="eyebrow", tone="accent"))
        self.column.addWidget(SettingRow(look, "Days", self._days))
        self.column.addWidget(Hairline(look))
        self.column.addWidget(SettingRow(look, "Minutes a day", self._minutes))

    def show_now(self) -> None:
        """Show what stands in the log."""
        stands = self._study.progress.rhythm
        for day, chip in enumerate(self._days.chips):
            chip.setChecked(day in stands.days)
        is_known = stands.minutes in rhythm.MINUTES
        self._minutes.choose(rhythm.MINUTES.index(stands.minutes) if is_known else -1)

    def _set_day(self, day: int, is_chosen: bool) -> None:
        days = set(self._study.progress.rhythm.days)
        (days.add if is_chosen else days.discard)(day)
        rhythm.choose(self._study, days=tuple(sorted(days)))

    def _set_minutes(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            rhythm.choose(self._study, minutes=rhythm.MINUTES[index])
