"""What does the process do that test_resume kills? It runs the real program and presses keys.

python -m tests.fault.session STEPS ARGUMENT...: STEPS is JSON, a list of (act, text); the arguments
are those of the program.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leadership_course.app import main
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.widgets.fault_sheet import FaultSheet
from tests.fault.mistakes import MISTAKES
from tests.ui.keyboard import focus, press, texts

Step = tuple[str, str]


def window() -> MainWindow:
    """Return the window of the program."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def write(text: str) -> None:
    """Type letters where the focus is."""
    QTest.keyClicks(focus(window()), text)


def report(_text: str) -> None:
    """Print where the program is and what is on screen."""
    shown = {"place": str(window().place), "texts": list(texts(window()))}
    print(json.dumps(shown), flush=True)


def send(name: str) -> None:
    """Send this process a signal."""
    print(json.dumps({"signal": name}), flush=True)
    os.kill(os.getpid(), getattr(signal, name))


def later(act: str) -> None:
    """Do an act in a moment, whatever is open by then."""
    QTimer.singleShot(300, lambda: ACTS[act](""))


def sheets(_text: str) -> None:
    """Print how many sheets tell of a mistake, and their words."""
    open_ = [w for w in QApplication.topLevelWidgets() if isinstance(w, FaultSheet)]
    shown = [w for w in open_ if w.isVisible()]
    words = [text for sheet in shown for text in texts(sheet)]
    print(json.dumps({"sheets": len(shown), "texts": words}), flush=True)


def close_sheets(_text: str) -> None:
    """Close the sheets, as a learner who goes on."""
    for sheet in QApplication.topLevelWidgets():
        if isinstance(sheet, FaultSheet):
            sheet.accept()
    window().activateWindow()


ACTS: dict[str, Callable[[str], object]] = {
    "press": lambda key: press(key, window()),
    "write": write,
    "report": report,
    "send": send,
    "go": lambda place: window().go(place),
    "later": later,
    "fail": lambda kind: MISTAKES[kind](window()),
    "sheet": sheets,
    "close sheets": close_sheets,
    "close": lambda _: print(window().close(), flush=True),
}


def walk(steps: Iterator[Step]) -> None:
    """Take the next step, and come back for the one after; without any the program goes on."""
    step = next(steps, None)
    if step is None:
        return
    act, text = step
    pause = int(text) if act == "wait" else 0
    if act != "wait":
        ACTS[act](text)
    QTimer.singleShot(pause, lambda: walk(steps))


def run(argv: list[str]) -> int:
    """Run the program; the steps begin when its event loop does."""
    steps: Iterator[Step] = iter([(act, text) for act, text in json.loads(argv[0])])
    loop = QApplication.exec

    def begin_and_loop(*_self: object) -> int:
        window().activateWindow()
        QTimer.singleShot(100, lambda: walk(steps))
        return loop()

    QApplication.exec = begin_and_loop  # type: ignore[method-assign]
    return main(argv[1:])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
