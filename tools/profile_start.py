"""Where does the time of a start go? `make profile` prints phases, imports and functions.

Each of the three is a start of its own, since looking closely slows what is looked at. Processor
time, warm, without a screen.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHOWN = 25

START = """
import sys, time
spent = []
def note(name, begin):
    spent.append((name, (time.process_time() - begin) * 1000))
def timed(place, name, said):
    act = getattr(place, name)
    def acting(*given, **named):
        begin = time.process_time()
        try:
            return act(*given, **named)
        finally:
            note(said, begin)
    setattr(place, name, acting)
begin = 0
note("Python itself", begin)
begin = time.process_time()
from leadership_course.__main__ import import_app
app = import_app()
note("import of the rooms without a window", begin)
from leadership_course import assembly
from leadership_course.ui import starting
timed(starting, "begin", "import of Qt")
timed(app, "application", "QApplication")
timed(assembly, "profile_at", "  the profile opened")
timed(assembly, "_course", "  the course read")
timed(assembly, "Study", "  the log folded")
timed(app, "build", "the program put together, its modules imported")
begin = time.process_time()
qt, program = app.open_window(app.parser().parse_args([*sys.argv[1:], "today"]))
note("all until the window is shown", begin)
begin = time.process_time()
qt.processEvents()
note("laid out and painted", begin)
note("from the first to the last", 0)
for name, ms in spent:
    print(f"{ms:8.1f} ms  {name}")
program.profile.close()
"""

FUNCTIONS = f"""
import cProfile, pstats, sys
from leadership_course.__main__ import import_app
app = import_app()
watch = cProfile.Profile()
watch.enable()
qt, program = app.open_window(app.parser().parse_args([*sys.argv[1:], "today"]))
qt.processEvents()
watch.disable()
pstats.Stats(watch).strip_dirs().sort_stats("tottime").print_stats({SHOWN})
program.profile.close()
"""


def main() -> int:
    """Start three times and print what each tells."""
    environment = dict(os.environ, PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as home:
        place = ["--home", home, "--course", str(ROOT / "lessons")]

        def run(script: str, *switches: str) -> subprocess.CompletedProcess[str]:
            command = [sys.executable, *switches, "-c", script, *place]
            return subprocess.run(
                command, env=environment, capture_output=True, text=True, check=True
            )

        run(START)  # the next ones are warm
        print(run(START).stdout)
        lines = run(START, "-X", "importtime").stderr.splitlines()
        imports = [line for line in lines if line.count("|") == 2 and "cumulative" not in line]
        own = sorted(imports, key=lambda line: int(line.split(":")[1].split("|")[0]))
        print(f"the {SHOWN} dearest of {len(imports)} imports, µs: itself | with its own imports")
        print("\n".join(line.removeprefix("import time:") for line in own[-SHOWN:]))
        print(run(FUNCTIONS).stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
