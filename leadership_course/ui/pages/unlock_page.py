"""With what does the learner open the journal, and what works without it?"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from leadership_course.study import locking
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.secret_field import SecretField

_WORDS = "Unlock it to read what you wrote, or to write. Everything else works all the same."
_BY_CODE = (
    "The recovery code was shown once, when the journal was locked: 25 letters in groups of five. "
    "Small letters, spaces and dashes make no difference."
)
_LOST = (
    "Where both are lost, nobody can read these words again, and no program can bring them back. "
    "Everything else you did stays."
)
_WRONG = "That is not the passphrase. Capital letters and spaces count; try again as you like."
_WRONG_CODE = "That is not the recovery code. It has no I and no O; try again as you like."


class UnlockPage(PageScreen):
    """The passphrase, or the recovery code, or not now."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._place = Place("unlock")
        self._is_by_code = False
        self._page.set_title("Your journal is locked", "Journal")
        self.bind("Esc", "Not now", self._leave)

    def open(self, place: Place) -> None:
        """Ask for the passphrase; `place` tells what opens afterwards."""
        self._place, self._is_by_code = place, False
        self._fill()

    def focus_first(self) -> None:
        """Put the focus where the secret is typed."""
        self._secret.setFocus()

    def flush(self) -> None:
        """Leave no secret standing."""
        self._secret.forget()

    def title(self) -> str:
        """What the window says."""
        return "Journal"

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The key of the field too."""
        return (("Enter", "Unlock"), *super().keys())

    def _fill(self) -> None:
        clear(self._page.body)
        name = "Recovery code" if self._is_by_code else "Passphrase"
        self._page.body.addWidget(PlainLabel(_WORDS, role="reading"))
        panel = Panel("card")
        panel.column.addWidget(PlainLabel(name, role="strong"))
        self._secret = SecretField(self._look, name, is_shown=self._is_by_code)
        self._secret.ended.connect(self._unlock)
        panel.column.addWidget(self._secret)
        self._wrong = PlainLabel("", role="text", tone="bad")
        self._wrong.hide()
        panel.column.addWidget(self._wrong)
        if self._is_by_code:
            for words in (_BY_CODE, _LOST):
                panel.column.addWidget(PlainLabel(words, role="text", tone="muted"))
        panel.column.addLayout(self._actions())
        self._page.body.addWidget(panel)
        self._page.body.addStretch(1)

    def _actions(self) -> FlowLayout:
        row = FlowLayout(spacing=12)
        other = "Use the passphrase" if self._is_by_code else "Use the recovery code"
        steps: tuple[tuple[str, ButtonKind, Callable[[], None]], ...] = (
            ("Unlock", "primary", self._unlock),
            ("Not now", "secondary", self._leave),
            (other, "link", self._turn),
        )
        for words, kind, act in steps:
            button = Button(words, kind, look=self._look)
            button.clicked.connect(act)
            row.addWidget(button)
        return row

    def _turn(self) -> None:
        self._is_by_code = not self._is_by_code
        self._fill()
        self.focus_first()

    def _unlock(self) -> None:
        open_it = self._study.unlock_by_code if self._is_by_code else self._study.unlock
        if not open_it(self._secret.text):
            words = _WRONG_CODE if self._is_by_code else _WRONG
            self._wrong.setText(words)
            self._wrong.show()
            self._secret.field.setAccessibleDescription(words)
            self._secret.begin_again()
            return
        if self._is_by_code:
            self.go.emit("lock")
            self.said.emit("Unlocked. You can choose another passphrase here", None)
        else:
            self.go.emit(locking.behind(self._place))
            self.said.emit("Unlocked", None)

    def _leave(self) -> None:
        self.go.emit(locking.without_unlocking(self._place))
