"""How fast does the program start and turn a card, beside an empty window on the same machine?

`make bench` prints ratios and percentiles; machines differ, so milliseconds alone say little. Each
start is paired with one of an empty window right before it, and is told by the clock and by
processor time, which other programs disturb less. On Linux the windows open under Xvfb when it is
there, else offscreen. Nothing here decides over a build.

With --rivals it looks at the screen instead, with Anki and Mnemosyne beside: tools/bench_rivals.py.
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
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
RUNS = 15
FEW = 5
EVENTS = (10_000, 200_000)
IDLE = 20  # seconds
FRAME = 1000 / 60  # ms

# Both windows say that they are ready once Qt has painted them and has nothing else to do.
READY = """
def tell_when_painted(kind, window):
    import time
    from PySide6.QtCore import QTimer
    paint = kind.paintEvent
    def paint_and_tell(widget, event):
        paint(widget, event)
        QTimer.singleShot(0, ready)
    def ready():
        print(time.process_time(), flush=True)
        window.close()
    kind.paintEvent = paint_and_tell
"""

EMPTY = f"""
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
{READY}
class Browser(QTextBrowser):
    def paintEvent(self, event):
        super().paintEvent(event)

application = QApplication([])
window = QMainWindow()
browser = Browser()
tell_when_painted(Browser, window)
browser.setHtml("<h1>Today</h1><p>Five minutes for your team?</p>")
window.setCentralWidget(browser)
window.resize(1120, 760)
window.show()
application.exec()
"""

PROGRAM = f"""
import sys
from leadership_course.__main__ import import_app
app = import_app()
{READY}
application, program = app.open_window(app.parser().parse_args([*sys.argv[1:], "today"]))
from leadership_course.ui.rail import Rail
tell_when_painted(Rail, program.window)
program.window.update()
application.exec()
while program.profile.examine():
    pass
program.keep_fold()  # as after a session
program.profile.close()  # else the next start would find a journal and not be a usual one
"""

# Inside Qt's own loop, since only there what is taken off the screen is freed. A turn ends when the
# click is handled and the new card laid out and painted. `steps` says what to do after each.
VISIT = """
import json, sys, time
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from leadership_course import app
application, program = app.open_window(app.parser().parse_args(sys.argv[1:]))
window, study = program.window, program.study
window.dress(motion="reduced")
spent = []

