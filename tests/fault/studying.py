"""What does the real program do whose system calls are replayed as a power cut would leave them?

python -m tests.fault.studying HOME COURSE end|die: answers and types, and writes to standard
output what was kept as soon as the program knows it.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from leadership_course.app import main
from leadership_course.progress.events import Event, QuestionAnswered
from leadership_course.ui.ending import end
from leadership_course.ui.main_window import MainWindow
from tests.ui.keyboard import press, seen, settle

ANSWERS, WORDS = 40, 30


def tell(**what: str) -> None:
    """Say what is certain from now on."""
    os.write(1, f"{json.dumps(what)}\n".encode())


def study(window: MainWindow, then: Any) -> None:
    """Answer a quiz, then write; `then` ends it."""
    keep = window.study.drafts.keep

    def keep_and_tell(place: str, draft: dict[str, Any]) -> None:
        keep(place, draft)
        if place == "reflect/thoughts":
            tell(draft=draft["text"])

    window.study.drafts.keep = keep_and_tell  # type: ignore[method-assign]
    window.recorded.connect(_tell_of)
    for _ in range(ANSWERS):
        if window.place.page != "quiz":
            window.go("quiz/only")
        press("1", window)
        press("Return", window)
    window.go("lesson/first")
    settle()
    field = next(seen(window, QPlainTextEdit))
    field.setFocus()
    press("Ctrl+End", window)
    for number in range(WORDS):
        QTest.keyClicks(field, f"word {number}, ")
        QTest.qWait(20)
        if number % 3 == 0:
            QTest.qWait(300)
    then()


def _tell_of(event: Event) -> None:
    if isinstance(event.fact, QuestionAnswered):
        tell(answer=event.id)


def run(home: Path, lessons: Path, is_ended: bool) -> None:
    """Study, and end properly or by force."""
    loop = QApplication.exec

    def leave(window: MainWindow) -> None:
        if not is_ended:
            os._exit(0)
        end(window)

    def begin_and_loop(*_self: object) -> int:
        (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        window.activateWindow()
        QTimer.singleShot(600, lambda: study(window, lambda: leave(window)))
        return loop()

    QApplication.exec = begin_and_loop  # type: ignore[method-assign]
    main(["--home", str(home), "--course", str(lessons), "quiz/only"])


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), is_ended=sys.argv[3] == "end")
