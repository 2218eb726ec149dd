"""What does an author do to a published course? Small edits of courses made in code."""

import string
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.authoring.findings import Finding
from leadership_course.authoring.findings import findings as told_of
from leadership_course.course.blocks import Plan, Quote, Reflect
from leadership_course.course.comparison import Comparison, Renewal
from leadership_course.course.known_ids import Lock
from leadership_course.course.outline import Course, Experiment, Lesson, Module, Quiz
from leadership_course.course.published import Key, Published, key_of, published
from leadership_course.course.questions import (
    Asked,
    Judgement,
    MultipleChoice,
    Scenario,
    SingleChoice,
)
from tests.courses import changed, renamed, sample_course

COURSE = sample_course()
ENTRIES = published(COURSE)
CAN_SAY_WAS = Module | Lesson | Quiz | Asked | Quote | Reflect | Plan | Experiment
REWRITTEN = "Something entirely different was asked, said and picked underneath here yesterday"


def compared(lock: Lock, course: Course) -> Comparison:
    """Return a course beside a lock."""
    return Comparison(lock, published(course))


def locked(course: Course, lock: Lock | None = None) -> Renewal:
    """Return what `ids` writes for a course."""
    return compared(lock or {}, course).renewal()


def found(lock: Lock, course: Course) -> list[tuple[str, str]]:
    """Return what `check` says of a course: each code with the id it is about."""
    return [(finding.code, finding.about.id) for finding in findings(lock, course)]


def findings(lock: Lock, course: Course) -> list[Finding]:
    """Return the findings of a course beside a lock."""
    return list(told_of(compared(lock, course).faults()))


def things(course: Course) -> list[Any]:
    """Return everything in the modules of a course that has an id of its own."""
    seen: list[Any] = []

    def see(thing: Any) -> Any:
        if isinstance(thing, CAN_SAY_WAS):
            seen.append(thing)
        return thing

    changed(course, see)
    return seen


def removed(course: Course, name: str) -> Course:
    """Return the course without the thing that has this id."""
    return changed(course, lambda thing: None if getattr(thing, "id", "") == name else thing)


def edited(course: Course, name: str, edit: Callable[[Any], Any]) -> Course:
    """Return the course with one thing edited."""
    return changed(course, lambda one: edit(one) if getattr(one, "id", "") == name else one)


def reordered(course: Course, shuffled: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Course:
    """Return the course with everything in another order whose order means nothing."""

    loose: dict[Any, str] = {
        Module: "lessons",
        Lesson: "cards",
        Quiz: "questions",
        SingleChoice: "options",
        MultipleChoice: "options",
        Judgement: "responses",
        Scenario: "nodes",
    }

    def reorder(thing: Any) -> Any:
        field = loose.get(type(thing))
        return replace(thing, **{field: shuffled(getattr(thing, field))}) if field else thing

    found = changed(course, reorder)
    return replace(found, modules=shuffled(found.modules), sources=shuffled(found.sources))


def with_text(course: Course, entry: Published, change: Callable[[str], str]) -> Course:
    """Return the course with the words under one id changed, and nothing else."""

    def put(thing: Any) -> Any:
        if not isinstance(thing, Asked | Quote) or thing.id != entry.id.partition("/")[0]:
            return thing
        if isinstance(thing, Quote):
            return replace(thing, text=change(thing.text))
        if entry.kind == "question":
            return replace(thing, prompt=change(thing.prompt))
        return _with_part(thing, entry.id.rpartition("/")[2], change)

    if entry.kind == "statement" and course.assessment:
        items = tuple(
            replace(item, text=change(item.text)) if item.id == entry.id else item
            for item in course.assessment.items
        )
        return replace(course, assessment=replace(course.assessment, items=items))
    return changed(course, put)


def _with_part(thing: Any, name: str, change: Callable[[str], str]) -> Any:
    """Return a value with the text of what is called `name` inside it changed."""
    if isinstance(thing, tuple):
        return tuple(_with_part(one, name, change) for one in thing)
    if not hasattr(thing, "__struct_fields__"):
        return thing
    fields = {field: getattr(thing, field) for field in thing.__struct_fields__}
    kept = {field: _with_part(value, name, change) for field, value in fields.items()}
    if getattr(thing, "id", "") == name and "text" in fields and not fields.get("choices"):
        kept["text"] = change(fields["text"])
    return replace(thing, **kept)


#: What has words of its own; plain items and gaps have their ids from their words.
WORDED = tuple(
    entry
    for entry in ENTRIES
    if entry.text and (entry.kind not in {"item", "gap"} or entry.id.endswith("/let-go"))
)


@st.composite
def slips(draw: st.DrawFn) -> Callable[[str], str]:
    """Return what changes, adds or leaves out one letter of a text, inside a word."""
    where = draw(st.integers(0, 10_000))
    letter = draw(st.sampled_from(string.ascii_lowercase))
    way = draw(st.sampled_from(("change", "add", "leave out")))

    def slip(text: str) -> str:
        inside = [
            at for at in range(1, len(text) - 1) if all(c.isalpha() for c in text[at - 1 : at + 2])
        ]
        at = inside[where % len(inside)]
        return {
            "change": text[:at] + letter + text[at + 1 :],
            "add": text[:at] + letter + text[at:],
            "leave out": text[:at] + text[at + 1 :],
        }[way]

    return slip


def edit(data: st.DataObject, course: Course, lock: Lock) -> Course:
    """Return the course after one edit of any kind that the reader would not refuse.

    The id that a thing is given may be new, or one that was published once.
    """
    there = [thing.id for thing in things(course)]
    if not there:
        return course
    taken = {key for entry in published(course) for key in (entry.key, *former_keys(entry))}
    free = [name for space, name in lock if not space and (space, name) not in taken]
    new = data.draw(st.sampled_from([f"new-{len(lock)}", *free]), "new id")
    name = data.draw(st.sampled_from(there), "old id")
    match data.draw(st.sampled_from(("rename", "give", "remove", "reword", "reorder")), "edit"):
        case "rename":
            return renamed(course, name, new)
        case "give":
            return renamed_silently(course, name, new)
        case "remove":
            return removed(course, name)
        case "reword":
            return edited(course, name, _reworded)
        case _:
            return reordered(course, lambda many: many[::-1])


def former_keys(entry: Published) -> tuple[Key, ...]:
    """Return what the former ids of something are unique as."""
    return tuple(key_of(entry.kind, name) for name in entry.was)


def renamed_silently(course: Course, name: str, new: str) -> Course:
    """Return the course with another id for a thing, and no `was`."""

    def rename(thing: Any) -> Any:
        if isinstance(thing, Module | Lesson):
            return replace(thing, head=replace(thing.head, id=new))
        return replace(thing, id=new)

    return edited(course, name, rename)


def _reworded(thing: Any) -> Any:
    if isinstance(thing, Asked):
        return replace(thing, prompt=REWRITTEN, revision="" if thing.revision else "major")
    return replace(thing, text=REWRITTEN) if isinstance(thing, Quote) else thing


def former(thing: Any) -> tuple[str, ...]:
    """Return the former ids of something."""
    was: tuple[str, ...] = thing.head.was if isinstance(thing, Module | Lesson) else thing.was
    return was


def kind_of(thing: Any) -> str:
    """Return what the lock calls something."""
    if isinstance(thing, Asked):
        return "question"
    return "reflection" if isinstance(thing, Reflect) else type(thing).__name__.lower()
