"""How do the ideas of a course get onto cards of Anki?"""

import argparse
import json
from typing import TYPE_CHECKING

from leadership_course.cli.commands import Commands
from leadership_course.cli.giving import course_in, is_written, told_of_errors
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    FOUND,
    counted,
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
    from leadership_course.exchange.anki import course_as_apkg

    found = course_in(asked.folder)
    if found is None:
        return COULD_NOT_RUN
    course, errors = found
    made = course_as_apkg(course, seconds())
    if not is_written(asked.output, made.data):
        return COULD_NOT_RUN
    say(_as_json(made) if asked.json else _as_text(made, errors))
    return FOUND if made.left_out or errors else FINE


def _as_text(made: "Apkg", errors: int) -> str:
    lines = [f"left out: {what}: {why}" for _, what, why in made.left_out]
    lines.append(f"{counted(made.notes, 'card')} written, {len(made.left_out):,} left out.")
    lines += told_of_errors(errors)
    return "\n".join(lines)


def _as_json(made: "Apkg") -> str:
    left_out = [{"question": note.what, "why": note.why} for note in made.left_out]
    return json.dumps({"cards": made.notes, "left_out": left_out}, indent=2)
