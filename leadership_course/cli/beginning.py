"""With which files does an author begin?"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course.cli.commands import Commands, listable
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    could_not,
    could_not_write,
    say,
)

if TYPE_CHECKING:
    from leadership_course.authoring.new_parts import Begun

PARTS = ("module", "lesson", "quiz")


def add_to(commands: Commands) -> None:
    """Declare `new`, `new module`, `new lesson` and `new quiz`."""
    new = commands.add("new", _course, "begin a course in an empty folder", "new my-course")
    new.add_argument("folder", metavar="DIR", help="made where it is missing")
    new.add_argument("--title", default="", help="default: from the name of the folder")
    new.add_argument("--id", default="", help="its permanent name; default: from the title")
    module = commands.add(
        "new module",
        _module,
        "begin a module with a lesson and a quiz, and list it in the course",
        'new module my-course "Hard talks"',
    )
    lesson = commands.add(
        "new lesson",
        _lesson,
        "begin a lesson in a module, and list it there",
        'new lesson my-course helpful-remarks "Say it early"',
    )
    quiz = commands.add(
        "new quiz", _quiz, "begin the quiz of a module", "new quiz my-course helpful-remarks"
    )
    for part in (module, lesson, quiz):
        part.add_argument("folder", metavar="DIR", help="the course")
    for part in (lesson, quiz):
        part.add_argument("module", metavar="MODULE", help="its id, or the name of its folder")
    for part in (module, lesson):
        part.add_argument("title", metavar="TITLE", help="in quotes where it has several words")
        part.add_argument("--id", default="", help="its permanent name; default: from the title")
    quiz.add_argument("--id", default="", help="its permanent name; default: from the module's")


def _course(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.new_course import CanNotBeginError, begin_course

    try:
        name = begin_course(Path(asked.folder), asked.title, asked.id)
    except CanNotBeginError as error:
        return could_not(str(error))
    except (OSError, ValueError) as error:
        return could_not_write(asked.folder, error)
    say(f"The course `{name}` is in {asked.folder}, a small one to put your own words into.")
    say(f"Next: leadership-course check {asked.folder}")
    return FINE


def _module(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.new_module import begin_module

    return _part(asked, lambda root: begin_module(root, asked.title, asked.id))


def _lesson(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.new_parts import begin_lesson

    return _part(asked, lambda root: begin_lesson(root, asked.module, asked.title, asked.id))


def _quiz(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.new_parts import begin_quiz

    return _part(asked, lambda root: begin_quiz(root, asked.module, asked.id))


def _part(asked: argparse.Namespace, begin: Callable[[Path], "Begun"]) -> int:
    from leadership_course.authoring.new_course import CanNotBeginError

    root = listable(Path(asked.folder))
    if root is None:
        return COULD_NOT_RUN
    try:
        begun = begin(root)
    except CanNotBeginError as error:
        return could_not(str(error))
    except OSError as error:
        return could_not_write(root, error)
    say(f"`{begun.id}` is begun in {root / begun.file}. Put your own words there.")
    return FINE
