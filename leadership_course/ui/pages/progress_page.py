"""What has the learner built so far?"""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.progress.events import Event
from leadership_course.study.asking import CONFIDENCES
from leadership_course.study.path import standing
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.calendar_map import CalendarMap
from leadership_course.ui.widgets.column import Page
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.segments import Bar
from leadership_course.ui.widgets.side_by_side import SideBySide


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
        self._page.body.setSpacing(14)
        first = self._study.progress.days.first
        if first is None:
            self._page.set_title("What you have built", "Not begun")
            self._page.body.addWidget(self._nothing())
            return
        self._page.set_title("What you have built", f"Since {first.day} {first:%B}")
        for panel in (self._numbers(), self._calendar(), self._modules(), self._confidence()):
            self._page.body.addWidget(panel)
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
        for number, words in (
            (f"{sum(s.finished for s in standings)} of {len(course.lessons)}", "lessons finished"),
            (f"{sum(s.is_passed for s in quizzes)} of {len(quizzes)}", "quizzes passed"),
            (str(len(progress.journal.plans)), "plans made"),
            (f"{kept} of {weeks}", "weeks you showed up"),
        ):
            panel = Panel("card")
            panel.column.setSpacing(6)
            panel.column.addWidget(PlainLabel(number, role="heading"))
            panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
            row.add(panel)
        return row

    def _calendar(self) -> Panel:
        panel = _titled("Practice calendar")
        acts = self._study.progress.days.acts
        panel.column.addWidget(CalendarMap(self._look, acts, self._study.today()))
        count = len(acts)
        words = (
            f"{count} day{'' if count == 1 else 's'} with something done. A fuller square is a"
            f" fuller day."
        )
        panel.column.addWidget(PlainLabel(words, role="small", tone="muted"))
        return panel

    def _modules(self) -> Panel:
        panel = _titled("Modules")
        for module in self._study.course.modules:
            now = standing(self._study, module)
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(PlainLabel(module.title, role="text"), 3)
            bar = Bar(self._look)
            bar.set_share(now.share)
            bar.setAccessibleName(f"{module.title}: {now.share:.0%} done")
            row.addWidget(bar, 2)
            row.addWidget(PlainLabel(f"{now.share:.0%}", role="text", tone="muted"))
            panel.column.addLayout(row)
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
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        for line, (confidence, name) in enumerate(CONFIDENCES):
            band = bands[confidence]
            said = f"right {band.right} of {band.total} times" if band.total else "not said yet"
            grid.addWidget(PlainLabel(name, role="text"), line, 0)
            grid.addWidget(PlainLabel(said, role="text", tone="muted"), line, 1)
        panel.column.addLayout(grid)
        return panel


def _titled(eyebrow: str) -> Panel:
    panel = Panel("card")
    panel.column.setSpacing(10)
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    return panel
