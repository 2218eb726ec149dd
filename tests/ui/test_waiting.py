"""Does the window go on while a stranger's course is read, however long that takes?"""

import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leadership_course.assembly import build
from leadership_course.reading.stranger import Stranger
from leadership_course.storage.folders import Home
from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.waiting import Waiting, wait_for
from leadership_course.ui.widgets.buttons import Button
from tests.reading import sabotage
from tests.reading.courses import FIRST, LESSON, copy_base, write
from tests.ui.keyboard import press

SABOTAGED = (sys.executable, sabotage.__file__)


@pytest.fixture
def waiting(qtbot: QtBot, qapp: QApplication) -> Iterator[Waiting]:
    look = Look()
    look.apply(Preferences(theme="light", motion="reduced"))
    made = Waiting(look, "Reading the course", "In a moment.")
    yield made
    qapp.setStyleSheet("")
    look.deleteLater()


def busy(root: Path, word: str) -> Path:
    return write(root, FIRST, (root / FIRST).read_text("utf-8") + f"\n{word}\n")


@pytest.mark.slow
def test_no_tick_of_the_window_is_late_while_a_course_hangs(
    waiting: Waiting, tmp_path: Path
) -> None:
    root = busy(copy_base(tmp_path), sabotage.SLEEPS)
    ticks = [time.process_time()]
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.process_time()))
    timer.start(10)
    with Stranger(1, 20, SABOTAGED) as stranger:
        reading = wait_for(lambda: stranger.read(root), stranger.close, waiting)
    timer.stop()
    assert reading.course
    assert [problem.code for problem in reading.problems] == ["too-slow"]
    assert len(ticks) > 30
    # Processor time of this process alone: what other programs take of the machine is not ours.
    assert max(after - before for before, after in pairwise(ticks)) < 0.1


def test_what_fails_there_fails_here(waiting: Waiting) -> None:
    def fail() -> None:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        wait_for(fail, lambda: None, waiting)


def test_what_takes_a_moment_shows_nothing(waiting: Waiting) -> None:
    class Shown(QObject):
        count = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.count += event.type() == QEvent.Type.Show
            return False

    shown = Shown()
    waiting.installEventFilter(shown)
    assert wait_for(lambda: 42, lambda: None, waiting) == 42
    QTest.qWait(400)
    assert shown.count == 0


@pytest.mark.parametrize("key", ["Space", "Escape"])
def test_what_takes_longer_is_told_and_can_be_stopped_by_a_key(waiting: Waiting, key: str) -> None:
    stopping = Event()
    seen: list[bool] = []

    def stop() -> None:
        seen.append(waiting.isVisible())
        (button,) = waiting.findChildren(Button)
        button.setFocus()
        press(key, waiting)

    QTimer.singleShot(500, stop)
    assert wait_for(lambda: stopping.wait(20), stopping.set, waiting)
    assert seen == [True]


@pytest.mark.slow
def test_the_program_opens_a_strangers_course_and_tells_what_is_wrong_with_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    root = copy_base(tmp_path)
    write(root, LESSON, "\x07")
    program = build(qapp, Home(tmp_path / "home"), root)
    assert [problem.code for problem in program.problems if problem.file == LESSON] == [
        "bad-character"
    ]
    assert program.study.course.modules
    program.window.close()
    program.profile.close()
    qapp.setStyleSheet("")
