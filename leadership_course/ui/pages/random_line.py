"""Which line does chance bring, and what can be done with it?"""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from leadership_course.study import quotes
from leadership_course.study.elsewhere import where
from leadership_course.study.lines import AtRandom, Line
from leadership_course.study.studying import Study
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class RandomLine(Panel):
    """A line drawn from what is kept and from the whole course; hidden until one is drawn."""

    go = Signal(str)
    said = Signal(str, object)

    def __init__(self, look: Look, study: Study, rng: Random) -> None:
        """Build it without a line."""
        super().__init__("card")
        self._look, self._study = look, study
        self._lines = AtRandom(study, rng)
        self._line: Line | None = None
        self.column.setSpacing(8)
        self._eyebrow = PlainLabel("", "eyebrow", "accent")
        self._words = PlainLabel("", "quote")
        self._origin = PlainLabel("", "text", "muted")
        for label in (self._eyebrow, self._words, self._origin):
            self.column.addWidget(label)
        self._row = FlowLayout(spacing=0, line_gap=0)
        self.another = self._button("Another", "replay", self.draw)
        self._lesson = self._button("Open lesson", "open", self._open)
        self._button("Copy", "copy", self._copy)
        self._keep = self._button("Bookmark", "bookmark", self._bookmark)
        self._button("Close", "close", self.hide)
        self.column.addLayout(self._row)

    def draw(self) -> None:
        """Show another line, and put the focus on drawing the next."""
        self._line = self._lines.draw()
        if self._line is None:
            self.said.emit("There is no line to draw from yet", None)
            return
        self._words.set_text(f"“{self._line.text}”")
        parts = (self._line.by or "Your highlight", where(self._study, self._line.lesson))
        self._origin.set_text(" · ".join(part for part in parts if part))
        self._lesson.setVisible(self._line.lesson in self._study.index.lessons)
        self.another.setAccessibleDescription(f"“{self._line.text}” {self._line.by}")
        self.show_kept()
        self.show()
        self.another.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_kept(self) -> None:
        """Show whether the line is kept now."""
        if self._line is None:
            return
        is_kept = quotes.is_kept(self._study, self._line.id)
        self._eyebrow.set_text("At random · kept" if is_kept else "At random · from the course")
        self._keep.setVisible(not is_kept and self._line.id in self._study.index.quotes)

    def _button(self, text: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(text, "quiet", icon, self._look)
        button.clicked.connect(act)
        self._row.addWidget(button)
        return button

    def _open(self) -> None:
        if self._line:
            self.go.emit(f"lesson/{self._line.lesson}/{self._line.card}")

    def _copy(self) -> None:
        if self._line:
            QGuiApplication.clipboard().setText(quotes.as_text(self._line))
            self.said.emit("Copied", None)

    def _bookmark(self) -> None:
        if self._line is None:
            return
        self.another.setFocus()
        kept = quotes.bookmark(self._study, self._study.index.quotes[self._line.id][0])
        if kept:
            self.said.emit("Bookmarked", lambda: self._study.undo(kept))
