"""What does the folder of a module hold?"""

import re
from typing import NamedTuple

import msgspec

from leadership_course.course.outline import Lesson, Module, ModuleHead
from leadership_course.reading.colours import checked_colour
from leadership_course.reading.folder import LESSON_LIMIT, YAML_LIMIT, CourseFolder
from leadership_course.reading.id_registry import IdRegistry
from leadership_course.reading.lesson_reader import LessonReader, OpenedLesson, open_lesson
from leadership_course.reading.module_extras import ExtrasReader
from leadership_course.reading.nearest import nearest, shown, suggestion
from leadership_course.reading.page import Page
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.shape_check import shaped
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import Node, place_of, text_at

_NUMBERED = re.compile(r"^[0-9]+[-_ ]*")


class OpenedModule(NamedTuple):
    """A module whose head and lesson heads are read."""

    folder: str
    page: Page | None
    head: ModuleHead | None
    node: Node | None
    lessons: tuple[OpenedLesson, ...]
    unreadable: frozenset[str]

    @property
    def id(self) -> str:
        """The id as far as it can be read, else the name of the folder."""
        return text_at(self.node, "id") or self.folder

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing has been found to be wrong in its head and its lessons so far."""
        pages = [self.page, *(lesson.page for lesson in self.lessons)]
        return not self.unreadable and all(page and not page.errors for page in pages)


def open_module(files: CourseFolder, folder: str) -> OpenedModule:
    """Read module.yaml and the front matter of the lessons in `folder`."""
    page = files.page(f"{folder}/module.yaml", YAML_LIMIT)
    node = read_yaml(page, page.text) if page else None
    head = shaped(page, node, ModuleHead) if page and node else None
    lessons, unreadable = [], set()
    for name in files.names(folder):
        if not name.endswith(".md") or name.lower() == "readme.md":
            continue
        lesson_page = files.page(f"{folder}/{name}", LESSON_LIMIT)
        opened = open_lesson(lesson_page) if lesson_page else None
        if opened:
            lessons.append(opened)
        if opened is None or not opened.id:
            unreadable.add(_NUMBERED.sub("", name.removesuffix(".md")))
    return OpenedModule(folder, page, head, node, tuple(lessons), frozenset(unreadable))


class ModuleReader:
    """Reads opened modules."""

    def __init__(
        self,
        files: CourseFolder,
        ids: IdRegistry,
        pictures: Pictures,
        lessons: LessonReader,
        extras: ExtrasReader,
    ) -> None:
        """Take the readers of what a module holds."""
        self._files = files
        self._ids = ids
        self._pictures = pictures
        self._extras = extras
        self._lessons = lessons

    def read(self, opened: OpenedModule) -> Module | None:
        """Return the module with every lesson that could be read; None when its head was broken."""
        is_sound = self._check_head(opened)
        by_id = {lesson.id: lesson for lesson in reversed(opened.lessons) if lesson.id}
        listed, meant = self._listed(opened, by_id)
        lessons = [self._lesson(lesson, opened.folder) for lesson in listed]
        self._read_unlisted(opened, listed, meant)
        taught = tuple(lesson for lesson in lessons if lesson)
        extras = self._extras.read(opened.folder, taught, is_whole=opened.is_whole)
        head = self._safe_looks(opened, opened.head) if opened.head else None
        if head is None or not is_sound:
            return None
        return Module(
            head=head,
            lessons=taught,
            quiz=extras.quiz,
            review=extras.review,
            experiment=extras.experiment,
        )

    def _check_head(self, opened: OpenedModule) -> bool:
        page, head, node = opened.page, opened.head, opened.node
        if page is None or head is None or node is None:
            return False
        before = page.errors
        self._ids.claim(page, node, "module", head.id, head.was)
        return page.errors == before

    def _safe_looks(self, opened: OpenedModule, head: ModuleHead) -> ModuleHead:
        """Return the head with no colour and picture but those that may be shown."""
        picture = colour = ""
        if opened.page and opened.node:
            colour = checked_colour(opened.page, opened.node, "colour", head.colour)
            if head.picture:
                place = place_of(opened.node, "picture")
                picture = self._pictures.find(opened.page, place, head.picture, opened.folder)
        return msgspec.structs.replace(head, picture=picture, colour=colour)

    def _listed(
        self, opened: OpenedModule, by_id: dict[str, OpenedLesson]
    ) -> tuple[tuple[OpenedLesson, ...], set[str]]:
        """Return the lessons that module.yaml lists, and the ids its misspelt ones seem to mean."""
        page, head, node = opened.page, opened.head, opened.node
        meant: set[str] = set()
        if page is None or head is None or node is None:
            return opened.lessons, meant
        listed: dict[str, OpenedLesson] = {}
        for number, name in enumerate(head.lessons):
            if name in by_id and name not in listed:
                listed[name] = by_id[name]
            elif name in listed:
                _blame_twice(page, node, number, name)
            elif name not in opened.unreadable:
                _blame_unknown(page, node, number, name, by_id)
                meant.add(nearest(name, by_id))
        if not head.lessons:
            page.blame(
                place_of(node, "lessons"), "too-few", "The module lists no lesson.", "List one."
            )
        return tuple(listed.values()), meant

    def _lesson(self, opened: OpenedLesson, folder: str) -> Lesson | None:
        self._files.turn_to(opened.page.file)
        may_stay = self._check_lesson(opened)
        return self._lessons.read(opened, folder, may_stay=may_stay)

    def _check_lesson(self, opened: OpenedLesson) -> bool:
        page, head, node = opened.page, opened.head, opened.node
        if head is None or node is None:
            return False
        before = page.errors
        self._ids.claim(page, node, "lesson", head.id, head.was)
        if not 1 <= head.minutes <= 60:
            page.blame(
                place_of(node, "minutes"),
                "out-of-range",
                "A lesson takes between 1 and 60 minutes.",
                "Write how long it takes, or split the lesson.",
            )
        return page.errors == before

    def _read_unlisted(
        self, opened: OpenedModule, listed: tuple[OpenedLesson, ...], meant: set[str]
    ) -> None:
        for lesson in opened.lessons:
            if lesson in listed:
                continue
            self._lesson(lesson, opened.folder)
            if lesson.node and lesson.id and lesson.id not in meant:
                lesson.page.blame(
                    place_of(lesson.node, "id"),
                    "unlisted-lesson",
                    f"No learner will see the lesson `{shown(lesson.id)}`.",
                    f"Add its id to `lessons` in {opened.folder}/module.yaml, or delete the file.",
                    "warning",
                )


def _blame_unknown(
    page: Page, node: Node, number: int, name: str, known: dict[str, OpenedLesson]
) -> None:
    page.blame(
        place_of(node, "lessons", number),
        "unknown-lesson",
        f"No file in this folder is the lesson `{shown(name)}`.",
        suggestion(
            name, known, "Write that lesson, with this id in its front matter, or list another one."
        ),
    )


def _blame_twice(page: Page, node: Node, number: int, name: str) -> None:
    page.blame(
        place_of(node, "lessons", number),
        "duplicate-id",
        f"The lesson `{shown(name)}` is listed twice.",
        "Delete one of the two lines.",
    )
