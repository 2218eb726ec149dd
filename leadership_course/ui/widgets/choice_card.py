"""How does the learner pick one answer among several?"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import FEEDBACK_MS
from leadership_course.ui.widgets.choice_face import (
    MARKER,
    PAD_Y,
    Face,
    FacePainter,
    Mark,
    verdict_of,
)
from leadership_course.ui.widgets.eased import Eased
from leadership_course.ui.widgets.focus import Ringed

__all__ = ["ChoiceCard", "Mark"]


class ChoiceCard(Ringed, QAbstractButton):
    """An answer as a card: press anywhere on it; `mark` and `set_why` tell how it went."""

    def __init__(
        self, look: Look, key: str, text: str, is_exclusive: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.heed(look.input_mode)
        self._face = Face(key, text, is_exclusive=is_exclusive)
        self._hover = Eased(look, self.update, FEEDBACK_MS, self)
        self._choice = Eased(look, self.update, FEEDBACK_MS, self)
        self.setCheckable(True)
        self.setAutoExclusive(is_exclusive)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        self.toggled.connect(self._follow_choice)
        look.changed.connect(self._fit)
        self._describe()

    @property
    def words(self) -> str:
        """The answer's text."""
        return self._face.words

    @property
    def marked(self) -> Mark:
        """How the answer was marked; "" before."""
        return self._face.mark

    @property
    def why(self) -> str:
        """The reason shown inside the card; "" for none."""
        return self._face.why

    def mark(self, state: Mark) -> None:
        """Show how it went with this answer."""
        self._face = self._face._replace(mark=state)
        self._describe()
        self._fit()

    def set_why(self, text: str) -> None:
        """Show the reason inside the card, or none for ""."""
        self._face = self._face._replace(why=text)
        self._describe()
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in which nothing is cut off."""
        return round(FacePainter(self._look, self._face, width).height)

    def sizeHint(self) -> QSize:
        """Return the size in a reading column."""
        width = self._look.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest card that still reads, one line high."""
        return QSize(self._look.px(160), self._look.px(2 * PAD_Y + MARKER))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer the pointer."""
        self._hover.go(1.0)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the pointer go."""
        self._hover.go(0.0)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A card that can't be chosen no longer looks as if it could."""
        if event.type() == QEvent.Type.EnabledChange:
            shapes = Qt.CursorShape
            self.setCursor(shapes.PointingHandCursor if self.isEnabled() else shapes.ArrowCursor)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card as it is now."""
        face = self._face._replace(
            choice=self._choice.value,
            hover=self._hover.value if self.isEnabled() else 0.0,
            is_down=self.isDown(),
            is_enabled=self.isEnabled(),
            is_ringed=self.is_ringed,
            is_right_to_left=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        FacePainter(self._look, face, self.width()).paint(painter, self.height())

    def _follow_choice(self, is_checked: bool) -> None:
        self._choice.go(1.0 if is_checked else 0.0, at_once=not self.isVisible())

    def _describe(self) -> None:
        verdict = verdict_of(self._face)
        said = [f"Key {self._face.key}." if self._face.key and not verdict else ""]
        said.append(f"{verdict.word}." if verdict else "")
        said.append(self._face.why)
        self.setAccessibleDescription(" ".join(part for part in said if part))

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()
