"""What can Ctrl+Z take back, and Ctrl+Shift+Z bring again?"""

from collections.abc import Callable
from typing import NamedTuple

from leadership_course.progress.events import ActUndone, Event
from leadership_course.study.studying import Study

UNDO_STEPS = 50


class _Step(NamedTuple):
    what: str
    act: Callable[[], None]


class UndoList:
    """The last steps in their order, each with the sentence that told of it."""

    def __init__(self, study: Study) -> None:
        """Begin with nothing to take back."""
        self._study = study
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._undoing: Event | None = None

    def add(self, what: str, act: Callable[[], None]) -> None:
        """Remember a step: `act` takes back what the sentence `what` told of."""
        self._done = [*self._done, _Step(what, act)][-UNDO_STEPS:]
        self._undone = []

    def notice(self, event: Event) -> None:
        """Take in a recorded event: what undoes an act can be undone itself."""
        if isinstance(event.fact, ActUndone):
            self._undoing = event

    def undo(self) -> str:
        """Take the last step back and say so; nothing to take back says nothing.

        Raises ProfileError when that could not be recorded; the step then stays to be taken back.
        """
        return self._turn("Undone", self._done, self._undone)

    def redo(self) -> str:
        """Do again what was undone last; like `undo`."""
        return self._turn("Done again", self._undone, self._done)

    def _turn(self, told: str, here: list[_Step], there: list[_Step]) -> str:
        if not here:
            return ""
        what = here[-1].what
        self._undoing = None
        here[-1].act()
        here.pop()
        undoing: Event | None = self._undoing
        if undoing is not None:
            there.append(_Step(what, lambda: self._study.undo(undoing)))
        return f"{told}: {what[:1].lower()}{what[1:]}"
