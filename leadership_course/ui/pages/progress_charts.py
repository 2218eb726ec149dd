"""Which chart shows each table of progress, and what stands there before there is anything?"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study import retrospect
from leadership_course.study.asking import CONFIDENCES
from leadership_course.study.path import per_cent
from leadership_course.study.retrospect import AIM, FEWEST, Mastery, Share
from leadership_course.study.studying import Study
from leadership_course.study.tables import (
    WEEKS,
    Table,
    confidence_table,
    days_table,
    first_shown,
    modules_table,
    plans_table,
    retention_table,
)
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_8, SPACE_12
from leadership_course.ui.widgets.bar_chart import BarChart, BarRow
from leadership_course.ui.widgets.calendar_map import CalendarLegend, CalendarMap
from leadership_course.ui.widgets.chart_panel import ChartPanel, Told
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.unit_chart import Fill, UnitChart, UnitRow

_LEGEND: tuple[tuple[Fill, str], ...] = (
    ("full", "known when last asked"),
    ("open", "not yet"),
    ("faint", "not asked so far"),
)
_OUTCOME_FILLS: tuple[Fill, ...] = ("full", "half", "open", "faint")


def charts(look: Look, study: Study) -> tuple[tuple[Table, Panel], ...]:
    """Return each table of progress with the panel that shows it, from what is nearest to what
    takes longest.
    """
    return tuple(
        (table, panel)
        for make in (_days, _ideas, _reviews, _confidence, _plans)
        for table, panel in [make(look, study)]
    )


def _days(look: Look, study: Study) -> tuple[Table, Panel]:
    table, acts = days_table(study), study.progress.days.acts
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_12)
    column.addWidget(CalendarMap(look, acts, (first_shown(study), WEEKS), study.today()))
    legend = QHBoxLayout()
    legend.setSpacing(SPACE_8)
    legend.addWidget(CalendarLegend(look))
    legend.addWidget(PlainLabel("A fuller square is a fuller day.", "small", "muted"), 1)
    column.addLayout(legend)
    return table, ChartPanel(look, _told("Practice calendar", table), holder)


def _ideas(look: Look, study: Study) -> tuple[Table, Panel]:
    table = modules_table(study)
    rows = tuple(
        UnitRow(
            each.module.title,
            ((each.known, "full"), (each.missed, "open"), (each.unasked, "faint")),
            _progress_of(each),
        )
        for each in retrospect.mastery(study)
    )
    note = (
        "Each square is an idea of the course. It counts as known when the newest answer about it, "
        "in a lesson, a quiz or a review, was right at the first try."
    )
    return table, ChartPanel(
        look, _told("Ideas by module", table), UnitChart(look, rows, _LEGEND), note
    )


def _reviews(look: Look, study: Study) -> tuple[Table, Panel]:
    table, found = retention_table(study), retrospect.retention(study)
    name = "Remembered in reviews"
    if not found.whole.total:
        words = (
            "The day after a lesson its ideas begin to come back, each time in a new case. How "
            "many of them were still there will stand here."
        )
        return table, _empty(name, words)
    rows = tuple(
        _bar(str(row[0]), share, FEWEST)
        for row, share in zip(table.rows, (*found.recent, found.whole), strict=True)
    )
    return table, ChartPanel(look, _told(name, table), BarChart(look, rows, AIM), _aim())


def _confidence(look: Look, study: Study) -> tuple[Table, Panel]:
    table, found = confidence_table(study), retrospect.calibration(study)
    name = "How sure, and how right"
    if not any(band.total for band in found.values()):
        words = (
            "Some questions ask how sure you are. Once you have answered a few, this shows how "
            "well it fits."
        )
        return table, _empty(name, words)
    rows = tuple(_bar(words, found[key], 1) for key, words in CONFIDENCES)
    note = "Where the three bars grow from top to bottom, your sureness is worth listening to."
    return table, ChartPanel(look, _told(name, table), BarChart(look, rows), note)


def _plans(look: Look, study: Study) -> tuple[Table, Panel]:
    table = plans_table(study)
    name = "Plans acted on"
    if not retrospect.acted_on(study).share.total:
        words = (
            "A lesson ends in a plan or an experiment, and some days later you are asked whether "
            "it happened. What became of them will stand here."
        )
        return table, _empty(name, words)
    rows = tuple(
        UnitRow(str(words), ((int(count), fill),), str(count))
        for (words, count), fill in zip(table.rows, _OUTCOME_FILLS, strict=True)
    )
    note = "Each square is a plan or an experiment, counted by the best that came of it."
    return table, ChartPanel(look, _told(name, table), UnitChart(look, rows), note)


def _told(name: str, table: Table) -> Told:
    return Told(name, table.title, table.head, table.rows, table.spoken)


def _bar(name: str, share: Share, least: int) -> BarRow:
    counts = f"{share.count} of {share.total}"
    if share.total < least:
        return BarRow(name, None, f"{counts}, too few to say" if share.total else "none yet")
    return BarRow(name, share.share, f"{counts} · {per_cent(share.share)}")


def _progress_of(found: Mastery) -> str:
    """Say how many ideas are known, and how much of the module was finished."""
    known = f"{found.known} of {found.total} known" if found.total else "no ideas asked"
    lessons = f"{found.standing.finished} of {len(found.module.lessons)} lessons"
    return f"{known} · {lessons}" + (" · quiz passed" if found.standing.is_passed else "")


def _aim() -> str:
    return (
        f"The schedule aims at {AIM:.0%}: harder would discourage, easier would waste your time. "
        f"Shares are said from {FEWEST} reviews on."
    )


def _empty(name: str, words: str) -> Panel:
    panel = Panel("card")
    panel.column.addWidget(PlainLabel(name, "eyebrow", "accent"))
    panel.column.addWidget(PlainLabel(words, "text", "muted"))
    return panel
