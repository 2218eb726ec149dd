"""What can authors and administrators ask of the program without a window?"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from leadership_course.progress.events import Event
    from leadership_course.reading.course_reader import Reading

COMMANDS = ("check", "events")
FINE, FOUND, COULD_NOT_RUN = 0, 1, 2


def main(argv: Sequence[str]) -> int:
    """Run one command; return 0 for nothing found, 1 for problems found, 2 for could not run."""
    try:
        asked = _parser().parse_args(argv)
    except SystemExit as end:  # argparse has said what is wrong, or printed the help
        return COULD_NOT_RUN if end.code else FINE
    try:
        code = _check(asked) if asked.command == "check" else _events(asked)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="leadership-course")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    check = commands.add_parser("check", help="read a course and name every mistake in it")
    check.add_argument(
        "folder", nargs="?", metavar="DIR", help="default: the course that came along"
    )
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    events = commands.add_parser("events", help="print what the log holds, oldest first")
    events.add_argument("--home", metavar="DIR", help="default: the folder of this user")
    events.add_argument("--json", action="store_true", help="one JSON object a line (always so)")
    return parser


def _check(asked: argparse.Namespace) -> int:
    from leadership_course.reading.shipped import shipped_lessons

    root = Path(asked.folder) if asked.folder is not None else shipped_lessons()
    try:
        with os.scandir(root):
            pass
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        return _could_not(f"{root} can't be checked: {reason}. Name the folder of a course.")
    from leadership_course.reading.course_reader import read_course

    reading = read_course(root)
    _print(_as_json(reading) if asked.json else _as_text(reading))
    return FOUND if reading.problems else FINE


def _as_text(reading: "Reading") -> str:
    lines = [str(problem) for problem in reading.problems]
    if lines:
        files = len({problem.file for problem in reading.problems})
        lines.append(f"{_counted(len(lines), 'problem')} in {_counted(files, 'file')}.")
    else:
        lessons, quizzes = _size(reading)
        lines.append(
            f"No problems: {_counted(lessons, 'lesson')}, {_counted(quizzes, 'quiz', 'quizzes')}."
        )
    return "\n".join(lines)


def _as_json(reading: "Reading") -> str:
    from msgspec import to_builtins

    lessons, quizzes = _size(reading)
    found = {
        "problems": to_builtins(reading.problems),
        "lessons": lessons,
        "quizzes": quizzes,
        "revision": reading.course.revision if reading.course else None,
    }
    return json.dumps(found, indent=2)


def _size(reading: "Reading") -> tuple[int, int]:
    modules = reading.course.modules if reading.course else ()
    return sum(len(m.lessons) for m in modules), sum(m.quiz is not None for m in modules)


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _events(asked: argparse.Namespace) -> int:
    from leadership_course.storage.folders import Home, default_home
    from leadership_course.storage.profile import read_events
    from leadership_course.study.ports import ProfileError

    home = Home(Path(asked.home)) if asked.home is not None else default_home()
    try:
        for event in read_events(home.profile):
            _print(json.dumps(_flat(event)))
    except (ProfileError, ValueError) as error:
        return _could_not(str(error))
    return FINE


def _flat(event: "Event") -> dict[str, Any]:
    from msgspec import to_builtins

    from leadership_course.progress.events import Unrecognised

    facts = to_builtins(event.fact)
    named, about = facts.pop("type"), facts.pop("object")
    if isinstance(event.fact, Unrecognised):
        named, facts = event.fact.named, event.fact.facts
    envelope = {key: value for key, value in to_builtins(event).items() if key != "fact"}
    return {**envelope, "type": named, "object": about, "facts": facts}


def _could_not(message: str) -> int:
    sys.stderr.write(message.encode("ascii", "backslashreplace").decode() + "\n")
    return COULD_NOT_RUN


def _print(text: str) -> None:
    """Print in the encoding of the terminal; what it can't show is escaped, never an error."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding))
