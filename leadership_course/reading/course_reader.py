"""What does a course folder hold, and what is wrong with it?"""

from pathlib import Path

import msgspec
from msgspec import Struct

from leadership_course.course.blocks import Quote
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Closing, Course, CourseHead, Module
from leadership_course.course.problems import CourseProblem
from leadership_course.reading.block_reader import BlockReader, Known
from leadership_course.reading.closing import read_closing, without_closing
from leadership_course.reading.colours import checked_colour
from leadership_course.reading.course_extras import read_assessment, read_glossary, read_sources
from leadership_course.reading.folder import YAML_LIMIT, CourseFolder
from leadership_course.reading.id_registry import IdRegistry
from leadership_course.reading.lesson_reader import LessonReader
from leadership_course.reading.memory import Memory
from leadership_course.reading.module_extras import ExtrasReader
from leadership_course.reading.module_reader import ModuleReader, OpenedModule, open_module
from leadership_course.reading.nearest import nearest, shown, suggestion
from leadership_course.reading.page import Page
from leadership_course.reading.passed_over import blame_passed_over
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.prose import ProseReader
from leadership_course.reading.shape_check import shaped
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.watch import Watch
from leadership_course.reading.yaml_nodes import Node, place_of


class Reading(Struct, frozen=True):
    """A course as far as it could be read, and every problem by file and place.

    The course is None when course.yaml is missing or can't be used.
    """

    course: Course | None
    problems: tuple[CourseProblem, ...]


def read_course(root: Path, memory: Memory | None = None, watch: Watch | None = None) -> Reading:
    """Read the course in the folder `root`; whatever is in it, nothing is raised.

    Handed to the next reading, the same `memory` lets it read only what has changed. A course that
    may come from anybody is read by `Stranger` in reading/stranger.py, which calls this with a
    `watch` where it can be ended.
    """
    problems: list[CourseProblem] = []
    memory = memory or Memory()
    memory.turn()
    course = _CourseReader(CourseFolder(root, problems, memory, watch)).read(root)
    return Reading(course, tuple(sorted(set(problems))))


class _CourseReader:
    """Reads first what names things, then what points to them."""

    def __init__(self, files: CourseFolder) -> None:
        self._files = files
        self._ids = IdRegistry()
        self._pictures = Pictures(files)

    def read(self, root: Path) -> Course | None:
        page = self._files.page("course.yaml", YAML_LIMIT)
        node = read_yaml(page, page.text) if page else None
        head = shaped(page, without_closing(node), CourseHead) if page and node else None
        opened = self._open_modules(head)
        blame_passed_over(self._files, (module.folder for module in opened))
        sources, keys = read_sources(self._files)
        known = Known(frozenset(_lesson_ids(opened)), keys)
        if page and node and head:
            self._check_head(page, node, head, opened)
        modules = self._modules(head, opened, known)
        assessment = read_assessment(self._files, self._ids, head)
        glossary = read_glossary(self._files)
        closing = self._closing(page, node, opened, modules) if page and node else None
        accent = checked_colour(page, node, "accent", head.accent) if page and node and head else ""
        if head is None:
            return None
        return Course(
            head=msgspec.structs.replace(head, closing=closing, accent=accent),
            modules=modules,
            revision=f"{head.version}+{self._files.digest}",
            root=str(root),
            assessment=assessment,
            sources=sources,
            glossary=glossary,
        )

    def _closing(
        self, page: Page, node: Node, opened: tuple[OpenedModule, ...], modules: tuple[Module, ...]
    ) -> Closing | None:
        """Return the closing; its quote is looked for where every quote could be read."""
        is_whole = not page.errors and all(module.is_whole for module in opened)
        return read_closing(page, node, self._ids, _quotes(modules) if is_whole else None)

    def _open_modules(self, head: CourseHead | None) -> tuple[OpenedModule, ...]:
        """Open every folder with a module.yaml, and those that course.yaml names."""
        named = head.modules if head else ()
        folders = [name for name in self._files.names() if self._files.is_folder(name)]
        return tuple(
            open_module(self._files, folder)
            for folder in folders
            if "module.yaml" in self._files.names(folder) or folder in named
        )

    def _check_head(
        self, page: Page, node: Node, head: CourseHead, opened: tuple[OpenedModule, ...]
    ) -> None:
        self._ids.claim(page, node, "course", head.id)
        known = [module.id for module in opened]
        for number, name in enumerate(head.modules):
            if name in head.modules[:number]:
                page.blame(
                    place_of(node, "modules", number),
                    "duplicate-id",
                    f"The module `{shown(name)}` is listed twice.",
                    "Delete one of the two lines.",
                )
            elif name not in known:
                page.blame(
                    place_of(node, "modules", number),
                    "unknown-module",
                    f"No folder holds the module `{shown(name)}`.",
                    suggestion(name, known, f"Add a folder `{shown(name)}` with a module.yaml."),
                )
        if not head.modules:
            page.blame(
                place_of(node, "modules"), "too-few", "The course lists no module.", "List one."
            )

    def _modules(
        self, head: CourseHead | None, opened: tuple[OpenedModule, ...], known: Known
    ) -> tuple[Module, ...]:
        blocks = BlockReader(known, self._ids, self._pictures)
        lessons = LessonReader(blocks, ProseReader(self._pictures))
        extras = ExtrasReader(self._files, self._ids, blocks)
        reader = ModuleReader(self._files, self._ids, self._pictures, lessons, extras)
        by_id = {module.id: module for module in reversed(opened)}
        names = dict.fromkeys(head.modules if head else by_id)
        found = [reader.read(by_id[name]) for name in names if name in by_id]
        meant = {nearest(name, by_id) for name in names if name not in by_id}
        for module in opened:
            if head and (by_id[module.id] is not module or module.id not in {*names, *meant}):
                _blame_unlisted(module)
        return tuple(module for module in found if module)


def _quotes(modules: tuple[Module, ...]) -> frozenset[str]:
    lessons = (lesson for module in modules for lesson in module.lessons)
    blocks = (block for lesson in lessons for _, block in blocks_of(lesson))
    quotes = [block for block in blocks if isinstance(block, Quote)]
    return frozenset(name for quote in quotes for name in (quote.id, *quote.was))


def _lesson_ids(opened: tuple[OpenedModule, ...]) -> list[str]:
    found = []
    for module in opened:
        found += [lesson.id for lesson in module.lessons]
        found += module.unreadable
        for lesson in module.lessons:
            found += lesson.head.was if lesson.head else ()
    return found


def _blame_unlisted(module: OpenedModule) -> None:
    if module.page:
        module.page.blame(
            place_of(module.node, "id") if module.node else module.page.line_place(1),
            "unlisted-module",
            f"No learner will see the module `{shown(module.id)}`.",
            "Add its id to `modules` in course.yaml, or delete the folder.",
            "warning",
        )
