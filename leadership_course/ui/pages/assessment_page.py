"""How does the learner rate the same statements again, and see what has moved?"""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.assessments import MOMENTS, Moment
from leadership_course.study.assessment import (
    is_given,
    moments_given,
    rate,
    statements,
    to_rate,
    values_at,
)
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.study.subjects import RESULT
from leadership_course.ui.pages.assessment_result import AssessmentResult
from leadership_course.ui.pages.rating_list import DIGITS, KEYS, RatingList
from leadership_course.ui.reading_screen import ReadingScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.segments import Bar

HEADINGS: dict[Moment, tuple[str, str]] = {
    "before": ("Where you start from", "Think of the last two working weeks."),
    "after": (
        "Where you stand now",
        (
            "The same lines as at the start. Think of the last two working weeks. What you said "
            "then is kept back until you are through, so that it does not lead you."
        ),
    ),
    "then": (
        "Your start, looking back",
        (
            "Think of the two weeks before the course began. Knowing what you know now, how often "
            "did you do these things?"
        ),
    ),
    "later": (
        "Sixty days on",
        "The same lines once more, about the last two working weeks. They show what has stayed.",
    ),
}


class AssessmentPage(ReadingScreen):
    """The statements to be rated at one moment, or the result of all moments so far."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        self._bar = Bar(look)
        super().__init__(look, self._bar, "Leave; what you rated is kept", parent)
        self._study = study
        self._moment: Moment | None = None
        self._list: RatingList | None = None
        self.way_on.clicked.connect(self._forward)
        self.foot.addStretch(1)
        self.foot.addWidget(self.way_on)
        self.bind("Enter", "Go on; what is not rated is left out", self._forward)
        self.bind("Esc", "Leave; what you rated is kept", self.leave.emit)
        for digit in DIGITS:
            self.bind(str(digit), "", partial(self._rate_focused, digit))

    def open(self, place: Place) -> None:
        """Show the statements of a moment, or the result."""
        self._moment = next((m for m in MOMENTS if m == place.subject), None)
        self._list = None
        if self._moment:
            self.put(self._rating(self._moment))
            self._count()
        else:
            self.put(self._result())
            self._bar.set_share(1.0, "Done")
            self.note.setText("")
        self.way_on.set_words("Done" if self._leads_out() else "Continue")

    def title(self) -> str:
        """What is rated, or the result."""
        return HEADINGS[self._moment][0] if self._moment else "Then and now"

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of the page; the digits only where there is something to rate."""
        every = super().keys()
        named = tuple(each for each in every if each[1])
        return (*((KEYS,) if self._list else ()), *named)

    def focus_first(self) -> None:
        """Put the focus on the first statement without a rating, else on the way on."""
        if not (self._list and self._list.focus_first()):
            self.way_on.setFocus()

    def _rating(self, moment: Moment) -> QWidget:
        assessment = self._study.course.assessment
        heading, intro = HEADINGS[moment]
        if moment == "before" and assessment and assessment.intro:
            intro = assessment.intro
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(PlainLabel("Self-assessment", role="eyebrow", tone="accent"))
        column.addWidget(PlainLabel(heading, role="heading"))
        column.addWidget(PlainLabel(intro, role="reading"))
        keep = partial(rate, self._study, moment)
        given = values_at(self._study, moment)
        self._list = RatingList(self._look, statements(self._study), given, keep)
        self._list.rated.connect(self._count)
        column.addWidget(self._list)
        column.addStretch(1)
        return view

    def _result(self) -> QWidget:
        if moments_given(self._study):
            return AssessmentResult(self._look, self._study)
        moment = to_rate(self._study)
        text = "What you say of yourself at the start and at the end stands here side by side."
        step = "Rate where you stand" if moment else ""
        empty = EmptyState(self._look, "path", "Nothing is rated yet", text, step)
        empty.acted.connect(lambda: self.go.emit(f"assessment/{moment}"))
        return empty

    def _count(self) -> None:
        if self._moment:
            total = len(statements(self._study))
            said = f"{len(values_at(self._study, self._moment))} of {total}"
            share = len(values_at(self._study, self._moment)) / total
            self._bar.set_share(share, f"{said} rated")
            self.note.setText(said)

    def _rate_focused(self, digit: int) -> None:
        if self._list and not self._list.rate_focused(digit):
            self.way_on.setFocus()

    def _leads_out(self) -> bool:
        return self._moment in (None, "before")

    def _forward(self) -> None:
        if self._leads_out():
            self.leave.emit()
        elif self._moment == "after" and not is_given(self._study, "then"):
            self.go.emit("assessment/then")
        else:
            self.go.emit(f"assessment/{RESULT}")
