"""Are the questions of the course that ships good ones: alike options, named mistakes, reasons?"""

import re
from collections import Counter

import pytest

from leadership_course.course.principles import principles_of
from leadership_course.course.questions import (
    MultipleChoice,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from tests.shipped import (
    all_questions,
    of_lessons,
    of_quizzes,
    of_reviews,
    offered,
    reasons,
    shipped,
    words,
)

CHOICES = [each for each in all_questions() if isinstance(each, SingleChoice | MultipleChoice)]
SINGLE = [each for each in CHOICES if isinstance(each, SingleChoice)]
PLACES = {"quizzes": of_quizzes(), "reviews": of_reviews()}


def test_every_principle_has_three_questions_or_more() -> None:
    few = [name for name, one in principles_of(shipped()).items() if len(one.variants) < 3]
    assert few == []


def test_every_question_that_can_be_missed_names_its_principle() -> None:
    asked = [each for each in all_questions() if not isinstance(each, SelfRating)]
    assert [each.id for each in asked if not each.principle] == []


def test_every_lesson_asks_something() -> None:
    assert len(of_lessons()) >= len(shipped().lessons)


@pytest.mark.parametrize("place", PLACES)
def test_the_right_option_stands_in_each_place_about_equally_often(place: str) -> None:
    of_three = [q for q in PLACES[place] if isinstance(q, SingleChoice) and len(q.options) == 3]
    places = Counter([option.correct for option in q.options].index(True) for q in of_three)
    shares = [places[number] / len(of_three) for number in range(3)]
    assert all(0.2 <= share <= 0.47 for share in shares), shares


def test_statements_are_true_as_often_as_false() -> None:
    answers = [each.answer for each in all_questions() if isinstance(each, TrueFalse)]
    assert 0.4 <= sum(answers) / len(answers) <= 0.6


def test_single_choices_have_three_options() -> None:
    assert {len(each.options) for each in SINGLE} == {3}


def test_options_are_of_much_the_same_length() -> None:
    lengths = {each.id: [len(option.text) for option in each.options] for each in CHOICES}
    assert {name: of for name, of in lengths.items() if max(of) > 1.3 * min(of)} == {}


def test_the_right_option_does_not_stand_out_by_its_length() -> None:
    for question in SINGLE:
        (right,) = [len(option.text) for option in question.options if option.correct]
        wrong = [len(option.text) for option in question.options if not option.correct]
        assert right <= 1.1 * max(wrong), question.id


def test_an_option_has_twelve_words_at_most() -> None:
    texts = [option.text for each in CHOICES for option in each.options]
    assert [text for text in texts if words(text) > 12] == []


def test_no_option_speaks_of_the_others() -> None:
    texts = [option.text.lower() for each in CHOICES for option in each.options]
    assert [t for t in texts if re.match(r"(all|none|both|neither) of (these|the above)", t)] == []


def test_a_question_is_asked_in_thirty_five_words_at_most() -> None:
    assert [each.id for each in all_questions() if words(each.prompt) > 35] == []


def test_every_weak_answer_names_the_misconception_behind_it() -> None:
    found = [(each.id, answer) for each in all_questions() for answer in offered(each)]
    assert [one for one in found if not one[1].is_best and not one[1].catches] == []


def test_every_answer_has_a_reason_of_forty_words_at_most() -> None:
    for question in all_questions():
        said = reasons(question)
        assert said or isinstance(question, ShortAnswer | SelfRating)
        assert all(1 <= words(reason) <= 40 for reason in said), question.id


def test_hints_are_given_and_do_not_give_the_answer_away() -> None:
    helped = [each for each in (*of_lessons(), *of_quizzes()) if each.hints]
    assert len(helped) >= 40
    for question in helped:
        best = [each.text for each in offered(question) if each.is_best]
        for hint in question.hints:
            assert words(hint) <= 25
            assert not [text for text in best if text.rstrip(".") in hint]
