"""Is every id of a course listed, and does the list show what is written and right under it?"""

from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from msgspec.structs import replace

from leadership_course.course.published import KINDS, Published, published
from leadership_course.course.question_parts import answer_of, parts_of
from leadership_course.course.questions import Asked, Ordering, Question, TrueFalse
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from tests.authoring.editing import COURSE, ENTRIES
from tests.courses import renamed
from tests.reading.courses import BASE
from tests.sample_parts import QUESTIONS
from tests.strategies import questions

BY_ID = {(entry.kind, entry.id): entry for entry in ENTRIES}


def of_folder(root: Path) -> tuple[Published, ...]:
    course = read_course(root).course
    assert course is not None
    return published(course)


def ids_within(value: Any) -> set[str]:
    """Every `id` and `key` in a course, however deep."""
    if isinstance(value, tuple):
        return set().union(*map(ids_within, value))
    if isinstance(value, dict):
        return ids_within(tuple(value.values())) | set(value)
    if not hasattr(value, "__struct_fields__"):
        return set()
    own = {getattr(value, "id", ""), getattr(value, "key", "")} - {""}
    return own | ids_within(tuple(getattr(value, field) for field in value.__struct_fields__))


@pytest.mark.parametrize("root", [BASE, shipped_lessons()], ids=["base", "shipped"])
def test_every_id_of_a_course_is_listed_once(root: Path) -> None:
    course = read_course(root).course
    entries = of_folder(root)
    named = {entry.id for entry in entries if "/" not in entry.id or entry.kind == "source"}
    named |= {entry.id.rpartition("/")[2] for entry in entries if "/" in entry.id}
    assert ids_within(course) <= named
    assert Counter(entry.key for entry in entries).most_common(1)[0][1] == 1


def test_there_is_every_kind_in_the_small_course_but_a_figure_with_an_id() -> None:
    assert {entry.kind for entry in of_folder(BASE)} == set(KINDS) - {"figure"}


def test_every_entry_names_its_file_and_what_it_is_inside() -> None:
    entries = of_folder(BASE)
    before: set[str] = {""}
    for entry in entries:
        assert (BASE / entry.file).is_file()
        assert entry.inside in before
        before.add(entry.id)


def test_what_can_be_picked_carries_its_words_and_what_is_right() -> None:
    option = BY_ID["option", "half-finished-model/ask"]
    assert option.text == "Ask what he has tried and what he thinks is missing"
    assert option.answer == "right"
    assert BY_ID["option", "half-finished-model/fix-it"].answer == "not-right"
    assert BY_ID["response", "late-report/ask-why"].answer == "very-good"
    assert BY_ID["choice", "corridor-talk/corridor/stop"].answer == "2:heard"
    assert BY_ID["item", "whose-job/set-priorities"].answer == "mine"
    assert BY_ID["left", "which-question/a-plan-is-vague"].answer == "what-happens-first"
    assert BY_ID["right", "which-question/why-is-it-late"].answer == ""
    assert BY_ID["gap", "intuition/feedback"].text == "feedback"
    assert BY_ID["question", "experts-teach-best"].answer == "true-false:false"


def test_the_sentence_with_gaps_is_part_of_what_is_asked() -> None:
    assert BY_ID["question", "intuition"].text.startswith("Complete the sentence. Trust intuition")


def test_prose_has_no_words_to_be_kept() -> None:
    free = {entry.kind for entry in ENTRIES if not entry.text}
    assert {"course", "module", "lesson", "card", "plan", "reflection", "source"} <= free
    assert not {"question", "option", "quote", "statement"} & free


def test_parts_go_where_their_whole_goes() -> None:
    course = renamed(renamed(COURSE, "half-finished-model", "the-model"), "new-job", "first-job")
    was = {entry.id: entry.was for entry in published(course)}
    assert was["the-model"] == ("half-finished-model",)
    assert was["the-model/ask"] == ("half-finished-model/ask",)
    assert was["first-job/check"] == ("new-job/check",)


def test_the_answer_to_a_question_changes_with_its_type_and_with_what_is_right() -> None:
    answers = [answer_of(question) for question in QUESTIONS]
    assert len(set(answers)) == len(get_args(Question))
    for question in QUESTIONS:
        if isinstance(question, TrueFalse):
            assert answer_of(replace(question, answer=True)) != answer_of(question)
        if isinstance(question, Ordering):
            turned = replace(question, items=question.items[::-1])
            assert answer_of(turned) != answer_of(question)


@given(questions())
def test_the_parts_of_any_question_have_names_of_their_own(question: Asked) -> None:
    parts = [(part.kind, part.name) for part in parts_of(question)]  # type: ignore[arg-type]
    assert len(parts) == len(set(parts))
