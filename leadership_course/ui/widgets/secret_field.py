"""Where does the learner type what nobody should read over the shoulder?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import TextField


class SecretField(QWidget):
    """A line of dots that can be shown; Enter in it says `ended`."""

    ended = Signal()

    def __init__(
        self, look: Look, name: str, *, is_shown: bool = False, parent: QWidget | None = None
    ) -> None:
        """Begin empty; a screen reader calls the field `name`."""
        super().__init__(parent)
        self.field = TextField(look, name=name)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self.ended)
        self._show = Button("Show", kind="quiet", look=look)
        self._show.setAccessibleName(f"Show: {name}")
        self._show.clicked.connect(self._turn)
        if is_shown:
            self._turn()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._show, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.field)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text()

    def begin_again(self) -> None:
        """Select what was typed, so that the next key replaces it."""
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty the field."""
        self.field.clear()

    def _turn(self) -> None:
        is_hidden = self.field.echoMode() is QLineEdit.EchoMode.Password
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Normal if is_hidden else modes.Password)
        self._show.set_words("Hide" if is_hidden else "Show")
        self._show.setAccessibleName(f"{self._show.text()}: {self.field.accessibleName()}")
