"""How does the learner choose a passphrase without mistyping it?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.study.locking import LEAST_LETTERS
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.secret_field import SecretField

_ADVICE = (
    f"At least {LEAST_LETTERS} letters. Four or five words that have nothing to do with one "
    "another are easy to keep in mind and hard to guess."
)
_SHORT = f"It needs at least {LEAST_LETTERS} letters."
_OTHER = "The two are not the same yet."


class PassphraseForm(QWidget):
    """The passphrase twice and a button; `chosen` hands it on once both agree."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, act: str, kind: ButtonKind = "primary", parent: QWidget | None = None
    ) -> None:
        """Begin empty; `act` is what the button says."""
        super().__init__(parent)
        self.first = SecretField(look, "Passphrase")
        self._again = SecretField(look, "Passphrase once more")
        self._fault = PlainLabel("", role="text", tone="bad")
        self._fault.hide()
        button = Button(act, kind, "lock", look)
        button.clicked.connect(self._choose)
        self.first.ended.connect(self._again.setFocus)
        self._again.ended.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field in (self.first, self._again):
            column.addWidget(PlainLabel(field.field.accessibleName(), role="strong"))
            column.addWidget(field)
        column.addWidget(PlainLabel(_ADVICE, role="text", tone="muted"))
        column.addWidget(self._fault)
        column.addSpacing(4)
        column.addWidget(button)

    def forget(self) -> None:
        """Empty both fields."""
        self.first.forget()
        self._again.forget()

    def _choose(self) -> None:
        passphrase = self.first.text
        if len(passphrase) < LEAST_LETTERS:
            self._say(_SHORT, self.first)
        elif passphrase != self._again.text:
            self._say(_OTHER, self._again)
        else:
            self._fault.hide()
            self.chosen.emit(passphrase)

    def _say(self, words: str, at: SecretField) -> None:
        self._fault.setText(words)
        self._fault.show()
        at.field.setAccessibleDescription(words)
        at.begin_again()
