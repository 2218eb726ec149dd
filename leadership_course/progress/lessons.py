"""Which lessons were begun and finished, and on which card did the learner stop?"""

from typing import ClassVar

from msgspec import Struct

from leadership_course.progress.events import (
    CardTurned,
    Event,
    LessonFinished,
    LessonStarted,
    QuestionAnswered,
)
from leadership_course.progress.fact import Heeds


class LessonRecord(Struct):
    """What happened in one lesson; `answers` and `tries` are those of the present sitting."""

    card: str = ""
    is_open: bool = False
    times_finished: int = 0
    answers: dict[str, QuestionAnswered] = {}
    tries: dict[str, int] = {}

    def start(self) -> None:
        """Open the lesson afresh: checks answered in an earlier sitting may be answered again."""
        self.is_open = True
        self.card = ""
        self.answers = {}
        self.tries = {}

    def answer(self, fact: QuestionAnswered) -> None:
        """Keep a final answer; count a try that was not the last."""
        if fact.is_final:
            self.answers[fact.object] = fact
        else:
            self.tries[fact.object] = fact.tries


class Lessons(Struct):
    """Every lesson's record, those on screen last at the end."""

    HEEDS: ClassVar[Heeds] = (
        LessonStarted,
        CardTurned,
        LessonFinished,
        QuestionAnswered,
    )

    records: dict[str, LessonRecord] = {}

    def of(self, lesson: str) -> LessonRecord:
        """Return the record of a lesson, an empty one when nothing happened there."""
        return self.records.get(lesson) or LessonRecord()

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case LessonStarted(object=lesson):
                self._on_screen(lesson).start()
            case CardTurned(object=lesson, card=card):
                self._on_screen(lesson).card = card
            case LessonFinished(object=lesson):
                record = self._record(lesson)
                record.is_open = False
                record.times_finished += 1
            case QuestionAnswered(lesson=lesson) if lesson:
                self._record(lesson).answer(event.fact)
            case _:
                return

    def _on_screen(self, lesson: str) -> LessonRecord:
        record = self._record(lesson)
        self.records[lesson] = self.records.pop(lesson)
        return record

    def _record(self, lesson: str) -> LessonRecord:
        return self.records.setdefault(lesson, LessonRecord())
