"""What came of it all: what was finished, what is remembered, what was acted on?

Each number rests on answers and reports in the log, never on what was merely opened. The rules are
in docs/decisions/0008.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from leadership_course.course.outline import Module
from leadership_course.progress.plans import PlanRecord
from leadership_course.quiz.answers import Confidence
from leadership_course.study.elsewhere import is_elsewhere
from leadership_course.study.follow_up import OUTCOMES
from leadership_course.study.path import ModuleStanding, standing
from leadership_course.study.studying import Study

FEWEST = 10
"""Reviews below which a share of them says nothing."""
AIM = 0.9
"""The share of reviews that the memory model aims at."""
SPANS = (30, 90)
"""Days, today included, over which reviews are counted beside all of them."""


class Share(Struct, frozen=True):
    """So many of so many: 0 <= `count` <= `total`."""

    count: int
    total: int

    @property
    def share(self) -> float:
        """From 0.0 to 1.0; 0.0 where there is nothing to share."""
        return self.count / self.total if self.total else 0.0


class Retention(Struct, frozen=True, kw_only=True):
    """How much of what reviews asked was remembered: in all, and in the last days of SPANS."""

    whole: Share
    recent: tuple[Share, ...]

    @property
    def is_telling(self) -> bool:
        """Whether there were reviews enough to say a share."""
        return self.whole.total >= FEWEST


class Mastery(Struct, frozen=True, kw_only=True):
    """How many ideas of a module were known when last asked about, wherever that was.

    `known` answers were right at the first try, `missed` ones were not, the rest of `total` was
    never asked.
    """

    standing: ModuleStanding
    known: int
    missed: int
    total: int

    @property
    def module(self) -> Module:
        """The module."""
        return self.standing.module

    @property
    def unasked(self) -> int:
        """How many ideas nobody asked about yet."""
        return self.total - self.known - self.missed


class Acted(Struct, frozen=True, kw_only=True):
    """What became of the plans and experiments reported on, each counted by its best report."""

    yes: int
    partly: int
    no_occasion: int
    no: int

    @property
    def share(self) -> Share:
        """How many happened at least in part, of all reported on."""
        return Share(self.yes + self.partly, self.yes + self.partly + self.no_occasion + self.no)


def retention(study: Study) -> Retention:
    """Return how much was remembered in reviews."""
    principles, today = study.progress.principles, study.today()
    asked, kept = principles.reviewed, principles.recalled
    return Retention(
        whole=Share(sum(kept.values()), sum(asked.values())),
        recent=tuple(_in_the_last(days, today, asked, kept) for days in SPANS),
    )


def mastery(study: Study) -> tuple[Mastery, ...]:
    """Return how the ideas of each module stand, in the order of the course."""
    return tuple(_mastery(study, module) for module in study.course.modules)


def acted_on(study: Study) -> Acted:
    """Return what became of the course's plans and experiments that were reported on."""
    own = (each for each in study.progress.plans.all() if not is_elsewhere(each.id))
    found = [best for record in own if (best := _best(record))]
    return Acted(
        yes=found.count("yes"),
        partly=found.count("partly"),
        no_occasion=found.count("no-occasion"),
        no=found.count("no"),
    )


def calibration(study: Study) -> dict[Confidence, Share]:
    """Return how many answers were given with each confidence, and how many of them were right."""
    bands = study.progress.calibration.bands
    return {name: Share(bands[name].right, bands[name].total) for name in _CONFIDENCES}


def finished(study: Study) -> tuple[Share, Share]:
    """Return the lessons finished and the quizzes passed."""
    found = [standing(study, module) for module in study.course.modules]
    quizzes = [each for each in found if each.module.quiz]
    lessons = Share(sum(each.finished for each in found), len(study.course.lessons))
    return lessons, Share(sum(each.is_passed for each in quizzes), len(quizzes))


_CONFIDENCES: tuple[Confidence, ...] = ("unsure", "fairly-sure", "sure")


def _in_the_last(
    days: int, today: date, asked: Mapping[date, int], kept: Mapping[date, int]
) -> Share:
    begin = today - timedelta(days=days - 1)
    recent = [day for day in asked if day >= begin]
    return Share(sum(kept.get(day, 0) for day in recent), sum(asked[day] for day in recent))


def _mastery(study: Study, module: Module) -> Mastery:
    ideas = [idea for idea in study.index.principles.values() if idea.module.id == module.id]
    known = [study.progress.principles.of(idea.id).is_known for idea in ideas]
    return Mastery(
        standing=standing(study, module),
        known=known.count(True),
        missed=known.count(False),
        total=len(ideas),
    )


def _best(record: PlanRecord) -> str:
    said = [report.outcome for report in record.reports]
    return min(said, key=OUTCOMES.index) if said else ""
