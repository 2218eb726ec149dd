"""How does the learner like to read and to be asked? Every change shows and is kept at once."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from leadership_course import RELEASES
from leadership_course.course.ids import slug
from leadership_course.progress.events import Event
from leadership_course.study.keeping import Keeping
from leadership_course.study.learners import Learners
from leadership_course.study.places import Place
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.ui.pages.learners_panel import LearnersPanel
from leadership_course.ui.pages.newer_version import NewerVersion
from leadership_course.ui.pages.reminder_settings import ReminderSettings
from leadership_course.ui.pages.review_settings import ReviewSettings
from leadership_course.ui.pages.rhythm_settings import RhythmSettings
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.flow import in_line
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.setting_row import SettingRow
from leadership_course.ui.widgets.side_by_side import SideBySide

Choices = tuple[tuple[Any, str], ...]
THEMES: Choices = (
    ("system", "As the system"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("high-contrast", "High contrast"),
)
WIDTHS: Choices = ((560, "Narrow"), (640, "Comfortable"), (760, "Wide"))
MOTIONS: Choices = (("system", "As the system"), ("full", "Full"), ("reduced", "Reduced"))
REACHES_OTHERS = (
    "Everything you do and write stays in this folder. It lies on a network, or is synchronised "
    "with other computers: so the program writes it the slow and safe way. Study on one computer "
    "at a time."
)
_LEAST = 480  # pixels at 100 %: narrower, a control stands below its name
TEXT_STEP = 10  # per cent


class SettingsPage(Screen):
    """How it looks; rhythm, reviews and reminders; where the data lies; what this is."""

    def __init__(
        self,
        look: Look,
        study: Study,
        settings: Settings,
        home: Path,
        keeping: Keeping,
        learners: Learners,
    ) -> None:
        """Build the page; `home` is the folder that holds everything the program writes, `keeping`
        saves the calendar file.
        """
        super().__init__()
        self._look, self._settings, self._home = look, settings, home
        self._keeping = keeping
        self._asked = ""
        self._page = page = Page(look)
        page.set_title("Settings", "Kept as you change them")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self._theme = self._choices(THEMES, "theme")
        self._width = self._choices(WIDTHS, "reading_width")
        self._motion = self._choices(MOTIONS, "motion")
        self._rhythm = RhythmSettings(look, study)
        self._reviews = ReviewSettings(look, study)
        self._reminders = ReminderSettings(look, study, settings, keeping)
        self._learners = LearnersPanel(look, learners)
        self._learners.said.connect(self.said)
        self._reviews.said.connect(self.said)
        self._reminders.said.connect(self.said)
        asked = (self._rhythm, self._reviews, self._reminders)
        for panel in (self._appearance(), *asked, self._learners, self._data(), self._about()):
            page.body.addWidget(panel)
        page.body.addStretch(1)
        look.changed.connect(self._show)

    def open(self, place: Place) -> None:
        """Show the settings in force; the subject of `place` is a row or a button, by its words."""
        self._asked = place.subject
        self._page.scroll_to_top()
        self._show()
        self._learners.show_now()
        self._show_asked()

    def refresh(self, event: Event) -> None:
        """Show what an undo brought back."""
        self._show_asked()

    def flush(self) -> None:
        """Keep a time that is being typed."""
        self._reminders.flush()

    def _show_asked(self) -> None:
        for panel in (self._rhythm, self._reviews, self._reminders):
            panel.show_now()

    def _show(self) -> None:
        value = self._settings.value
        _choose(self._theme, THEMES, value.theme)
        _choose(self._width, WIDTHS, value.reading_width)
        _choose(self._motion, MOTIONS, value.motion)
        self._slider.setValue(value.text_size // TEXT_STEP)
        self._size.setText(f"{value.text_size} %")

    def focus_first(self) -> None:
        """Put the focus on the row that was asked for, else on the first choice."""
        rows = (row for row in self.findChildren(SettingRow) if slug(row.name) == self._asked)
        buttons = (one for one in self.findChildren(Button) if slug(one.text()) == self._asked)
        for found in (*rows, *buttons) if self._asked else ():
            if not isinstance(found, SettingRow):
                found.setFocus(Qt.FocusReason.TabFocusReason)
            elif not found.focus():
                self.setFocus(Qt.FocusReason.TabFocusReason)  # such as the tray where there is none
            self._page.bring(found)
            return
        self._theme.chips[self._theme.picked[0]].setFocus()

    def title(self) -> str:
        """Settings."""
        return "Settings"

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys that change a setting."""
        arrows = ("Left or Right", "Go from choice to choice, or change the text size")
        return (arrows, ("Space", "Choose"), *super().keys())

    def _choices(self, choices: Choices, field: str) -> ChipRow:
        row = ChipRow(self._look, [name for _, name in choices])

        def change(index: int, is_chosen: bool) -> None:
            if is_chosen:
                self._change(**{field: choices[index][0]})

        row.chosen.connect(change)
        return row

    def _change(self, **changes: Any) -> None:
        try:
            self._settings.change(**changes)
        finally:  # what could not be kept holds for this session all the same
            self._look.apply(self._settings.value)

    def _size_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(80 // TEXT_STEP, 200 // TEXT_STEP)
        self._slider.setPageStep(2)
        self._slider.setAccessibleName("Text size, 80 to 200 per cent")
        self._size = PlainLabel("", role="text")
        self._size.setWordWrap(False)
        self._slider.valueChanged.connect(self._resize)
        row.addWidget(self._slider, 1)
        row.addWidget(self._size)
        return holder

    def _resize(self, step: int) -> None:
        self._size.setText(f"{step * TEXT_STEP} %")
        self._change(text_size=step * TEXT_STEP)

    def _appearance(self) -> Panel:
        panel = _titled("How it looks")
        rows = (
            ("Theme", self._theme),
            ("Text size", self._size_row()),
            ("Reading width", self._width),
            ("Motion", self._motion),
        )
        for at, (name, control) in enumerate(rows):
            if at:
                panel.column.addWidget(Hairline(self._look))
            panel.column.addWidget(SettingRow(self._look, name, control))
        return panel

    def _data(self) -> Panel:
        panel = _titled("Your data")
        words = (
            "Everything you do and write stays on this computer, in this folder. "
            "Nothing goes over the network."
        )
        if self._keeping.reaches_others:
            words = REACHES_OTHERS
        panel.column.addWidget(PlainLabel(words, role="text"))
        panel.column.addWidget(Hairline(self._look))
        row = SideBySide(self._look, _LEAST)
        path = PlainLabel(_breakable(str(self._home)), role="text", tone="muted")
        path.setAccessibleName(str(self._home))
        row.add(path)
        copy = Button("Copy the path", kind="secondary", icon="copy", look=self._look)
        copy.clicked.connect(self._copy)
        row.add(copy, 0)
        panel.column.addWidget(row)
        ways = Button("Copies, export and import", kind="link", look=self._look)
        ways.clicked.connect(lambda: self.go.emit("data"))
        panel.column.addLayout(in_line(ways))
        lock = Button("Lock your journal", kind="link", look=self._look)
        lock.clicked.connect(lambda: self.go.emit("lock"))
        panel.column.addLayout(in_line(lock))
        return panel

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._home))
        self.said.emit("Copied", None)

    def _about(self) -> Panel:
        panel = _titled("About")
        words = (
            "From Technocrat to Leader. Program: MIT licence. "
            "Lessons: CC BY-SA 4.0, quotations excepted."
        )
        panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
        panel.column.addWidget(Hairline(self._look))
        panel.column.addWidget(NewerVersion(self._look, RELEASES))
        panel.column.addWidget(Hairline(self._look))
        diagnostics = Button("Diagnostics …", kind="link", look=self._look)
        diagnostics.clicked.connect(self._diagnose)
        panel.column.addLayout(in_line(diagnostics))
        return panel

    def _diagnose(self) -> None:
        from leadership_course.ui.display_report import of_display
        from leadership_course.ui.widgets.diagnostics_sheet import DiagnosticsSheet

        report = self._keeping.diagnosis(of_display(self._settings.value))
        DiagnosticsSheet(self._look, report, self).exec()


def _titled(eyebrow: str) -> Panel:
    panel = Panel("card")
    panel.column.setSpacing(12)
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    return panel


def _choose(row: ChipRow, choices: Choices, value: object) -> None:
    values = [one for one, _ in choices]
    row.choose(values.index(value) if value in values else -1)


def _breakable(path: str) -> str:
    """Let a path go on in the next line after each of its parts: it has no spaces to break at."""
    return re.sub(r"([/\\._-])", "\\1\u200b", path)
