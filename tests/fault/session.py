"""What does the process do that test_resume kills? It runs the real program and presses keys.

python -m tests.fault.session STEPS ARGUMENT...: STEPS is JSON, a list of (act, text); the arguments
are those of the program.
"""

import json
import os
import re
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import SIGNAL, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from leadership_course.app import main
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.session_end import SessionEnd
from leadership_course.ui.widgets.confirm_sheet import ConfirmSheet
from leadership_course.ui.widgets.details_sheet import DetailsSheet
from leadership_course.ui.widgets.fault_sheet import FaultSheet
from tests.fault.mistakes import MISTAKES
from tests.ui.keyboard import focus, press, seen, texts

Step = tuple[str, str]
BALLAST = "ballast"


def window() -> MainWindow:
    """Return the window of the program; one that gave way to it may not be gone yet."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return next((each for each in found if each.isVisible()), found[0])


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
    QTimer.singleShot(300, lambda: do(act, ""))


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


def copy_details(_text: str) -> None:
    """Copy what the open sheet tells, print it, and close the sheet."""
    (sheet,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, DetailsSheet))
    next(each for each in seen(sheet, QAbstractButton) if "Copy" in each.text()).click()
    print(json.dumps({"copied": QApplication.clipboard().text()}), flush=True)
    sheet.accept()


def titles(_text: str) -> None:
    """Print what every window is called, and what a screen reader and the system say of it."""
    every = QApplication.topLevelWidgets()
    words = [w.windowTitle() for w in every] + [w.windowFilePath() for w in every]
    print(json.dumps({"titles": [*words, QApplication.applicationDisplayName()]}), flush=True)


def clock(text: str) -> None:
    """Set the clock as libfaketime reads it: FILE, and what is to be in it."""
    file, _, shift = text.partition(" ")
    Path(file).write_text(shift)


def memory(_text: str) -> None:
    """Print how much memory the process holds, in MB."""
    status = Path("/proc/self/status").read_text()
    (resident,) = re.findall(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
    print(json.dumps({"resident": int(resident) / 1_024}), flush=True)


def click(words: str) -> None:
    """Press the button with these words."""
    next(each for each in seen(window(), QAbstractButton) if each.text() == words).click()


def confirm(_text: str) -> None:
    """Say yes to the sheet that asks whether this is meant."""
    next(w for w in QApplication.topLevelWidgets() if isinstance(w, ConfirmSheet)).accept()


def fill_disk(folder: str) -> None:
    """Leave no byte free on the disk that holds a folder."""
    with (Path(folder) / BALLAST).open("wb", buffering=0) as file:
        for size in (65_536, 512):
            try:
                while file.write(b"x" * size) == size:
                    pass
            except OSError:
                continue


def log_out(_text: str) -> None:
    """Do what Qt does when the session ends; print whether the program listens to it, and what it
    asked of the session.

    Qt's own signal can't be sent: only Qt makes a QSessionManager.
    """
    asked: list[str] = []
    qt = QApplication.instance()
    assert qt is not None
    while not (handlers := window().findChildren(SessionEnd)):  # it comes after the first painting
        QApplication.processEvents()
    heard = qt.receivers(SIGNAL("commitDataRequest(QSessionManager&)"))
    (handler,) = handlers
    handler.keep(_Asked(asked))
    print(json.dumps({"heard": heard, "asked": asked}), flush=True)


class _Asked:
    """A session that lets itself be asked, and notes for what."""

    def __init__(self, asked: list[str]) -> None:
        self.allowsInteraction = lambda: True
        self.cancel = lambda: asked.append("cancel")
        self.release = lambda: asked.append("release")


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
    "fill disk": fill_disk,
    "free disk": lambda folder: (Path(folder) / BALLAST).unlink(),
    "log out": log_out,
    "clock": clock,
    "memory": memory,
    "click": click,
    "titles": titles,
    "copy details": copy_details,
    "confirm": confirm,
    "close": lambda _: print(window().close(), flush=True),
}


def do(act: str, text: str) -> None:
    """Do one act; end the process at one that fails, or the program would live on in silence."""
    done = False
    try:
        ACTS[act](text)
        done = True
    finally:
        if not done:
            traceback.print_exc()
            os._exit(70)


def walk(steps: Iterator[Step]) -> None:
    """Take the next step, and come back for the one after; without any the program goes on."""
    step = next(steps, None)
    if step is None:
        return
    act, text = step
    pause = int(text) if act == "wait" else 0
    if act != "wait":
        do(act, text)
    QTimer.singleShot(pause, lambda: walk(steps))


def read(script: str) -> Iterator[Step]:
    """Yield the steps; all behind "repeat" come so many times."""
    steps: list[Step] = [(act, text) for act, text in json.loads(script)]
    times = int(steps.pop(0)[1]) if steps and steps[0][0] == "repeat" else 1
    for _ in range(times):
        yield from steps


def run(argv: list[str]) -> int:
    """Run the program; the steps begin when its event loop does.

    They go on where the window closes and is built anew.
    """
    steps = read(argv[0])
    loop, begun = QApplication.exec, list[bool]()

    def begin_and_loop(*_self: object) -> int:
        window().activateWindow()
        if not begun:
            begun.append(True)
            QTimer.singleShot(100, lambda: walk(steps))
        return loop()

    QApplication.exec = begin_and_loop  # type: ignore[method-assign]
    return main(argv[1:])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
