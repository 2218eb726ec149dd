"""What does locking the journal protect, and how is it turned on, changed and turned off?"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QWidget

from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.passphrase_form import PassphraseForm
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.confirm_sheet import ConfirmSheet
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout, let_grow
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_PROTECTS = """\
Reflections, debriefs, plans and what became of them, your notes, and whatever of these is half \
written: all of it is encrypted on the disk, in the program’s copies too. Your passphrase opens \
it, or a recovery code that you will see once."""
_NOT = """\
While it is open, whoever uses this computer as you can read it. Ctrl+L locks it again.
When you wrote something, and about which lesson, stays readable; so do your answers in lessons \
and quizzes, kept lines with their tags, and your partner’s name.
Exports are not locked, nor are copies that other programs made. Some disks keep traces of what \
stood there before.
If you lose both the passphrase and the code, these words are gone. Nobody can bring them back."""
_CODE = (
    "It opens the journal if you ever forget the passphrase. It is shown this once and kept "
    "nowhere: write it down, and keep it away from this computer."
)
_LEFT = "These copies could not be read, and may still hold your words as they were: "
_OFF = (
    "Your words stand on the disk as you wrote them. Copies made meanwhile stay locked with the "
    "passphrase they have now."
)


class LockPage(PageScreen):
    """Turning it on; the code, once; and then what can be done with the lock."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study = study
        self._form: PassphraseForm | None = None
        self._page.set_title("Lock your journal", "Yours alone")
        self.bind("Esc", "Back to the settings", lambda: self.go.emit("settings"))

    def open(self, place: Place) -> None:
        """Show how things stand."""
        self._show("")

    def flush(self) -> None:
        """Leave no secret standing."""
        if self._form:
            self._form.forget()

    def focus_first(self) -> None:
        """Put the focus on the passphrase to be chosen, else on the first button."""
        if self._form and self._study.lock.state == "none":
            self._form.first.setFocus()
        else:
            super().focus_first()

    def title(self) -> str:
        """What the window says."""
        return "Journal lock"

    def _show(self, code: str) -> None:
        """Show the recovery `code` that was just made; without one, what can be done."""
        clear(self._page.body)
        self._form = None
        if code:
            panels = (self._code(code), *self._left_plain())
        elif self._study.lock.state == "none":
            panels = (self._turn_on(), _told("What it protects", _PROTECTS), self._limits())
        else:
            panels = (self._is_on(), *self._left_plain(), self._change(), self._limits())
        for panel in panels:
            self._page.body.addWidget(panel)
        self._page.body.addStretch(1)

    def _turn_on(self) -> Panel:
        panel = _told("Choose a passphrase")
        self._form = PassphraseForm(self._look, "Lock the journal")
        self._form.chosen.connect(self._set_up)
        panel.column.addWidget(self._form)
        return panel

    def _set_up(self, passphrase: str) -> None:
        self._make_code(self._study.lock.set_up, passphrase)

    def _renew(self, passphrase: str) -> None:
        self._make_code(self._study.lock.change, passphrase)

    def _make_code(self, make: Callable[[str], str], passphrase: str) -> None:
        """Do what takes a moment, and show the code that comes of it."""
        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            code = make(passphrase)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._show(code)
        self.focus_first()

    def _code(self, code: str) -> Panel:
        panel = _told("Your recovery code")
        label = PlainLabel(code.replace("-", " - "), role="heading", is_selectable=True)
        label.setAccessibleName(f"Recovery code: {', '.join(code)}")
        panel.column.addWidget(label)
        panel.column.addWidget(PlainLabel(_CODE, role="text"))
        holder, row = _row()
        done = Button("I have written it down", "primary", look=self._look)
        done.clicked.connect(self._finish)
        copy = Button("Copy", icon="copy", look=self._look)
        copy.setAccessibleName("Copy the recovery code")
        copy.clicked.connect(lambda: self._copy(code))
        row.addWidget(done)
        row.addWidget(copy)
        panel.column.addWidget(holder)
        return panel

    def _finish(self) -> None:
        self._show("")
        self.focus_first()

    def _copy(self, code: str) -> None:
        QGuiApplication.clipboard().setText(code)
        self.said.emit("Copied. Put something else on the clipboard afterwards", None)

    def _is_on(self) -> Panel:
        words = "The journal is locked with your passphrase, and open until you lock it or leave."
        panel = _told("The lock is on", words)
        holder, row = _row()
        now = Button("Lock it now", "primary", "lock", self._look)
        now.clicked.connect(self.lock_asked)
        off = Button("Turn the lock off …", look=self._look)
        off.clicked.connect(self._turn_off)
        row.addWidget(now)
        row.addWidget(off)
        panel.column.addWidget(holder)
        return panel

    def _turn_off(self) -> None:
        if ConfirmSheet(self._look, "Turn the lock off?", _OFF, "Turn it off", self).exec():
            self._study.lock.take_off()
            self.said.emit("The lock is off", None)
            self._finish()

    def _change(self) -> Panel:
        words = "The former passphrase and code open nothing any more; you get a new code."
        panel = _told("Another passphrase", words)
        self._form = PassphraseForm(self._look, "Change it", "secondary")
        self._form.chosen.connect(self._renew)
        panel.column.addWidget(self._form)
        return panel

    def _left_plain(self) -> tuple[Panel, ...]:
        left = self._study.lock.plain_copies
        if not left:
            return ()
        names = ", ".join(path.name for path in left)
        panel = _told("Not locked", f"{_LEFT}{names}.")
        remove = Button("Remove them", icon="trash", look=self._look)
        remove.clicked.connect(self._remove_left)
        panel.column.addWidget(remove)
        return (panel,)

    def _remove_left(self) -> None:
        self._study.lock.remove_plain_copies()
        self._finish()

    def _limits(self) -> Panel:
        return _told("What it does not protect", _NOT)


def _told(eyebrow: str, words: str = "") -> Panel:
    panel = Panel("card")
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    for paragraph in words.splitlines():
        panel.column.addWidget(PlainLabel(paragraph, role="text"))
    return panel


def _row() -> tuple[QWidget, FlowLayout]:
    holder = QWidget()
    row = FlowLayout(holder, spacing=12)
    let_grow(holder)
    return holder, row
