"""Is the program built as docs/architecture.md says? What import-linter and ruff can't see."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "leadership_course"
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
DRAWERS = {"utils", "util", "common", "misc", "helpers", "helper", "manager", "base"}
WITHOUT_QT = """
import importlib, sys

class Refusal:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Refusal())
for name in sys.argv[1:]:
    importlib.import_module(name)
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
try:
    import PySide6
except ImportError:
    print("imported", len(sys.argv) - 1)
"""


class Source(NamedTuple):
    """One file of the program."""

    name: str
    text: str
    tree: ast.Module


def sources(folder: Path = PACKAGE) -> list[Source]:
    """Every file of the program, by its path from `leadership_course`."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text("utf-8")
        found.append(Source(path.relative_to(PACKAGE).as_posix(), text, ast.parse(text)))
    return found


SOURCES = sources()
IN_UI = [source for source in SOURCES if source.name.startswith("ui/")]


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    """Every call of a function or method with this name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) == name:
            yield node


def called(call: ast.Call) -> str:
    """The last word of what is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def files_that_call(name: str) -> set[str]:
    """The files with a call of a function or method with this name."""
    return {source.name for source in SOURCES if any(calls(source.tree, name))}


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.stmt) -> int:
    """How many lines something takes, from its `def` to its end."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_all_but_the_window_can_be_imported_where_there_is_no_qt() -> None:
    names = [
        "leadership_course." + source.name.removesuffix(".py").replace("/", ".")
        for source in SOURCES
        if not source.name.endswith("__init__.py") and not source.name.startswith("ui/")
    ]
    assert {"leadership_course.cli.checking", "leadership_course.study.studying"} <= set(names)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *names],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, done.stdout) == (0, f"imported {len(names)}\n"), done.stderr


def test_no_file_is_longer_than_300_lines() -> None:
    long = {source.name: len(source.text.splitlines()) for source in SOURCES}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{source.name} {function.name}": length(function)
        for source in SOURCES
        for function in functions(source.tree)
    }
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_no_room_is_a_drawer_for_everything() -> None:
    words = {word for source in SOURCES for word in source.name.removesuffix(".py").split("/")}
    assert words & DRAWERS == set()
    assert [word for word in words if word.endswith(("_manager", "_utils", "_helpers"))] == []


@pytest.mark.parametrize("source", SOURCES, ids=[source.name for source in SOURCES])
def test_every_file_begins_with_a_sentence(source: Source) -> None:
    said = (ast.get_docstring(source.tree) or "").splitlines()
    assert said, "a file says which question it answers"
    assert len(said[0].split()) >= 3
    assert said[0][-1] in ".?"


def test_one_style_sheet_dresses_the_application() -> None:
    assert files_that_call("setStyleSheet") == {"ui/theme/look.py"}


def test_one_viewer_shows_html() -> None:
    for name in ("setHtml", "insertHtml", "appendHtml", "setMarkdown", "QTextBrowser"):
        assert files_that_call(name) <= {"ui/widgets/prose.py"}
    assert files_that_call("setHtml") == {"ui/widgets/prose.py"}


@pytest.mark.parametrize("source", IN_UI, ids=[source.name for source in IN_UI])
def test_words_are_shown_by_the_label_that_reads_no_markup(source: Source) -> None:
    if source.name == "ui/widgets/labels.py":
        assert "Qt.TextFormat.PlainText" in source.text
        return
    pictures = [*calls(source.tree, "QLabel"), *_subclasses(source.tree, "QLabel")]
    if pictures:
        assert any(calls(source.tree, "setPixmap")), "a bare QLabel is for a picture"
    for call in calls(source.tree, "QLabel"):
        assert {ast.unparse(given) for given in call.args} <= {"tile.window()"}, "no text, no name"
    for holder in _bare_labels(source.tree):
        assert not _texts_set_on(source.tree, holder), f"{holder} is to be a PlainLabel"


def _subclasses(tree: ast.Module, name: str) -> Iterator[ast.ClassDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and name in {ast.unparse(base) for base in node.bases}:
            yield node


def _bare_labels(tree: ast.Module) -> set[str]:
    """What a bare label is called: the targets it is assigned to, or the class that is one."""
    found = {"self" for _ in _subclasses(tree, "QLabel")}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=targets, value=ast.Call() as made) if called(made) == "QLabel":
                found |= {ast.unparse(target) for target in targets}
    return found


def _texts_set_on(tree: ast.Module, holder: str) -> list[str]:
    return [
        ast.unparse(call)
        for call in calls(tree, "setText")
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == holder
    ]


READ_MARKUP = {
    *("QMessageBox", "QErrorMessage", "QInputDialog", "QProgressDialog", "QWizard"),
    *("QToolTip", "QWhatsThis", "QSplashScreen", "QStaticText", "QTextEdit"),
}
"""What of Qt takes a text with a tag in it for markup, wherever it comes from."""


@pytest.mark.parametrize("source", IN_UI, ids=[source.name for source in IN_UI])
def test_message_boxes_and_rich_tool_tips_are_not_used(source: Source) -> None:
    nodes = list(ast.walk(source.tree))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    names |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    froms = (node for node in nodes if isinstance(node, ast.ImportFrom))
    names |= {alias.name for node in froms for alias in node.names}
    if source.name == "ui/widgets/prose.py":
        names.discard("QTextEdit")  # of the one viewer, where a marked passage has its type from
    assert not names & {*READ_MARKUP, "showText", "setWhatsThis", "setStatusTip", "ToolTipRole"}


def test_what_the_desktop_shows_of_a_course_has_no_brackets_in_it() -> None:
    words = [
        ast.unparse(given)
        for source in IN_UI
        for call in calls(source.tree, "showMessage")
        for given in call.args[:2]
    ]
    assert len(words) == 2
    assert all(each.startswith("without_markup(") for each in words)


def test_a_tool_tip_is_written_in_the_code_or_made_plain_first() -> None:
    loose = [
        f"{source.name}: {ast.unparse(call)}"
        for source in IN_UI
        for call in calls(source.tree, "setToolTip")
        if not _is_plain_tip(call.args[0])
    ]
    assert loose == []


def _is_plain_tip(node: ast.expr) -> bool:
    match node:
        case ast.Constant():
            return True
        case ast.IfExp(body=ast.Constant(), orelse=ast.Constant()):
            return True
        case ast.Call():
            return called(node).endswith("plain_tip")
        case _:
            return False


def test_every_handler_names_what_it_expects_or_raises_it_again() -> None:
    wide = [
        f"{source.name}:{handler.lineno}"
        for source in SOURCES
        for handler in ast.walk(source.tree)
        if isinstance(handler, ast.ExceptHandler)
        and _is_wide(handler.type)
        and not _raises_again(handler)
    ]
    assert wide == []


def test_nothing_wide_is_suppressed() -> None:
    for source in SOURCES:
        for call in calls(source.tree, "suppress"):
            assert not any(_is_wide(given) for given in call.args), source.name


def _is_wide(node: ast.expr | None) -> bool:
    if node is None:
        return True
    return any(
        isinstance(name, ast.Name) and name.id in {"Exception", "BaseException"}
        for name in ast.walk(node)
    )


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_the_machine_is_asked_for_the_time_in_one_place() -> None:
    for name in ("now", "today", "utcnow"):
        asking = {
            source.name
            for source in SOURCES
            for call in calls(source.tree, name)
            if ast.unparse(call.func).startswith(("datetime.", "date."))
        }
        assert asking <= {"assembly.py"}
