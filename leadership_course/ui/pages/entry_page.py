"""How is one entry of the journal read, changed, deleted, or erased for good?"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from leadership_course.progress.events import Event
from leadership_course.progress.journal import Key
from leadership_course.study import deleted as journal_deleted
from leadership_course.study import entry, journal
from leadership_course.study.journal import Leaf
from leadership_course.study.keeping import Keeping
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import day_heading
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.deleted_view import DeletedView
from leadership_course.ui.pages.entry_view import EntryView, entry_view
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button, ButtonKind
from leadership_course.ui.widgets.confirm_sheet import ConfirmSheet
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel

_WHAT = (
    "They are overwritten in your profile and in its copies, every earlier version too. Nothing "
    "brings them back, not even undo. That something was written, and when, stays."
)
_WHAT_NOT = (
    "What else copied the files of this computer still holds them: an export, a backup of the "
    "disk, and sometimes the disk itself."
)


class EntryPage(PageScreen):
    """The entry, what belongs beside it, its earlier versions, and what can be done with it."""

    def __init__(
        self, look: Look, study: Study, keeping: Keeping, parent: QWidget | None = None
    ) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study, self._keeping = study, keeping
        self._key: Key | None = None
        self._view: EntryView | None = None
        self.bind("E", "Change the words", self.change)
        self.bind("Ctrl+Enter", "Done changing them", self._finish)
        self.bind("Delete", "Delete", self._delete)
        self.bind("Esc", "Back; what you changed is kept", self.leave.emit)

    def open(self, place: Place) -> None:
        """Show the entry of `place`; one that is no longer there is told of."""
        self._key = journal.key_of(place.subject, place.part)
        self._show()

    def refresh(self, event: Event) -> None:
        """Show the entry as it stands, unless it is being changed."""
        if not (self._view and self._view.is_open):
            self._show()

    def flush(self) -> None:
        """Take in what was changed: the page is left."""
        if self._view:
            self._view.finish()

    def focus_first(self) -> None:
        """Put the focus where the learner writes; what is only read is shown from its top."""
        if self._view and self._view.is_open:
            self._view.focus_words()
        elif self._view:
            self.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    def change(self) -> None:
        """Let the words be changed, where they can be."""
        if self._view and self._view.can_change and not self._view.is_open:
            self._show(is_changing=True)  # all of it, so that Tab goes through in reading order
            self.focus_first()

    def title(self) -> str:
        """Journal: the words of an entry are nobody's who sees the window's title."""
        return "Journal"

    def _show(self, *, is_changing: bool = False) -> None:
        clear(self._page.body)
        self._view = None
        leaf = journal.leaf_of(self._study, self._key) if self._key else None
        deleted = journal_deleted.leaf_of(self._study, self._key) if self._key else None
        if leaf is None and deleted:
            self._show_deleted(deleted)
            return
        if leaf is None:
            self._page.set_title("Your journal", "")
            words = "This entry is not in your journal. It may have been deleted."
            self._page.body.addWidget(PlainLabel(words, "text", "muted"))
            back = Button("Open your journal", "secondary", look=self._look)
            back.clicked.connect(lambda: self.go.emit("journal"))
            self._page.body.addWidget(back)
            return
        self._set_heading(leaf)
        self._view = entry_view(self._look, self._study, leaf.key, is_changing=is_changing)
        self._view.go.connect(self.go)
        self._view.rewritten.connect(self._tell)
        self._page.body.addWidget(self._view)
        self._page.body.addLayout(self._actions(self._view))
        self._page.body.addStretch(1)
        self._page.scroll_to_top()

    def _set_heading(self, leaf: Leaf, begin: str = "") -> None:
        day = day_heading(leaf.day, self._study.today())
        kind, _, returned = leaf.key
        waited = f"{returned} later" if returned else ""
        eyebrow = " · ".join(part for part in (begin, journal.NAMES[kind], waited, day) if part)
        self._page.set_title(leaf.title, eyebrow)
        self.setAccessibleDescription(f"{eyebrow}. {leaf.title}")

    def _show_deleted(self, leaf: Leaf) -> None:
        self._set_heading(leaf, "Deleted")
        view = DeletedView(self._look, leaf)
        view.put_back_asked.connect(self._put_back)
        view.erase_asked.connect(self._erase)
        self._page.body.addWidget(view)
        self._page.body.addStretch(1)
        self._page.scroll_to_top()

    def _actions(self, view: EntryView) -> FlowLayout:
        row = FlowLayout(spacing=8)
        acts: list[tuple[str, ButtonKind, str, Callable[[], None]]] = [
            ("Delete", "quiet", "trash", self._delete),
            ("Delete for good …", "quiet", "", self._erase),
        ]
        if view.is_open:
            acts.insert(0, ("Done", "primary", "", self._finish))
        elif view.can_change:
            acts.insert(0, ("Change", "secondary", "pen", self.change))
        for text, kind, icon, act in acts:
            button = Button(text, kind, icon, self._look)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        return row

    def _finish(self) -> None:
        if self._view and self._view.is_open:
            self._view.finish()
            self._show()
            self.focus_first()

    def _tell(self, event: Event) -> None:
        self._show()
        self.said.emit("Entry changed", lambda: self._study.undo(event))

    def _delete(self) -> None:
        if self._view and self._key:
            view = self._view
            event = entry.delete(self._study, self._key)
            view.give_up()
            self.leave.emit()
            self.said.emit("Entry deleted", lambda: self._study.undo(event))

    def _put_back(self) -> None:
        if self._key:
            event = journal_deleted.put_back(self._study, self._key)
            self.focus_first()
            self.said.emit("Entry put back", lambda: self._study.undo(event))

    def _erase(self) -> None:
        if not self._key or not self._means_it():
            return
        view = self._view
        erased = entry.erase(self._study, self._key)
        if view:
            view.give_up()
        self.leave.emit()
        self._keeping.erase(erased)
        self.said.emit("Deleted for good", None)

    def _means_it(self) -> bool:
        sheet = ConfirmSheet(
            self._look, "Delete these words for good?", _WHAT, "Delete for good", self.window()
        )
        sheet.add_note(_WHAT_NOT)
        return bool(sheet.exec())
