"""Over any edits: is what would lose a learner's history always told, and nothing else?"""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.course.outline import Lesson
from leadership_course.course.published import Published
from tests.authoring.editing import (
    COURSE,
    REWRITTEN,
    WORDED,
    edit,
    former,
    found,
    kind_of,
    locked,
    removed,
    renamed_silently,
    reordered,
    slips,
    things,
    with_text,
)
from tests.courses import renamed

LOCK = locked(COURSE).lock
NAMES = [thing.id for thing in things(COURSE)]
ANY_NAME = st.sampled_from(NAMES)


def test_the_sample_has_much_to_lose() -> None:
    assert len(NAMES) > 20
    assert {entry.kind for entry in WORDED} == {
        *("question", "option", "item", "response", "choice", "quote", "statement")
    }
    assert found(LOCK, COURSE) == []


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_another_order_is_never_told(data: st.DataObject) -> None:
    course = reordered(COURSE, lambda many: tuple(data.draw(st.permutations(many))))
    assert found(LOCK, course) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_NAME, min_size=1, max_size=4))
def test_a_new_name_that_says_what_it_was_is_never_told(names: list[str]) -> None:
    course, lock = COURSE, LOCK
    for number, name in enumerate(names):
        now = f"name-{number}"
        names[number:] = [now if each == name else each for each in names[number:]]
        course = renamed(course, name, now)
        assert found(lock, course) == []
        if number % 2:
            lock = locked(course, lock).lock
            assert found(lock, course) == []


@given(ANY_NAME)
def test_a_new_name_that_does_not_is_always_told(name: str) -> None:
    said = found(LOCK, renamed_silently(COURSE, name, "another-name"))
    assert ("id-vanished", name) in said
    assert ("id-not-locked", "another-name") in said


@given(ANY_NAME)
def test_what_was_taken_out_is_always_told(name: str) -> None:
    said = found(LOCK, removed(COURSE, name))
    assert ("id-vanished", name) in said
    assert {code for code, _ in said} == {"id-vanished"}


def test_all_that_a_learner_can_answer_or_keep_is_told_when_a_lesson_goes() -> None:
    lesson = next(thing for thing in things(COURSE) if isinstance(thing, Lesson))
    gone = {name for _, name in found(LOCK, removed(COURSE, lesson.id))}
    assert {lesson.id, "further", "last-rescue", "two-questions", "first-check"} <= gone
    assert not any("/" in name for name in gone)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(WORDED), slips())
def test_a_typo_is_never_told(entry: Published, slip: Callable[[str], str]) -> None:
    assert found(LOCK, with_text(COURSE, entry, slip)) == []


@given(st.sampled_from(WORDED))
def test_a_rewriting_is_always_told(entry: Published) -> None:
    course = with_text(COURSE, entry, lambda _: REWRITTEN)
    assert found(LOCK, course) == [("text-rewritten", entry.id)]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(WORDED), st.integers(0, 20))
def test_one_word_more_is_always_told(entry: Published, at: int) -> None:
    def with_a_word(text: str) -> str:
        words = text.split()
        return " ".join([*words[:at], "hardly", *words[at:]])

    assert found(LOCK, with_text(COURSE, entry, with_a_word)) == [("text-rewritten", entry.id)]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_id_ever_leaves_the_list_and_writing_it_twice_changes_nothing(
    data: st.DataObject,
) -> None:
    course, lock = COURSE, LOCK
    for _ in range(data.draw(st.integers(1, 6))):
        course = edit(data, course, lock)
        renewal = locked(course, lock)
        assert set(lock) <= set(renewal.lock)
        again = locked(course, renewal.lock)
        assert again.lock == renewal.lock
        assert not again.is_any
        said = {code for code, _ in found(renewal.lock, course)}
        assert said <= {"text-rewritten", "answer-changed", "id-reused"}
        lock = renewal.lock


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_every_loss_and_no_other_is_told(data: st.DataObject) -> None:
    course = COURSE
    for _ in range(data.draw(st.integers(1, 4))):
        course = edit(data, course, LOCK)
    borne = {name for thing in things(course) for name in (thing.id, *former(thing))}
    said = found(LOCK, course)
    told = {name for code, name in said if code == "id-vanished"}
    assert told & set(NAMES) == set(NAMES) - borne


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_was_one_thing_is_never_silently_another(data: st.DataObject) -> None:
    """Whatever bears an id without a word said was published under it, or under one it names."""
    course, lock = COURSE, LOCK
    for _ in range(data.draw(st.integers(1, 5))):
        course = edit(data, course, lock)
        silent = {thing.id for thing in things(course)} - {name for _, name in found(lock, course)}
        for thing in things(course):
            line = lock.get(("", thing.id))
            if thing.id in silent and line:
                assert not line.is_retired
                assert not line.now or line.now in former(thing)
                assert line.kind == kind_of(thing)
        lock = locked(course, lock).lock
