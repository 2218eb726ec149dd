"""How well does confidence fit the answers?"""

from leadership_course.progress.confidence import Band
from leadership_course.progress.events import LessonStarted
from tests.progress.histories import answered, folded


def test_first_answers_are_counted_by_how_sure_the_learner_was() -> None:
    bands = folded(
        answered("a", confidence="sure"),
        answered("b", confidence="sure", verdict="partly"),
        answered("c", confidence="unsure", verdict="not-yet", is_final=False),
    ).calibration.bands
    assert bands == {
        "unsure": Band(total=1, right=0),
        "fairly-sure": Band(),
        "sure": Band(total=2, right=1),
    }


def test_tries_after_a_hint_answers_without_confidence_and_unscored_ones_do_not_count() -> None:
    bands = folded(
        answered("a", confidence="sure", tries=2),
        answered("b"),
        answered("c", confidence="certain"),
        answered("d", confidence="sure", verdict="unscored"),
        LessonStarted(object="lesson"),
    ).calibration.bands
    assert all(band == Band() for band in bands.values())
