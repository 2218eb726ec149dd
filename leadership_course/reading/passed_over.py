"""Which files look like a part of the course, and are read as none?"""

import re
from collections.abc import Iterable

from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.nearest import nearest, shown
from leadership_course.reading.page import WHOLE_FILE

OF_COURSE = ("course", "glossary", "self-assessment", "sources")
OF_MODULE = ("experiment", "module", "quiz", "review")
_NEEDED = ("course.yaml", "module.yaml")  # what is there instead is told where they are missed

_YAML = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)
_LESSON = re.compile(r"\.(md|mdown|mkd|markdown)(\.txt)?$", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+-")


def blame_passed_over(files: CourseFolder, modules: Iterable[str]) -> None:
    """Note each file at the top of a course and in its `modules` that is nearly one of its files:
    by its ending, by a slip in its name, or by lying a folder too high.
    """
    for folder in ("", *modules):
        names = files.names(folder)
        for name in names:
            meant = _meant_of_module(name) if folder else _meant(name, OF_COURSE)
            if meant and meant not in names:
                _blame(files, folder, name, f"Rename it to `{shown(meant)}`.")
            elif not folder and _LESSON.search(name) and _NUMBERED.match(name):
                remedy = "A lesson lies in the folder of its module: move it there."
                _blame(files, folder, name, remedy)


def _meant_of_module(name: str) -> str:
    return _meant(name, OF_MODULE) or _meant_lesson(name)


def _meant(name: str, known: tuple[str, ...]) -> str:
    """Return what a YAML file of this name should be called; nothing where it is none, or read."""
    if not _YAML.search(name):
        return ""
    close = nearest(_YAML.sub("", name), known)
    meant = f"{close}.yaml"
    is_told = not close or meant in _NEEDED or name.removesuffix(".yaml") in known
    return "" if is_told else meant


def _meant_lesson(name: str) -> str:
    """Return what a lesson of this name should be called; nothing where it is none, or is read."""
    if name.endswith(".md") or not _LESSON.search(name):
        return ""
    stem = _LESSON.sub("", name)
    return "" if stem.lower() == "readme" else f"{stem}.md"


def _blame(files: CourseFolder, folder: str, name: str, remedy: str) -> None:
    files.whole(f"{folder}/{name}" if folder else name).blame(
        WHOLE_FILE,
        "passed-over",
        "This file looks like a part of the course, and is not read.",
        remedy,
        "warning",
    )
