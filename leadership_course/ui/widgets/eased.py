"""How does one number glide to another?

A widget animates one float and blends token colours when it paints, so that a change of theme can't
leave an old colour behind.
"""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from leadership_course.ui.theme.look import Look


class Eased(QObject):
    """A number that calls `moved` while it changes; at once where motion is unwanted."""

    def __init__(
        self, look: Look, moved: Callable[[], None], milliseconds: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._moved = moved
        self._value = 0.0
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(milliseconds)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._take)

    @property
    def value(self) -> float:
        """Where the number is now."""
        return self._value

    def go(self, target: float, *, at_once: bool = False) -> None:
        """Glide to `target`, or be there."""
        self._glide.stop()
        if at_once or self._look.is_motion_reduced:
            self._take(target)
            return
        self._glide.setStartValue(self._value)
        self._glide.setEndValue(float(target))
        self._glide.start()

    def _take(self, value: float) -> None:
        self._value = float(value)
        self._moved()
