"""What has the learner done so far? The one state of the program, folded from the log."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from leadership_course.course.ids import of_course, seen_from
from leadership_course.progress.asleep import Asleep, Fetch, View
from leadership_course.progress.assessments import Assessments
from leadership_course.progress.attempts import Attempts
from leadership_course.progress.confidence import Calibration
from leadership_course.progress.days import Days
from leadership_course.progress.events import ActUndone, AnyFact, Event
from leadership_course.progress.journal import Journal
from leadership_course.progress.keepsakes import Keepsakes
from leadership_course.progress.kept import KeptFold
from leadership_course.progress.lessons import Lessons
from leadership_course.progress.met import Met
from leadership_course.progress.plans import Plans
from leadership_course.progress.principles import Principles
from leadership_course.progress.rhythm import Rhythm
from leadership_course.progress.start import Start
from leadership_course.progress.undoing import still_standing

_NAMING = ("object", "lesson", "module", "plan")
_LISTING = ("questions", "quotes")


class Progress:
    """Every view of progress, each folding the same events.

    `renamed` leads from former ids to present ones (`was:` in the course), so that history moves
    with the thing; `ideas` from questions to the principles they test now.

    One log holds what was done in every course. How far a course has come is folded from its own
    events alone. What is the learner's (days, rhythm, the journal, plans, kept lines) is folded
    from all of them; there an id of another course names it: `other-course:id`. While `course` is
    empty, every event counts as its own.
    """

    def __init__(
        self,
        renamed: Mapping[str, str] | None = None,
        ideas: Mapping[str, str] | None = None,
        course: str = "",
    ) -> None:
        """Begin as on the first start."""
        self._renamed = renamed or {}
        self._course = course
        self.lessons = Lessons()
        self.attempts = Attempts()
        self._keepsakes = Asleep(Keepsakes())
        self.journal = Journal()
        self._plans = Asleep(Plans())
        self.days = Days()
        self._start = Asleep(Start())
        self.assessments = Assessments()
        self.calibration = Calibration()
        self.principles = Principles(dict(ideas or {}))
        self.rhythm = Rhythm()
        self.met = Met()
        self._heeders: dict[tuple[type[Struct], bool], tuple[View, ...]] = {}

    @property
    def keepsakes(self) -> Keepsakes:
        """The quotations and passages that were kept."""
        return self._keepsakes.awake()

    @property
    def plans(self) -> Plans:
        """The plans and experiments that were taken on."""
        return self._plans.awake()

    @property
    def start(self) -> Start:
        """How the learner set out."""
        return self._start.awake()

    def kept(self) -> KeptFold:
        """Return the state without the learner's words."""
        return KeptFold(
            lessons=self.lessons,
            attempts=self.attempts.kept(),
            days=self.days,
            assessments=self.assessments,
            calibration=self.calibration,
            principles=self.principles,
            rhythm=self.rhythm,
            met=self.met,
            journal=self.journal.kept(),
            keepsakes=self._keepsakes.rows,
            plans=self._plans.rows,
            start=self._start.rows,
        )

    def go_on_from(self, kept: KeptFold, fetch: Fetch) -> None:
        """Begin with a state that was kept, in the same course; `fetch` returns the events with
        some ids, as they lie in the log.
        """

        def named_now(names: Sequence[str]) -> Iterable[Event]:
            return map(self.as_named_now, fetch(names))

        self.lessons, self.days = kept.lessons, kept.days
        self.assessments, self.calibration = kept.assessments, kept.calibration
        self.principles, self.rhythm, self.met = kept.principles, kept.rhythm, kept.met
        self.attempts.go_on_from(kept.attempts, named_now)
        self.journal.go_on_from(kept.journal, named_now)
        self._keepsakes.sleep(kept.keepsakes, named_now)
        self._plans.sleep(kept.plans, named_now)
        self._start.sleep(kept.start, named_now)
        self._heeders.clear()

    @property
    def _of_learner(self) -> tuple[View, ...]:
        return self._keepsakes, self.journal, self._plans, self.days, self._start, self.rhythm

    @property
    def _of_course(self) -> tuple[View, ...]:
        return (
            *(self.lessons, self.attempts, self.assessments),
            *(self.calibration, self.principles, self.met),
        )

    def take(self, event: Event) -> None:
        """Fold one committed event into every view that it is about."""
        is_own = self._is_own(event)
        event = self.as_named_now(event)
        for view in self._heeding(type(event.fact), is_own):
            view.take(event)

    def _heeding(self, kind: type[Struct], is_own: bool) -> tuple[View, ...]:
        """Return the views that take such facts: of most there are two or three of the dozen."""
        if (kind, is_own) not in self._heeders:
            views = (*self._of_learner, *(self._of_course if is_own else ()))
            self._heeders[kind, is_own] = tuple(view for view in views if kind in view.HEEDS)
        return self._heeders[kind, is_own]

    def take_all(self, events: Iterable[Event]) -> None:
        """Fold events, oldest first, without those that were undone."""
        for event in still_standing(events):
            self.take(event)

    def as_named_now(self, event: Event) -> Event:
        """Return an event with its ids as the views know them."""
        fact = event.fact
        is_own = self._is_own(event)
        changes: dict[str, Any] = {}
        for field in _naming(type(fact)):
            old = getattr(fact, field)
            if (new := self._name_now(old, event.course, is_own=is_own)) != old:
                changes[field] = new
        for field in _listing(type(fact)):
            names = getattr(fact, field)
            now = tuple(self._name_now(one, event.course, is_own=is_own) for one in names)
            if now != names:
                changes[field] = now
        if not changes:
            return event
        renamed: AnyFact = replace(fact, **changes)
        return replace(event, fact=renamed)

    def _is_own(self, event: Event) -> bool:
        return not self._course or event.course == self._course

    def _name_now(self, name: str, course: str, *, is_own: bool) -> str:
        if self._course:
            name = seen_from(self._course, name if is_own else of_course(course, name))
        return self._renamed.get(name, name)


@cache
def _naming(kind: type[Struct]) -> tuple[str, ...]:
    if kind is ActUndone:  # names an event, which no course has to itself
        return ()
    return tuple(field for field in _NAMING if field in kind.__struct_fields__)


@cache
def _listing(kind: type[Struct]) -> tuple[str, ...]:
    return tuple(field for field in _LISTING if field in kind.__struct_fields__)
