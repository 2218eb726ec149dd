"""What can be asked of this project, and which steps answer it?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import environment
import installers
from steps import SetUpError, run, say

#: Rooms in which every branch is tested; the build fails below that.
FULLY_TESTED = ("course", "quiz", "progress", "study")
#: The resolver that writes the lock files; used by `lock` alone, so it is not locked itself.
RESOLVER = "uv==0.13.9"
LEFTOVERS = ("build", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache")

Step = tuple[str, list[str]]


def set_up(root: Path, rest: list[str]) -> int:
    """Make .venv with every package for development, and nothing more."""
    del rest
    environment.ready(root, "dev")
    return 0


def start(root: Path, rest: list[str]) -> int:
    """Set up what is missing and open the course; ARGS go to the program."""
    python = environment.ready(root, "run")
    # -P: a file of the learner's own folder is never imported in place of a module.
    command = [str(python), "-P", "-m", "leadership_course", *rest]
    if sys.platform == "win32":
        return subprocess.run(command, check=False).returncode
    return os.execv(command[0], command)


def test(root: Path, rest: list[str]) -> int:
    """Every check and every test, with the coverage that the core rooms must keep."""
    python = str(environment.ready(root, "dev"))
    core = ",".join(f"leadership_course/{room}/*" for room in FULLY_TESTED)
    coverage = [python, "-m", "coverage"]
    return all_steps(
        root,
        [
            *checks(python),
            ("tests", [*coverage, "run", "-m", "pytest", *rest]),
            ("coverage", [*coverage, "report", f"--omit={core}"]),
            ("core rooms at 100 %", [*coverage, "report", f"--include={core}", "--fail-under=100"]),
        ],
    )


def check(root: Path, rest: list[str]) -> int:
    """The checks and the quick tests: under a minute, before every commit."""
    python = str(environment.ready(root, "dev"))
    quick = ("tests", [python, "-m", "pytest", "-m", "not slow and not long", *rest])
    return all_steps(root, [*checks(python), quick])


def test_long(root: Path, rest: list[str]) -> int:
    """The proofs that take minutes: hundreds of kills, lost power, strangers' files, a year."""
    python = str(environment.ready(root, "dev"))
    return run([python, "-m", "pytest", "-m", "long", *rest], root)


def fuzz(root: Path, rest: list[str]) -> int:
    """A search for bytes that a reader of strangers' files fails on; ARGS="yaml=20000" for less."""
    return run([str(environment.ready(root, "dev")), "tools/fuzz.py", *rest], root)


def corpora(root: Path, rest: list[str]) -> int:
    """Test suites of others, fetched by npm into build/corpora and held to their hashes."""
    del rest
    return run([str(environment.ready(root, "dev")), "tools/corpora.py"], root)


def checks(python: str) -> list[Step]:
    """What is checked without running the program."""
    return [
        ("ruff check", [python, "-m", "ruff", "check", "--quiet"]),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "--quiet"]),
        ("mypy", [python, "-m", "mypy"]),
        ("import-linter", [str(Path(python).with_name("lint-imports")), "--no-cache"]),
    ]


def fix(root: Path, rest: list[str]) -> int:
    """Mend what can be mended by machine: format and imports."""
    ruff = [str(environment.ready(root, "dev")), "-m", "ruff"]
    mended = run([*ruff, "check", "--fix", *rest], root)
    return run([*ruff, "format", *rest], root) or mended


def shots(root: Path, rest: list[str]) -> int:
    """A picture of every screen in build/shots; ARGS="--only quotes" for those so named."""
    python = str(environment.ready(root, "dev"))
    return run([python, "-P", "-m", "leadership_course", "shots", "build/shots", *rest], root)


def bench(root: Path, rest: list[str]) -> int:
    """Start-up and card turns beside an empty window; ARGS=--rivals beside Anki and Mnemosyne."""
    return run([str(environment.ready(root, "dev")), "tools/bench.py", *rest], root)


def profile(root: Path, rest: list[str]) -> int:
    """Where the time of a start goes: phases, imports, functions."""
    return run([str(environment.ready(root, "dev")), "tools/profile_start.py", *rest], root)


