"""Who is learning here, and how does another person take the seat?"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study.learners import Learners, Person
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.field import TextField
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout, let_grow
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.setting_row import BESIDE_FIELD, SettingRow
from leadership_course.ui.widgets.side_by_side import SideBySide
from leadership_course.ui.widgets.tab_order import put_after

_WORDS = (
    "Everybody has a record, copies and settings of their own. Whoever uses this computer as you "
    "do can open each of them; what only its writer should read belongs in a locked journal."
)
_LEAST = 480  # pixels at 100 %: narrower, the buttons stand below the name


class LearnersPanel(Panel):
    """The name of who is here, everybody else, and room for somebody new."""

    said = Signal(str, object)

    def __init__(self, look: Look, learners: Learners, parent: QWidget | None = None) -> None:
        """Build the frame; `show_now` fills it."""
        super().__init__("card", parent)
        self._look, self._learners = look, learners
        self.column.addWidget(PlainLabel("Who is learning", role="eyebrow", tone="accent"))
        self._here = TextField(look, name="Your name here")
        self._here.editingFinished.connect(self._rename)
        self.column.addWidget(SettingRow(look, "You", self._here, BESIDE_FIELD))
        self._others = QVBoxLayout()
        self._others.setSpacing(12)
        self.column.addLayout(self._others)
        self.column.addWidget(Hairline(look))
        self._new = TextField(look, "A name", "The name of somebody new")
        self._new.returnPressed.connect(self._add)
        add = Button("Add", icon="plus", look=look)
        add.setAccessibleName("Add somebody new")
        add.clicked.connect(self._add)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._new, 1)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(SettingRow(look, "Somebody new", holder, BESIDE_FIELD))
        self._fault = PlainLabel("", role="text", tone="bad")
        self._fault.hide()
        self.column.addWidget(self._fault)
        self.column.addWidget(PlainLabel(_WORDS, role="text", tone="muted"))

    def show_now(self) -> None:
        """Show who is there."""
        clear(self._others)
        self._fault.hide()
        rows: list[QWidget] = []
        for person in self._learners.all():
            if person.is_here:
                self._here.setText(person.name)
            else:
                rows.append(self._row(person))
                self._others.addWidget(Hairline(self._look))
                self._others.addWidget(rows[-1])
        for row in reversed(rows):  # each comes right after the field, before those put there
            put_after(self._here, row)

    def _row(self, person: Person) -> QWidget:
        holder = QWidget()
        buttons = FlowLayout(holder, spacing=8)
        acts = [("Open", partial(self._learners.open, person.id))]
        if person.can_be_removed:
            acts.append(("Remove", partial(self._remove, person)))
        for words, act in acts:
            button = Button(words, "secondary" if words == "Open" else "quiet", look=self._look)
            button.setAccessibleName(f"{words}: {person.name}")
            button.clicked.connect(lambda _=False, act=act: act())
            buttons.addWidget(button)
        let_grow(holder)
        row = SideBySide(self._look, _LEAST)
        row.add(PlainLabel(person.name, role="text"))
        row.add(holder, 0)
        return row

    def _rename(self) -> None:
        here = next(person for person in self._learners.all() if person.is_here)
        if self._here.text() == here.name:
            return
        try:
            self._learners.rename(here.id, self._here.text())
        except ValueError as error:
            self._here.setText(here.name)
            self._refuse(error)
            return
        self.show_now()
        self.said.emit("Renamed", partial(self._call_again, here))

    def _call_again(self, person: Person) -> None:
        self._learners.rename(person.id, person.name)
        self.show_now()

    def _add(self) -> None:
        try:
            person = self._learners.add(self._new.text())
        except ValueError as error:
            self._refuse(error)
            return
        self._new.clear()
        self.show_now()
        self.said.emit(f"{person.name} can learn here now", partial(self._put_aside, person))

    def _remove(self, person: Person) -> None:
        self._put_aside(person)
        words = f"{person.name} was put aside, in the folder profiles/removed"
        self.said.emit(words, partial(self._put_back, person))
        self._new.setFocus()

    def _put_aside(self, person: Person) -> None:
        self._learners.remove(person.id)
        self.show_now()

    def _put_back(self, person: Person) -> None:
        self._learners.put_back(person.id)
        self.show_now()

    def _refuse(self, error: ValueError) -> None:
        self._fault.setText(str(error))
        self._fault.show()
