"""Which questions were met?"""

from leadership_course.progress.events import QuestionAnswered
from tests.progress.histories import folded


def answered(question: str, verdict: str, *, is_final: bool = True) -> QuestionAnswered:
    return QuestionAnswered(
        object=question, rendered={}, answer={}, score=1.0, verdict=verdict, is_final=is_final
    )


def test_a_question_is_met_when_it_was_answered_and_its_newest_answer_stands() -> None:
    met = folded(answered("a", "wrong"), answered("b", "right"), answered("a", "right")).met
    assert [(answer.object, answer.verdict) for answer in met.all()] == [
        ("a", "right"),
        ("b", "right"),
    ]
    found = met.find("a")
    assert found is not None
    assert found.verdict == "right"


def test_a_try_that_was_not_the_last_is_no_answer() -> None:
    met = folded(answered("a", "wrong", is_final=False)).met
    assert met.all() == ()
    assert met.find("a") is None