def read(lesson):
    window.go(f"lesson/{lesson.id}/{lesson.cards[0].id}")
    yield
    for _ in lesson.cards[1:]:
        start, worked = time.perf_counter(), time.process_time()
        QTest.mouseClick(window.on_show().way_on, Qt.MouseButton.LeftButton)
        application.processEvents()
        spent.append(
            ((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000)
        )
        yield

def go_on():
    if next(todo, "end") == "end":
        application.quit()
    else:
        QTimer.singleShot(0, go_on)
"""

RUN = """
todo = steps()
QTimer.singleShot(1000, go_on)
application.exec()
"""

TURNS = f"""{VISIT}
def steps():
    for _ in range(5):
        for lesson in study.course.lessons:
            yield from read(lesson)
{RUN}
print(json.dumps(spent))
"""

MEMORY = f"""{VISIT}
from pathlib import Path
from random import Random
from leadership_course.study.quiz import open_quiz
from leadership_course.ui.tour.replies import answer
figures = {{}}

def note(name):
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    sizes = {{line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines[1:]}}
    figures[name] = sizes["Rss"], sizes["Pss"], len(application.allWidgets())

def steps():
    note("Today")
    module = next(module for module in study.course.modules if module.quiz)
    yield from read(module.lessons[0])
    sitting = open_quiz(study, module, Random(1))
    is_open = True
    while is_open:
        window.go(f"quiz/{{module.id}}")
        yield
        answer(sitting.asking(), is_right=True, confidence="sure")
        is_open = sitting.forward()
    window.go(f"result/{{module.id}}")
    yield
    note("a lesson and a quiz")
    while len(spent) < 1000:
        for lesson in study.course.lessons:
            yield from read(lesson)
    note(f"{{len(spent)}} card turns")
{RUN}
print(json.dumps(figures))
"""


# What the processor does while nobody does anything, once everything put off has been done.
REST = f"""{VISIT}
figures = []
QTimer.singleShot(5000, lambda: figures.append(time.process_time()))
QTimer.singleShot(5000 + {IDLE * 1000}, lambda: figures.append(time.process_time()))
QTimer.singleShot(5100 + {IDLE * 1000}, application.quit)
application.exec()
print((figures[1] - figures[0]) / {IDLE})
"""


class Start(NamedTuple):
    """One start, in seconds: until the window was painted, and of the processor until then."""

    waited: float
    worked: float


class Bench(NamedTuple):
    """Where the measured programs live: their arguments and their environment."""

    arguments: list[str]
    environment: dict[str, str]

    def start(self, script: str) -> Start:
        """Start a window and return what it took; the window is gone then."""
        command = [sys.executable, "-c", script, *self.arguments]
        begin = time.perf_counter()
        with subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            line = process.stdout.readline()
            waited = time.perf_counter() - begin
        if not line.strip():
            raise SystemExit("a measured program did not come up; see above")
        return Start(waited, float(line))

    def told(self, script: str) -> str:
        """Run a script to its end and return its last line."""
        command = [sys.executable, "-c", script, *self.arguments]
        done = subprocess.run(
            command, env=self.environment, stdout=subprocess.PIPE, text=True, check=True
        )
        return done.stdout.splitlines()[-1]


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        bench = Bench(["--home", str(home), "--course", str(ROOT / "lessons")], _environment())
        bench.start(PROGRAM)  # fills the cache of the course and of bytecode: a warm start
        pairs = [(bench.start(EMPTY), bench.start(PROGRAM)) for _ in range(RUNS)]
        _print_starts(pairs)
        warm = statistics.median(program.worked / empty.worked for empty, program in pairs)
        _say("warm start, processor, times an empty window", warm, 1.25)
        _print_first_start(bench, Path(folder))
        for count in EVENTS:
            _print_start_with(bench, Path(folder) / str(count), count)
        _print_start_beside_courses(bench, Path(folder) / str(EVENTS[-1]))
        _print_turns(json.loads(bench.told(TURNS)))
        _say("at rest, share of a processor in %", float(bench.told(REST)) * 100, 0.1)
        if sys.platform == "linux":
            figures = json.loads(bench.told(MEMORY))
            _print_memory(figures)
            (_, (lesson, *_), (turns, *_)) = figures.values()
            _say("resident after a lesson and a quiz, MiB", lesson, 80)
            _say("growth over 1,000 cards, MiB", turns - lesson, 1)
        for tool in ("bench_acts.py", "bench_search.py", "bench_preview.py"):
            command = [sys.executable, str(ROOT / "tools" / tool)]
            subprocess.run(command, env=bench.environment, check=True)
    return 0


def _say(what: str, found: float, goal: float) -> None:
    print(f"  {'met' if found <= goal else 'MISSED':8}{what}: {found:.2f}, at most {goal:g}")


def _print_first_start(bench: Bench, folder: Path) -> None:
    """Without bytecode of ours, a compiled course or a profile, as after an installation."""
    ratios = []
    for number in range(FEW):
        fresh = folder / f"fresh-{number}"
        shutil.copytree(
            ROOT / "leadership_course",
            fresh / "leadership_course",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        cold = bench._replace(
            arguments=["--home", str(fresh / "home"), *bench.arguments[2:]],
            environment={**bench.environment, "PYTHONPATH": str(fresh)},
        )
        ratios.append(cold.start(PROGRAM).worked / bench.start(EMPTY).worked)
    _say("first start, nothing compiled, processor", statistics.median(ratios), 3)


def _print_start_with(bench: Bench, home: Path, count: int) -> None:
    command = [sys.executable, str(ROOT / "tools" / "bench_log.py"), str(home), str(count)]
    done = subprocess.run(
        command, env=bench.environment, stdout=subprocess.PIPE, text=True, check=True
    )
    _say(
        f"a commit among {count:,} events, median ms", statistics.median(json.loads(done.stdout)), 1
    )
    _say(f"warm start with {count:,} events, processor", _warm_start_in(bench, home), 1.35)


def _print_start_beside_courses(bench: Bench, home: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "bench_shelf.py"), str(home)]
    subprocess.run(command, env=bench.environment, check=True)
    what = f"warm start with 10,000 lessons installed and {EVENTS[-1]:,} events, processor"
    _say(what, _warm_start_in(bench, home), 1.35)


def _warm_start_in(bench: Bench, home: Path) -> float:
    """Return how many times an empty window's processor time a start with this `home` takes."""
    there = bench._replace(arguments=["--home", str(home), *bench.arguments[2:]])
    there.start(PROGRAM)
    ratios = [there.start(PROGRAM).worked / bench.start(EMPTY).worked for _ in range(FEW)]
    return statistics.median(ratios)


def _environment() -> dict[str, str]:
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    # An installed program has its bytecode; without it every start compiles every file.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform == "linux" and not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def _print_starts(pairs: list[tuple[Start, Start]]) -> None:
    print(f"warm start, {len(pairs)} pairs, median ms from the process to the painted window")
    print("                                     clock   processor")
    for name, starts in (
        ("empty window with a QTextBrowser", [empty for empty, _ in pairs]),
        ("Today", [program for _, program in pairs]),
    ):
        waited = statistics.median(start.waited for start in starts) * 1000
        worked = statistics.median(start.worked for start in starts) * 1000
        print(f"  {name:33} {waited:7.0f} {worked:11.0f}")
    waits = [program.waited / empty.waited for empty, program in pairs]
    works = [program.worked / empty.worked for empty, program in pairs]
    print(
        f"  ratio, median of pairs            {statistics.median(waits):7.2f}"
        f" {statistics.median(works):11.2f}"
    )
    print(f"  from - to                     {_range(waits)} {_range(works)}")


def _range(ratios: list[float]) -> str:
    return f"{min(ratios):.2f}-{max(ratios):.2f}".rjust(11)


def _print_turns(spent: list[tuple[float, float]]) -> None:
    print(
        f"card turns, {len(spent)}, from the click to the painted card, ms; a frame is {FRAME:.1f}"
    )
    for name, times in (
        ("clock", [waited for waited, _ in spent]),
        ("processor", [worked for _, worked in spent]),
    ):
        ordered = sorted(times)
        at = [ordered[int(len(ordered) * share)] for share in (0.5, 0.9, 0.99)]
        print(f"  {name:10} median {at[0]:.1f}   90 % {at[1]:.1f}   99 % {at[2]:.1f}")
        _say(f"a card turned, {name}, 99th percentile, ms", at[2], FRAME)


def _print_memory(figures: dict[str, tuple[float, float, int]]) -> None:
    print("memory                           resident  its share  widgets")
    for after, (resident, share, widgets) in figures.items():
        print(f"  after {after:22} {resident:7.0f} MiB {share:6.0f} MiB {widgets:8}")


def _under_xvfb() -> int | None:
    """Run again under a virtual screen: painting into nothing is cheaper than onto a screen."""
    if sys.platform != "linux" or os.environ.get("DISPLAY") or "QT_QPA_PLATFORM" in os.environ:
        return None
    runner = shutil.which("xvfb-run")
    if runner is None:
        return None
    return subprocess.run([runner, "-a", sys.executable, __file__], check=False).returncode


def _beside_rivals() -> int:
    command = [sys.executable, str(ROOT / "tools" / "bench_rivals.py")]
    return subprocess.run(command, env=_environment(), check=False).returncode


if __name__ == "__main__":
    if "--rivals" in sys.argv:
        sys.exit(_beside_rivals())
    code = _under_xvfb()
    sys.exit(main() if code is None else code)
