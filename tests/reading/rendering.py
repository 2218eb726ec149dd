"""How do the tests of prose read a piece of Markdown?"""

from leadership_course.course.blocks import Prose
from leadership_course.course.problems import CourseProblem
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.page import Page
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.prose import ProseReader
from tests.reading.courses import BASE

READER = ProseReader(Pictures(CourseFolder(BASE, [])))


def render(text: str) -> tuple[Prose | None, list[str]]:
    """Return prose of the first module, and the codes of its problems."""
    problems: list[CourseProblem] = []
    page = Page("x.md", text, problems)
    prose = READER.read(page, tuple(page.lines), 1, "first-steps")
    return prose, [problem.code for problem in problems]


def html(text: str) -> str:
    """Return the HTML of a text, whatever its problems."""
    prose, _ = render(text)
    assert prose is not None
    return prose.html
