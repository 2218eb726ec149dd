"""What is an author told who wrote a course that works and could teach better?"""

from typing import NamedTuple

from leadership_course.course.published import Published
from leadership_course.reading.page import Page, Place
from leadership_course.reading.problem_codes import Code


class Spot(NamedTuple):
    """A place in a file where no id stands."""

    page: Page
    place: Place


class Remark(NamedTuple):
    """A warning about the value under `key` of something with an id, or about a spot."""

    code: Code
    about: Published | Spot
    key: str
    message: str
    remedy: str


def counted(count: int, one: str, more: str = "") -> str:
    """Return a number with its noun, and what stands between them: `2 further questions`."""
    return f"{count:,} {more}{one}{'' if count == 1 else 's'}"
