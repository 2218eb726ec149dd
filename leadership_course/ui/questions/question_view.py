"""What can every question on screen do, whatever its type?"""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.quiz.answers import Answer
from leadership_course.quiz.grade import Grade, Verdict
from leadership_course.ui.theme.look import Look

Kind = TypeVar("Kind")
Keys = tuple[tuple[str, str], ...]
HEADLINES: dict[Verdict, str] = {
    "right": "Right.",
    "partly": "Partly there.",
    "not-yet": "Not yet.",
    "unscored": "Noted.",
}


class QuestionView(QWidget):
    """The part of a question that is answered.

    `changed` tells of a choice, `typed` of a key in a text, `lesson_asked` of the wish to see a
    lesson again.
    """

    changed = Signal()
    typed = Signal()
    lesson_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        """Lay out an empty view."""
        super().__init__()
        self.look = look
        self.is_locked = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(12))
        look.changed.connect(self._space_out)

    def reply(self) -> Answer:
        """Return what is answered so far."""
        raise NotImplementedError

    def settled(self) -> Answer:
        """Return the reply that would be checked now; an untouched order counts as chosen."""
        return self.reply()

    def show_reply(self, reply: Answer) -> None:
        """Put a stored reply back on screen. Raises TypeError for the reply to another type."""
        raise NotImplementedError

    def missing(self) -> str:
        """Say what is still to be answered; empty when nothing is."""
        return ""

    def reveal(self, grade: Grade) -> None:
        """Mark every part by word and icon, with its reason, and lock the view."""
        raise NotImplementedError

    def headline(self, grade: Grade) -> str:
        """Return the verdict in a word or two."""
        return HEADLINES[grade.verdict]

    def overall(self, grade: Grade) -> str:
        """Return the sentence that stands beside the verdict."""
        return _share(grade)

    def lock(self) -> None:
        """Take the controls out of play, without telling anything."""
        self.is_locked = True
        self._set_locked(True)

    def unlock(self) -> None:
        """Put the controls back into play, without marks, for another try."""
        self.is_locked = False
        self._set_locked(False)

    def _set_locked(self, is_locked: bool) -> None:
        raise NotImplementedError

    def next_step(self) -> str:
        """Name the step to take before the answer can be checked; empty when there is none."""
        return ""

    def take_step(self) -> None:
        """Take the step that `next_step` names."""

    def verb(self) -> str:
        """What the button that checks is called."""
        return "Check"

    def keys(self) -> Keys:
        """Return the keys of this type of question, each with what it does."""
        return ()

    def focus_first(self) -> None:
        """Put the focus where answering begins."""
        raise NotImplementedError

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key, from wherever it came; tell whether it meant something here."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key that no control inside wanted."""
        event.setAccepted(self.press(event))

    def _space_out(self) -> None:
        self.column.setSpacing(self.look.px(12))


def expect(kind: type[Kind], reply: Answer) -> Kind:
    """Return `reply` as the kind a view shows; another kind is a bug and raises TypeError."""
    if not isinstance(reply, kind):
        raise TypeError(
            f"{type(reply).__name__} is no reply to a question that wants {kind.__name__}"
        )
    return reply


def _share(grade: Grade) -> str:
    marked = [part for part in grade.parts if part.is_right is not None]
    if len(marked) < 2 or grade.verdict == "unscored":
        return ""
    right = sum(1 for part in marked if part.is_right)
    return f"{right} of {len(marked)} are right."
