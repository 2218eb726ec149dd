"""What is shown of a course while some of its files have mistakes?

What a file held when it was last without an error, so that the page an author is at neither goes
away nor loses what stood on it. The rest is shown as it is now.
"""

from collections.abc import Collection
from typing import Final, NamedTuple

from msgspec.structs import replace

from leadership_course.course.outline import Course, Lesson, Module

_COURSE: Final = "course.yaml"
_MODULE: Final = "module.yaml"
_BESIDE: Final = {
    "self-assessment.yaml": "assessment",
    "sources.yaml": "sources",
    "glossary.yaml": "glossary",
}
_PARTS: Final = {"quiz.yaml": "quiz", "review.yaml": "review", "experiment.yaml": "experiment"}


class Shown(NamedTuple):
    """A course, and the files whose part in it is from before."""

    course: Course
    held: frozenset[str] = frozenset()


def with_last_good(
    now: Course | None, before: Course | None, broken: Collection[str]
) -> Shown | None:
    """Return what to show of a course as it was read `now`, and of what was shown `before`.

    `broken` are the files with an error. None while nothing could ever be read.
    """
    if before is None:
        return Shown(now) if now else None
    if now is None:
        return Shown(before, frozenset(files_of(before)))
    holder = _Holder(before, broken)
    return Shown(holder.course(now), frozenset(holder.held))


def files_of(course: Course) -> tuple[str, ...]:
    """Return the files that a course can stand in, relative to its folder."""
    lessons = tuple(lesson.file for lesson in course.lessons)
    parts = (f"{folder_of(m)}/{name}" for m in course.modules for name in (_MODULE, *_PARTS))
    return (_COURSE, *_BESIDE, *lessons, *parts)


def folder_of(module: Module) -> str:
    """Return the folder of a module; one without lessons is taken to be called as its id."""
    return next((lesson.file.rpartition("/")[0] for lesson in module.lessons), module.id)


class _Holder:
    """Puts what was there before into the place of what is broken or gone, and notes its file."""

    def __init__(self, before: Course, broken: Collection[str]) -> None:
        self.held: set[str] = set()
        self._before = before
        self._broken = broken
        self._modules = {module.id: module for module in before.modules}

    def course(self, now: Course) -> Course:
        if self._is_held(_COURSE):
            now = replace(now, head=self._before.head)
        for name, field in _BESIDE.items():
            if self._is_held(name):
                now = replace(now, **{field: getattr(self._before, field)})
        fresh = {module.id: module for module in now.modules}
        modules = (self._module(fresh.get(n), self._modules.get(n)) for n in now.head.modules)
        return replace(now, modules=tuple(module for module in modules if module))

    def _module(self, now: Module | None, before: Module | None) -> Module | None:
        if before is None:
            return now
        folder = folder_of(before)
        if now is None:
            self.held |= {f"{folder}/{_MODULE}", *(lesson.file for lesson in before.lessons)}
            return before
        if self._is_held(f"{folder}/{_MODULE}"):
            now = replace(now, head=before.head)
        for name, field in _PARTS.items():
            if getattr(before, field) and self._is_held(f"{folder}/{name}"):
                now = replace(now, **{field: getattr(before, field)})
        return replace(now, lessons=self._lessons(now, before))

    def _lessons(self, now: Module, before: Module) -> tuple[Lesson, ...]:
        fresh = {lesson.id: lesson for lesson in now.lessons}
        by_id = {lesson.id: lesson for lesson in before.lessons}
        by_file = {lesson.file: lesson for lesson in before.lessons}
        lessons = []
        for name in now.head.lessons:
            lesson = fresh.get(name)
            former = by_file.get(lesson.file) if lesson else by_id.get(name)
            if former and (lesson is None or lesson.file in self._broken):
                self.held.add(former.file)
                lesson = former
            lessons += [lesson] if lesson else []
        return tuple(lessons)

    def _is_held(self, file: str) -> bool:
        if file in self._broken:
            self.held.add(file)
        return file in self._broken
