"""When and where is the learner reminded: while the program runs, in the tray, by a calendar?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study.keeping import Keeping
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.study.time_of_day import in_digits, time_of_day
from leadership_course.ui import tray
from leadership_course.ui.day_words import days_in_words
from leadership_course.ui.saving import ask_where
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.field import TextField
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.setting_row import (
    BESIDE_FIELD,
    BESIDE_WORDS,
    SettingRow,
    call_chips,
)

_FIELD = 110  # pixels at 100 % text: five digits with room to spare
_NO_DAYS = "Choose days above first."
_IN_TRAY = "From the tray it goes on reminding you; its menu opens a debrief."
_NO_TRAY = "This desktop has no tray, so the program ends when its window is closed."
_CALENDAR = (
    "For the days when the program is not running. Saved and imported again after a change, it "
    "replaces what stood there. It keeps the time on your wall, wherever you travel."
)


class ReminderSettings(Panel):
    """The time of day, and three ways to be told; nothing is on by itself."""

    said = Signal(str, object)

    def __init__(
        self,
        look: Look,
        study: Study,
        settings: Settings,
        keeping: Keeping,
        parent: QWidget | None = None,
    ) -> None:
        """Build the rows; `show_now` fills them."""
        super().__init__("card", parent)
        self._look, self._study, self._settings, self._keeping = look, study, settings, keeping
        self._time = TextField(look, "08:30", "Time of day to be reminded at, such as 08:30")
        self._time.editingFinished.connect(self.flush)
        self._whether = self._switch(("Off", "On"), "is_reminding")
        call_chips(self._whether, ("No reminder", "Remind me on my days"))
        self._when = PlainLabel("", role="text", tone="muted")
        self._closed = self._switch(("Ends the program", "Leaves it in the tray"), "is_in_tray")
        self._where = PlainLabel("", role="text", tone="muted")
        words = PlainLabel(_CALENDAR, role="text", tone="muted")
        self._save = Button("Save a calendar file …", look=look)
        self._save.clicked.connect(self._save_calendar)
        self.column.setSpacing(12)
        self.column.addWidget(PlainLabel("Reminders", role="eyebrow", tone="accent"))
        rows = (
            SettingRow(look, "Time of day", _aside(self._time), BESIDE_FIELD),
            SettingRow(look, "While the program runs", _stack(self._whether, self._when)),
            SettingRow(look, "Closing the window", _stack(self._closed, self._where)),
            SettingRow(look, "Your calendar", _stack(words, self._save), BESIDE_WORDS),
        )
        for row in rows:
            if row is not rows[0]:
                self.column.addWidget(Hairline(look))
            self.column.addWidget(row)
        look.changed.connect(self._measure)
        self._measure()

    def show_now(self) -> None:
        """Show the preferences in force, and the days that stand in the log."""
        value, days = self._settings.value, self._study.progress.rhythm.days
        has_tray = tray.is_there()
        self._time.setText(value.reminder)
        self._whether.choose(int(value.is_reminding))
        self._closed.choose(int(value.is_in_tray))
        self._closed.setVisible(has_tray)
        self._where.setText(_IN_TRAY if has_tray else _NO_TRAY)
        self._when.setText(_when(days, value.reminder) if days else _NO_DAYS)
        self._save.setEnabled(bool(days))

    def flush(self) -> None:
        """Keep the time that was typed; what is no time changes nothing."""
        if not self._time.isModified():
            return
        written = self._time.text()
        found = time_of_day(written)
        if found is None:
            self.said.emit("A time of day is written as in 08:30", None)
        elif in_digits(found) != self._settings.value.reminder:
            self._settings.change(reminder=in_digits(found))
        self.show_now()

    def _switch(self, names: tuple[str, str], field: str) -> ChipRow:
        row = ChipRow(self._look, names)

        def change(index: int, is_chosen: bool) -> None:
            if is_chosen:
                self._settings.change(**{field: bool(index)})

        row.chosen.connect(change)
        return row

    def _measure(self) -> None:
        self._time.setFixedWidth(self._look.px(_FIELD))

    def _save_calendar(self) -> None:
        file = ask_where(self, "Save a calendar file", "my-rhythm.ics", "Calendar (*.ics)")
        at = time_of_day(self._settings.value.reminder)
        if file and at:
            self._keeping.calendar(file, at)
            self.said.emit(f"{file.name} is written; open it with your calendar", None)


def _when(days: tuple[int, ...], at: str) -> str:
    return (
        f"Reminds you {days_in_words(days)} at {at}, unless something was done that day; never "
        "while you are away."
    )


def _aside(widget: QWidget) -> QWidget:
    """Let a widget keep its width where the row is wider."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder


def _stack(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return holder
