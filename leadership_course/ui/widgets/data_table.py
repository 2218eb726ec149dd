"""How are rows of words and numbers shown, so that the keyboard goes from cell to cell?"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from leadership_course.ui.theme.look import Look

_MOST_ROWS = 12  # more of them scroll


class DataTable(QTableWidget):
    """A table to read; arrows walk it, Tab leaves it, letters are left to the page."""

    def __init__(
        self,
        look: Look,
        name: str,
        head: Sequence[str],
        rows: Sequence[Sequence[str | int]],
        parent: QWidget | None = None,
    ) -> None:
        """Show `rows` under `head`; `name` is what a screen reader calls the table."""
        super().__init__(len(rows), len(head), parent)
        self._look = look
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for column, words in enumerate(head):
            cells = [row[column] for row in rows]
            way = _TRAILING if any(map(_is_number, cells)) else _LEADING
            self.setHorizontalHeaderItem(column, _item(words, way))
            for line, cell in enumerate(cells):
                self.setItem(line, column, _item(cell, way))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(_LEADING)
        look.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for the head and up to a dozen rows."""
        rows = min(self.rowCount(), _MOST_ROWS)
        high = self.horizontalHeader().sizeHint().height() + rows * self._row_height()
        bar = self.horizontalScrollBar()
        more = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(self._look.px(480), high + more + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; a narrow table scrolls."""
        return QSize(self._look.px(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the page, where they may do something."""
        has_letter = event.text().isprintable() and event.text().strip()
        if has_letter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the first column take what room the others leave."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        self.resizeColumnsToContents()
        taken = sum(self.columnWidth(column) for column in range(self.columnCount()))
        left = self.viewport().width() - taken
        if left > 0:
            self.setColumnWidth(0, self.columnWidth(0) + left)

    def _row_height(self) -> int:
        return self._look.px(34)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self._share_out()
        self.updateGeometry()


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


def _item(cell: str | int, way: Qt.AlignmentFlag) -> QTableWidgetItem:
    item = QTableWidgetItem(str(cell))
    item.setTextAlignment(way)
    return item


def _is_number(cell: str | int) -> bool:
    """Tell whether a cell is a number or a share."""
    return isinstance(cell, int) or (cell[:1].isdigit() and cell.endswith("%"))
