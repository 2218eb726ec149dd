"""How does a learner try something for a week: guess, act, look, talk, keep?"""

from typing import Literal, cast

from leadership_course.course.outline import Experiment, Module
from leadership_course.progress.events import Event, PlanMade
from leadership_course.progress.plans import PlanRecord
from leadership_course.study.follow_up import FollowUp
from leadership_course.study.half_done import HalfDone
from leadership_course.study.plans import due_on
from leadership_course.study.studying import Study

ExperimentState = Literal["new", "running", "due", "again", "done"]


def state_of_experiment(study: Study, experiment: Experiment) -> ExperimentState:
    """Tell how an experiment stands.

    It is new until it is started; running until its week is over, then due; to be started again
    when the learner chose to change it; and done when the learner was done with it.
    """
    record = study.progress.plans.find(experiment.id)
    if record is None:
        return "new"
    if not record.is_live:
        return "done"
    last = record.steps[-1].fact
    if not isinstance(last, PlanMade) and last.decision == "change":
        return "again"
    day = due_on(study, record)
    return "due" if day is not None and day <= study.today() else "running"


class ExperimentWeek:
    """An experiment in front of the learner: the guess, the start, and the looking back."""

    def __init__(self, study: Study, experiment: Experiment, module: Module) -> None:
        """Find it as it was left."""
        self.experiment = experiment
        self.module = module
        self._study = study
        former = tuple(f"guess/{name}" for name in experiment.was)
        self._half = HalfDone(study.drafts, f"guess/{experiment.id}", former)

    @property
    def state(self) -> ExperimentState:
        """How the experiment stands."""
        return state_of_experiment(self._study, self.experiment)

    @property
    def record(self) -> PlanRecord | None:
        """What happened to it so far; None before its first start."""
        return self._study.progress.plans.find(self.experiment.id)

    @property
    def guess(self) -> str:
        """The guess: as it is being written, else as it stood at the start."""
        draft = self._half.find()
        if draft:
            return str(draft["text"])
        return self.record.made.guess if self.record and self.state != "done" else ""

    def keep_guess(self, text: str) -> None:
        """Keep the guess as it is being written. Raises ProfileError when it could not be."""
        self._half.keep({"text": text})

    def start(self, guess: str) -> Event:
        """Start the week; it takes the place of another experiment of the module.

        Raises ProfileError when that could not be recorded; the guess stays kept as a draft.
        """
        event = self._study.record(
            PlanMade(
                object=self.experiment.id,
                when="",
                then=self.experiment.title,
                check_back=self.experiment.check_back,
                module=self.module.id,
                kind="experiment",
                guess=guess.strip(),
            )
        )
        self._half.drop()
        return event

    def take_back(self, event: Event) -> None:
        """Undo what `start` recorded; the guess stands there again, to be gone on with."""
        self.keep_guess(cast(PlanMade, event.fact).guess)
        self._study.undo(event)

    def follow_up(self) -> FollowUp | None:
        """Put the looking back in front of the learner; None before the start."""
        return FollowUp(self._study, self.record) if self.record else None
