"""What is an author told who wrote a course that works and could teach better?"""

from typing import NamedTuple

from leadership_course.authoring.published import Published
from leadership_course.reading.problem_codes import Code


class Remark(NamedTuple):
    """A warning about the value that stands under `key` of something with an id."""

    code: Code
    about: Published
    key: str
    message: str
    remedy: str
