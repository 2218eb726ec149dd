"""With which words does an author begin a lesson or a quiz, and where do they stand?"""

import re
from collections.abc import Iterable
from pathlib import Path
from string import Template
from typing import NamedTuple

from leadership_course.authoring.id_list import with_id
from leadership_course.authoring.ids_lock import read_lock
from leadership_course.authoring.new_course import (
    CanNotBeginError,
    one_line,
    refuse_id,
    yaml_text,
)
from leadership_course.authoring.replacing import replace
from leadership_course.course.ids import slug
from leadership_course.course.outline import ModuleHead
from leadership_course.course.principles import questions_of
from leadership_course.course.problems import CourseProblem
from leadership_course.course.published import published
from leadership_course.course.questions import SelfRating
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.lesson_reader import OpenedLesson
from leadership_course.reading.module_reader import OpenedModule, open_module
from leadership_course.reading.nearest import listed, suggestion

STARTS = Path(__file__).parent / "starts"
MODULE = "module.yaml"
FEWEST_QUESTIONS = 3

_NUMBER = re.compile(r"(\d+)[-_ ]")


class Begun(NamedTuple):
    """What was begun: its id, and its file below the folder of the course."""

    id: str
    file: str


def begin_lesson(root: Path, module: str, title: str, name: str = "") -> Begun:
    """Write a lesson to start from into a module, and list it there; return its id and file.

    `module` is an id or the name of a folder; the id is made from the title where none is given.
    Raises CanNotBeginError when there is no such module or the id is taken, and OSError when the
    folder can't be written to. Then nothing has changed.
    """
    title = one_line(title)
    name = name or slug(title)
    refuse_id(name, title)
    found, head = _module(root, module)
    own = [name, f"{name}-check", f"{name}-reflection", f"{name}-plan"]
    refuse_taken(root, own, found.lessons)
    file = root / found.folder / f"{_next_number(root / found.folder):02d}-{name}.md"
    words = start("lesson.md").substitute(id=name, title=yaml_text(title))
    _write_new(file, words)
    if name not in head.lessons:
        try:
            add_to_list(root / found.folder / MODULE, "lessons", name)
        except BaseException:
            file.unlink()
            raise
    return Begun(name, f"{found.folder}/{file.name}")


def begin_quiz(root: Path, module: str, name: str = "") -> Begun:
    """Write a quiz to start from into a module; return its id and file.

    It has a question for each idea that a lesson of the module asks about, three at least. Raises
    CanNotBeginError when there is no such module or it has a quiz, and OSError when the folder
    can't be written to.
    """
    found, head = _module(root, module)
    principles = _principles(root, head.id)
    ideas = [*principles, *[""] * (FEWEST_QUESTIONS - len(principles))]
    name = name or f"{head.id}-quiz"
    refuse_id(name, head.title)
    cases = [f"{name}-{number}" for number in range(1, len(ideas) + 1)]
    if (root / found.folder / "quiz.yaml").exists():
        raise CanNotBeginError(
            f"{found.folder}/quiz.yaml is there already. Add questions to it, or delete it first."
        )
    refuse_taken(root, [name, *cases], found.lessons)
    words = start("quiz.yaml").substitute(id=name, title=yaml_text(head.title))
    for case, idea in zip(cases, ideas, strict=True):
        line = f"type: single-choice\n    principle: {yaml_text(idea)}"
        question = start("question.yaml").substitute(id=case)
        words += question.replace("type: single-choice", line) if idea else question
    _write_new(root / found.folder / "quiz.yaml", words)
    return Begun(name, f"{found.folder}/quiz.yaml")


def start(name: str) -> Template:
    """Return the words that a part of a course begins with."""
    return Template((STARTS / name).read_text("utf-8"))


def _module(root: Path, module: str) -> tuple[OpenedModule, ModuleHead]:
    """Return the module that has this id, or lies in the folder of this name."""
    problems = list[CourseProblem]()
    files = CourseFolder(root, problems)
    folders = [name for name in files.names() if MODULE in files.names(name)]
    opened = [open_module(files, folder) for folder in folders]
    names = {each.folder: each for each in opened} | {each.id: each for each in opened}
    found = names.get(module)
    if found is None:
        there = f"Write {listed(names, 'or')}." if names else "Add a folder with a module.yaml."
        remedy = suggestion(module, names, there)
        raise CanNotBeginError(f"{root} has no module `{module}`. {remedy}")
    if found.head is None:
        broken = next(each for each in problems if each.file == f"{found.folder}/{MODULE}")
        raise CanNotBeginError(str(broken))
    return found, found.head


def refuse_taken(root: Path, wanted: list[str], lessons: Iterable[OpenedLesson] = ()) -> None:
    """Raise CanNotBeginError when something has, or once had, one of these ids."""
    files = CourseFolder(root, [])
    course, locked = read_course(root).course, read_lock(files)
    taken = (
        {name for each in published(course) for name in (each.id, *each.was)} if course else set()
    )
    taken |= {name for _, name in locked.lock} if locked else set()
    taken |= {lesson.id for lesson in lessons}
    for name in wanted:
        if name in taken:
            raise CanNotBeginError(
                f"The id `{name}` is taken, or was once. Give another one with --id."
            )


def _principles(root: Path, module: str) -> list[str]:
    """Return the ideas that the lessons of a module ask about, in reading order."""
    course = read_course(root).course
    modules = [each for each in (course.modules if course else ()) if each.id == module]
    lessons = [lesson for each in modules for lesson in each.lessons]
    asked = [question for lesson in lessons for question in questions_of(lesson)]
    ideas = [each.principle for each in asked if not isinstance(each, SelfRating)]
    return list(dict.fromkeys(filter(None, ideas)))


def _next_number(folder: Path) -> int:
    numbers = [_NUMBER.match(path.name) for path in folder.glob("*.md")]
    return max((int(found[1]) for found in numbers if found), default=0) + 1


def add_to_list(file: Path, key: str, name: str) -> None:
    """Add an id to the list under a key of a file, which keeps its comments and its line ends.

    Raises CanNotBeginError when the list is written in a way that can't be edited safely.
    """
    data = file.read_bytes().decode()
    end = "\r\n" if "\r\n" in data else "\n"
    text = with_id(data.replace("\r\n", "\n").removeprefix("\ufeff"), key, name)
    if text is None:
        raise CanNotBeginError(
            f"The list of {key} in {file} can't be added to safely. Write it as "
            f"`{key}: [one, another]`, and try again."
        )
    mark = "\ufeff" if data.startswith("\ufeff") else ""
    replace(file, f"{mark}{text.replace(chr(10), end)}".encode())


def _write_new(file: Path, words: str) -> None:
    with file.open("xb") as stream:
        stream.write(words.encode())
