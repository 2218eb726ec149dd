"""How is a course read whose author may be anybody, so that nothing in it can stop the program?

By a process of its own, which tells file by file what it turns to. When a file keeps it busy for
more than two seconds, or is its end, the process is ended, and a new one reads the course without
that file. So every reading ends: with the course, or with a problem that says why not.

    with Stranger() as stranger:            # starts a process when it is first needed
        reading = stranger.read(folder)     # waits; call it from a thread beside a window
        reading = stranger.read(folder)     # some milliseconds now: only what changed is read

`close` may be called from another thread: the process ends, and so does the reading.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self, cast

from msgspec.structs import replace

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.course_reader import Reading, read_course
from leadership_course.reading.folder import SECONDS_A_FILE
from leadership_course.reading.messages import (
    COMMAND,
    Asked,
    Begun,
    Done,
    Message,
    packed,
    receive,
    send,
)
from leadership_course.reading.shipped import is_ours
from leadership_course.reading.watch import Reason

SECONDS_A_COURSE = 30
_SECONDS_TO_START = 20


def read_anybodys(root: Path) -> Reading:
    """Read the course in a folder: our own here, another one in a process of its own."""
    if is_ours(root):
        return read_course(root)
    with Stranger() as stranger:
        return stranger.read(root)


class _Stop(NamedTuple):
    """The process was ended or ended; while it read this file, if any."""

    file: str
    reason: Reason


class Stranger:
    """Reads courses in another process, which is kept from one reading to the next."""

    def __init__(
        self,
        seconds_a_file: float = SECONDS_A_FILE,
        seconds_a_course: float = SECONDS_A_COURSE,
        program: Sequence[str] = (),
    ) -> None:
        """Take how long one file and a whole course may take, and another program than this one.

        Nothing is started yet.
        """
        self._program = tuple(program) or _this_program()
        self._seconds_a_file = seconds_a_file
        self._seconds_a_course = seconds_a_course
        self._child: _Child | None = None
        self._is_closed = False

    def __enter__(self) -> Self:
        """Return the reader itself."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        """End the process."""
        self.close()

    @property
    def pid(self) -> int | None:
        """The number of the process, while there is one."""
        return self._child.pid if self._child else None

    def close(self) -> None:
        """End the process, and what it reads."""
        self._is_closed = True
        if self._child:
            self._child.end()

    def read(self, root: Path) -> Reading:
        """Return what is in the folder; whatever that is, nothing is raised."""
        left_out: dict[str, Reason] = {}
        end = perf_counter() + self._seconds_a_course
        while True:
            found = self._once(Asked(os.fsencode(root.absolute()), left_out), end)
            if isinstance(found, Reading):
                course = found.course and replace(found.course, root=str(root))
                return Reading(course, found.problems)
            if not found.file or found.file in left_out or perf_counter() >= end:
                return Reading(None, (_given_up(found.reason, self._seconds_a_course),))
            left_out[found.file] = found.reason

    def _once(self, asked: Asked, end: float) -> Reading | _Stop:
        """Let a process read the course; it is there no longer when it did not come to an end."""
        found: Reading | _Stop = _Stop("", "reading-stopped")
        if self._child and not self._child.is_alive:  # it was killed while nobody asked
            self._child.end()
            self._child = None
        try:
            self._child = self._child or _Child(self._program)
        except OSError:  # no process may be started here: the limits are left
            return read_course(Path(os.fsdecode(asked.root)))
        if not self._is_closed and self._child.ask(asked):
            found = self._listen(self._child, end)
        if isinstance(found, _Stop):
            self._child.end()
            self._child = None
        return found

    def _listen(self, child: "_Child", end: float) -> Reading | _Stop:
        """Follow what the process turns to until it is done, or one file takes too long."""
        file, used = "", dict[str, float]()
        while True:
            since = perf_counter()
            allowed = self._seconds_a_file - used.get(file, 0) if file else _SECONDS_TO_START
            try:
                message = child.next(max(0, min(allowed, end - since)))
            except Empty:
                return _Stop(file, "too-slow")
            used[file] = used.get(file, 0) + perf_counter() - since
            match message:
                case Begun():
                    file = message.file
                case Done():
                    return message.reading
                case _:
                    return _Stop(file, "reading-stopped")


class _Child:
    """The process, and a thread that waits for what it says."""

    def __init__(self, program: Sequence[str]) -> None:
        self._process = _started(program)
        self._said: SimpleQueue[Message | None] = SimpleQueue()
        Thread(target=self._listen, daemon=True).start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def _listen(self) -> None:
        stream = cast("BinaryIO", self._process.stdout)
        while (message := receive(stream)) is not None:
            self._said.put(message)
        self._said.put(None)
        stream.close()

    def ask(self, asked: Asked) -> bool:
        """Send a request; return whether it was taken."""
        try:
            send(cast("BinaryIO", self._process.stdin), packed(asked))
        except (OSError, ValueError):
            return False
        return True

    def next(self, seconds: float) -> Message | None:
        """Return what is said next, None for the end. Raises Empty after so many seconds."""
        return self._said.get(timeout=seconds)

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):  # what was still to be written has nobody to read it
            cast("BinaryIO", self._process.stdin).close()


def _this_program() -> tuple[str, ...]:
    """Return the words that start this program once more, as the one that reads."""
    if getattr(sys, "frozen", False):
        return (sys.executable, COMMAND)
    # -P: nothing is imported from the folder in which somebody happens to be.
    return (sys.executable, "-P", "-m", "leadership_course", COMMAND)


def _started(program: Sequence[str]) -> "subprocess.Popen[bytes]":
    above = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, (above, os.environ.get("PYTHONPATH", ""))))
    return subprocess.Popen(  # noqa: S603 -- this very program, with one word of our own
        program,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _given_up(reason: Reason, seconds: float) -> CourseProblem:
    message = {
        "too-slow": f"Reading this course takes longer than {seconds:g} seconds.",
        "reading-stopped": "The reader gave up on this course.",
    }
    return CourseProblem(
        file="course.yaml",
        line=0,
        column=0,
        code=reason,
        message=message[reason],
        remedy="Make several courses of it, or ask its author.",
    )
