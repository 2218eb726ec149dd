"""What can authors and administrators ask of the program without a window?"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leadership_course.authoring.course_check import Renewed
    from leadership_course.authoring.ids_lock import Line
    from leadership_course.course.problems import CourseProblem
    from leadership_course.reading.course_reader import Reading

FINE, FOUND, COULD_NOT_RUN = 0, 1, 2


def main(argv: Sequence[str]) -> int:
    """Run one command; return 0 for nothing found, 1 for problems found, 2 for could not run."""
    try:
        asked = _parser().parse_args(argv)
    except SystemExit as end:  # argparse has said what is wrong, or printed the help
        return COULD_NOT_RUN if end.code else FINE
    try:
        commands = {"check": _check, "ids": _ids, "events": _events, "verify": _verify}
        code = commands[asked.command](asked)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="leadership-course")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    check = commands.add_parser("check", help="read a course and name every mistake in it")
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    ids = commands.add_parser("ids", help="write ids.lock, the list of all ids ever published")
    ids.add_argument("--check", action="store_true", help="only tell whether it is as it should be")
    ids.add_argument("--json", action="store_true", help="print what changed as JSON")
    for command in (check, ids):
        command.add_argument(
            "folder", nargs="?", metavar="DIR", help="default: the course that came along"
        )
    events = commands.add_parser("events", help="print what the log holds, oldest first")
    events.add_argument("--home", metavar="DIR", help="default: the folder of this user")
    events.add_argument("--json", action="store_true", help="one JSON object a line (always so)")
    verify = commands.add_parser("verify", help="recompute the digest of a certificate's record")
    verify.add_argument("file", metavar="FILE", help="the .json that was saved beside the PDF")
    return parser


def _check(asked: argparse.Namespace) -> int:
    root = _course_folder(asked)
    if root is None:
        return COULD_NOT_RUN
    from leadership_course.authoring.course_check import check_course

    reading = check_course(root)
    _print(_as_json(reading) if asked.json else _as_text(reading))
    return FOUND if reading.problems else FINE


def _course_folder(asked: argparse.Namespace) -> Path | None:
    """Return the folder that is meant; None, with the reason said, when it can't be listed."""
    from leadership_course.reading.shipped import shipped_lessons

    root = Path(asked.folder) if asked.folder is not None else shipped_lessons()
    try:
        with os.scandir(root):
            pass
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        _could_not(f"{root} can't be checked: {reason}. Name the folder of a course.")
        return None
    return root


def _as_text(reading: "Reading") -> str:
    if reading.problems:
        return _listed(reading.problems)
    lessons, quizzes = _size(reading)
    return f"No problems: {_counted(lessons, 'lesson')}, {_counted(quizzes, 'quiz', 'quizzes')}."


def _listed(problems: "Sequence[CourseProblem]") -> str:
    files = len({problem.file for problem in problems})
    end = f"{_counted(len(problems), 'problem')} in {_counted(files, 'file')}."
    return "\n".join([*map(str, problems), end])


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


def _ids(asked: argparse.Namespace) -> int:
    root = _course_folder(asked)
    if root is None:
        return COULD_NOT_RUN
    from leadership_course.authoring.course_check import renew_lock

    try:
        renewed = renew_lock(root, only_check=asked.check)
    except OSError as error:
        return _could_not(f"{root}/ids.lock can't be written: {(error.strerror or '').lower()}.")
    _print(_renewed_as_json(renewed) if asked.json else _renewed_as_text(renewed))
    return FINE if renewed.is_current and not renewed.problems else FOUND


def _renewed_as_text(renewed: "Renewed") -> str:
    if renewed.renewal is None:
        return f"{_listed(renewed.problems)}\nids.lock is left as it was until this is mended."
    lines, counts = [], []
    for name, changed in _changes(renewed).items():
        lines += [f"{name:<8} {_line_as_text(line)}" for line in changed]
        to_be = "" if renewed.is_current else "to be "
        counts += [f"{len(changed):,} {to_be}{name}"] if changed else []
    state = "is as it should be" if renewed.is_current else "is not as it should be"
    ids = _counted(len(renewed.renewal.lock), "id")
    lines.append(f"ids.lock {state}: {', '.join([ids, *counts])}.")
    return "\n".join([*lines, *([_listed(renewed.problems)] if renewed.problems else [])])


def _line_as_text(line: "Line") -> str:
    return f"{line.kind} {line.id}" + (f", now {line.now}" if line.now else "")


def _changes(renewed: "Renewed") -> "dict[str, tuple[Line, ...]]":
    told = renewed.renewal
    if told is None:
        return {}
    return {name: getattr(told, name) for name in ("added", "renamed", "revised", "retired")}


def _renewed_as_json(renewed: "Renewed") -> str:
    from msgspec import to_builtins

    changes = {
        name: [{"kind": line.kind, "id": line.id, "now": line.now} for line in changed]
        for name, changed in _changes(renewed).items()
    }
    found = {"current": renewed.is_current, **changes, "problems": to_builtins(renewed.problems)}
    return json.dumps(found, indent=2)


def _events(asked: argparse.Namespace) -> int:
    from leadership_course.progress.lines import line_of
    from leadership_course.storage.folders import Home, default_home
    from leadership_course.storage.profile import read_events
    from leadership_course.study.ports import ProfileError

    home = Home(Path(asked.home)) if asked.home is not None else default_home()
    try:
        for event in read_events(home.profile):
            _print(line_of(event))
    except (ProfileError, ValueError) as error:
        return _could_not(str(error))
    return FINE


def _verify(asked: argparse.Namespace) -> int:
    from leadership_course.study.certificate import NotARecordError, read_record

    try:
        found, claimed = read_record(Path(asked.file).read_bytes())
    except OSError as error:
        return _could_not(f"{asked.file} can't be read: {(error.strerror or '').lower()}.")
    except NotARecordError as error:
        return _could_not(f"{asked.file}: {error}")
    if found.digest != claimed:
        _print(f"Changed: the record gives {found.digest}, and it says {claimed}.")
        return FOUND
    _print(f"{found.name}: {found.title} {found.version}, issued on {found.issued_on}")
    _print(f"{found.digest}\nThe record is as it was saved. The certificate bears these figures.")
    return FINE


def _could_not(message: str) -> int:
    sys.stderr.write(message.encode("ascii", "backslashreplace").decode() + "\n")
    return COULD_NOT_RUN


def _print(text: str) -> None:
    """Print in the encoding of the terminal; what it can't show is escaped, never an error."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding))
