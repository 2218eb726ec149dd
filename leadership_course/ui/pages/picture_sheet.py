"""In which format and colours does a line become a picture? Seen before it is saved."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from leadership_course.ui.quote_picture import FORMATS, Words, quote_picture
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import DARK, LIGHT, SPACE_12, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel

_COLOURS: Final = (LIGHT, DARK)
_TOO_LONG = "This line is too long for a picture of this format. Another one may have room."


class PictureSheet(QDialog):
    """Format, colours and the picture; accepted when the learner wants it saved as a file."""

    copied = Signal()

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        """Begin with a square in the colours of the window."""
        super().__init__(parent)
        self._words = words
        self._format, self._colours = 0, int(look.tokens.is_dark)
        self.picture: QImage | None = None
        self.setWindowTitle("Save as picture")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_12)
        names = [f"{each.name} {each.width} × {each.height}" for each in FORMATS]
        self._add_chips(column, look, "Format", names, self._format, self._choose_format)
        self._add_chips(
            column, look, "Colours", ["Light", "Dark"], self._colours, self._choose_colours
        )
        self._preview = _Preview(look, words)
        column.addWidget(self._preview, 1)
        self._refused = PlainLabel(_TOO_LONG, "text")
        column.addWidget(self._refused)
        column.addLayout(self._actions(look))
        self.setMinimumWidth(look.px(420))
        self._draw()
        self._save.setFocus()

    def _add_chips(
        self,
        column: QVBoxLayout,
        look: Look,
        name: str,
        names: list[str],
        chosen: int,
        choose: Callable[[int, bool], None],
    ) -> None:
        chips = ChipRow(look, names)
        chips.setAccessibleName(name)
        for chip in chips.chips:
            chip.setAccessibleName(f"{name}: {chip.text()}")
        chips.choose(chosen)
        chips.chosen.connect(choose)
        column.addWidget(chips)

    def _actions(self, look: Look) -> FlowLayout:
        row = FlowLayout(spacing=8)
        self._save = Button("Save …", "primary", "save", look)
        self._save.clicked.connect(self.accept)
        self._copy = Button("Copy", "secondary", "copy", look)
        self._copy.clicked.connect(self._to_clipboard)
        close = Button("Close", "quiet", look=look)
        close.clicked.connect(self.reject)
        for button in (self._save, self._copy, close):
            row.addWidget(button)
        return row

    def _choose_format(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            self._format = index
            self._draw()

    def _choose_colours(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            self._colours = index
            self._draw()

    def _draw(self) -> None:
        self.picture = quote_picture(self._words, FORMATS[self._format], _COLOURS[self._colours])
        self._preview.show_picture(self.picture)
        self._preview.setVisible(self.picture is not None)
        self._refused.setVisible(self.picture is None)
        for button in (self._save, self._copy):
            button.setEnabled(self.picture is not None)

    def _to_clipboard(self) -> None:
        if self.picture is not None:
            QGuiApplication.clipboard().setImage(self.picture)
            self.copied.emit()
            self.reject()


class _Preview(QWidget):
    """The picture, as large as there is room."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look = look
        self._picture: QImage | None = None
        self.setAccessibleName(f"Preview: “{words.text}” {words.by}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage | None) -> None:
        """Show another picture, or none."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for each format, whatever the size of text."""
        return QSize(460, 320)

    def minimumSizeHint(self) -> QSize:
        """Return the least at which the lines can still be told."""
        return QSize(160, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture in the middle, with a hairline around it."""
        if self._picture is None:
            return
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small = self._picture.scaled(room, keep, smooth)
        wide, high = small.width() / ratio, small.height() / ratio
        box = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        painter = QPainter(self)
        painter.drawImage(box, small)
        painter.setPen(self._look.colour("line"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()
