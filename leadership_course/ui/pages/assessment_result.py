"""What has moved between the start and now, without a total and without a mark?"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.assessments import Moment
from leadership_course.study.assessment import (
    Change,
    Profile,
    largest_changes,
    moments_given,
    profile,
    statements,
    values_at,
)
from leadership_course.study.studying import Study
from leadership_course.ui.pages.rating_list import FREQUENCIES
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.dot_plot import DotPlot, Mark
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

NAMES: dict[Moment, str] = {
    "then": "Looking back",
    "before": "At the start",
    "after": "After the course",
    "later": "Sixty days on",
}
_PAST = ("then", "before")
_WORDS = dict(FREQUENCIES)


class AssessmentResult(QWidget):
    """The means by module, the three largest changes, the note on the yardstick, and every line."""

    def __init__(self, look: Look, study: Study) -> None:
        """Show what was rated so far."""
        super().__init__()
        self._look, self._study = look, study
        self._moments = moments_given(study)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(PlainLabel("Self-assessment", role="eyebrow", tone="accent"))
        column.addWidget(PlainLabel("Then and now", role="heading"))
        is_compared = len(self._moments) > 1
        column.addWidget(PlainLabel(_lead(is_compared=is_compared), role="reading"))
        if is_compared:
            column.addWidget(self._changes(largest_changes(study)))
        column.addWidget(self._modules())
        if is_compared:
            column.addWidget(_yardstick())
        column.addWidget(self._lines())
        column.addStretch(1)

    def _changes(self, changes: tuple[Change, ...]) -> Panel:
        panel = _titled("What moved furthest")
        if not changes:
            panel.column.addWidget(PlainLabel("Every line stands where it stood.", role="text"))
        for change in changes:
            words = f"From {_WORDS[change.start].lower()} to {_WORDS[change.now].lower()}"
            row = QVBoxLayout()
            row.setSpacing(2)
            row.addWidget(PlainLabel(change.statement.text, role="strong"))
            row.addWidget(PlainLabel(words, role="text", tone="accent"))
            panel.column.addLayout(row)
        return panel

    def _modules(self) -> Panel:
        panel = _titled("Module by module")
        words = "The mean of each module’s lines, from 1 (almost never) to 5 (almost always)."
        panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
        for line in profile(self._study):
            row = QVBoxLayout()
            row.setContentsMargins(0, 8, 0, 0)
            row.setSpacing(4)
            row.addWidget(PlainLabel(line.title, role="strong"))
            row.addWidget(self._plot(line))
            panel.column.addLayout(row)
        return panel

    def _name(self, moment: Moment) -> str:
        is_newest = moment == "after" and "later" not in self._moments
        return "Now" if is_newest else NAMES[moment]

    def _plot(self, line: Profile) -> DotPlot:
        marks = [
            Mark(self._name(m), line.means.get(m), m in _PAST, m != "then") for m in self._moments
        ]
        return DotPlot(self._look, line.title, marks)

    def _lines(self) -> Panel:
        panel = _titled("Line by line")
        given = {moment: values_at(self._study, moment) for moment in self._moments}
        for number, statement in enumerate(statements(self._study)):
            if number:
                panel.column.addWidget(Hairline(self._look))
            row = QVBoxLayout()
            row.setSpacing(4)
            row.addWidget(PlainLabel(statement.text, role="text"))
            said = (f"{self._name(m)}: {_said(given[m].get(statement.id))}" for m in self._moments)
            row.addWidget(PlainLabel(" · ".join(said), role="text", tone="muted"))
            panel.column.addLayout(row)
        return panel


def _said(value: int | None) -> str:
    return "not said" if value is None else _WORDS[value].lower()


def _lead(*, is_compared: bool) -> str:
    if is_compared:
        return "There is no total and no mark here. The differences are yours to explain."
    return (
        "This is where you start from. You rate the same lines again after the last module, and "
        "both will stand here side by side."
    )


def _yardstick() -> Panel:
    panel = Panel("notice")
    panel.column.setSpacing(4)
    panel.column.addWidget(PlainLabel("Your yardstick has moved", role="strong"))
    words = (
        "What counts as “mostly” is not the same to you as at the start. A lower number now can "
        "mean a sharper eye. And whoever looks back tends to rate the start lower than on the "
        "day, which makes the way since look longer."
    )
    panel.column.addWidget(PlainLabel(words, role="text"))
    return panel


def _titled(eyebrow: str) -> Panel:
    panel = Panel("card")
    panel.column.setSpacing(12)
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    return panel
