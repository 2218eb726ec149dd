"""What has the learner built so far?"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from leadership_course.progress.events import Event
from leadership_course.study import retrospect
from leadership_course.study.assessment import moments_given
from leadership_course.study.keeping import Keeping
from leadership_course.study.orphans import in_words, orphans
from leadership_course.study.path import per_cent
from leadership_course.study.places import Place
from leadership_course.study.rhythm import weeks_kept
from leadership_course.study.studying import Study
from leadership_course.study.tables import Table
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.progress_charts import charts
from leadership_course.ui.saving import ask_where
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.chart_panel import ChartPanel
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.side_by_side import SideBySide

_PLACES = (0, 34)  # a row's icon and words begin where the words above do


class ProgressPage(PageScreen):
    """Four numbers, and a chart for each of what was done, known, remembered and acted on."""

    def __init__(
        self, look: Look, study: Study, keeping: Keeping, parent: QWidget | None = None
    ) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study, self._keeping = study, keeping
        self._charts: tuple[ChartPanel, ...] = ()
        self._as_tables = False  # as the learner left it, until the program is closed
        self.bind("T", "All charts as tables, or as charts again", self._turn_all)

    def open(self, place: Place) -> None:
        """Show how things stand."""
        self._show()
        self._page.scroll_to_top()

    def refresh(self, event: Event) -> None:
        """Show how things stand now."""
        self._show()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the page itself: its first button stands below what is read first."""
        if self._charts:
            self.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    def title(self) -> str:
        """Progress."""
        return "Progress"

    def _show(self) -> None:
        clear(self._page.body)
        self._page.body.setSpacing(16)
        self._charts = ()
        first = self._study.progress.days.first
        if first is None:
            self._page.set_title("What you have built", "Not begun")
            self._page.body.addWidget(self._nothing())
            return
        year = "" if first.year == self._study.today().year else f" {first.year}"
        self._page.set_title("What you have built", f"Since {first.day} {first:%B}{year}")
        self._page.body.addWidget(self._numbers())
        for table, panel in charts(self._look, self._study):
            self._page.body.addWidget(panel)
            if isinstance(panel, ChartPanel):
                panel.save_asked.connect(partial(self._save, table))
                panel.show_table(self._as_tables)
                self._charts = (*self._charts, panel)
        self._page.body.addWidget(self._ways_on())
        if left := in_words(orphans(self._study)):
            self._page.body.addWidget(PlainLabel(left, "text", "muted"))
        self._page.body.addStretch(1)

    def _ways_on(self) -> Panel:
        panel = Panel("card")
        panel.column.setSpacing(4)
        panel.column.addWidget(PlainLabel("Looking back", role="eyebrow", tone="accent"))
        moments = len(moments_given(self._study))
        if moments:
            words = "What moved since the start" if moments > 1 else "Where you started"
            self._add_way(panel, "path", (words, "Self-assessment"), "assessment/result")
        quizzes = retrospect.finished(self._study)[1]
        note = f"{quizzes.count} of {quizzes.total} quizzes passed"
        self._add_way(panel, "certificate", ("Your certificate", note), "certificate")
        return panel

    def _add_way(self, panel: Panel, icon: str, words: tuple[str, str], place: str) -> None:
        row = RowButton(self._look, icon, *words, "accent", _PLACES)
        row.clicked.connect(partial(self.go.emit, place))
        panel.column.addWidget(row)

    def _save(self, table: Table) -> None:
        """Write a table where the learner wants it."""
        name = f"{table.name}-{self._study.today().isoformat()}.csv"
        file = ask_where(self, "Save as CSV", name, "Table (*.csv)")
        if file is not None:
            self._keeping.write_table(file, table)
            self.said.emit(f"Written to {file.name}", None)

    def _turn_all(self) -> None:
        """Show tables unless all are tables already."""
        self._as_tables = not all(panel.is_table for panel in self._charts)
        for panel in self._charts:
            panel.show_table(self._as_tables)

    def _nothing(self) -> EmptyState:
        empty = EmptyState(
            self._look,
            "progress",
            "Nothing to show yet",
            "The days you showed up, the ideas you know and remember, and the plans you acted on "
            "will stand here.",
            "Begin the first lesson",
        )
        empty.acted.connect(lambda: self.go.emit("today"))
        return empty

    def _numbers(self) -> QWidget:
        row = SideBySide(self._look, 560)
        pairs = SideBySide(self._look, 240), SideBySide(self._look, 240)
        for pair in pairs:
            row.add(pair)
        for at, (number, words) in enumerate(self._counted()):
            panel = Panel("card")
            panel.column.setSpacing(4)
            panel.column.addWidget(PlainLabel(number, role="heading"))
            panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
            panel.column.addStretch(1)
            pairs[at // 2].add(panel)
        return row

    def _counted(self) -> tuple[tuple[str, str], ...]:
        study = self._study
        lessons, quizzes = retrospect.finished(study)
        kept, acted = retrospect.retention(study), retrospect.acted_on(study).share
        weeks, of_weeks = weeks_kept(study)
        days = len(study.progress.days.acts)
        showed_up = f"{'day' if days == 1 else 'days'} you showed up"
        reviews = kept.whole.total
        lasting = f"in {weeks} of the last {of_weeks} weeks" if of_weeks > 1 else "so far"
        remembered = (
            (per_cent(kept.whole.share), "remembered in reviews")
            if kept.is_telling
            else (str(reviews), "review so far" if reviews == 1 else "reviews so far")
        )
        made = len(study.progress.plans.all())
        plans = "plan" if made == 1 else "plans"
        return (
            (
                f"{lessons.count} of {lessons.total}",
                f"lessons finished, {quizzes.count}\u00a0of\u00a0{quizzes.total} quizzes passed",
            ),
            remembered,
            (f"{acted.count} of {acted.total}", "plans you acted on")
            if acted.total
            else (str(made), f"{plans} made, none looked back on yet" if made else "plans so far"),
            (str(days), f"{showed_up}, {lasting}"),
        )
