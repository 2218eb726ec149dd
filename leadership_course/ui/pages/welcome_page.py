"""How does a learner set out? Four short steps on the first start, each of which can be skipped."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study import welcome
from leadership_course.study.assessment import rate, statements, values_at
from leadership_course.study.places import Place
from leadership_course.study.rhythm import MINUTES
from leadership_course.study.studying import Study
from leadership_course.ui.pages.rating_list import DIGITS, KEYS, RatingList
from leadership_course.ui.reading_screen import ReadingScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.emblem import Emblem
from leadership_course.ui.widgets.field import TextField
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.segments import Segments

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
OPENING = (
    (
        "A lesson takes a few minutes: a scene, an idea, a question, and one thing to try. So the "
        "course itself happens in your week."
    ),
    "No account and no network. What you write stays on this computer.",
)


class WelcomePage(ReadingScreen):
    """What this is, how often, with whom, and where the learner starts from."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` begins with the first step."""
        self._segments = Segments(look, 1)
        super().__init__(look, self._segments, parent=parent)
        self._study = study
        self._days = set(range(5))
        self._minutes = 5
        self._partner = ""
        self._place = 0
        self._ratings: RatingList | None = None
        self._field: TextField | None = None
        self._steps: list[Callable[[], QWidget]] = [self._what, self._how_often, self._with_whom]
        if statements(study):
            self._steps.append(self._where_from)
        self._segments.set_count(len(self._steps))
        self._previous = Button("Back", kind="secondary", look=look)
        self._previous.clicked.connect(self._back)
        skip = Button("Skip", kind="quiet", look=look)
        skip.clicked.connect(self._finish)
        self.way_on.clicked.connect(self._forward)
        self.foot.addWidget(self._previous)
        self.foot.addStretch(1)
        self.foot.addWidget(skip)
        self.foot.addWidget(self.way_on)
        self.bind("Enter or Right", "Next step", self._enter)
        self.bind("Left", "Step before", self._back)
        self.bind("Esc", "Skip the rest", self._finish)
        for digit in DIGITS:
            self.bind(str(digit), "", partial(self._rate_focused, digit))

    def open(self, place: Place) -> None:
        """Begin with the first step."""
        self._place = 0
        self._show()

    def title(self) -> str:
        """Welcome."""
        return "Welcome"

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of the welcome; the digits only where there is something to rate."""
        named = tuple((key.keys, key.what) for key in self._keys if key.what)
        return (*named, *((KEYS,) if self._ratings else ()))

    def focus_first(self) -> None:
        """Put the focus where something is asked, else on the way on."""
        if self._ratings and self._ratings.focus_first():
            return
        if self._field:
            self._field.setFocus()
        else:
            self.way_on.setFocus()

    def _show(self) -> None:
        self._segments.set_place(self._place)
        self._ratings, self._field = None, None
        self.put(self._steps[self._place]())
        self._previous.setVisible(self._place > 0)
        is_last = self._place == len(self._steps) - 1
        self.way_on.set_words("Start the course" if is_last else "Continue")
        self.focus_first()

    def _enter(self) -> None:
        """Go on, but from a rating only as far as the button: the rest would be left behind."""
        if self._ratings and self._ratings.isAncestorOf(self.focusWidget()):
            self.way_on.setFocus()
        else:
            self._forward()

    def _forward(self) -> None:
        if self._place == len(self._steps) - 1:
            self._finish()
            return
        self._place += 1
        self._show()

    def _back(self) -> None:
        if self._place:
            self._place -= 1
            self._show()

    def _finish(self) -> None:
        if welcome.is_first_start(self._study):
            welcome.finish(self._study, tuple(sorted(self._days)), self._minutes, self._partner)
        self.go.emit("today")

    def _what(self) -> QWidget:
        course = self._study.course
        step = _Step("Welcome", course.title, *(course.head.opening or OPENING))
        step.column.insertWidget(0, Emblem(self._look, 64))
        step.column.addStretch(1)
        return step

    def _how_often(self) -> QWidget:
        step = _Step(
            "Your rhythm",
            "How often suits you?",
            "A little, often, is remembered better than a lot at once. Pick what you can "
            "keep; the course forgives the rest.",
        )
        days = ChipRow(self._look, DAYS, is_exclusive=False)
        for day in self._days:
            days.choose(day)
        days.chosen.connect(self._set_day)
        minutes = ChipRow(self._look, [f"{n} minutes" for n in MINUTES])
        minutes.choose(MINUTES.index(self._minutes))
        minutes.chosen.connect(self._set_minutes)
        for name, row in (("Days", days), ("Minutes a day", minutes)):
            group = QVBoxLayout()
            group.setContentsMargins(0, 8, 0, 0)
            group.setSpacing(8)
            group.addWidget(PlainLabel(name, role="strong"))
            group.addWidget(row)
            step.column.addLayout(group)
        step.column.addStretch(1)
        return step

    def _set_day(self, day: int, is_chosen: bool) -> None:
        (self._days.add if is_chosen else self._days.discard)(day)

    def _set_minutes(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            self._minutes = MINUTES[index]

    def _with_whom(self) -> QWidget:
        step = _Step(
            "Your partner",
            "Who sees you at work?",
            "Choose a colleague who is around when you lead, and who will tell you what they saw. "
            "Each module asks for ten minutes with that person.",
            "The name stays here. Nobody is told.",
        )
        field = TextField(self._look, "A first name is enough", "Your partner’s name")
        field.setText(self._partner)
        field.textChanged.connect(self._set_partner)
        self._field = field
        step.column.addWidget(field)
        step.column.addStretch(1)
        return step

    def _rate_focused(self, digit: int) -> None:
        if self._ratings and not self._ratings.rate_focused(digit):
            self.way_on.setFocus()

    def _set_partner(self, name: str) -> None:
        self._partner = name

    def _where_from(self) -> QWidget:
        assessment = self._study.course.assessment
        intro = (assessment.intro if assessment else "") or "Think of the last two working weeks."
        step = _Step("Before you begin", assessment.title if assessment else "", intro)
        self._ratings = RatingList(
            self._look,
            statements(self._study),
            values_at(self._study, "before"),
            partial(rate, self._study, "before"),
        )
        step.column.addWidget(self._ratings)
        step.column.addStretch(1)
        return step


class _Step(QWidget):
    """A heading and paragraphs, with room for controls below."""

    def __init__(self, eyebrow: str, heading: str, *paragraphs: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
        self.column.addWidget(PlainLabel(heading, role="heading"))
        for paragraph in paragraphs:
            self.column.addWidget(PlainLabel(paragraph, role="reading"))
