"""What holds for every question and every reply, whatever their type?"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.questions import MultipleChoice, Question, SelfRating
from leadership_course.quiz.answers import Answer, Picked
from leadership_course.quiz.grading import blank, fits, grade, is_complete
from leadership_course.quiz.order import shown_order
from tests.strategies import (
    drafts_for,
    fill_ins,
    judgements,
    matchings,
    multiple_choices,
    orderings,
    questions,
    replies_for,
    right_answer,
    scored_questions,
    single_choices,
    sortings,
    true_falses,
)

marked_by_parts = st.one_of(
    single_choices(),
    multiple_choices(),
    true_falses(),
    orderings(),
    matchings(),
    sortings(),
    fill_ins(),
    judgements(),
)


def with_reply(question: Question) -> st.SearchStrategy[tuple[Question, Answer]]:
    return st.tuples(st.just(question), replies_for(question))


def with_draft(question: Question) -> st.SearchStrategy[tuple[Question, Answer]]:
    return st.tuples(st.just(question), drafts_for(question))


@given(questions().flatmap(with_draft))
def test_a_score_lies_between_nothing_and_all(asked: tuple[Question, Answer]) -> None:
    assert 0.0 <= grade(*asked).score <= 1.0


@given(scored_questions().flatmap(with_reply))
def test_only_full_marks_are_called_right_and_only_none_not_yet(
    asked: tuple[Question, Answer],
) -> None:
    given_grade = grade(*asked)
    expected = {1.0: "right", 0.0: "not-yet"}.get(given_grade.score, "partly")
    assert given_grade.verdict == expected


@given(scored_questions())
def test_the_authors_key_earns_everything(question: Question) -> None:
    given_grade = grade(question, right_answer(question))
    assert (given_grade.score, given_grade.verdict) == (1.0, "right")


@given(marked_by_parts.flatmap(with_draft))
def test_every_part_is_right_exactly_when_the_score_is_full(asked: tuple[Question, Answer]) -> None:
    given_grade = grade(*asked)
    marks = [part.is_right for part in given_grade.parts if part.is_right is not None]
    assert all(marks) == (given_grade.score == 1.0)


@given(questions().flatmap(with_reply))
def test_a_reply_that_may_be_checked_is_complete_and_fits(asked: tuple[Question, Answer]) -> None:
    assert is_complete(*asked)
    assert fits(*asked)


@given(questions())
def test_a_blank_reply_fits_and_may_not_be_checked(question: Question) -> None:
    assert fits(question, blank(question))
    assert not is_complete(question, blank(question))


@given(scored_questions())
def test_a_blank_reply_earns_nothing(question: Question) -> None:
    assert grade(question, blank(question)).score == 0.0


@given(questions().flatmap(with_draft))
def test_a_half_given_reply_fits_its_question(asked: tuple[Question, Answer]) -> None:
    assert fits(*asked)


@given(questions(), questions())
def test_a_reply_to_another_type_of_question_is_a_bug_and_a_draft_of_it_is_dropped(
    question: Question, other: Question
) -> None:
    reply = blank(other)
    if type(reply) is type(blank(question)):
        return
    assert not fits(question, reply)
    with pytest.raises(TypeError, match=type(reply).__name__):
        grade(question, reply)
    with pytest.raises(TypeError, match=type(reply).__name__):
        is_complete(question, reply)


@given(questions(), st.data())
def test_a_reply_to_another_question_never_breaks_the_one_it_fits(
    question: Question, data: st.DataObject
) -> None:
    """What `fits` lets through can be graded: a stale draft is dropped and never a crash."""
    reply = data.draw(questions().flatmap(drafts_for))
    if fits(question, reply):
        assert 0.0 <= grade(question, reply).score <= 1.0


@given(st.one_of(single_choices(), multiple_choices()), st.data())
def test_a_grade_does_not_depend_on_the_order_shown(question: Any, data: st.DataObject) -> None:
    reply = data.draw(replies_for(question))
    by_id = {option.id: option for option in question.options}
    seed = data.draw(st.integers())
    shown = replace(question, options=tuple(by_id[id_] for id_ in shown_order(question, seed)))
    assert isinstance(reply, Picked)
    turned = Picked(ids=tuple(reversed(reply.ids)))
    before, after = grade(question, reply), grade(shown, turned)
    assert (before.score, before.verdict) == (after.score, after.verdict)
    assert {part.id: part for part in before.parts} == {part.id: part for part in after.parts}


@given(st.one_of(matchings(), sortings(), fill_ins(), judgements()), st.data())
def test_a_grade_does_not_depend_on_the_order_of_answering(
    question: Any, data: st.DataObject
) -> None:
    reply = data.draw(replies_for(question))
    name = next(iter(type(reply).__struct_fields__))
    turned = replace(reply, **{name: dict(reversed(getattr(reply, name).items()))})
    assert grade(question, turned) == grade(question, reply)


@given(multiple_choices(), st.data())
def test_a_wrong_pick_in_place_of_a_right_one_never_raises_the_score(
    question: MultipleChoice, data: st.DataObject
) -> None:
    picked = set(data.draw(st.sets(st.sampled_from([option.id for option in question.options]))))
    right = sorted(option.id for option in question.options if option.correct)
    wrong = sorted(option.id for option in question.options if not option.correct)
    held, free = [i for i in right if i in picked], [i for i in wrong if i not in picked]
    if not held or not free:
        return
    swapped = picked - {data.draw(st.sampled_from(held))} | {data.draw(st.sampled_from(free))}
    before = grade(question, Picked(ids=tuple(picked))).score
    assert grade(question, Picked(ids=tuple(swapped))).score <= before


@given(questions())
def test_every_part_bears_an_id_of_its_own_except_the_closing_reason(question: Question) -> None:
    names = [part.id for part in grade(question, right_answer(question)).parts[:-1]]
    if not hasattr(question, "nodes"):
        assert len(set(names)) == len(names)


@given(questions())
def test_only_a_self_rating_goes_unscored(question: Question) -> None:
    verdict = grade(question, right_answer(question)).verdict
    assert (verdict == "unscored") == isinstance(question, SelfRating)
