"""Do the documents say what is true? Commands, maps, links, versions and tables are compared."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest

import leadership_course
from leadership_course.__main__ import COMMANDS
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from leadership_course.study.places import parse_place
from tests.documents import ROOT, anchors, document, fences, links, pictures, tables

PACKAGE = ROOT / "leadership_course"
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "lessons/LICENSE.md")
)
ARCHITECTURE = document("docs/architecture.md")
README = document("README.md")


@cache
def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads(document("pyproject.toml"))


def contracts() -> list[dict[str, Any]]:
    """What import-linter holds."""
    return cast("list[dict[str, Any]]", project()["tool"]["importlinter"]["contracts"])


def folders(top: Path) -> set[str]:
    """The rooms inside a folder of the program."""
    return {path.name for path in top.iterdir() if (path / "__init__.py").exists()}


def mapped(text: str, top: str) -> dict[str, str]:
    """What a map says that lies in the folder `top`: each name with what stands beside it."""
    found_in = [each.text.splitlines() for each in fences(text)]
    (lines,) = [each for each in found_in if any(line.startswith(f"{top}/") for line in each)]
    start = next(number for number, line in enumerate(lines) if line.startswith(f"{top}/"))
    found = {}
    for line in lines[start + 1 :]:
        if not line.startswith("  "):
            break
        name, _, words = line.strip().partition(" ")
        found[name] = words.strip()
    return found


def docstring_map(module: Path) -> dict[str, str]:
    """What the docstring of a room says about the rooms inside: each name with its words."""
    said = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
    return dict(re.findall(r"^(\w+)  +(\S.*)$", said, re.MULTILINE))


def run(*words: str) -> str:
    """What the program prints when it is asked."""
    command = [sys.executable, "-m", "leadership_course", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_inside_the_documents_leads_somewhere(name: str) -> None:
    for target in (*links(document(name)), *pictures(document(name))):
        if target.startswith(("https://", "http://")):
            continue
        path, _, anchor = target.partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        if file.is_dir():
            file = file / "README.md"
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file.read_text("utf-8")), target


def test_the_readme_shows_a_light_and_a_dark_picture() -> None:
    assert len([name for name in pictures(README) if "light" in name]) == 1
    assert len([name for name in pictures(README) if "dark" in name]) == 1


def test_every_command_of_set_up_that_the_documents_name_exists() -> None:
    tools = document("tools/commands.py")
    commands = set(re.findall(r'^    "([\w-]+)": \w+,$', tools, re.MULTILINE))
    (targets,) = re.findall(r"^\.PHONY: (.*)$", document("Makefile"), re.MULTILINE)
    assert set(targets.split()) == commands | {"help"}
    for name in ("README.md", "CONTRIBUTING.md", "docs/architecture.md"):
        named = re.findall(r"`(?:make|py tools/setup\.py) (\w+)", document(name))
        assert set(named) <= {*commands, "help"}
    assert {"run", "test"} <= set(re.findall(r"`make (\w+)`", README))
    assert {"run", "test"} <= set(re.findall(r"`py tools/setup\.py (\w+)`", README))


def test_the_readme_has_every_command_of_the_program_and_no_other() -> None:
    (usage,) = [each.text for each in fences(README) if "--home" in each.text]
    named = set(re.findall(r"^leadership-course ([\w-]+)", usage, re.MULTILINE))
    told = run("--help").partition("Other commands:")[2].replace("-\n", "-")
    assert named == {*COMMANDS, "smoke", "shots"}
    assert all(re.search(rf"\b{name}\b", told) for name in named)
    explained = {row[0].strip("`") for table in tables(README) for row in table.rows}
    assert named <= explained


def test_the_options_of_the_readme_are_those_of_the_program() -> None:
    (usage,) = [each.text for each in fences(README) if "--home" in each.text]
    for line in usage.splitlines():
        command = re.match(
            r"leadership-course (new module|new lesson|new quiz|translate \w+|[a-z-]+)", line
        )
        words = command[1].split() if command else []
        asked = run(*(words if words[:1] and words[0] in COMMANDS else []), "--help")
        assert all(option in asked for option in re.findall(r"--\w+", line)), line


def test_the_places_that_the_documents_name_exist() -> None:
    course = read_course(shipped_lessons()).course
    assert course is not None
    ids = {lesson.id for lesson in course.lessons} | {module.id for module in course.modules}
    text = f"{README} {document('CONTRIBUTING.md')}"
    named = re.findall(r"\b((?:lesson|quiz)/[a-z-]+)", text)
    assert named
    assert {parse_place(place).subject for place in named} <= ids


def test_the_maps_name_exactly_the_rooms_that_exist() -> None:
    rooms = folders(PACKAGE)
    files = {path.name for path in PACKAGE.glob("*.py")} - {"__init__.py", "__main__.py"}
    wanted = {f"{room}/" for room in rooms} | files
    assert set(mapped(README, "leadership_course")) == wanted
    assert set(mapped(ARCHITECTURE, "leadership_course")) == wanted
    stems = rooms | {Path(name).stem for name in files}
    assert set(docstring_map(PACKAGE / "__init__.py")) == stems
    (table,) = [t for t in tables(document("CONTRIBUTING.md")) if t.head[0] == "room"]
    assert {row[0].strip("`") for row in table.rows} == stems


def test_the_maps_of_the_window_name_exactly_its_rooms() -> None:
    rooms = folders(PACKAGE / "ui")
    assert set(mapped(ARCHITECTURE, "ui")) == {f"{room}/" for room in rooms}
    assert set(docstring_map(PACKAGE / "ui" / "__init__.py")) == rooms


def test_the_top_of_the_readme_map_is_the_top_of_the_project() -> None:
    (fence,) = [each for each in fences(README) if "leadership_course/" in each.text.split()]
    named = re.findall(r"^(\w+)/", fence.text, re.MULTILINE)
    assert all((ROOT / name).is_dir() for name in named)


def test_the_layers_that_are_written_are_the_layers_that_are_held() -> None:
    (written,) = [each.text.splitlines() for each in fences(ARCHITECTURE) if each.info == "layers"]
    (held,) = [each["layers"] for each in contracts() if each["type"] == "layers"]
    assert written == held


def test_the_packages_kept_to_one_place_are_those_that_are_held() -> None:
    (table,) = [each for each in tables(ARCHITECTURE) if each.head == ("package", "only in")]
    written = {_names(row[0]): _names(row[1]) for row in table.rows}
    modules = {each.stem for each in PACKAGE.glob("*.py")} - {"__init__"}
    rooms = modules | set(folders(PACKAGE))
    held = {
        tuple(sorted(each["forbidden_modules"])): tuple(
            sorted(rooms - {name.partition(".")[2] for name in each["source_modules"]})
        )
        for each in contracts()
        if each["type"] == "forbidden"
        and not any("leadership_course" in name for name in each["forbidden_modules"])
    }
    assert written == held


def _names(cell: str) -> tuple[str, ...]:
    return tuple(sorted(re.findall(r"`([^`]+)`", cell)))


def test_every_package_that_is_needed_is_explained_and_no_other() -> None:
    (table,) = [each for each in tables(ARCHITECTURE) if each.head[:2] == ("package", "for")]
    needed = {re.split(r"[<>=; ]", line)[0] for line in project()["project"]["dependencies"]}
    assert {row[0].strip("`") for row in table.rows} == needed


def test_the_files_that_the_documents_name_exist() -> None:
    for name in DOCUMENTS:
        for path in re.findall(
            r"`((?:leadership_course|tests|tools|docs)/[\w/.-]+)`", document(name)
        ):
            assert (ROOT / path).exists(), f"{name}: {path}"


def test_the_index_of_decisions_lists_every_decision() -> None:
    listed = links(document("docs/decisions/README.md"))
    files = sorted(path.name for path in (ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert listed == files
    for number, name in enumerate(files, start=1):
        assert name.startswith(f"{number:04d}-")
        heading = document(f"docs/decisions/{name}").splitlines()[0]
        assert heading.startswith(f"# {number:04d} ")


def test_what_is_said_to_stand_in_the_lessons_stands_there_word_for_word() -> None:
    quoted = [
        each for each in fences(document("docs/writing-lessons.md")) if " lessons/" in each.info
    ]
    assert len(quoted) >= 4
    for fence in quoted:
        file = fence.info.split()[1]
        assert fence.text in document(file), f"docs/writing-lessons.md: copy {file} anew"


def test_one_version_is_told_everywhere() -> None:
    newest = re.findall(r"^## \[(.+?)\]", document("CHANGELOG.md"), re.MULTILINE)[0]
    assert newest == leadership_course.__version__ == project()["project"]["version"]


def test_the_readme_is_the_description_of_the_package() -> None:
    assert project()["project"]["readme"] == "README.md"


def test_the_size_of_the_course_is_told_truly() -> None:
    course = read_course(shipped_lessons()).course
    assert course is not None
    quizzes = [module.quiz for module in course.modules if module.quiz]
    assert (len(course.modules), len(course.lessons), len(quizzes)) == (5, 27, 5)
    assert "The course has five modules: 27 lessons, five quizzes." in README
    minutes = [lesson.head.minutes for lesson in course.lessons]
    assert (min(minutes), max(minutes)) == (3, 5)
