"""How fast does the program open, and how much does it keep in memory, beside Anki and Mnemosyne?

`make bench ARGS=--rivals` calls this under a virtual screen of its own (Xvfb). Nothing in a
program tells when it is ready: what is timed is the screen, from the start of the process to the
last change of a pixel. In each round every program is started once, and compared with the empty
window of that round; before the first round each was started once.

pip puts both into build/rivals, by the versions below; that needs the network, and Mnemosyne the
libraries of PulseAudio (Debian: libpulse0 libpulse-mainloop-glib0).
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).resolve().parent.parent
RIVALS = ROOT / "build" / "rivals"
PACKAGES = ("aqt==26.9.3", "pyqt6-webengine==6.11.0", "mnemosyne-proj==2.11.1")
ROUNDS = 9
STILL = 2.0  # seconds without a change: the window is finished
LONGEST = 60.0  # seconds
LOOK = 0.01  # seconds between two looks

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
application = QApplication([])
window = QMainWindow()
browser = QTextBrowser()
browser.setHtml("<h1>Today</h1><p>Five minutes for your team?</p>")
window.setCentralWidget(browser)
window.resize(1120, 760)
window.show()
application.exec()
"""

# Anki asks for a language before anything else; with one chosen it opens its list of decks.
ANKI_BEGUN = """
import sys
from pathlib import Path
from aqt.profiles import ProfileManager
profiles = ProfileManager(Path(sys.argv[1]))
profiles.setupMeta()
profiles.meta.update(firstRun=False, defaultLang="en_GB", last_loaded_profile_name="User 1")
profiles.create("User 1")
profiles.load("User 1")
profiles.save()
"""


class Opened(NamedTuple):
    """One start: seconds until the last change on the screen, and MiB of all its processes."""

    waited: float
    resident: float


def main() -> int:
    """Measure each program in turn, round by round, and print the medians."""
    python = _installed()
    with tempfile.TemporaryDirectory() as folder, _screen() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        # As root, the browser inside both does not start within its sandbox.
        environment["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox"
        environment["PYTHONPATH"] = str(ROOT)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        programs = _programs(python, Path(folder), environment)
        os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        screen = Screen()
        for command in programs.values():
            screen.opened(command, environment)
        rounds = [
            {name: screen.opened(command, environment) for name, command in programs.items()}
            for _ in range(ROUNDS)
        ]
    _print(rounds)
    return 0


class Screen:
    """The virtual screen, looked at from outside."""

    def __init__(self) -> None:
        self._application = QGuiApplication([])
        self._screen = self._application.primaryScreen()

    def opened(self, command: list[str], environment: dict[str, str]) -> Opened:
        """Start a program, wait until its window rests, look at its memory, and end it."""
        before = now = self._pixels()
        begin = changed = time.perf_counter()
        process = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        while now == before or time.perf_counter() - changed < STILL:
            time.sleep(LOOK)  # looking takes a processor away from what is looked at
            seen = self._pixels()
            if seen != now:
                now, changed = seen, time.perf_counter()
            if process.poll() is not None or time.perf_counter() - begin > LONGEST:
                raise SystemExit(f"{' '.join(command)[:200]} did not open a window that rests")
        resident = _resident(process.pid)
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        while self._pixels() != before and time.perf_counter() - changed < LONGEST:
            time.sleep(0.05)
        return Opened(changed - begin, resident)

    def _pixels(self) -> bytes:
        picture = self._screen.grabWindow(0).toImage()  # by name: its bits live as long as it does
        return bytes(picture.constBits())


def _programs(python: Path, folder: Path, environment: dict[str, str]) -> dict[str, list[str]]:
    anki, mnemosyne = folder / "anki", folder / "mnemosyne"
    anki.mkdir()
    subprocess.run([python, "-c", ANKI_BEGUN, anki], env=environment, check=True)
    return {
        "an empty window": [sys.executable, "-c", EMPTY],
        "this program": [
            *(sys.executable, "-m", "leadership_course", "--home", str(folder / "home")),
            *("--course", str(ROOT / "lessons"), "today"),
        ],
        "Mnemosyne": [str(python.with_name("mnemosyne")), "-d", str(mnemosyne)],
        "Anki": [str(python), "-c", "import aqt; aqt.run()", "-b", str(anki), "-p", "User 1"],
    }


def _installed() -> Path:
    """Return the Python of the rivals, installing them first where they are missing."""
    python = RIVALS / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(RIVALS)], check=True)
        done = subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=False)
        if done.returncode:
            shutil.rmtree(RIVALS)
            raise SystemExit("pip could not install Anki and Mnemosyne; see above")
    return python


@contextmanager
def _screen() -> Iterator[str]:
    """Open a virtual screen and yield its name."""
    server = shutil.which("Xvfb")
    if server is None:
        raise SystemExit("Xvfb is missing; on Debian and Ubuntu: apt-get install xvfb")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            process.terminate()


def _resident(pid: int) -> float:
    """Return the MiB of a process and its children; what several share is counted once."""
    total, waiting = 0.0, [pid]
    while waiting:
        place = Path("/proc") / str(waiting.pop())
        try:
            lines = (place / "smaps_rollup").read_text().splitlines()
            children = (place / "task" / place.name / "children").read_text().split()
        except OSError:
            continue  # it ended meanwhile
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        waiting += [int(child) for child in children]
    return total / 1024


def _print(rounds: list[dict[str, Opened]]) -> None:
    print(f"opened on a virtual screen until its pixels rest, median of {len(rounds)} rounds")
    print("                      s   times an empty window    MiB")
    for name in rounds[0]:
        waited = statistics.median(one[name].waited for one in rounds)
        times = [one[name].waited / one["an empty window"].waited for one in rounds]
        resident = statistics.median(one[name].resident for one in rounds)
        span = f"({min(times):.1f}-{max(times):.1f})"
        print(
            f"  {name:16} {waited:5.2f} {statistics.median(times):8.2f} {span:12} {resident:9.0f}"
        )


if __name__ == "__main__":
    sys.exit(main())
