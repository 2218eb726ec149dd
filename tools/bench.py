"""How fast does the program start and turn a card, compared with an empty window on the same machine?

`make bench` prints ratios and percentiles; machines differ, so milliseconds alone say little. On Linux the windows open
under Xvfb when it is there, else offscreen. Nothing here decides over a build.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 11
FRAME = 1000 / 60  # ms

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
application = QApplication([])
window = QMainWindow()
browser = QTextBrowser()
browser.setHtml("<h1>Today</h1><p>Five minutes for your team?</p>")
window.setCentralWidget(browser)
window.resize(1120, 760)
window.show()
application.processEvents()
application.processEvents()
print("ready", flush=True)
"""

PROGRAM = """
import sys
from pathlib import Path
from leadership_course import app
from leadership_course.storage.folders import Home
application = app.application()
program = app.build(application, Home(Path(sys.argv[1])), Path(sys.argv[2]))
program.window.go("today")
program.window.show()
application.processEvents()
application.processEvents()
print("ready", flush=True)
"""

TURNS = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from leadership_course import app
from leadership_course.storage.folders import Home
application = app.application()
program = app.build(application, Home(Path(sys.argv[1])), Path(sys.argv[2]))
window = program.window
window.dress(motion="reduced")
window.show()
spent = []
for _ in range(3):
    for lesson in program.study.course.lessons:
        window.go(f"lesson/{lesson.id}/{lesson.cards[0].id}")
        application.processEvents()
        for _ in lesson.cards[1:]:
            start = time.perf_counter()
            QTest.keyClick(window.on_show(), Qt.Key.Key_Right)
            window.repaint()
            application.processEvents()
            spent.append((time.perf_counter() - start) * 1000)
print(json.dumps(spent))
"""


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment()
        home = Path(folder) / "home"
        arguments = [str(home), str(ROOT / "lessons")]
        _seconds(PROGRAM, arguments, environment)  # fills the cache of the course: a warm start
        empty, program = [], []
        for _ in range(RUNS):
            empty.append(_seconds(EMPTY, [], environment))
            program.append(_seconds(PROGRAM, arguments, environment))
        _print_start(empty, program)
        _print_turns(_turns(arguments, environment))
    return 0


def _environment() -> dict[str, str]:
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    if sys.platform == "linux" and not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _command(script: str, arguments: list[str]) -> list[str]:
    python = [sys.executable, "-c", script, *arguments]
    return python


def _seconds(script: str, arguments: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    with subprocess.Popen(
        _command(script, arguments), env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        spent = time.perf_counter() - start
    if line.strip() != "ready":
        raise SystemExit("a measured program did not come up; see above")
    return spent


def _turns(arguments: list[str], environment: dict[str, str]) -> list[float]:
    done = subprocess.run(
        _command(TURNS, arguments), env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    spent: list[float] = json.loads(done.stdout)
    return spent


def _print_start(empty: list[float], program: list[float]) -> None:
    ratios = [p / e for e, p in zip(empty, program, strict=True)]
    print(f"start, {RUNS} pairs, median seconds from process start to the painted page")
    print(f"  empty window with a QTextBrowser  {statistics.median(empty):.3f}")
    print(f"  Today page, warm                  {statistics.median(program):.3f}")
    print(f"  ratio, pair by pair               {statistics.median(ratios):.2f}")
    print(f"                                    {min(ratios):.2f} to {max(ratios):.2f}")


def _print_turns(spent: list[float]) -> None:
    ordered = sorted(spent)
    p50, p99 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    print(f"card turns, {len(spent)}, key press to painted card, ms")
    print(f"  median {p50:.1f}   99th percentile {p99:.1f}   one frame is {FRAME:.1f}")


def _under_xvfb() -> int | None:
    """Run again under a virtual screen where one can be had: painting into nothing is cheaper than real."""
    if sys.platform != "linux" or os.environ.get("DISPLAY") or "QT_QPA_PLATFORM" in os.environ:
        return None
    runner = shutil.which("xvfb-run")
    if runner is None:
        return None
    return subprocess.run([runner, "-a", sys.executable, __file__], check=False).returncode


if __name__ == "__main__":
    code = _under_xvfb()
    sys.exit(main() if code is None else code)
