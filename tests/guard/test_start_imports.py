"""Does the first page wait for anything it doesn't need?

A start is mostly imports, so each is worth a sentence. PySide6 adds a cost that no import shows: it
makes a class of Qt, with all its constants, when the class is first named or returned to Python.
Asked in a process of its own, in which nothing was imported before.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

START = """
import builtins, gc, json, sys
pythons = builtins.__import__
from leadership_course import app
application, program = app.open_window(app.parser().parse_args(sys.argv[1:]))
is_paused = not gc.isenabled()
application.processEvents()
modules = sorted(sys.modules)
from enum import EnumMeta
constants = [
    kind.__qualname__
    for kind in gc.get_objects()
    if isinstance(kind, EnumMeta) and kind.__module__.startswith("PySide6")
]
from PySide6.QtCore import QTimer
QTimer.singleShot(1000, application.quit)
application.exec()
from PySide6.QtGui import QPixmapCache
print(json.dumps({
    "place": program.window.place.page,
    "modules": modules,
    "constants": constants,
    "is_import_pythons": builtins.__import__ is pythons,
    "is_paused": is_paused,
    "is_collecting_later": gc.isenabled(),
    "keeps_pictures_later": QPixmapCache.cacheLimit(),
    "has_icon_later": not application.windowIcon().isNull(),
    "minds_later": sorted(type(each).__name__ for each in program.window.children()),
}))
program.window.close()
program.profile.close()
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home at which the course was read before."""
    home = tmp_path_factory.mktemp("home")
    _start(home)
    return home


@pytest.fixture(scope="module")
def warm(home: Path) -> dict[str, Any]:
    """What a second start left in the process when Today was painted."""
    return _start(home)


def _start(home: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", START, "--home", str(home), "today"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert found["place"] == "today"
    return found


def _ours(found: dict[str, Any], room: str) -> set[str]:
    prefix = f"leadership_course.{room}."
    return {name.removeprefix(prefix) for name in found["modules"] if name.startswith(prefix)}


@pytest.mark.parametrize(
    "package", ["yaml", "markdown", "nh3", "appdirs", "http", "ssl", "xml", "fsrs"]
)
def test_a_warm_start_does_without(package: str, warm: dict[str, Any]) -> None:
    assert package not in warm["modules"]


def test_no_page_is_imported_but_the_first(warm: dict[str, Any]) -> None:
    assert _ours(warm, "ui.pages") == {"today_page", "today_panels", "plan_panel"}
    assert not _ours(warm, "ui.questions")
    assert not _ours(warm, "ui.tour")


def test_a_course_read_before_is_not_read_again(warm: dict[str, Any]) -> None:
    assert _ours(warm, "reading") <= {"shipped"}


def test_grading_waits_for_a_question(warm: dict[str, Any]) -> None:
    assert "grading" not in _ours(warm, "quiz")
    assert "asking" not in _ours(warm, "study")


def test_copies_wait_until_it_is_painted(warm: dict[str, Any]) -> None:
    assert "backups" not in _ours(warm, "storage")


def test_reminders_and_the_tray_wait_until_it_is_painted(warm: dict[str, Any]) -> None:
    assert not {"reminding", "tray"} & _ours(warm, "ui")


def test_qt_is_widgets_and_drawings_only(warm: dict[str, Any]) -> None:
    parts = {name.split(".")[1] for name in warm["modules"] if name.startswith("PySide6.Qt")}
    assert parts == {"QtCore", "QtGui", "QtWidgets", "QtSvg"}


@pytest.mark.parametrize(
    "kind",
    [
        "QStyle.StandardPixmap",  # setStyle() or style(), 566 constants
        "QFileDialog.AcceptMode",  # a widget of Qt's own making, such as viewport(): every class
        "QGradient.Preset",  # fillRect()
        "QIcon.ThemeIcon",
        "QAccessible.Role",
    ],
)
def test_no_class_of_qt_is_made_for_nothing(kind: str, warm: dict[str, Any]) -> None:
    assert "Qt.Key" in warm["constants"], "constants are not found as they were"
    assert kind not in warm["constants"]


def test_python_keeps_its_own_import(warm: dict[str, Any]) -> None:
    assert warm["is_import_pythons"]


def test_what_waits_for_the_first_page_comes_after_it(warm: dict[str, Any]) -> None:
    assert warm["is_paused"]
    assert warm["is_collecting_later"]
    assert warm["has_icon_later"]
    assert warm["keeps_pictures_later"] == 1024  # KiB; Qt's own ten times that is never given back
    assert {"Copying", "Reminding"} <= set(warm["minds_later"])
