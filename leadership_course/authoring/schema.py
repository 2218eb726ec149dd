"""What may an author write in each file and block, in words that an editor understands?

The schemas come from the types that the reader checks files against, so they can't say anything
else. They know keys and kinds of values; what only the reader can see, such as an id that nothing
has, `check` tells.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from leadership_course.course.blocks import Contrast, Evidence, Figure, Plan, Quote, Reflect
from leadership_course.course.outline import (
    CourseHead,
    Experiment,
    LessonHead,
    ModuleHead,
    Quiz,
    ReviewPool,
    SelfAssessment,
    Source,
    Term,
)
from leadership_course.course.questions import Question

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class SourceList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """sources.yaml: what the evidence cards rest on."""

    sources: tuple[Source, ...]


class Glossary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """glossary.yaml: the words of the course, one meaning each."""

    terms: tuple[Term, ...]


#: Each schema by the name of its file: what stands in a file, and what in the blocks of a lesson.
SHAPES: dict[str, Any] = {
    "course": CourseHead,
    "module": ModuleHead,
    "quiz": Quiz,
    "review": ReviewPool,
    "experiment": Experiment,
    "sources": SourceList,
    "glossary": Glossary,
    "self-assessment": SelfAssessment,
    "lesson-head": LessonHead,
    "question-block": Question,
    "quote-block": Quote,
    "reflect-block": Reflect,
    "plan-block": Plan,
    "contrast-block": Contrast,
    "evidence-block": Evidence,
    "figure-block": Figure,
}
_BLOCKS = (Quote, Reflect, Plan, Contrast, Evidence, Figure)


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema by the name of its file."""
    return {f"{name}.schema.json": _schema(shape) for name, shape in SHAPES.items()}


def write_schemas(folder: Path) -> tuple[str, ...]:
    """Write the schemas into a folder, which is made where it is missing; return their names.

    Raises OSError when the folder can't be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for name, schema in made.items():
        (folder / name).write_bytes((json.dumps(schema, indent=2) + "\n").encode())
    return tuple(made)


def _schema(shape: Any) -> dict[str, Any]:
    found = msgspec.json.schema(shape)
    for block in _BLOCKS:
        _untag(found["$defs"].get(block.__name__, {}))
    return {"$schema": DIALECT, **found}


def _untag(schema: dict[str, Any]) -> None:
    """Take away the key that says which block it is: the word after the fence does."""
    if schema:
        del schema["properties"]["type"]
        schema["required"].remove("type")
