"""Does the process outlive ordinary use of Qt?

PySide6 6.12.0 on Python 3.11 takes one reference from None with every void call, and from True
with every emit; after some thousand of them the interpreter aborts. pytest itself keeps so many
references alive that no test inside it can see this, so the proof runs in a process of its own.
"""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]

ORDINARY_USE = """
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

class Bell(QObject):
    rang = Signal(int)

app = QApplication([])
label, bell, timer = QLabel(), Bell(), QTimer()
heard = []
bell.rang.connect(heard.append)
for number in range(50_000):
    label.setText(str(number))
    label.update()
    label.setObjectName("label")
    timer.setInterval(number)
    bell.rang.emit(number)
assert len(heard) == 50_000
field, kept = QPlainTextEdit(), []
field.textChanged.connect(lambda: kept.append(field.textCursor().position()))
for number in range(10_000):
    QTest.keyClick(field, Qt.Key.Key_Return if number % 50 == 49 else Qt.Key.Key_A)
assert len(kept) == 10_000
print("alive")
"""


def test_the_process_survives_200_000_void_calls_50_000_emits_and_10_000_keys() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ORDINARY_USE],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


def allowed_versions(python: str) -> list[Requirement]:
    """What pyproject.toml says of PySide6 to a Python of this version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [Requirement(line) for line in project["dependencies"]]
    return [
        each for each in asked if each.name == "PySide6-Essentials" and holds(each.marker, python)
    ]


def holds(marker: Marker | None, python: str) -> bool:
    """Whether a dependency's marker is true for a Python of this version."""
    return marker is None or marker.evaluate(
        {"python_version": python, "python_full_version": f"{python}.0"}
    )


def test_python_3_11_never_gets_the_release_that_ends_it() -> None:
    (pyside,) = allowed_versions("3.11")
    assert pyside.specifier.contains("6.11.3")
    assert not pyside.specifier.contains("6.12.0")
    assert not pyside.specifier.contains("6.12.1")


@pytest.mark.parametrize("python", ["3.12", "3.13"])
def test_a_python_whose_none_is_immortal_gets_the_current_release(python: str) -> None:
    (pyside,) = allowed_versions(python)
    assert pyside.specifier.contains("6.12.0")
    assert not pyside.specifier.contains("6.13.0")


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_the_lock_files_keep_to_the_same_rule(lock: str) -> None:
    lines = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8").splitlines()
    pins = [Requirement(line.rstrip(" \\")) for line in lines if line.startswith("pyside6")]
    (pin,) = [each for each in pins if marker_holds_on_3_11(each)]
    assert pin.specifier.contains("6.11.3")


def marker_holds_on_3_11(pin: Requirement) -> bool:
    """Whether a line of a lock file counts on Python 3.11."""
    return holds(pin.marker, "3.11")
