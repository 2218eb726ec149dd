"""Is there what a place speaks of?"""

import pytest
from msgspec.structs import replace

from leadership_course.progress.events import PlanMade
from leadership_course.study.places import parse_place
from leadership_course.study.subjects import check_subject
from tests.courses import renamed, sample_course
from tests.doubles import Desk
from tests.sample_parts import EXPERIMENT, PLAN, SOURCE

KNOWN = (
    "today",
    "lesson/new-job",
    "quiz/first-days",
    "result/first-days",
    "sources",
    f"sources/{SOURCE.key}",
    f"plan/{PLAN.id}",
    f"experiment/{EXPERIMENT.id}",
    "review",
    "review/4",
    "assessment/then",
    "assessment/result",
)


@pytest.mark.parametrize("place", KNOWN)
def test_what_there_is_is_let_through(place: str) -> None:
    desk = Desk(sample_course())
    desk.study.record(PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then))
    check_subject(desk.study, parse_place(place))


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("lesson/gone", "no lesson called “gone”"),
        ("quiz/gone", "no quiz called “gone”"),
        ("result/without-quiz", "no quiz called “without-quiz”"),
        ("sources/gone", "no source called “gone”"),
        (f"plan/{PLAN.id}", "was taken on"),
        ("review/few", "“few” is none"),
        ("experiment/gone", "no experiment called “gone”"),
        ("assessment/soon", "no self-assessment called “soon”"),
    ],
)
def test_what_is_not_there_is_named(place: str, said: str) -> None:
    whole = sample_course()
    bare = replace(whole.modules[1], quiz=None)
    bare = replace(bare, head=replace(bare.head, id="without-quiz"))
    desk = Desk(replace(whole, modules=(whole.modules[0], bare)))
    with pytest.raises(ValueError, match=said):
        check_subject(desk.study, parse_place(place))


def test_a_course_without_a_self_assessment_has_no_moment_of_it() -> None:
    desk = Desk(replace(sample_course(), assessment=None))
    with pytest.raises(ValueError, match="no self-assessment"):
        check_subject(desk.study, parse_place("assessment/before"))


def test_a_plan_is_known_by_its_former_id_too() -> None:
    desk = Desk(renamed(sample_course(), PLAN.id, "renamed"))
    desk.study.record(PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then))
    check_subject(desk.study, parse_place(f"plan/{PLAN.id}"))
