"""How does a test start the real program, hand it keys, and see how it ends?"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
Steps = list[tuple[str, str]]
LONGEST = 60  # seconds
READY: tuple[str, str] = ("report", "")


class Running:
    """The program in a process of its own, driven by steps (tests/fault/session.py)."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        """Hold the process."""
        self.process = process

    def report(self) -> dict[str, Any]:
        """Wait for the next report and return it."""
        assert self.process.stdout is not None
        with self._not_too_long():
            line = self.process.stdout.readline()
        assert line, self.process.stderr.read() if self.process.stderr else ""
        found: dict[str, Any] = json.loads(line)
        return found

    def end(self, number: int, within: float = 30) -> tuple[int, float]:
        """Send a signal; return how the program ended, and after how many seconds."""
        began = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(timeout=within)
        return code, time.monotonic() - began

    def said(self) -> str:
        """Return what it wrote to standard error until its end."""
        assert self.process.stderr is not None
        with self._not_too_long():
            return self.process.stderr.read()

    @contextmanager
    def _not_too_long(self) -> Iterator[None]:
        """Kill the program where it lets the reader wait for too long: then what is read ends."""
        too_long = threading.Timer(LONGEST, _kill_all, [self.process])
        too_long.start()
        try:
            yield
        finally:
            too_long.cancel()


@contextmanager
def running(
    home: Path,
    steps: Steps,
    *arguments: str,
    within: Sequence[str] = (),
    **env: str,
) -> Iterator[Running]:
    """Start the program on `home`; it is killed at the end of the block if it is still there.

    `within` is a command that starts the program in surroundings of its own.
    """
    command = [*within, sys.executable, "-m", "tests.fault.session", json.dumps(steps)]
    with subprocess.Popen(
        [*command, "--home", str(home), *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield Running(process)
        finally:
            _kill_all(process)


def _kill_all(process: "subprocess.Popen[str]") -> None:
    """Kill the program together with what it was started in: one that is left would keep the pipes
    open, and who reads them waiting.
    """
    if sys.platform == "win32":  # there it is started in nothing
        process.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
