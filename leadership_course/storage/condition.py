"""In which condition are the program's files and its machine, said without a word of the learner's?

Only names that the program itself gives are told; other files are counted. Of what was written
about mistakes only the lines with files, functions and types are taken, whoever wrote them.
"""

import platform
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from leadership_course import __version__
from leadership_course.storage.folders import Home

_OURS: Final = re.compile(
    r"(profile\.sqlite3(-wal|-shm|-journal|\.kept-here|\.restored|\.before-restore-\d+)?"
    r"|preferences\.json(\.damaged)?|crash\.log|last-words\.log|search\.sqlite3"
    r"|\d{8}T\d{6}Z-\d+-[0-9a-f]*\.sqlite3)"
)
_FOLDERS: Final = ("", "backups", "cache", "window")
_CALL: Final = re.compile(r'\s*File "([^"]{1,500})", line (\d{1,6}),? in (<?\w{1,80}>?)')
_VERSION: Final = re.compile(r"--- (\d+\.\d+\.\d+\w*|ended by force)")
_RAISED: Final = re.compile(r"(\w{1,80}(?:\.\w{1,80}){0,5}): .*")
_FATAL: Final = re.compile(r"Fatal Python error: ([A-Z][A-Za-z ]{2,40})")
_NOTES: Final = 3
_READ: Final = 40_000  # bytes from the end of the log
_KEPT: Final = 3  # last parts of a path: what lies above may bear the learner's name


def of_machine() -> tuple[str, ...]:
    """Tell the versions of the program and what it stands on."""
    return (
        f"leadership-course {__version__}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
    )


def of_files(home: Home) -> tuple[str, ...]:
    """Tell the sizes of the program's files in bytes, and how many others there are."""
    lines: list[str] = []
    others = 0
    for folder in _FOLDERS:
        for path in _files(home.own / folder):
            if _OURS.fullmatch(path.name):
                lines.append(f"{Path(folder, path.name).as_posix()}: {path.stat().st_size}")
            else:
                others += 1
    return (*lines, f"other files: {others}")


def of_mistakes(log: Path) -> tuple[str, ...]:
    """Tell the last three mistakes that were written down: types, files, lines and functions."""
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - _READ))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ("none",)
    lines = [line for raw in text.splitlines() if (line := _harmless(raw))]
    starts = [at for at, line in enumerate(lines) if line.startswith("--- ")]
    return tuple(lines[starts[-_NOTES:][0] :]) if starts else ("none",)


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in sorted(folder.iterdir()) if path.is_file())


def _harmless(line: str) -> str:
    """Return what may be told of a line of the log; nothing of any other."""
    if _VERSION.fullmatch(line):
        return line
    if call := _CALL.fullmatch(line):
        file = "/".join(call[1].replace("\\", "/").split("/")[-_KEPT:])
        return f"{file}:{call[2]} {call[3]}"
    if fatal := _FATAL.fullmatch(line):
        return fatal[0]
    raised = _RAISED.fullmatch(line)
    return raised[1] if raised and raised[1].endswith(("Error", "Exception", "Warning")) else ""
