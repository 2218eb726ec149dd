"""What does the program do that is killed? It answers or types, and says what it saw kept.

The real program, window and all, in a process that was forked from one which had Qt imported.
"""

import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from leadership_course.app import main
from leadership_course.progress.events import QuestionAnswered
from leadership_course.reading.shipped import SHIPPED_ID
from leadership_course.storage.profile import Profile
from leadership_course.study.drafts_of import DraftsOf
from leadership_course.ui.main_window import MainWindow
from tests.ui.keyboard import press
from tests.ui.keyboard import seen as seen_on

QUESTIONS = 40
KEYS_A_TICK, TICK = 3, 12  # letters, and ms: a fast typist several times over


def drafts_of(profile: Profile) -> DraftsOf:
    """The drafts that the program keeps for this course."""
    return DraftsOf(profile.drafts, "doomed", SHIPPED_ID)


def course(folder: Path) -> Path:
    """Write a course with many questions and a card to write on."""
    (folder / "only").mkdir(parents=True)
    (folder / "course.yaml").write_text(
        "id: doomed\ntitle: Doomed\nlanguage: en\nversion: 1.0.0\nlicence: CC0-1.0\n"
        "modules: [only]\n"
    )
    (folder / "only" / "module.yaml").write_text(
        "id: only\ntitle: Only\npromise: One.\nobjectives: [One]\nlessons: [first]\n"
    )
    (folder / "only" / "01-first.md").write_text(
        "---\nid: first\ntitle: First\nminutes: 1\n---\n\n# Reflect\n\n"
        "```reflect\nid: thoughts\nprompt: What do you think?\n```\n"
    )
    asked = "".join(
        f"  - {{id: q-{n}, type: true-false, prompt: Is it {n}?, answer: true, why: It is.}}\n"
        for n in range(QUESTIONS)
    )
    (folder / "only" / "quiz.yaml").write_text(f"id: only-quiz\ntitle: All\nquestions:\n{asked}")
    return folder


def live(home: Path, lessons: Path, place: str, seen: Connection) -> None:
    """Run the program at a place until killed; `seen` gets what was acknowledged, and when."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    act = _Typing(seen) if place.startswith("lesson") else _Answering(seen)
    loop = QApplication.exec

    def begin_and_loop(*_self: object) -> int:
        QTimer.singleShot(20, lambda: act.begin(_window()))
        return loop()

    QApplication.exec = begin_and_loop  # type: ignore[method-assign]
    main(["--home", str(home), "--course", str(lessons), place])


def _window() -> MainWindow:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


class _Answering:
    """Answers one question after the other, and the quiz again when it is over."""

    def __init__(self, seen: Connection) -> None:
        self._seen = seen

    def begin(self, window: MainWindow) -> None:
        """Begin to press keys."""
        self._window = window
        window.recorded.connect(self._note)
        window.activateWindow()
        self._seen.send(("begun", time.monotonic(), ""))
        self._timer = QTimer(window, interval=1)
        self._timer.timeout.connect(self._press)
        self._timer.start()

    def _note(self, event: object) -> None:
        fact = getattr(event, "fact", None)
        if isinstance(fact, QuestionAnswered):
            self._seen.send(("kept", time.monotonic(), getattr(event, "id", "")))

    def _press(self) -> None:
        if self._window.place.page != "quiz":
            self._window.go("quiz/only")
        press("1", self._window)
        press("Return", self._window)


class _Typing:
    """Types numbers where a reflection is asked for."""

    def __init__(self, seen: Connection) -> None:
        self._seen = seen

    def begin(self, window: MainWindow) -> None:
        """Begin to type behind what is there."""
        window.activateWindow()
        (field,) = seen_on(window, QPlainTextEdit)
        field.setFocus()
        self._field, self._number = field, 0
        press("Ctrl+End", window)
        self._seen.send(("begun", time.monotonic(), field.toPlainText()))
        self._timer = QTimer(window, interval=TICK)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        self._number += 1
        QTest.keyClicks(self._field, f"{self._number:03} "[:KEYS_A_TICK])
        self._seen.send(("typed", time.monotonic(), self._field.toPlainText()))
