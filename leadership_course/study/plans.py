"""Which plans are live, which are due, and how are they made, reported on and said back?"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import cast

from msgspec.structs import replace

from leadership_course.course.waits import day_after
from leadership_course.progress.events import Event, PlanMade, PlanRehearsed
from leadership_course.progress.plans import PlanRecord
from leadership_course.study.elsewhere import is_elsewhere
from leadership_course.study.half_done import HalfDone
from leadership_course.study.offer import Offer
from leadership_course.study.studying import Study, do_nothing

LOCKED = "A plan in your locked journal"
MINUTES_TO_REPORT = 1
MINUTES_TO_LOOK_BACK = 5  # at an experiment: look, talk and keep are written down


def live(study: Study) -> tuple[PlanRecord, ...]:
    """Return the plans and experiments in force, the one taken on last first."""
    return study.progress.plans.live()


def live_in(study: Study, module: str, kind: str = "plan") -> PlanRecord | None:
    """Return the one live plan of a kind in a module, or None."""
    alike = (each for each in live(study) if (each.made.module, each.made.kind) == (module, kind))
    return next(alike, None)


def due_on(study: Study, record: PlanRecord) -> date | None:
    """Return the day from which on a live plan is asked about.

    That is its `check_back` after the learner's date when it was taken on or last reported on; None
    where it is not live or never comes back.
    """
    if not record.is_live or record.since is None:
        return None
    return asked_on(study, record.since, record.made.check_back)


def asked_on(study: Study, since: date, check_back: str) -> date | None:
    """Return the first of the learner's chosen days that is no earlier than `check_back` after
    `since`; None where `check_back` names no time.

    Where no day is chosen, each of them will do.
    """
    day = day_after(since, check_back)
    if day is None:
        return None
    ahead = ((chosen - day.weekday()) % 7 for chosen in study.progress.rhythm.days)
    left = (date.max - day).days
    return day + timedelta(days=min(left, min(ahead, default=0)))


def due(study: Study) -> tuple[PlanRecord, ...]:
    """Return the plans of the course to be asked about today, the longest waiting first."""
    return tuple(record for _, record in _waiting(study))


def offers(study: Study) -> tuple[Offer, ...]:
    """Return what became due among plans and experiments, the longest waiting first."""
    return tuple(_offer(study, day, record) for day, record in _waiting(study))


def place_of(study: Study, record: PlanRecord) -> str:
    """Return the place where a plan is followed up.

    An experiment that is no longer in the course is followed up as a plan.
    """
    is_at_hand = record.made.kind == "experiment" and record.id in study.index.experiments
    return f"experiment/{record.id}" if is_at_hand else f"plan/{record.id}"


def sentence(made: PlanMade) -> str:
    """Return a plan as one sentence, an experiment by its title; or that the journal is locked."""
    if not (made.when or made.then):
        return LOCKED
    if made.kind == "experiment":
        return made.then
    return f"{made.when.rstrip(' .,')}, {made.then.strip().rstrip('.')}."


class Planning:
    """A plan in front of the learner: its words while they are edited, until it is taken on."""

    def __init__(
        self, study: Study, proposed: PlanMade, before: Callable[[], None] = do_nothing
    ) -> None:
        """Begin with what was being written, else with the plan as made, else with `proposed`.

        `before` is called when words of it are about to be kept, or it is taken on or said back.
        """
        self._study = study
        self._proposed = proposed
        self._before = before
        names = (self.id, *(old for old, now in study.index.renamed.items() if now == self.id))
        place, *former = (f"plan/{name}" for name in names)
        self._half = HalfDone(study.drafts, place, tuple(former))
        self._said = HalfDone(study.drafts, f"said/{self.id}")

    @property
    def id(self) -> str:
        """The permanent name of the plan."""
        return self._proposed.object

    @property
    def record(self) -> PlanRecord | None:
        """What is known of the plan; None before it was ever taken on."""
        return self._study.progress.plans.find(self.id)

    @property
    def replaced(self) -> PlanRecord | None:
        """The other live plan of the module whose place this one takes, or None."""
        other = live_in(self._study, self._proposed.module, self._proposed.kind)
        return other if other and other.id != self.id else None

    @property
    def comes_back(self) -> date | None:
        """The day from which on the plan is asked about; None where it is not live, or never."""
        return due_on(self._study, self.record) if self.record else None

    @property
    def words(self) -> tuple[str, str]:
        """When and then, as the learner left them."""
        draft = self._half.find()
        if draft:
            return str(draft["when"]), str(draft["then"])
        made = self.record.made if self.record else self._proposed
        return made.when, made.then

    @property
    def is_taken_on(self) -> bool:
        """Whether the plan is live in the words that stand there."""
        record = self.record
        if record is None or not record.is_live:
            return False
        return self.words == (record.made.when, record.made.then)

    def keep(self, when: str, then: str) -> None:
        """Keep the words as they are being edited. Raises ProfileError when they could not be."""
        self._before()
        self._half.keep({"when": when, "then": then})

    def take_on(self, when: str, then: str) -> Event:
        """Take the plan on in these words; it takes the place of the module's live one.

        Raises ProfileError when that could not be recorded; the words stay kept as a draft.
        """
        self._before()
        event = self._study.record(replace(self._proposed, when=when, then=then))
        self._half.drop()
        return event

    def take_back(self, event: Event) -> None:
        """Undo what `take_on` recorded; its words stand there again, to be gone on with."""
        made = cast(PlanMade, event.fact)
        self.keep(made.when, made.then)
        self._study.undo(event)

    @property
    def half_said(self) -> str:
        """What was typed from memory so far."""
        draft = self._said.find()
        return str(draft["text"]) if draft else ""

    def keep_said(self, text: str) -> None:
        """Keep what is being typed from memory. Raises ProfileError when it could not be."""
        self._before()
        self._said.keep({"text": text})

    def say_back(self, text: str) -> Event:
        """Record that the plan was said back once; `text` is empty when it was said aloud."""
        self._before()
        event = self._study.record(PlanRehearsed(object=self.id, text=text.strip()))
        self.leave_unsaid()
        return event

    def leave_unsaid(self) -> None:
        """Forget what was typed from memory so far."""
        self._said.drop()


def again(study: Study, record: PlanRecord) -> Planning:
    """Put a plan that was taken on before in front of the learner, to be changed."""
    return Planning(study, record.made)


def _waiting(study: Study) -> list[tuple[date, PlanRecord]]:
    today = study.today()
    own = (record for record in live(study) if not is_elsewhere(record.id))
    days = ((due_on(study, record), record) for record in own)
    waiting = [(day, record) for day, record in days if day is not None and day <= today]
    return sorted(waiting, key=lambda pair: pair[0])


def _offer(study: Study, day: date, record: PlanRecord) -> Offer:
    is_plan = record.made.kind == "plan"
    waited = (study.today() - (record.since or day)).days
    days = "1 day" if waited == 1 else f"{waited} days"
    since = "you last said how it went" if record.reports else "you took it on"
    return Offer(
        kind=record.made.kind,
        place=place_of(study, record),
        title=sentence(record.made),
        detail="Did it happen?" if is_plan else "Look, talk, and keep what is worth keeping",
        minutes=MINUTES_TO_REPORT if is_plan else MINUTES_TO_LOOK_BACK,
        why=f"It is {days} since {since}.",
        due=day.isoformat(),
    )
