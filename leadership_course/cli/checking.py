"""Is there anything wrong with a course, and is its list of ids as it should be?"""

import argparse
import json
from typing import TYPE_CHECKING, Any

from leadership_course.cli.commands import Commands, add_course_folder, course_folder
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    FOUND,
    could_not_write,
    counted,
    listed,
    say,
)

if TYPE_CHECKING:
    from leadership_course.authoring.course_check import Renewed
    from leadership_course.course.known_ids import Line
    from leadership_course.course.problems import CourseProblem
    from leadership_course.reading.course_reader import Reading


def add_to(commands: Commands) -> None:
    """Declare `check` and `ids`."""
    check = commands.add(
        "check", _check, "read a course and name every mistake in it", "check my-course"
    )
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    ids = commands.add(
        "ids", _ids, "write ids.lock, the list of all ids ever published", "ids my-course --check"
    )
    ids.add_argument("--check", action="store_true", help="only tell whether it is as it should be")
    ids.add_argument("--json", action="store_true", help="print what changed as JSON")
    for command in (check, ids):
        add_course_folder(command)


def _check(asked: argparse.Namespace) -> int:
    root = course_folder(asked)
    if root is None:
        return COULD_NOT_RUN
    from leadership_course.authoring.course_check import with_remarks
    from leadership_course.reading.memory import Memory
    from leadership_course.reading.stranger import read_anybodys

    reading = with_remarks(read_anybodys(root), root, Memory())
    say(_as_json(reading) if asked.json else _as_text(reading))
    return FOUND if reading.problems else FINE


def _as_text(reading: "Reading") -> str:
    if reading.problems:
        return listed(reading.problems)
    lessons, quizzes = _size(reading)
    return f"No problems: {counted(lessons, 'lesson')}, {counted(quizzes, 'quiz', 'quizzes')}."


def _as_json(reading: "Reading") -> str:
    lessons, quizzes = _size(reading)
    found = {
        "problems": _plain(reading.problems),
        "lessons": lessons,
        "quizzes": quizzes,
        "revision": reading.course.revision if reading.course else None,
    }
    return json.dumps(found, indent=2)


def _plain(problems: "tuple[CourseProblem, ...]") -> list[dict[str, Any]]:
    """Return every field of the problems, and the link to what explains them."""
    from msgspec import to_builtins

    return [{**to_builtins(problem), "link": problem.link} for problem in problems]


def _size(reading: "Reading") -> tuple[int, int]:
    modules = reading.course.modules if reading.course else ()
    return sum(len(m.lessons) for m in modules), sum(m.quiz is not None for m in modules)


def _ids(asked: argparse.Namespace) -> int:
    root = course_folder(asked)
    if root is None:
        return COULD_NOT_RUN
    from leadership_course.authoring.course_check import renew_lock

    try:
        renewed = renew_lock(root, only_check=asked.check)
    except OSError as error:
        return could_not_write(f"{root}/ids.lock", error)
    say(_renewed_as_json(renewed) if asked.json else _renewed_as_text(renewed))
    return FINE if renewed.is_current and not renewed.problems else FOUND


def _renewed_as_text(renewed: "Renewed") -> str:
    if renewed.renewal is None:
        return f"{listed(renewed.problems)}\nids.lock is left as it was until this is mended."
    lines, counts = [], []
    for name, changed in _changes(renewed).items():
        lines += [f"{name:<8} {_line_as_text(line)}" for line in changed]
        to_be = "" if renewed.is_current else "to be "
        counts += [f"{len(changed):,} {to_be}{name}"] if changed else []
    state = "is as it should be" if renewed.is_current else "is not as it should be"
    ids = counted(len(renewed.renewal.lock), "id")
    lines.append(f"ids.lock {state}: {', '.join([ids, *counts])}.")
    return "\n".join([*lines, *([listed(renewed.problems)] if renewed.problems else [])])


def _line_as_text(line: "Line") -> str:
    return f"{line.kind} {line.id}" + (f", now {line.now}" if line.now else "")


def _changes(renewed: "Renewed") -> "dict[str, tuple[Line, ...]]":
    told = renewed.renewal
    if told is None:
        return {}
    return {name: getattr(told, name) for name in ("added", "renamed", "revised", "retired")}


def _renewed_as_json(renewed: "Renewed") -> str:
    changes = {
        name: [{"kind": line.kind, "id": line.id, "now": line.now} for line in changed]
        for name, changed in _changes(renewed).items()
    }
    found = {"current": renewed.is_current, **changes, "problems": _plain(renewed.problems)}
    return json.dumps(found, indent=2)
