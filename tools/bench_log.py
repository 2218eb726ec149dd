"""What is in the log after years of learning, and how long does one more fact take?

`make bench` calls this: `bench_log.py HOME EVENTS` fills a profile, by going through the course
that ships again and again, and prints what the commits of single facts took, in ms.
"""

import json
import sys
import time
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from random import Random

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Lesson, Module
from leadership_course.progress.events import (
    AnyFact,
    AttemptFinished,
    AttemptStarted,
    CardTurned,
    Event,
    LessonFinished,
    LessonStarted,
    QuestionAnswered,
    ReflectionWritten,
    WelcomeFinished,
)
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from leadership_course.storage.folders import Home, ready
from leadership_course.storage.profile import open_profile

AT_ONCE, COMMITS = 5000, 300
RENDERED = {
    "question": "What would you say next? " * 6,
    "options": ["A sentence of that length"] * 4,
}


def main(folder: str, count: int) -> int:
    """Fill a profile, then time single commits in it."""
    home = Home(Path(folder))
    ready(home)
    profile = open_profile(home.profile)
    events = _events(profile.device)
    for start in range(0, count, AT_ONCE):
        profile.log.append_all(islice(events, min(AT_ONCE, count - start)))
    spent = []
    for event in islice(events, COMMITS):
        begin = time.perf_counter()
        profile.log.append(event)
        spent.append((time.perf_counter() - begin) * 1000)
    profile.close()
    print(json.dumps(spent))
    return 0


def _events(device: str) -> Iterator[Event]:
    rng = Random(1)
    course = read_course(shipped_lessons()).course
    if course is None:
        raise SystemExit("the course that ships can't be read")
    at = datetime(2020, 1, 1, 8, tzinfo=UTC)
    for fact in _facts(course.modules, rng):
        at += timedelta(hours=7) if isinstance(fact, LessonStarted) else timedelta(seconds=20)
        yield Event(
            id=str(uuid.UUID(int=rng.getrandbits(128), version=4)),
            at=at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            utc_offset=60,
            device=device,
            course=course.id,
            revision=course.revision,
            fact=fact,
        )


def _facts(modules: tuple[Module, ...], rng: Random) -> Iterator[AnyFact]:
    yield WelcomeFinished(object="course", days=(0, 1, 2, 3, 4))
    for module in cycle(modules):
        for lesson in module.lessons:
            yield from _lesson(lesson)
            if rng.random() < 0.3:
                text = "What I would do otherwise next time. " * 4
                yield ReflectionWritten(object=f"r-{lesson.id}", prompt="What next?", text=text)
        if module.quiz:
            names = tuple(question.id for question in module.quiz.questions)
            attempt, quiz = f"{rng.random()}", module.quiz.id
            yield AttemptStarted(object=quiz, attempt=attempt, questions=names, seed=1, rule={})
            for name in names:
                yield _answer(name, attempt=attempt)
            yield AttemptFinished(
                object=quiz, attempt=attempt, score=1.0, correct=5, total=5, is_passed=True
            )


def _lesson(lesson: Lesson) -> Iterator[AnyFact]:
    yield LessonStarted(object=lesson.id)
    for card in lesson.cards:
        yield CardTurned(object=lesson.id, card=card.id)
        for block in card.body:
            if isinstance(block, Ask):
                yield _answer(block.question.id, lesson=lesson.id)
    yield LessonFinished(object=lesson.id, minutes=4)


def _answer(question: str, lesson: str = "", attempt: str = "") -> QuestionAnswered:
    return QuestionAnswered(
        object=question,
        rendered=RENDERED,
        answer={"chosen": ["a"]},
        score=1.0,
        verdict="right",
        confidence="sure",
        seconds=12,
        lesson=lesson,
        attempt=attempt,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
