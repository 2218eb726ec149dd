"""How is a stranger's course read in a process that can be ended at any moment?

This is the side that reads. It has no window, and at most 1 GiB of memory.
"""

import os
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.course_reader import Reading, read_course
from leadership_course.reading.memory import Memory
from leadership_course.reading.messages import MOST_BYTES, Asked, Begun, Done, packed, receive, send
from leadership_course.reading.watch import Watch

MEMORY_BYTES = 1024**3


def serve() -> int:
    """Read what is asked for on standard input until it is closed; return the exit code."""
    bound_memory()
    with os.fdopen(os.dup(0), "rb") as asked, os.fdopen(os.dup(1), "wb") as answers:
        try:
            answer_all(asked, answers)
        except BrokenPipeError:  # who asked is gone
            os.dup2(os.open(os.devnull, os.O_WRONLY), answers.fileno())
    return 0


def answer_all(asked: BinaryIO, answers: BinaryIO) -> None:
    """Read one course after the other; of the last one it is remembered what it held."""
    memory, before = Memory(), b""
    while isinstance(request := receive(asked), Asked):
        if request.root != before:
            memory, before = Memory(), request.root
        watch = Watch(lambda file: send(answers, packed(Begun(file))), request.left_out)
        reading = read_course(Path(os.fsdecode(request.root)), memory, watch)
        send(answers, _answer(reading))


def _answer(reading: Reading) -> bytes:
    course = reading.course and replace(reading.course, root="")
    body = packed(Done(Reading(course, reading.problems)))
    return body if len(body) <= MOST_BYTES else packed(Done(Reading(None, (_too_big(),))))


def _too_big() -> CourseProblem:
    return CourseProblem(
        file="course.yaml",
        line=0,
        column=0,
        code="file-too-big",
        message=f"The whole course has more than {MOST_BYTES // 1024:,} KiB of text.",
        remedy="Make several courses of it.",
    )


def bound_memory() -> None:
    """Take no more than 1 GiB, where the system can hold a process to it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = MEMORY_BYTES if most == resource.RLIM_INFINITY else min(MEMORY_BYTES, most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, most))
