"""How do the ideas of a course get onto cards of Anki?"""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course.cli.commands import Commands, listable
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    FOUND,
    could_not,
    counted,
    reason_of,
    say,
)

if TYPE_CHECKING:
    from leadership_course.exchange.anki import Apkg


def add_to(commands: Commands) -> None:
    """Declare `export-anki`."""
    giving = commands.add(
        "export-anki",
        _export,
        "write the ideas of a course as cards for Anki",
        "export-anki my-course -o my-course.apkg",
    )
    giving.add_argument("folder", metavar="DIR", help="the course")
    giving.add_argument("-o", "--output", metavar="FILE", required=True, help="where to")
    giving.add_argument("--json", action="store_true", help="print what did not go along as JSON")


def _export(asked: argparse.Namespace) -> int:
    from leadership_course.cli.hour import seconds
    from leadership_course.cli.replacing import replace
    from leadership_course.exchange.anki import course_as_apkg
    from leadership_course.reading.course_reader import read_course

    root = listable(Path(asked.folder))
    if root is None:
        return COULD_NOT_RUN
    course, problems = (reading := read_course(root)).course, reading.problems
    if course is None:
        return could_not(f"{root} can't be used as a course: `check` says why.")
    made = course_as_apkg(course, seconds())
    try:
        replace(Path(asked.output), made.data)
    except OSError as error:
        return could_not(f"{asked.output} can't be written: {reason_of(error)}.")
    errors = sum(problem.severity == "error" for problem in problems)
    say(_as_json(made) if asked.json else _as_text(made, errors))
    return FOUND if made.left_out or errors else FINE


def _as_text(made: "Apkg", errors: int) -> str:
    lines = [f"left out: {what}: {why}" for _, what, why in made.left_out]
    lines.append(f"{counted(made.notes, 'card')} written, {len(made.left_out):,} left out.")
    if errors:
        mistakes = counted(errors, "mistake")
        lines.append(f"Not all of the course could be read: `check` names {mistakes}.")
    return "\n".join(lines)


def _as_json(made: "Apkg") -> str:
    left_out = [{"question": note.what, "why": note.why} for note in made.left_out]
    return json.dumps({"cards": made.notes, "left_out": left_out}, indent=2)
