"""What does the program open when it runs on a course, and whom does it call?

It runs in a process of its own: an audit hook hears what Python opens, on every system, and strace,
where there is one, what Qt and all others open.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
SECONDS: Final = 60

_PROGRAM: Final = """
import json, os, signal, sys, threading, time
out, seconds, *words = sys.argv[1:]
heard = []
CALLS = ("socket", "subprocess", "webbrowser", "urllib", "http", "ftplib", "smtplib", "pty")
STARTS = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile")
def hear(event, args):
    if event in ("open", "os.listdir", "os.scandir"):
        if isinstance(args[0], (str, bytes, os.PathLike)):
            heard.append(("open", os.path.realpath(os.fsdecode(args[0]))))
    elif event.partition(".")[0] in CALLS or event in STARTS:
        heard.append((event, repr(args)))
sys.addaudithook(hear)
def end():
    while signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        time.sleep(0.05)
    time.sleep(float(seconds))
    signal.raise_signal(signal.SIGTERM)
if float(seconds):
    threading.Thread(target=end, daemon=True).start()
from leadership_course.__main__ import main
code = main(words)
with open(out, "w", encoding="utf-8") as file:
    json.dump(heard, file)
sys.exit(code)
"""
_TRACED: Final = "open,openat,openat2,creat,socket,socketpair,connect,sendto,execve"
_OPENED: Final = re.compile(r'open\w*\((?:\w+(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)".*\) += (\S+)')
_SYSTEM: Final = (
    *("/usr", "/lib", "/lib64", "/bin", "/proc", "/sys", "/dev", "/var/cache", "/var/lib"),
    *("/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/fonts", "/etc/localtime", "/etc/ssl"),
    *("/etc/locale.alias", "/etc/xdg", "/etc/alternatives", "/etc/machine-id", "/etc/timezone"),
    *("/System", "/Library", "/private/var", "/etc/os-release"),
)


class Run(NamedTuple):
    """What a run of the program said, opened, and called; `is_traced` says whether strace saw it
    all.
    """

    home: Path
    said: str
    code: int
    opened: frozenset[Path]
    called: tuple[str, ...]
    is_traced: bool


def run(course: Path, home: Path, place: str, end_after: float = 0) -> Run:
    """Run the program at a place; it gets SIGTERM so many seconds after it listens for it, if any.

    It stands in the course's folder, so that a name without a folder would be found there.
    """
    home.mkdir()
    heard, traces = home / "heard.json", home / "traces"
    words = ("--course", str(course), "--home", str(home / "own"), place)
    strace = _strace(traces)
    command = (sys.executable, "-P", "-c", _PROGRAM, str(heard), str(end_after), *words)
    done = subprocess.run(
        [*strace, *command],
        cwd=course / "first-days",
        env={**_environment(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=SECONDS,
    )
    said = done.stdout + done.stderr
    if not heard.exists():
        return Run(home, said, done.returncode, frozenset(), (), is_traced=False)
    listened = json.loads(heard.read_text("utf-8"))
    opened = {Path(what) for event, what in listened if event == "open"}
    called = [f"{event} {what}" for event, what in listened if event != "open"]
    for trace in traces.glob("*") if strace else ():
        _read_trace(trace, opened, called)
    return Run(
        home, said, done.returncode, frozenset(opened), tuple(called), is_traced=bool(strace)
    )


def traced(script: str, home: Path, *words: str, stands_in: Path) -> Run | None:
    """Run a script of Python, with its own processes, and return what all of them opened and
    called; None where there is no strace.
    """
    home.mkdir()
    traces = home / "traces"
    strace = _strace(traces)
    if not strace:
        return None
    done = subprocess.run(
        [*strace, sys.executable, "-P", "-c", script, *words],
        cwd=stands_in,
        env={**_environment(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    opened, called = set[Path](), list[str]()
    for trace in traces.glob("*"):
        _read_trace(trace, opened, called)
    said = done.stdout + done.stderr
    return Run(home, said, done.returncode, frozenset(opened), tuple(called), is_traced=True)


def strays(run: Run, *folders: Path) -> list[Path]:
    """Return what was opened outside these folders, the program, its Python and the system."""
    python: tuple[str, ...] = (
        *filter(None, sys.path),
        sys.prefix,
        sys.base_prefix,
        *sysconfig.get_paths().values(),
    )
    named = [*folders, ROOT, *map(Path, (*python, *_SYSTEM))]
    known = [each.resolve() for each in named]
    known += [Path(each) for each in _SYSTEM]
    return sorted(path for path in run.opened if not any(path.is_relative_to(k) for k in known))


def _environment(home: Path) -> dict[str, str]:
    """Nobody's home but this, so that nothing of the user's own has to be opened."""
    own = {name: str(home) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**kept, **own}


def _strace(traces: Path) -> tuple[str, ...]:
    """Return how to trace a command, or nothing where that is not possible."""
    if sys.platform != "linux" or not shutil.which("strace"):
        return ()
    tried = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], check=False)
    if tried.returncode:
        return ()  # not allowed here, as in some containers
    traces.mkdir()
    return ("strace", "-ff", "-y", "-qq", "-e", f"trace={_TRACED}", "-o", str(traces / "trace"))


def _read_trace(trace: Path, opened: set[Path], called: list[str]) -> None:
    for line in trace.read_text("utf-8", "replace").splitlines():
        found = _OPENED.match(line)
        if found:
            opened.add(_opened(found))
        elif not line.startswith(("---", "+++", f'execve("{sys.executable}"')):
            called.append(line)


def _opened(found: re.Match[str]) -> Path:
    """The file behind a number given back is the real one; a refused name is taken as it stands."""
    folder, name, given = found.groups()
    real = re.search(r"<(.*)>", given)
    return Path(real[1] if real else os.path.normpath(Path(folder or "/", name)))
