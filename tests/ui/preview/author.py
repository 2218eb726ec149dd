"""Who sits at a preview? An author with an editor of their own, who saves and looks up."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leadership_course.authoring.editor import editor_words
from leadership_course.course.outline import without_lessons
from leadership_course.previewing import Folder
from leadership_course.reading.course_reader import read_course
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.preview.preview import Preview
from tests.reading.courses import copy_base, swap, write
from tests.ui.keyboard import settle
from tests.ui.learner import Learner

NOTES = """
import sys
from pathlib import Path
Path(sys.argv[1]).write_text("|".join(sys.argv[2:]), "utf-8")
"""
PATIENCE = 5.0  # seconds


class Author(Learner):
    """An author at the preview of a copy of the small course; `start` opens it."""

    def __init__(self, folder: Path) -> None:
        """Sit down before a fresh copy, with an editor that only notes what it was asked."""
        self.root = copy_base(folder)
        self.noted = folder / "noted.txt"
        script = folder / "my editor.py"
        script.write_text(NOTES, "utf-8")
        words = f'"{sys.executable}" "{script}" "{self.noted}" {{file}} {{line}} {{column}}'
        self.editor = editor_words(words, {}, is_windows=sys.platform == "win32")
        self.preview: Preview
        self.readings = 0
        super().__init__(folder / "home", without_lessons(str(self.root)))
        self.when_started = self._begin

    def begin(self, place: str = "lesson/look-first") -> None:
        """Open the preview at a place, and wait until all is read and remarked on."""
        self.course = read_course(self.root).course or without_lessons(str(self.root))
        self.start(place)
        self.wait_until(lambda: self.readings > 0 and not self.preview.reading.is_busy)

    def _begin(self, window: MainWindow) -> None:
        self.preview = Preview(window, Folder(self.root, self.editor))
        self.preview.reading.seen.connect(self._count)

    def _count(self) -> None:
        self.readings += 1

    def close(self) -> None:
        """Close the preview."""
        with suppress(AttributeError, RuntimeError):
            self.preview.end()
        super().close()

    def save(self, file: str, old: str, new: str) -> None:
        """Replace words in a file of the course, save it, and look up once it is read."""
        self.after(lambda: swap(self.root, file, old, new))

    def write_file(self, file: str, text: str) -> None:
        """Save a whole file, and look up once it is read."""
        self.after(lambda: write(self.root, file, text))

    def after(self, change: Callable[[], object]) -> float:
        """Do something to the folder; return how many ms it took until its reading was shown."""
        before = self.readings
        began = perf_counter()
        change()
        self.wait_until(lambda: self.readings > before)
        took = (perf_counter() - began) * 1000
        self.wait_until(lambda: not self.preview.reading.is_busy)
        settle()
        return took

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Let the program go on until something is so."""
        deadline = perf_counter() + PATIENCE
        while not is_so():
            assert perf_counter() < deadline, "waited in vain"
            QTest.qWait(2)
        settle()

    def read(self, file: str) -> str:
        """Return what a file of the course holds."""
        return (self.root / file).read_text("utf-8")

    def listed(self) -> list[str]:
        """Return the rows of the list as a screen reader says them."""
        return [row.spoken for row in self.preview.panel.rows]

    def opened(self) -> list[str]:
        """Return what the editor was asked, once it was."""
        self.wait_until(lambda: self.noted.is_file() and bool(self.noted.read_text("utf-8")))
        asked = self.noted.read_text("utf-8").split("|")
        self.noted.unlink()
        return asked

    def is_in_list(self) -> bool:
        """Tell whether the keyboard is in the list of problems."""
        return QApplication.focusWidget() is self.preview.panel.list
