"""What has the learner built so far?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from leadership_course.progress.events import Event
from leadership_course.study.asking import CONFIDENCES
from leadership_course.study.assessment import moments_given
from leadership_course.study.path import standing
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_32
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.calendar_map import CalendarLegend, CalendarMap
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.segments import Bar
from leadership_course.ui.widgets.side_by_side import SideBySide

_PLACES = (0, 34)  # a row's icon and words begin where the words above do


class ProgressPage(Screen):
    """Four numbers, the calendar, the modules, and how confidence fits the answers."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(parent)
        self._look, self._study = look, study
        self._first: Button | None = None
        self._page = Page(look)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)

    def open(self, place: Place) -> None:
        """Show how things stand."""
        clear(self._page.body)
        self._page.body.setSpacing(16)
        first = self._study.progress.days.first
        if first is None:
            self._page.set_title("What you have built", "Not begun")
            self._page.body.addWidget(self._nothing())
            return
        self._page.set_title("What you have built", f"Since {first.day} {first:%B}")
        for panel in (self._numbers(), self._calendar(), self._modules(), self._confidence()):
            self._page.body.addWidget(panel)
        if moments_given(self._study):
            self._page.body.addWidget(self._then_and_now())
        self._page.body.addStretch(1)

    def refresh(self, event: Event) -> None:
        """Show how things stand now."""
        self.open(Place("progress"))

    def title(self) -> str:
        """Progress."""
        return "Progress"

    def _nothing(self) -> EmptyState:
        empty = EmptyState(
            self._look,
            "progress",
            "Nothing to show yet",
            "Finished lessons, quiz results and the days you showed up will stand here.",
            "Begin the first lesson",
        )
        empty.acted.connect(lambda: self.go.emit("today"))
        return empty

    def _numbers(self) -> QWidget:
        progress, course = self._study.progress, self._study.course
        standings = [standing(self._study, module) for module in course.modules]
        quizzes = [s for s in standings if s.module.quiz]
        kept, weeks = progress.days.weeks_kept(self._study.today())
        row = SideBySide(self._look, 560)
        pairs = SideBySide(self._look, 240), SideBySide(self._look, 240)
        for pair in pairs:
            row.add(pair)
        counted = (
            (f"{sum(s.finished for s in standings)} of {len(course.lessons)}", "lessons finished"),
            (f"{sum(s.is_passed for s in quizzes)} of {len(quizzes)}", "quizzes passed"),
            (str(len(progress.plans.all())), "plans made"),
            (f"{kept} of {weeks}", "active weeks"),
        )
        for at, (number, words) in enumerate(counted):
            panel = Panel("card")
            panel.column.setSpacing(4)
            panel.column.addWidget(PlainLabel(number, role="heading"))
            panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
            panel.column.addStretch(1)
            pairs[at // 2].add(panel)
        return row

    def _calendar(self) -> Panel:
        panel = _titled("Practice calendar")
        acts = self._study.progress.days.acts
        row = SideBySide(self._look, 640, SPACE_32)
        row.add(CalendarMap(self._look, acts, self._study.today()), 0)
        row.add(self._counted(len(acts)))
        panel.column.addWidget(row)
        return panel

    def _counted(self, count: int) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(f"{count} day{'' if count == 1 else 's'}", role="title"))
        column.addWidget(PlainLabel("with something done", role="text", tone="muted"))
        column.addStretch(1)
        column.addWidget(CalendarLegend(self._look))
        words = "A fuller square is a fuller day."
        column.addWidget(PlainLabel(words, role="small", tone="muted"))
        return holder

    def _then_and_now(self) -> Panel:
        panel = _titled("Then and now")
        panel.column.setSpacing(4)
        is_compared = len(moments_given(self._study)) > 1
        words = "What moved since the start" if is_compared else "Where you started"
        row = RowButton(self._look, "path", words, "Self-assessment", "accent", _PLACES)
        row.clicked.connect(lambda: self.go.emit("assessment/result"))
        panel.column.addWidget(row)
        return panel

    def _modules(self) -> Panel:
        panel = _titled("Modules")
        chart = _Chart(self._look)
        for module in self._study.course.modules:
            share = standing(self._study, module).share
            chart.add(module.title, share, f"{share:.0%}", f"{module.title}: {share:.0%} done")
        panel.column.addLayout(chart)
        return panel

    def _confidence(self) -> Panel:
        panel = _titled("How sure, and how right")
        bands = self._study.progress.calibration.bands
        if not any(band.total for band in bands.values()):
            words = (
                "Some questions ask how sure you are. Once you have answered a few, this "
                "shows how well it fits."
            )
            panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
            return panel
        chart = _Chart(self._look)
        for confidence, name in CONFIDENCES:
            band = bands[confidence]
            said = f"{band.right} of {band.total} right" if band.total else "not said yet"
            chart.add(name, band.right / max(1, band.total), said, f"{name}: {said}")
        panel.column.addLayout(chart)
        return panel


class _Chart(QGridLayout):
    """Bars under one another, each with a name before it and its value behind."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(10)
        self.setColumnStretch(0, 3)
        self.setColumnStretch(1, 4)

    def add(self, name: str, share: float, value: str, spoken: str) -> None:
        """Add a bar filled to `share`, which a screen reader calls `spoken`."""
        line = self.rowCount()
        bar = Bar(self._look)
        bar.set_share(share, spoken)
        shown = PlainLabel(value, role="text", tone="muted")
        shown.setWordWrap(False)
        shown.setMinimumWidth(self._look.px(96))  # so that bars of two charts end alike
        shown.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(PlainLabel(name, role="text"), line, 0)
        self.addWidget(bar, line, 1)
        self.addWidget(shown, line, 2)


def _titled(eyebrow: str) -> Panel:
    panel = Panel("card")
    panel.column.setSpacing(12)
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    return panel
