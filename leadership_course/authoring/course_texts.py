"""Which texts for learners does a course folder hold, in the order of the path, and where?"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from leadership_course.authoring.lesson_texts import lesson_slots
from leadership_course.authoring.schema import Glossary, SourceList
from leadership_course.authoring.text_slots import Slot, YamlSlots
from leadership_course.course.outline import (
    Course,
    CourseHead,
    Experiment,
    ModuleHead,
    Quiz,
    ReviewPool,
    SelfAssessment,
)
from leadership_course.reading.folder import LESSON_LIMIT, YAML_LIMIT, CourseFolder
from leadership_course.reading.page import Page
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.written import written_in

_OF_MODULE: dict[str, Any] = {
    "quiz.yaml": Quiz,
    "review.yaml": ReviewPool,
    "experiment.yaml": Experiment,
}
_AT_THE_END: dict[str, Any] = {
    "self-assessment.yaml": SelfAssessment,
    "glossary.yaml": Glossary,
    "sources.yaml": SourceList,
}
_HEADS: dict[str, Any] = {"course.yaml": CourseHead, "module.yaml": ModuleHead}


class TextFile(NamedTuple):
    """A file of a course with its texts; `module` is the id of the one it belongs to, if any."""

    file: str
    module: str
    text: str
    slots: tuple[Slot, ...]

    def in_order(self) -> list[str]:
        """Return the name of the text at each place, from the top; some stand at several."""
        places = [(span.start, slot.name) for slot in self.slots for span in slot.spans]
        return [name for _, name in sorted(places)]


def course_texts(files: CourseFolder, course: Course) -> tuple[TextFile, ...]:
    """Return the files of a course without errors; no two of their texts have the same name."""
    taken: set[str] = set()
    found = []
    for file, module in _files(files, course):
        limit = LESSON_LIMIT if file.endswith(".md") else YAML_LIMIT
        page = files.page(file, limit)
        if page:
            slots = tuple(_renamed(_joined(slots_of(page)), taken))
            found.append(TextFile(file, module, page.text, slots))
    return tuple(found)


def slots_of(page: Page) -> tuple[Slot, ...]:
    """Return the texts of one file, each at one place; what can't be read is noted on the page."""
    name = page.file.rpartition("/")[2]
    if name.endswith(".md"):
        return _with_words(lesson_slots(page))
    node = read_yaml(page, page.text)
    if node is None or page.errors:
        return ()
    wanted = {**_HEADS, **_OF_MODULE, **_AT_THE_END}[name]
    return _with_words(YamlSlots(page.text, written_in(page.text), (1, 0)).find(node, wanted))


def _files(files: CourseFolder, course: Course) -> Iterator[tuple[str, str]]:
    """Yield each file that holds texts with the id of its module."""
    yield "course.yaml", ""
    for module in course.modules:
        folder = module.lessons[0].file.rpartition("/")[0] if module.lessons else module.id
        yield f"{folder}/module.yaml", module.id
        yield from ((lesson.file, module.id) for lesson in module.lessons)
        there = files.names(folder)
        yield from ((f"{folder}/{name}", module.id) for name in _OF_MODULE if name in there)
    yield from ((name, "") for name in _AT_THE_END if name in files.names())


def _joined(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Return the slots with those as one that are to stay alike."""
    found: list[Slot] = []
    places: dict[tuple[str, str], int] = {}
    for slot in slots:
        at = places.setdefault((slot.alike, slot.words), len(found)) if slot.alike else len(found)
        if at < len(found):
            found[at] = found[at]._replace(spans=found[at].spans + slot.spans)
        else:
            found.append(slot)
    return tuple(found)


def _with_words(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    return tuple(slot for slot in slots if slot.words)


def _renamed(slots: Iterable[Slot], taken: set[str]) -> Iterator[Slot]:
    for slot in slots:
        name, number = slot.name, 1
        while name in taken:
            number += 1
            name = f"{slot.name}-{number}"
        taken.add(name)
        yield slot._replace(name=name)
