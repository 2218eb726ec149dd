"""Which lessons were begun and finished, and where did the learner stop?"""

from leadership_course.progress.events import CardTurned, LessonFinished, LessonStarted
from tests.progress.histories import answered, folded


def test_a_lesson_nobody_opened_is_neither_open_nor_finished() -> None:
    record = folded().lessons.of("lesson")
    assert (record.card, record.is_open, record.times_finished) == ("", False, 0)


def test_a_lesson_remembers_the_card_that_was_on_screen_last() -> None:
    lessons = folded(
        LessonStarted(object="lesson"),
        CardTurned(object="lesson", card="one"),
        CardTurned(object="lesson", card="two"),
    ).lessons
    assert lessons.of("lesson").card == "two"
    assert lessons.of("lesson").is_open


def test_a_finished_lesson_is_no_longer_open_and_counts_every_time() -> None:
    start, end = LessonStarted(object="lesson"), LessonFinished(object="lesson")
    record = folded(start, end, start, end).lessons.of("lesson")
    assert not record.is_open
    assert record.times_finished == 2


def test_a_lesson_opened_again_begins_at_its_beginning_without_answers() -> None:
    record = folded(
        LessonStarted(object="lesson"),
        CardTurned(object="lesson", card="two"),
        answered("done", lesson="lesson"),
        answered("tried", lesson="lesson", is_final=False, tries=1),
        LessonFinished(object="lesson"),
        LessonStarted(object="lesson"),
    ).lessons.of("lesson")
    assert (record.card, record.answers, record.tries) == ("", {}, {})
    assert (record.is_open, record.times_finished) == (True, 1)


def test_a_try_that_was_not_the_last_is_counted_and_is_no_answer() -> None:
    record = folded(
        answered("q", lesson="lesson", is_final=False, tries=1),
        answered("q", lesson="lesson", is_final=False, tries=2),
    ).lessons.of("lesson")
    assert record.tries == {"q": 2}
    assert record.answers == {}


def test_an_answer_outside_every_lesson_belongs_to_none() -> None:
    assert folded(answered("q", attempt="1")).lessons.records == {}


def test_the_lesson_on_screen_last_stands_last() -> None:
    lessons = folded(
        LessonStarted(object="a"),
        LessonStarted(object="b"),
        LessonStarted(object="c"),
        LessonFinished(object="b"),
        CardTurned(object="a", card="one"),
    ).lessons
    assert list(lessons.records) == ["b", "c", "a"]
