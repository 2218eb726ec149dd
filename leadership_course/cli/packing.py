"""How does a course go out?"""

import argparse
from pathlib import Path

from leadership_course.cli.commands import Commands, listable
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    FOUND,
    could_not_write,
    counted,
    listed,
    say,
)


def add_to(commands: Commands) -> None:
    """Declare `pack`."""
    pack = commands.add(
        "pack",
        _pack,
        "put a course without mistakes into one file",
        "pack my-course -o my-course.course",
    )
    pack.add_argument("folder", metavar="DIR", help="the course")
    pack.add_argument(
        "-o", dest="file", metavar="FILE", help="default: the id of the course, with .course"
    )


def _pack(asked: argparse.Namespace) -> int:
    root = listable(Path(asked.folder))
    if root is None:
        return COULD_NOT_RUN
    from leadership_course.authoring.course_check import check_course
    from leadership_course.authoring.package import CanNotPackError, package_of
    from leadership_course.authoring.replacing import replace
    from leadership_course.reading.package import SUFFIX

    reading = check_course(root)
    course, problems = reading.course, reading.problems
    errors = [problem for problem in problems if problem.severity == "error"]
    if course is None or errors:
        say(f"{listed(errors)}\nNo package is made until this is mended.")
        return FOUND
    file = Path(asked.file or f"{course.id}{SUFFIX}")
    try:
        package = package_of(root, course.revision)
        replace(file, package.data)
    except CanNotPackError as error:
        say(str(error))
        return FOUND
    except (OSError, ValueError) as error:
        return could_not_write(file, error)
    for path in package.left_out:
        say(f"left out {path}")
    if problems:
        say(f"`check` has {counted(len(problems), 'warning')} about this course.")
    say(f"{file}: {counted(package.files, 'file')}, {len(package.data):,} bytes.")
    return FINE
