"""How is a card's running text read, safely?

The text is a stranger's. A browser that is asked for a resource and gets None, empty bytes or an
exception from Python opens the file by itself; only a null picture stops it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QWidget

from leadership_course.study.anchoring import Passage, Span, context_of, find_passage
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.pictures import MOST_HEIGHT, fitted, inside, read_picture
from leadership_course.ui.widgets.prose_style import prose_rules, set_line_height

PASSED_ON: Final = frozenset(
    (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Space,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Backspace,
    )
)


class Prose(QTextBrowser):
    """Sanitised HTML, as high as its text; `link_asked` carries the http(s) address chosen."""

    link_asked = Signal(str)

    def __init__(
        self, look: Look, html: str, images_root: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._html = html
        self._root = images_root
        self._nothing = QImage()
        self._passages: tuple[Passage, ...] = ()
        self._heights: dict[int, int] = {}
        self._secure()
        self._settle()
        look.changed.connect(self._lay_anew)
        self._lay_anew()

    def plain_text(self) -> str:
        """Return the words as they stand in the document."""
        return self.document().toPlainText()

    def selected_passage(self) -> tuple[str, str, str] | None:
        """Return the selected words, and up to 40 characters before and after them."""
        cursor = self.textCursor()
        span = Span(cursor.selectionStart(), cursor.selectionEnd())
        text = self.plain_text()
        if not text[span.start : span.end].strip():
            return None
        return context_of(text, span)

    def mark_passages(self, passages: Sequence[Passage]) -> int:
        """Lay a soft gold behind each passage found again; return how many were found."""
        self._passages = tuple(passages)
        text = self.plain_text()
        spans = [find_passage(text, passage) for passage in passages]
        found = [span for span in spans if span is not None]
        self.setExtraSelections([self._marked(span) for span in found])
        return len(found)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the course, and a null picture for everything else."""
        try:
            return self._picture(kind, QUrl(name))
        except (OSError, ValueError, TypeError, RuntimeError):
            return self._nothing

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the whole text in `width`."""
        if width not in self._heights:
            document = self.document()
            before = document.textWidth()
            document.setTextWidth(width)
            self._heights[width] = round(document.size().height() + 0.5)
            document.setTextWidth(before)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size in the reading column."""
        width = self._look.reading_width
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest text that still reads."""
        return QSize(self._look.px(160), self._look.px(20))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret only to those who came with the keyboard."""
        is_tabbed = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }
        self.setCursorWidth(self._look.px(2) if is_tabbed else 0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page's keys to the page; with Shift or Ctrl the same keys select and move."""
        is_plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_plain and (event.key() in PASSED_ON or (is_enter and not self._is_on_link())):
            event.ignore()
            return
        if not is_plain:
            self.setCursorWidth(self._look.px(2))
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def _secure(self) -> None:
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        self.anchorClicked.connect(self._ask_for_link)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flags.TextSelectableByMouse
            | flags.TextSelectableByKeyboard
            | flags.LinksAccessibleByMouse
            | flags.LinksAccessibleByKeyboard
        )

    def _settle(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)

    def _lay_anew(self) -> None:
        look, document = self._look, self.document()
        font = look.font("reading")
        document.setDocumentMargin(0)
        document.setIndentWidth(look.px(24))
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(prose_rules(look))
        self.setHtml(self._html)
        set_line_height(document, font, QFontMetricsF(font).lineSpacing())
        self._heights.clear()
        self.mark_passages(self._passages)
        self.updateGeometry()

    def _picture(self, kind: int, url: QUrl) -> QImage:
        is_picture = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_picture or self._root is None or url.scheme() not in {"", "course"}:
            return self._nothing
        path = None if url.host() else inside(self._root, url.path())
        image = read_picture(path) if path else self._nothing
        return self._as_wide_as_the_column(image) if not image.isNull() else self._nothing

    def _as_wide_as_the_column(self, image: QImage) -> QImage:
        """A larger picture would be cut off; one as high as a thousand screens would stop them."""
        ratio = self.devicePixelRatioF()
        widest, highest = (round(n * ratio) for n in (self._look.reading_width, MOST_HEIGHT))
        if image.width() <= widest and image.height() <= highest:
            return image
        ways, how = Qt.AspectRatioMode, Qt.TransformationMode.SmoothTransformation
        size = fitted(image.size(), widest, highest)
        smaller = image.scaled(size, ways.IgnoreAspectRatio, how)
        smaller.setDevicePixelRatio(ratio)
        return smaller

    def _marked(self, span: Span) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format.setBackground(self._look.colour("gold_soft"))
        return selection

    def _is_on_link(self) -> bool:
        return self.textCursor().charFormat().isAnchor()

    def _ask_for_link(self, url: QUrl) -> None:
        if url.scheme() in {"http", "https"} and url.host():
            self.link_asked.emit(url.toString())
