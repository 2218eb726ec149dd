"""How does one source look in the list: a line, and all that is known about it when opened?"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.outline import Source
from leadership_course.study.reference import Citation
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.tab_order import put_after

_PLACES = (0, 34)  # icon and words begin where the words around them do


class SourceEntry(QWidget):
    """A line of the list; `go` leads to a card that cites the source, `link_asked` to the web."""

    go = Signal(str)
    link_asked = Signal(str)

    def __init__(self, look: Look, source: Source, cited: Sequence[Citation]) -> None:
        """Show the line; what is known is built when it is asked for."""
        super().__init__()
        self.source = source
        self._look, self._cited = look, cited
        self._known: Panel | None = None
        words = f"{source.authors} {source.year}. {source.title}"
        self.line = RowButton(look, "chevron-down", words, source.kind)
        self.line.clicked.connect(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        self._say_state()

    @property
    def is_open(self) -> bool:
        """Whether all that is known is on screen."""
        return self._known is not None

    def turn(self) -> None:
        """Open the entry, or close it."""
        layout = self.layout()
        if self._known is not None:
            self._known.hide()
            self._known.deleteLater()
            self._known = None
        elif layout is not None:
            self._known = self._all()
            layout.addWidget(self._known)
            put_after(self.line, self._known)
        self._say_state()

    def _say_state(self) -> None:
        self.line.set_icon("chevron-up" if self.is_open else "chevron-down")
        self.line.setAccessibleDescription("Shown" if self.is_open else "Hidden")

    def _all(self) -> Panel:
        source = self.source
        panel = Panel("notice")
        panel.column.setSpacing(4)
        for name, text in (
            ("Published in", source.outlet),
            ("Kind of study", ", ".join(part for part in (source.kind, source.size) if part)),
            ("What it found", source.finding),
            ("Its limit", source.limit),
        ):
            if text:
                panel.column.addWidget(PlainLabel(name, role="eyebrow", tone="accent"))
                panel.column.addWidget(PlainLabel(text, role="text"))
                panel.column.addSpacing(8)
        panel.column.addWidget(PlainLabel("Where it stands", role="eyebrow", tone="accent"))
        for citation in self._cited:
            panel.column.addWidget(self._place(citation))
        if not self._cited:
            words = "Behind a question or a picture; no evidence card cites it."
            panel.column.addWidget(PlainLabel(words, role="text"))
        if source.link:
            panel.column.addSpacing(8)
            panel.column.addWidget(self._link(source.link))
        return panel

    def _place(self, citation: Citation) -> RowButton:
        lesson, card = citation
        row = RowButton(self._look, "course", lesson.title, card.title, "accent", _PLACES)
        row.clicked.connect(lambda: self.go.emit(f"lesson/{lesson.id}/{card.id}"))
        return row

    def _link(self, link: str) -> Button:
        button = Button("Open the web page", kind="secondary", icon="open", look=self._look)
        button.setAccessibleName(f"Open the web page of {self.source.title}")
        button.clicked.connect(lambda: self.link_asked.emit(link))
        return button
