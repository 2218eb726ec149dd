"""Where does the learner type what is to be found, and go there?"""

from collections.abc import Callable
from typing import Final, cast

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from leadership_course.study.finder import Searchable
from leadership_course.ui.search.drawn_row import DrawnRow
from leadership_course.ui.search.rows import Row, Rows
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import SearchField
from leadership_course.ui.widgets.flow import in_line
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

AFTER_MS: Final = 30  # from the last key to the search
_WIDTH, _TOP = 680, 72  # pixels at 100 %
_LOW = 480  # of a window that is too low for more than the rows
_DIM = 96  # of 255: how much of the page behind is taken back
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}
_ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}

Answer = Callable[[str], tuple[tuple[Row, ...], str, str]]
"""From what was typed to rows, a line about them, and the words that were perhaps meant."""


class SearchSheet(QWidget):
    """Lies over the whole window: a field, and below it what it finds.

    `chosen` tells what to go to; `left` that the sheet went away.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, look: Look, answer: Answer, parent: QWidget) -> None:
        """Cover `parent`; `answer` finds."""
        super().__init__(parent)
        self._look, self._answer, self._window = look, answer, parent
        self._is_leaving = False
        self.setAccessibleName("Search")
        self.field = SearchField(look, "Search lessons, your notes, settings")
        self._note = PlainLabel("", "text", "muted")
        self._meant = Button("", "link", look=look)
        self._meant.clicked.connect(self._take_meant)
        self._rows = Rows()
        self.list = self._list()
        self._foot = PlainLabel("Up and Down choose · Enter opens · Esc closes", "small", "muted")
        self._panel = self._built()
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._panel, 0, Qt.AlignmentFlag.AlignHCenter)
        self._outer.addStretch(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self.ask)
        self.field.textChanged.connect(self._soon.start)
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        look.changed.connect(self._place)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_focus)
        self.ask()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def ask(self) -> None:
        """Show what is found for what stands in the field now."""
        self._soon.stop()
        rows, note, meant = self._answer(self.field.text())
        self._rows.show(rows)
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._meant.setText(f"Did you mean “{meant}”?")
        self._meant.setProperty("words", meant)
        self._meant.setVisible(bool(meant))
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentIndex(self._rows.index(0))
        self._tell(note, self._meant.text() if meant else "")
        self.list.updateGeometry()

    def leave(self) -> None:
        """Go away; the window has the focus again where it was."""
        if self._is_leaving:
            return
        self._is_leaving = True
        self._soon.stop()  # nobody is left to answer when the window closes
        self._window.removeEventFilter(self)
        self.left.emit()
        self.hide()
        self.deleteLater()

    def focusNextPrevChild(self, _is_next: bool) -> bool:
        """Keep the focus on the sheet: between the field and the words that were perhaps meant."""
        is_here = self.field.hasFocus()
        other: QWidget = self._meant if is_here and self._meant.isVisible() else self.field
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away; nothing reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away when the page behind is clicked."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Take the page behind back a little."""
        painter = QPainter(self)
        shade = QColor(self._look.colour("page" if self._look.tokens.is_dark else "ink"))
        shade.setAlpha(_DIM)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRect(self.rect())
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and let the keys of a list work in the field."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._pressed(event)
        return super().eventFilter(watched, event)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Go away when the window went elsewhere, by a key of its own."""
        if now and now.window() is self._window and not self.isAncestorOf(now):
            self.leave()

    def _pressed(self, event: QKeyEvent) -> bool:
        """Do what a key of the list does; tell whether it was one."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in _ENDS and self._is_at_edge(key, event.modifiers()):
            self._move(_ENDS[key] * self._rows.rowCount())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _is_at_edge(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Tell whether Home or End goes to a row, since the cursor has nowhere to go with it.

        Home comes back to the first row before it moves the cursor. With Ctrl either always goes to
        a row, with Shift never.
        """
        if held & Qt.KeyboardModifier.ShiftModifier:
            return False
        if held & Qt.KeyboardModifier.ControlModifier:
            return True
        if key == Qt.Key.Key_End:
            return self.field.cursorPosition() == len(self.field.text())
        return self.field.cursorPosition() == 0 or self.list.currentIndex().row() > 0

    def _move(self, by: int) -> None:
        last = self._rows.rowCount() - 1
        if last < 0:
            return
        at = self.list.currentIndex().row() + by
        at = at % (last + 1) if abs(by) == 1 else min(max(at, 0), last)
        self.list.setCurrentIndex(self._rows.index(at))
        self._tell()

    def _open(self) -> None:
        if self._soon.isActive():
            self.ask()  # what was typed last counts
        if self._meant.isVisible():
            self._take_meant()
        elif self._rows.rows:
            self._choose(self.list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        thing: Searchable = self._rows.rows[index.row()].thing
        self.leave()
        self.chosen.emit(thing)

    def _take_meant(self) -> None:
        self.field.setText(str(self._meant.property("words")))
        self.field.setFocus()
        self.ask()

    def _tell(self, *before: str) -> None:
        """Let a screen reader say what is chosen, while the focus stays in the field; `before` are
        words about all that was found.
        """
        rows, at = self._rows.rows, self.list.currentIndex().row()
        chosen = f"{at + 1} of {len(rows)}. {rows[at].spoken}" if rows else ""
        told = " ".join(words for words in (*before, chosen) if words)
        self.field.setAccessibleDescription(told)
        if told:
            announcement = QtGui.QAccessibleAnnouncementEvent(self.field, told)
            QtGui.QAccessible.updateAccessibility(announcement)

    def _list(self) -> "FoundList":
        found = FoundList()
        found.setModel(self._rows)
        found.setItemDelegate(DrawnRow(self._look, found))
        found.setAccessibleName("Found")
        found.setMouseTracking(True)
        found.entered.connect(found.setCurrentIndex)
        found.clicked.connect(self._choose)
        return found

    def _built(self) -> Panel:
        panel = Panel("card")
        panel.column.addWidget(self.field)
        panel.column.addWidget(self._note)
        panel.column.addLayout(in_line(self._meant))
        panel.column.addWidget(self.list)
        panel.column.addWidget(self._foot)
        return panel

    def _place(self) -> None:
        """Cover the window; the panel is as high as its rows, at most as the window allows."""
        window, px = self._window, self._look.px
        self.setGeometry(0, 0, window.width(), window.height())
        top = min(px(_TOP), window.height() // 12)
        self._outer.setContentsMargins(SPACE_24, top, SPACE_24, SPACE_24)
        self._panel.setFixedWidth(min(px(_WIDTH), window.width() - 2 * SPACE_24))
        self._foot.setVisible(window.height() >= px(_LOW))
        self.field.ensurePolished()  # the style sheet's least height would let it be squeezed
        self.field.setMinimumHeight(self.field.sizeHint().height())
        self.list.updateGeometry()


class FoundList(QListView):
    """A list as high as its rows, where there is room; the focus stays in the field above."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "bare")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = range(self.model().rowCount())
        return QSize(0, sum(self.sizeHintForRow(row) for row in rows))

    def minimumSizeHint(self) -> QSize:
        """Return the height of one row: the others are scrolled to."""
        return QSize(0, max(0, self.sizeHintForRow(0)))
