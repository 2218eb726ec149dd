"""How does an if-then rule become the learner's own?"""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leadership_course.progress.events import Event
from leadership_course.study.plans import Planning
from leadership_course.ui.blocks.plan_taken import PlanTaken
from leadership_course.ui.blocks.plan_words import PlanWords
from leadership_course.ui.blocks.say_back import SayBack
from leadership_course.ui.day_words import on_day
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import ButtonKind
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.panel import Panel


class PlanView(Panel):
    """The words to be edited, then the plan to be said back, then the plan as it stands.

    `taken_on` says that it was taken on, and how that is undone; `ended`, that nothing is left to
    do here for now.
    """

    taken_on = Signal(object)
    ended = Signal()

    def __init__(
        self,
        look: Look,
        planning: Planning,
        today: date,
        *,
        is_edited: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show the plan as the learner left it; `is_edited` opens its words at once, on a page
        whose next step is to take them on.
        """
        super().__init__("card", parent)
        self._look, self._planning, self._today = look, planning, today
        self._kind: ButtonKind = "primary" if is_edited else "secondary"
        self._face: PlanWords | SayBack | PlanTaken
        if is_edited or not planning.is_taken_on:
            self._edit()
        elif planning.half_said:
            self._say_back()
        else:
            self._stand()

    @property
    def is_open(self) -> bool:
        """Whether its words are still to be edited and taken on."""
        return isinstance(self._face, PlanWords)

    def flush(self) -> None:
        """Keep what is half written."""
        if not isinstance(self._face, PlanTaken):
            self._face.flush()

    def focus_first(self) -> None:
        """Put the focus where the learner goes on."""
        match self._face:
            case PlanWords():
                self._face.focus_first()
            case SayBack():
                self._face.field.setFocus()
            case _:
                return

    def follow(self) -> None:
        """Show what an undo left: the words to be edited, or the plan as it was taken on."""
        is_shown = not isinstance(self._face, PlanWords)
        if is_shown and not self._planning.is_taken_on:
            self._edit()
        elif not is_shown and self._planning.is_taken_on:
            self._stand()

    def _edit(self) -> None:
        words = PlanWords(self._look, self._planning, self._kind)
        words.taken_on.connect(self._take_on)
        self._show(words)

    def _take_on(self, event: Event) -> None:
        self._say_back()
        self.focus_first()
        self.taken_on.emit(partial(self._planning.take_back, event))

    def _say_back(self) -> None:
        said = SayBack(self._look, self._planning)
        said.ended.connect(self._end)
        self._show(said)

    def _end(self) -> None:
        self._stand()
        self.ended.emit()

    def _stand(self) -> None:
        record = self._planning.record
        if record is None:
            return
        taken = PlanTaken(self._look, record, self._comes_back())
        taken.change_asked.connect(self._change)
        taken.say_back_asked.connect(self._try_saying)
        self._show(taken)

    def _comes_back(self) -> str:
        day = self._planning.comes_back
        if day is None:
            return "It waits for you on Today."
        return f"It comes back {on_day(day, self._today)}."

    def _change(self) -> None:
        self._edit()
        self.focus_first()

    def _try_saying(self) -> None:
        self._say_back()
        self.focus_first()

    def _show(self, face: PlanWords | SayBack | PlanTaken) -> None:
        clear(self.column)
        self._face = face
        self.column.addWidget(face)
