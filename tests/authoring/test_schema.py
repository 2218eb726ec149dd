"""Do the schemas allow what the reader allows, and refuse the keys it refuses?"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from leadership_course.__main__ import main
from leadership_course.authoring.new_course import TEMPLATE
from leadership_course.authoring.schema import SHAPES, schemas
from leadership_course.reading.lesson_reader import open_lesson
from leadership_course.reading.page import Page
from leadership_course.reading.shipped import shipped_lessons
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import plain
from tests.documents import document, fences, tables

Output = pytest.CaptureFixture[str]
MADE = {name.partition(".")[0]: schema for name, schema in schemas().items()}
TYPES = {"string": str, "array": list, "object": dict, "boolean": bool, "null": type(None)}
KNOWN = {
    *("$schema", "$ref", "$defs", "title", "description", "type", "properties", "required"),
    *("items", "anyOf", "enum", "default", "discriminator", "additionalProperties"),
}


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "") -> list[str]:
    """What a value has against a schema: the small part of JSON Schema that these schemas use."""
    assert set(schema) <= KNOWN, set(schema) - KNOWN
    if "$ref" in schema:
        return faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, at)
    if "anyOf" in schema:
        tried = [faults(value, each, root, at) for each in schema["anyOf"]]
        return [] if [] in tried else min(tried, key=len)
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{at}: {value!r} is none of the words"]
    if not is_of(value, schema["type"]):
        return [f"{at}: {value!r} is no {schema['type']}"]
    if isinstance(value, list):
        return [each for entry in value for each in faults(entry, schema["items"], root, f"{at}[]")]
    return faults_of_keys(value, schema, root, at) if isinstance(value, dict) else []


def faults_of_keys(
    value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], at: str
) -> list[str]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    found = [f"{at}: no {key}" for key in schema.get("required", ()) if key not in value]
    for key, each in value.items():
        if key in known:
            found += faults(each, known[key], root, f"{at}.{key}")
        elif isinstance(others, dict):
            found += faults(each, others, root, f"{at}.{key}")
        elif not others:
            found.append(f"{at}: {key} is not known")
    return found


def is_of(value: Any, kind: str) -> bool:
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[kind])


def written(root: Path) -> list[tuple[str, str, Any]]:
    """Everything an author wrote in a course: the name of its schema, where, and the values."""
    found = []
    for file in sorted(root.rglob("*.yaml")):
        page = Page(file.name, file.read_text("utf-8"), [])
        found.append((file.stem, str(file), plain(read_yaml(page, page.text))))
    for file in sorted(root.rglob("[0-9]*.md")):
        page = Page(file.name, file.read_text("utf-8"), [])
        opened = open_lesson(page)
        found.append(("lesson-head", str(file), plain(opened.node)))
        for piece in (piece for card in opened.cards for piece in card.pieces):
            if piece.kind == "block":
                value = plain(read_yaml(page, piece.text, piece.line))
                found.append((f"{piece.word}-block", f"{file}:{piece.line}", value))
    return found


@pytest.mark.parametrize("root", [shipped_lessons(), TEMPLATE], ids=["shipped", "template"])
def test_everything_in_a_course_without_mistakes_is_allowed(root: Path) -> None:
    parts = written(root)
    assert {name for name, _, _ in parts} >= set(MADE) - {"figure-block", "contrast-block"}
    for name, at, value in parts:
        assert faults(value, MADE[name], MADE[name], at) == []


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_key_that_the_reader_refuses_is_refused(name: str) -> None:
    examples = [value for found, _, value in written(shipped_lessons()) if found == name]
    assert examples
    assert faults({**examples[0], "colour-of-money": 1}, MADE[name], MADE[name]) != []


def test_a_block_needs_no_type_and_a_question_does() -> None:
    plan = {"id": "p", "when": "w", "then": "t"}
    assert faults(plan, MADE["plan-block"], MADE["plan-block"]) == []
    assert faults({**plan, "type": "plan"}, MADE["plan-block"], MADE["plan-block"]) != []
    asked = {"id": "q", "prompt": "p", "answer": True, "why": "w"}
    schema = MADE["question-block"]
    assert faults(asked, schema, schema) != []
    assert faults({**asked, "type": "true-false"}, schema, schema) == []


def test_every_schema_says_what_it_is_for() -> None:
    for name, schema in MADE.items():
        defs = schema["$defs"].values()
        assert all(each.get("description") for each in defs), name


def test_the_command_writes_them_all(tmp_path: Path, capsys: Output) -> None:
    folder = tmp_path / "a" / "schemas"
    assert main(["schema", "-o", str(folder)]) == 0
    assert capsys.readouterr().out == f"{folder}: {len(SHAPES)} schemas.\n"
    read = {path.name: json.loads(path.read_text("utf-8")) for path in folder.iterdir()}
    assert read == json.loads(json.dumps(schemas()))
    (tmp_path / "file").write_text("", "utf-8")
    assert main(["schema", "-o", str(tmp_path / "file")]) == 2
    assert main(["schema"]) == 2


def test_the_document_names_each_of_them() -> None:
    text = document("docs/editor-setup.md")
    (table,) = tables(text)
    assert [row[0].strip("`") for row in table.rows] == list(schemas())
    (settings,) = [fence.text for fence in fences(text) if fence.info == "json"]
    mapped = json.loads(settings)["yaml.schemas"]
    for path, file in mapped.items():
        assert re.fullmatch(rf"\./schemas/{file.partition('.')[0]}\.schema\.json", path)
    assert len(mapped) == len([name for name in SHAPES if "-block" not in name]) - 1
