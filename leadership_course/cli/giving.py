"""How does a command read a course for another program, and write what that one takes?"""

from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course.authoring.replacing import replace
from leadership_course.cli.commands import listable
from leadership_course.cli.saying import could_not, could_not_write, counted

if TYPE_CHECKING:
    from leadership_course.course.outline import Course


def course_in(folder: str) -> "tuple[Course, int] | None":
    """Return a course and how many errors it has; None, with the reason said, without one."""
    from leadership_course.reading.course_reader import read_course

    root = listable(Path(folder))
    if root is None:
        return None
    reading = read_course(root)
    if reading.course is None:
        could_not(f"{root} can't be used as a course: `check` says why.")
        return None
    return reading.course, sum(problem.severity == "error" for problem in reading.problems)


def is_written(file: str, content: bytes) -> bool:
    """Write a file; False, with the reason said, when it can't be."""
    try:
        replace(Path(file), content)
    except OSError as error:
        could_not_write(file, error)
        return False
    return True


def told_of_errors(errors: int) -> list[str]:
    """The line about a course that was not read whole, if it was not."""
    named = counted(errors, "mistake")
    return [f"Not all of the course could be read: `check` names {named}."] if errors else []
