"""What is the place called where something was kept or written, in this course or another?"""

from collections.abc import Mapping
from typing import Protocol

from leadership_course.course.ids import course_of
from leadership_course.course.index import CourseIndex


class Shelf(Protocol):
    """The course on show, and what the other ones are called."""

    @property
    def index(self) -> CourseIndex:
        """The course on show by its ids."""

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of the courses that are known here, by their ids."""


def is_elsewhere(name: str) -> bool:
    """Tell whether an id is one of another course than the one on show."""
    return bool(course_of(name))


def title_of(shelf: Shelf, course: str) -> str:
    """Return what a course is called; of one that is not known here, its id in words."""
    return shelf.titles.get(course) or course.replace("-", " ").capitalize()


def where(shelf: Shelf, lesson: str) -> str:
    """Return the title of a lesson, of one elsewhere that of its course; empty where it is gone."""
    if is_elsewhere(lesson):
        return title_of(shelf, course_of(lesson))
    found = shelf.index.lessons.get(lesson)
    return found.title if found else ""