def lock(root: Path, rest: list[str]) -> int:
    """Write requirements/*.txt anew from pyproject.toml; needs the network."""
    tools = root / "build" / "resolver"
    if run([sys.executable, "-m", "venv", "--clear", str(tools)], root) != 0:
        raise SetUpError("Python's venv module is missing or broken.")
    inside = tools / environment.venv_python(root).relative_to(root / ".venv")
    if run([str(inside), "-m", "pip", "install", "--quiet", RESOLVER], root) != 0:
        raise SetUpError(f"pip could not fetch {RESOLVER}.")
    resolver = [str(inside), "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet"]
    shape = ["--universal", "--python-version=3.11", "--generate-hashes", "--only-binary=:all:"]
    silent = ["--no-config", "--no-emit-index-url", "--no-emit-find-links", "--system-certs"]
    common = [*resolver, *shape, *silent, "--custom-compile-command=make lock", *rest]
    run_lock, dev_lock = "requirements/run.txt", "requirements/dev.txt"
    groups = ["--group=install", "--group=dev"]
    return run([*common, groups[0], "--output-file", run_lock], root) or run(
        [*common, *groups, "--constraints", run_lock, "--output-file", dev_lock], root
    )


def wheel(root: Path, rest: list[str]) -> int:
    """The source package and the wheel, in dist/."""
    python = str(environment.ready(root, "dev"))
    return run([python, "-m", "build", "--no-isolation", *rest], root)


def installer(root: Path, rest: list[str]) -> int:
    """The program as it is installed, in dist/, built and then tried; on Linux a .deb as well."""
    python = str(environment.ready(root, "dev"))
    made, icons = root / "build" / "installer", {"win32": "app.ico", "darwin": "app.icns"}
    made.mkdir(parents=True, exist_ok=True)
    places = ["--distpath=dist", "--workpath=build/pyinstaller", "--noconfirm"]
    program = root / "dist" / "leadership-course" / "leadership-course"
    result = run([python, "tools/licences.py", str(made / "licences")], root)
    if sys.platform in icons:
        icon = str(made / icons[sys.platform])
        result = result or run([python, "tools/make_icons.py", "--icon", icon], root)
    result = result or run(
        [python, "-m", "PyInstaller", *places, *rest, "build_installer.spec"], root
    )
    result = result or tried(program, root / "build" / "installer-trial")
    if result == 0 and sys.platform == "linux":
        for path in installers.pack(root):
            say(f"{path.relative_to(root)}: {path.stat().st_size / 1e6:.1f} MB")
    return result


def tried(program: Path, folder: Path) -> int:
    """Visit every page of the built program, and let it make, pack and install a course: what
    others wrote is read by a second process, which the program starts of itself.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    home, course, package = (str(folder / name) for name in ("home", "course", "a.course"))
    result = 0
    for words in (
        ["smoke", "--home", home],
        ["new", course],
        ["pack", course, "-o", package],
        ["install", package, "--home", home],
        ["remove", "course", "--yes", "--home", home],
    ):
        result = result or run([str(program), *words], folder, QT_QPA_PLATFORM="offscreen")
    return result


def clean(root: Path, rest: list[str]) -> int:
    """Remove what was built; .venv stays."""
    del rest
    for name in LEFTOVERS:
        shutil.rmtree(root / name, ignore_errors=True)
    return 0


def all_steps(root: Path, steps: list[Step]) -> int:
    """Run every step, the later ones also after a failure, and say at the end which failed."""
    failed = []
    for name, command in steps:
        say(f"--- {name}")
        if run(command, root) != 0:
            failed.append(name)
    if failed:
        say(f"FAILED: {', '.join(failed)}")
    return 1 if failed else 0


COMMANDS: dict[str, Callable[[Path, list[str]], int]] = {
    "venv": set_up,
    "run": start,
    "test": test,
    "test-long": test_long,
    "fuzz": fuzz,
    "corpora": corpora,
    "check": check,
    "fix": fix,
    "shots": shots,
    "bench": bench,
    "profile": profile,
    "lock": lock,
    "wheel": wheel,
    "installer": installer,
    "clean": clean,
}
