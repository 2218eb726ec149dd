"""How is the learner told that something was done, and how to take it back?"""

from collections.abc import Callable
from typing import Final

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

STAYS_MS: Final = 8_000


class Toast(Panel):
    """A line at the bottom of `parent`, at the top where it would hide what has the focus; stays
    eight seconds, longer under pointer or focus, and no longer than the page it was said on.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__("toast", parent)
        self._look = look
        self._window = parent
        self._undo: Callable[[], None] | None = None
        self._is_new = False
        self._words = PlainLabel("", "text", "page")
        self._button = Button("Undo", "inverse", look=look)
        self._button.clicked.connect(self.take_back)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.setSpacing(16)
        self.column.addLayout(row)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._leave)
        parent.installEventFilter(self)
        look.changed.connect(self._place)
        app = QApplication.instance()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._make_way)
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._make_way_soon)
        self.hide()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show `text`, and a button that calls `undo`."""
        self._undo = undo
        self._words.set_text(text)
        self._button.setVisible(undo is not None)
        self._button.setAccessibleName(f"Undo: {text}")
        self._place()
        self.show()
        self._place()  # what was never on screen is measured rightly only there
        self.raise_()
        self._clock.start(STAYS_MS)
        self._is_new = True
        QTimer.singleShot(0, self, self._grow_old)
        announcement = QtGui.QAccessibleAnnouncementEvent(self, text)
        QtGui.QAccessible.updateAccessibility(announcement)

    def take_back(self) -> None:
        """Undo what was said, once."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def stay_behind(self) -> None:
        """Go when the learner goes on; what was said by the very act that leads on comes along."""
        if not self._is_new:
            self._undo = None
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the parent changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QtGui.QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again from the start."""
        self._clock.start(STAYS_MS)
        super().leaveEvent(event)

    def _grow_old(self) -> None:
        self._is_new = False

    def _leave(self) -> None:
        if self._button.hasFocus():
            self._clock.start(STAYS_MS)
            return
        self._undo = None
        self.hide()

    def _place(self) -> None:
        self.ensurePolished()  # the room around the words comes from the style sheet
        parent, around = self._window, self.contentsMargins()
        room = parent.width() - 2 * SPACE_24
        metrics = self._words.fontMetrics()
        wanted = metrics.horizontalAdvance(self._words.text()) + self._look.px(8)
        wanted += around.left() + around.right()
        if not self._button.isHidden():
            wanted += self._button.sizeHint().width() + 16
        width = max(1, min(room, self._look.px(560), wanted))
        height = self.column.totalHeightForWidth(width)
        low = QRect((parent.width() - width) // 2, 0, width, height)
        high = low.translated(0, SPACE_24)
        low.moveTop(parent.height() - height - SPACE_24)
        is_high = self._hides(low) and not self._hides(high)
        self.setGeometry(high if is_high else low)

    def _make_way_soon(self) -> None:
        """Wait a moment: the focus also changes while what had it is destroyed, and to look through
        the window then would end the program by force.
        """
        self._soon.start(0)

    def _make_way(self) -> None:
        """Go where the focus is not."""
        if self.isVisible() and not self._button.hasFocus():
            self._place()

    def _hides(self, box: QRect) -> bool:
        """Tell whether `box` would lie on what has the focus, or on the step that goes on."""
        focused = QApplication.focusWidget()
        steps = [
            one for one in self._window.findChildren(Button) if one.property("kind") == "primary"
        ]
        return any(self._lies_on(box, one) for one in (focused, *steps) if one)

    def _lies_on(self, box: QRect, widget: QWidget) -> bool:
        if (
            not widget.isVisible()
            or not self._window.isAncestorOf(widget)
            or widget is self._button
        ):
            return False
        return box.intersects(QRect(widget.mapTo(self._window, QPoint()), widget.size()))
