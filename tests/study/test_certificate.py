"""Is a certificate given for passed quizzes only, and can anyone check it?"""

import hashlib
import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.outline import Module
from leadership_course.study.certificate import (
    Certificate,
    NotARecordError,
    Passed,
    certificate,
    missing,
    read_record,
    record_of,
)
from leadership_course.study.quiz import open_quiz
from leadership_course.ui.tour.replies import answer
from tests.courses import changed, course, letting_go, module, sample_course
from tests.doubles import Desk
from tests.study.reviews import read
from tests.study.test_retrospect import report, review, take_on

_texts = st.text(max_size=20)
_numbers = st.integers(0, 10_000)
certificates = st.builds(
    Certificate,
    name=_texts,
    course=_texts,
    title=_texts,
    version=_texts,
    issued_on=_texts,
    modules=st.lists(
        st.builds(Passed, id=_texts, title=_texts, passed_on=_texts, per_cent=_numbers), max_size=3
    ).map(tuple),
    lessons=_numbers,
    minutes=_numbers,
    reviews=_numbers,
    acted_on=_numbers,
)


def take_quiz(desk: Desk, of: Module, *, is_right: bool = True) -> None:
    """Take the quiz of a module from its first question to its last."""
    sitting = open_quiz(desk.study, of, Random(1))
    while not sitting.is_over:
        answer(sitting.asking(), is_right=is_right, confidence="sure")
        sitting.forward()


def certified(desk: Desk, name: str = "Ana Reis") -> Certificate:
    found = certificate(desk.study, name)
    assert found is not None
    return found


@pytest.fixture
def desk() -> Desk:
    """A desk at which every quiz was passed, the second a day later."""
    desk = Desk(sample_course())
    first, last = desk.study.course.modules
    take_quiz(desk, first)
    desk.clock.sleep_days(1)
    take_quiz(desk, last)
    return desk


def test_there_is_none_before_every_quiz_is_passed() -> None:
    desk = Desk(sample_course())
    first, last = desk.study.course.modules
    assert missing(desk.study) == (first, last)
    assert certificate(desk.study, "Ana") is None
    take_quiz(desk, first)
    take_quiz(desk, last, is_right=False)
    assert missing(desk.study) == (last,)
    assert certificate(desk.study, "Ana") is None
    take_quiz(desk, last)
    assert missing(desk.study) == ()
    assert certificate(desk.study, "Ana") is not None


def test_a_course_without_a_quiz_certifies_nothing() -> None:
    desk = Desk(course(module("one", letting_go())))
    assert missing(desk.study) == ()
    assert certificate(desk.study, "Ana") is None


def test_a_quiz_that_is_undone_is_not_passed(desk: Desk) -> None:
    desk.study.undo(list(desk.log.read())[-1])
    assert certificate(desk.study, "Ana") is None


def test_a_quiz_added_to_the_course_is_asked_for_too(desk: Desk) -> None:
    more = changed(sample_course(), lambda thing: thing)
    new = replace(more.modules[1], head=replace(more.modules[1].head, id="third", was=()))
    assert new.quiz
    new = replace(new, lessons=(), quiz=replace(new.quiz, id="third-quiz", was=()))
    desk.restart(replace(more, modules=(*more.modules, new)))
    assert [each.id for each in missing(desk.study)] == ["third"]


def test_it_names_what_was_done(desk: Desk) -> None:
    read(desk.study, "letting-go")
    review(desk)
    take_on(desk, "a", "b")
    report(desk, "a", "partly")
    report(desk, "b", "no")
    found = certified(desk, "  Ana   Reis ")
    assert found.name == "Ana Reis"
    assert (found.title, found.version) == ("A sample course", "1.0.0")
    assert [each.passed_on for each in found.modules] == ["2026-03-02", "2026-03-03"]
    assert [each.per_cent for each in found.modules] == [100, 100]
    assert (found.lessons, found.minutes, found.reviews, found.acted_on) == (1, 1, 1, 1)
    assert found.issued_on == "2026-03-03"


def test_a_passing_day_that_is_damaged_in_the_log_is_left_empty(desk: Desk) -> None:
    desk.study.progress.days.done.clear()
    assert {each.passed_on for each in certified(desk).modules} == {""}


def test_the_digest_is_the_sha_256_of_the_record_without_spaces_and_sorted(desk: Desk) -> None:
    record = json.loads(record_of(certified(desk)))
    text = json.dumps(
        record["certificate"], sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    assert record["sha256"] == hashlib.sha256(text.encode()).hexdigest()


def test_the_same_day_gives_the_same_digest_after_a_restart(desk: Desk) -> None:
    before = certified(desk).digest
    desk.restart()
    assert certified(desk).digest == before
    assert certified(desk, "Somebody Else").digest != before


@given(certificates)
def test_a_record_is_read_back_with_its_digest(made: Certificate) -> None:
    found, claimed = read_record(record_of(made))
    assert found == made
    assert claimed == made.digest == found.digest


@given(certificates, _numbers)
def test_a_changed_number_is_another_digest(made: Certificate, reviews: int) -> None:
    other = replace(made, reviews=reviews)
    assert (other.digest == made.digest) == (other == made)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"3",
        b'{"certificate": {}, "sha256": ""}',
        b'{"certificate": null, "sha256": ""}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_record_is_refused(content: bytes) -> None:
    with pytest.raises(NotARecordError, match="no record of a certificate"):
        read_record(content)


def test_a_record_with_something_added_is_refused(desk: Desk) -> None:
    record = json.loads(record_of(certified(desk)))
    record["certificate"]["honours"] = "yes"
    with pytest.raises(NotARecordError):
        read_record(json.dumps(record).encode())
