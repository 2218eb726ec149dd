"""How does a learner look back on a conversation that just happened, in three minutes?"""

import uuid

import msgspec

from leadership_course.progress.events import DebriefWritten, Event
from leadership_course.study.half_done import HalfDone
from leadership_course.study.offer import Offer
from leadership_course.study.studying import Study

MINUTES = 3
QUESTIONS = (
    "What was said that mattered?",
    "How does the other person see it, as far as you heard?",
    "What did you do that helped, and what got in the way?",
    "What will you do differently next time?",
)


class _Draft(msgspec.Struct, frozen=True, kw_only=True):
    answers: tuple[str, ...]
    plan: str = ""


class Debrief:
    """The four questions with what was written so far; the draft lies at one place for all."""

    def __init__(self, study: Study) -> None:
        """Go on with what was begun."""
        self._study = study
        self._half = HalfDone(study.drafts, "debrief")
        draft = _found(self._half)
        self.answers = draft.answers
        self.plan = draft.plan

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written yet."""
        return not any(answer.strip() for answer in self.answers)

    def keep(self, answers: tuple[str, ...], plan: str = "") -> None:
        """Keep what is being written, one text for each question, and the plan it bears on.

        Raises ProfileError when it could not be kept.
        """
        self.answers, self.plan = answers, plan
        self._half.keep({"answers": answers, "plan": plan})

    def finish(self) -> Event | None:
        """Write it into the journal; None when nothing was written. The draft is gone either way.

        Raises ProfileError when it could not be recorded; the words stay kept as a draft.
        """
        event = None
        if not self.is_empty:
            answers = zip(QUESTIONS, self.answers, strict=True)
            event = self._study.record(
                DebriefWritten(
                    object=str(uuid.uuid4()),
                    answers=tuple((asked, written.strip()) for asked, written in answers),
                    plan=self.plan,
                )
            )
        self._half.drop()
        return event

    def take_back(self, event: Event) -> None:
        """Undo what `finish` recorded; the words stand there again, to be gone on with."""
        self._study.undo(event)
        self.keep(self.answers, self.plan)


def offers(study: Study) -> tuple[Offer, ...]:
    """Return the debrief that was begun and not finished, as Today lists it."""
    if Debrief(study).is_empty:
        return ()
    return (
        Offer(
            kind="debrief",
            place="debrief",
            title="A debrief you began",
            detail="What you wrote is kept",
            minutes=MINUTES,
            why="You began it after a conversation; memory is best on the same day.",
            due=study.today().isoformat(),
        ),
    )


def _found(half: HalfDone) -> _Draft:
    empty = _Draft(answers=("",) * len(QUESTIONS))
    try:
        draft = msgspec.convert(half.find() or {}, _Draft)
    except msgspec.ValidationError:
        return empty  # nothing was begun, or by a program that asks otherwise
    return draft if len(draft.answers) == len(QUESTIONS) else empty
