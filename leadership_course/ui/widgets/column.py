"""Within which margins does a page stand, and how does it scroll?"""

from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import PAGE_WIDTH, SPACE_16, SPACE_24, SPACE_48
from leadership_course.ui.widgets.beginning import Beginning
from leadership_course.ui.widgets.labels import PlainLabel


class _Content(QWidget):
    """What scrolls. Its height is that of its width alone: the least height of its words, which is
    what a narrower column would need, would leave a blank below the last of them.
    """

    def minimumSizeHint(self) -> QSize:
        """Return the least width, and no height."""
        return QSize(super().minimumSizeHint().width(), 0)


class Column(QScrollArea):
    """A scrolling column that is never wider than reads well; fill `body`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Asked for a widget of Qt's own making, PySide6 makes every class it could be; hence ours.
        self.setViewport(QWidget())
        self._content = _Content()
        self._content.setObjectName("column")
        self._outer = QVBoxLayout(self._content)
        self._outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_16)
        self._outer.addLayout(self.body)
        self._outer.addStretch(1)
        self.setWidget(self._content)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_focus)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_focus)
        self._is_following = False  # the focus, or what was brought, until the learner scrolls
        self._brought: QWidget | None = None
        self._beginning = Beginning(self, self._content, SPACE_24)
        self._stay: int | None = None  # where to stand once the page is that long
        self.verticalScrollBar().rangeChanged.connect(self._follow_growth)
        self.verticalScrollBar().actionTriggered.connect(self._stop_following)
        look.changed.connect(self._place)
        self._place()
        self._beginning.open()

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self._stop_following()
        self._beginning.open()
        now = QApplication.focusWidget()
        if now is not None and self._content.isAncestorOf(now):
            self._beginning.take(now)  # given again to what has it, it isn't told as a change
        self.verticalScrollBar().setValue(0)

    def stay_at(self, value: int) -> None:
        """Stand as far down as another page did, as soon as this one has taken its room; until the
        reader scrolls or goes elsewhere.
        """
        self._stop_following()
        self._soon.stop()
        self._stay = value
        self.verticalScrollBar().setValue(value)

    def bring(self, widget: QWidget) -> None:
        """Bring all of `widget` into view, also when the page has yet to take its room."""
        self._beginning.end()
        self._is_following, self._brought = True, widget
        self._soon.start()

    def show_part(self, widget: QWidget, top: int, height: int) -> None:
        """Bring a part of a high widget into sight, as little as that takes."""
        middle = widget.mapTo(self._content, QPoint(0, top + height // 2)).y()
        self.ensureVisible(0, middle, 0, height // 2 + SPACE_24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add Home and End to the keys that scroll."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # there is nothing to scroll sideways: the page may turn with them
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle of a wide window."""
        self._place()
        super().resizeEvent(event)

    def _widest(self) -> int:
        return self._look.px(PAGE_WIDTH)

    def _margin(self) -> int:
        """A narrow window keeps its room for the words."""
        return SPACE_48 if self.width() >= 640 else SPACE_24

    def _place(self) -> None:
        """Stand in the middle of the window, whether a scroll bar takes a part of it or not."""
        side = max(self._margin(), (self.width() - self._widest()) // 2)
        beside_bar = max(0, side - (self.width() - self.viewport().width()))
        left, right = side, beside_bar
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = beside_bar, side
        self._outer.setContentsMargins(left, self._margin() - 8, right, self._margin())

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            self._is_following, self._brought = True, None
            self._beginning.take(now)
            self._soon.start()

    def _follow_growth(self) -> None:
        """A long page takes its room in several rounds, after the focus was given."""
        if self._is_following:
            self._soon.start()
        elif self._stay is not None:
            self.verticalScrollBar().setValue(self._stay)

    def _stop_following(self) -> None:
        self._is_following, self._brought, self._stay = False, None, None
        self._beginning.end()

    def _show_focus(self) -> None:
        """Wait for the layout first: a page is often built and given the focus in one go."""
        now = self._brought or QApplication.focusWidget()
        if now is None or not self._content.isAncestorOf(now):
            return
        if self._beginning.keeps(now):
            self.verticalScrollBar().setValue(0)
        elif now.height() <= self.viewport().height():
            self.show_part(now, 0, now.height())  # of a field, Qt would show the cursor only
        elif self._is_out_of_sight(now):
            self.verticalScrollBar().setValue(now.mapTo(self._content, QPoint(0, -SPACE_24)).y())

    def _is_out_of_sight(self, widget: QWidget) -> bool:
        top = widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        return top > self.viewport().height() or top + widget.height() < 0


class Page(Column):
    """An ordinary page: eyebrow, heading, and the body below."""

    def __init__(
        self, look: Look, title: str = "", eyebrow: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._eyebrow = PlainLabel(eyebrow, "eyebrow")
        self._title = PlainLabel(title, "heading")
        self._outer.insertWidget(0, self._eyebrow)
        self._outer.insertSpacing(1, 10)
        self._outer.insertWidget(2, self._title)
        self._outer.insertSpacing(3, 16)
        self.set_title(title, eyebrow)

    def set_title(self, title: str, eyebrow: str = "") -> None:
        """Name the page; the line above says what it holds just now."""
        self._title.set_text(title)
        self._eyebrow.set_text(eyebrow)
        self._title.setVisible(bool(title))
        self._eyebrow.setVisible(bool(eyebrow))
        self.setAccessibleName(title)


class ReadingColumn(Column):
    """The column of a lesson or a quiz: as wide as the learner likes to read."""

    def _widest(self) -> int:
        return self._look.reading_width
