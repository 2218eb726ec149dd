"""What has the learner done so far? The one state of the program, folded from the log."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from leadership_course.progress.assessments import Assessments
from leadership_course.progress.attempts import Attempts
from leadership_course.progress.confidence import Calibration
from leadership_course.progress.days import Days
from leadership_course.progress.events import AnyFact, Event
from leadership_course.progress.journal import Journal
from leadership_course.progress.keepsakes import Keepsakes
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
    """

    def __init__(
        self, renamed: Mapping[str, str] | None = None, ideas: Mapping[str, str] | None = None
    ) -> None:
        """Begin as on the first start."""
        self._renamed = renamed or {}
        self.lessons = Lessons()
        self.attempts = Attempts()
        self.keepsakes = Keepsakes()
        self.journal = Journal()
        self.plans = Plans()
        self.days = Days()
        self.start = Start()
        self.assessments = Assessments()
        self.calibration = Calibration()
        self.principles = Principles(ideas)
        self.rhythm = Rhythm()
        self.met = Met()

    def take(self, event: Event) -> None:
        """Fold one committed event into every view."""
        event = self._as_named_now(event)
        for view in (
            self.lessons,
            self.attempts,
            self.keepsakes,
            self.journal,
            self.plans,
            self.days,
            self.start,
            self.assessments,
            self.calibration,
            self.principles,
            self.rhythm,
            self.met,
        ):
            view.take(event)

    def take_all(self, events: Iterable[Event]) -> None:
        """Fold events, oldest first, without those that were undone."""
        for event in still_standing(events):
            self.take(event)

    def _as_named_now(self, event: Event) -> Event:
        if not self._renamed:
            return event
        changes: dict[str, Any] = {
            name: self._renamed[old]
            for name in _NAMING
            if (old := getattr(event.fact, name, "")) in self._renamed
        }
        for name in _LISTING:
            if listed := getattr(event.fact, name, ()):
                changes[name] = tuple(self._renamed.get(old, old) for old in listed)
        if not changes:
            return event
        fact: AnyFact = replace(event.fact, **changes)
        return replace(event, fact=fact)
