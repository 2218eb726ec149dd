"""Was this part right, in a word, with an icon, and why?"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.ui.questions.icon import Icon
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel, Tone

Mark = Literal["right", "partly", "not-yet", "noted"]
_ICONS: dict[Mark, tuple[str, Tone]] = {
    "right": ("check", "good"),
    "partly": ("partly", "gold"),
    "not-yet": ("not-yet", "bad"),
    "noted": ("info", "ink"),
}


class Verdict(QWidget):
    """An icon, a word and a reason; hidden until it tells something, and empty until then: a card
    with eight rows would make half of its widgets for later.
    """

    def __init__(self, look: Look) -> None:
        """Tell nothing yet."""
        super().__init__()
        self.look = look
        self._is_empty = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, mark: Mark, word: str, why: str = "") -> None:
        """Show a verdict in words; the icon repeats it."""
        if self._is_empty:
            self._fill()
        icon, token = _ICONS[mark]
        self._icon.show_icon(icon, token)
        self._word.set_tone(token)
        self._word.set_text(word)
        self._why.set_text(why)
        self._why.setVisible(bool(why))
        self._fit()
        self.show()

    def words(self) -> str:
        """Return what is told, for a screen reader."""
        if self._is_empty:
            return ""
        return " ".join(text for text in (self._word.text(), self._why.text()) if text)

    def clear(self) -> None:
        """Tell nothing any more."""
        if not self._is_empty:
            self._word.set_text("")
            self._why.set_text("")
        self.hide()

    def _fill(self) -> None:
        self._is_empty = False
        self._icon = Icon(self.look, *_ICONS["noted"])
        self._word = PlainLabel("", "strong")
        self._why = PlainLabel("", role="text")
        self.look.changed.connect(self._fit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(8))
        words = QVBoxLayout()
        words.setSpacing(self.look.px(2))
        words.addWidget(self._word)
        words.addWidget(self._why)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _fit(self) -> None:
        """Keep the icon on the first line of the words."""
        self._icon.setFixedHeight(self._word.fontMetrics().height())


def mark_of(is_right: bool | None) -> Mark:
    """Return the mark of a part that is right, not yet right, or neither."""
    return "noted" if is_right is None else "right" if is_right else "not-yet"
