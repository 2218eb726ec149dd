"""What does an update do to somebody who has begun the course?"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course.cli.commands import Commands, listable
from leadership_course.cli.saying import COULD_NOT_RUN, FINE, FOUND, listed, say

if TYPE_CHECKING:
    from leadership_course.authoring.update import Update
    from leadership_course.course.outline import Course


def add_to(commands: Commands) -> None:
    """Declare `diff`."""
    diff = commands.add(
        "diff",
        _diff,
        "tell what an update of a course does to those who have begun it",
        "diff published my-course",
    )
    diff.add_argument("old", metavar="OLD", help="the folder of the version they have")
    diff.add_argument("new", metavar="NEW", help="the folder of the version they get")
    diff.add_argument("--json", action="store_true", help="print the changes as JSON")


def _diff(asked: argparse.Namespace) -> int:
    courses = [_course(Path(folder)) for folder in (asked.old, asked.new)]
    old, new = courses
    if old is None or new is None:
        return COULD_NOT_RUN
    from leadership_course.authoring.update import update_of

    update = update_of(old, new)
    say(_as_json(update) if asked.json else "\n".join(_as_text(update)))
    return FOUND if update.loses else FINE


def _course(root: Path) -> "Course | None":
    """Return a course without an error; None, with the reason said, when there is none."""
    from leadership_course.reading.course_reader import read_course

    if listable(root) is None:
        return None
    course, problems = (reading := read_course(root)).course, reading.problems
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        say(f"{listed(errors)}\n{root} can't be compared until this is mended.")
        return None
    return course


def _as_json(update: "Update") -> str:
    names = ("added", "renamed", "changed", "gone")
    changes = {name: [each._asdict() for each in getattr(update, name)] for name in names}
    return json.dumps({"loses": update.loses, **changes}, indent=2)


def _as_text(update: "Update") -> Iterator[str]:
    counts = []
    for name in ("added", "renamed", "changed", "gone"):
        changes = getattr(update, name)
        counts += [f"{len(changes):,} {name}"] if changes else []
        for each in changes:
            now = f", now {each.now}" if each.now else ""
            yield f"{name:<8} {each.kind} {each.id}{now}"
            if each.touches:
                yield f"         {each.touches}"
    told = ", ".join(counts) or "Nothing differs"
    lost = "Some of what learners did is touched." if update.loses else "Nobody loses anything."
    yield f"{told}. {lost}"
