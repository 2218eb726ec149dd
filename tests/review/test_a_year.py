"""What does a year of reviews look like for a diligent, a sporadic and a lapsing learner?

Their memory is simulated: each answer is right with the probability of FSRS's forgetting curve at
that moment. Everything else is the program itself: the log, the fold, the use cases.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.review.memory import RETENTION, Memory, retrievability
from leadership_course.study.review import due_today, next_day, to_read_again
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.rhythm import choose, go_away
from leadership_course.study.studying import Study
from tests.doubles import Desk
from tests.progress.histories import state
from tests.study.reviews import answer, ideas, read

IDEAS = 37
DAYS = 365
FIRST = 0.8  # how often an idea is right the day after its lesson: there is no curve yet
CAP = 10
SEEDS = range(4)

Comes = Callable[[int, Random], bool]


class Year:
    """A learner's year: what was predicted and what was right, and how much on each day."""

    def __init__(self, comes: Comes, seed: int) -> None:
        """Read a lesson on each day that the learner comes, and review what is due."""
        self.desk = Desk(ideas(IDEAS))
        self.predicted: list[float] = []
        self.right: list[bool] = []
        self.asked: Counter[date] = Counter()
        self._rng = Random(seed)
        for day in range(DAYS):
            if comes(day, self._rng):
                self._sit_down()
            self.desk.clock.sleep_days(1)

    @property
    def study(self) -> Study:
        """The program as it runs."""
        return self.desk.study

    def _sit_down(self) -> None:
        unread = [each.id for each in self.study.course.lessons if not self._is_read(each.id)]
        sitting = ReviewSitting(self.study)
        while not sitting.is_over:
            self._answer(sitting)
            sitting.forward()
        stuck = [principle.lesson.id for principle in to_read_again(self.study)]
        for lesson in (stuck or unread)[:1]:
            read(self.study, lesson)

    def _is_read(self, lesson: str) -> bool:
        return lesson in self.study.progress.principles.finished

    def _answer(self, sitting: ReviewSitting) -> None:
        today = self.study.today()
        record = self.study.progress.principles.of(sitting.principle.id)
        likely = FIRST
        if record.last and record.last.recall:
            recall = record.last.recall
            likely = retrievability(Memory(recall.stability, recall.difficulty, record.on), today)
            self.predicted.append(likely)
        is_right = self._rng.random() < likely
        if record.last:
            self.right.append(is_right)
        self.asked[today] += 1
        sure = self._rng.choices(("unsure", "fairly-sure", "sure"), (2, 6, 2))[0]
        answer(sitting, is_right=is_right, confidence=sure)


def diligent(_day: int, _rng: Random) -> bool:
    """Come every day."""
    return True


def sporadic(_day: int, rng: Random) -> bool:
    """Come on two or three days of a week, nobody knows which."""
    return rng.random() < 0.35


def lapsing(day: int, _rng: Random) -> bool:
    """Come daily for four months, not at all for four, then daily again."""
    return not 120 <= day < 240


@pytest.fixture(scope="module", params=[diligent, sporadic, lapsing], ids=lambda c: c.__name__)
def years(request: pytest.FixtureRequest) -> tuple[Comes, list[Year]]:
    """Return some years of learners of one kind."""
    return request.param, [Year(request.param, seed) for seed in SEEDS]


def test_never_more_than_the_cap_on_a_day(years: tuple[Comes, list[Year]]) -> None:
    for year in years[1]:
        assert max(year.asked.values()) <= CAP


def test_what_is_remembered_is_what_the_curve_says(years: tuple[Comes, list[Year]]) -> None:
    comes, found = years
    right = [each for year in found for each in year.right]
    predicted = [each for year in found for each in year.predicted]
    measured, expected = sum(right) / len(right), sum(predicted) / len(predicted)
    told = f"{comes.__name__}: {measured:.3f} of {len(right)}, predicted {expected:.3f}"
    print(told)
    assert len(right) == len(predicted) > 300
    assert abs(measured - expected) < 0.03, told
    assert abs(measured - RETENTION) < 0.03, told
    assert abs(expected - RETENTION) < 0.03, told


def test_every_idea_was_met_and_none_waits_for_ever(years: tuple[Comes, list[Year]]) -> None:
    for year in years[1]:
        progress = year.study.progress.principles
        assert len(progress.finished) == IDEAS
        assert all(progress.of(f"p{n}").reviews >= 2 for n in range(1, IDEAS + 1))


def test_the_load_is_spread(years: tuple[Comes, list[Year]]) -> None:
    comes, found = years
    if comes is diligent:
        for year in found:
            days = sorted(year.asked.values())
            assert days[len(days) * 9 // 10] <= CAP / 2


ratings = st.sampled_from(("again", "hard", "good", "easy"))
acts = st.lists(
    st.one_of(
        st.tuples(st.just("review"), ratings),
        st.tuples(st.just("sleep"), st.integers(-40, 90)),
        st.tuples(st.just("cap"), st.sampled_from((1, 3, 10))),
        st.tuples(st.just("easy"), st.sets(st.integers(0, 6))),
        st.tuples(st.just("away"), st.integers(-5, 60)),
    ),
    max_size=25,
)
CONFIDENCE = {"again": "unsure", "hard": "unsure", "good": "fairly-sure", "easy": "sure"}


@settings(max_examples=60, deadline=None)
@given(acts)
def test_whatever_happens_nothing_is_due_too_early_or_too_much(
    acts: list[tuple[str, object]],
) -> None:
    desk = Desk(ideas(6))
    read(desk.study)
    for act, value in acts:
        done = desk.study.progress.principles.reviewed[desk.study.today()]
        room = max(0, desk.study.progress.rhythm.cap - done)
        assert len(due_today(desk.study)) <= room
        _act(desk, act, value)
        following = next_day(desk.study)
        assert following is None or following[0] > desk.study.today()
    before = state(desk.study.progress)
    assert state(desk.restart().progress) == before
    assert state(desk.restart().progress) == before


def _act(desk: Desk, act: str, value: object) -> None:
    match act, value:
        case "review", str(rating):
            sitting = ReviewSitting(desk.study)
            if not sitting.is_over:
                today = desk.study.today()
                recall = answer(sitting, is_right=rating != "again", confidence=CONFIDENCE[rating])
                assert recall.rating == rating
                assert date.fromisoformat(recall.due) > today
        case "sleep", int(days):
            desk.clock.sleep_days(days)
        case "cap", int(cap):
            choose(desk.study, cap=cap)
        case "easy", set(days):
            choose(desk.study, easy_days=tuple(days))
        case "away", int(days):
            go_away(desk.study, date.fromordinal(desk.study.today().toordinal() + days))
        case _:
            raise AssertionError(act)
