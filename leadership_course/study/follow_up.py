"""How does the learner say what became of a plan, and take that back?"""

from typing import Literal

import msgspec

from leadership_course.progress.events import Event, PlanReported
from leadership_course.progress.plans import PlanRecord
from leadership_course.study.half_done import HalfDone
from leadership_course.study.studying import Study

Outcome = Literal["yes", "partly", "no-occasion", "no"]
Decision = Literal["keep", "change", "drop"]
OUTCOMES: tuple[Outcome, ...] = ("yes", "partly", "no-occasion", "no")


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What is said so far: whether it happened, what came of it; of an experiment, more.

    `talk` is what came up with the partner, `kept` what stays.
    """

    outcome: Literal["", "yes", "partly", "no-occasion", "no"] = ""
    note: str = ""
    talk: str = ""
    kept: str = ""


class _Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A report, and how many there were before it: one that was recorded is no draft any more."""

    report: Report
    before: int


class FollowUp:
    """A plan that is being reported on; half-said things are kept until the learner decides."""

    def __init__(self, study: Study, record: PlanRecord) -> None:
        """Go on with what was said before the program was closed."""
        self.record = record
        self._study = study
        former = tuple(old for old, now in study.index.renamed.items() if now == record.id)
        places = tuple(f"report/{name}" for name in former)
        self._half = HalfDone(study.drafts, f"report/{record.id}", places)
        self.report = self._kept()

    def say(self, **changes: str) -> None:
        """Keep a changed `outcome`, `note`, `talk` or `kept`.

        Raises ProfileError when it could not be kept; it stands here all the same.
        """
        self.report = msgspec.structs.replace(self.report, **changes)
        self._keep()

    def decide(self, decision: Decision) -> Event:
        """Record the report: keep the plan, change it (another is made next) or drop it.

        Raises ValueError before an outcome was chosen, ProfileError when it could not be recorded.
        """
        if not self.report.outcome:
            raise ValueError("nothing was said yet of whether it happened")
        event = self._study.record(
            PlanReported(
                object=self.record.id,
                outcome=self.report.outcome,
                decision=decision,
                note=self.report.note.strip(),
                talk=self.report.talk.strip(),
                kept=self.report.kept.strip(),
            )
        )
        self._half.drop()
        return event

    def take_back(self, event: Event) -> None:
        """Undo what `decide` recorded; what was said stands there again, to be gone on with."""
        self._keep()
        self._study.undo(event)

    def _keep(self) -> None:
        draft = _Draft(report=self.report, before=len(self.record.reports))
        self._half.keep(msgspec.to_builtins(draft))

    def _kept(self) -> Report:
        try:
            draft = msgspec.convert(self._half.find(), _Draft | None)
        except msgspec.ValidationError:
            return Report()  # written by a program that knows other outcomes
        if draft is None or draft.before != len(self.record.reports):
            return Report()
        return draft.report
