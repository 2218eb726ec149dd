"""How is a branching story walked, and walked again?"""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.course.questions import Scenario
from leadership_course.quiz.answers import Answer, Walked
from leadership_course.quiz.grade import Grade
from leadership_course.quiz.scenario import walk
from leadership_course.ui.questions.keys import (
    digit,
    left_or_right,
    letter,
    step_focus,
    up_or_down,
)
from leadership_course.ui.questions.question_view import Keys, QuestionView, expect
from leadership_course.ui.questions.sight import bring_into_view
from leadership_course.ui.questions.speech import announce
from leadership_course.ui.questions.story import Story
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button


class ScenarioView(QuestionView):
    """The graded walk; after the reveal the story can be walked again, which changes nothing."""

    def __init__(self, look: Look, question: Scenario) -> None:
        """Begin the story."""
        super().__init__(look)
        self._question = question
        self._graded: tuple[str, ...] = ()
        self._tried: frozenset[str] = frozenset()
        self._is_revealed = False
        self.story = Story(look, question)
        self.story.taken.connect(self._take)
        self.replay = Button("Replay another path", kind="secondary", icon="replay", look=look)
        self.replay.clicked.connect(self.walk_again)
        self.back = Button("Back to my path", kind="quiet", icon="undo", look=look)
        self.back.clicked.connect(self.show_graded)
        self.column.addWidget(self.story)
        buttons = QHBoxLayout()
        buttons.addWidget(self.replay)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self._draw(())

    @property
    def is_replaying(self) -> bool:
        """Whether another path is on screen than the one that counts."""
        return self._is_revealed and self.story.path != self._graded

    def reply(self) -> Walked:
        """Return the path that counts."""
        return Walked(choices=self._graded)

    def show_reply(self, reply: Answer) -> None:
        """Go on where the story was left."""
        self._graded = expect(Walked, reply).choices
        self._draw(self._graded)

    def missing(self) -> str:
        """Say that the story goes on."""
        return "" if self.story.is_over else "The story goes on"

    def verb(self) -> str:
        """The end of a story is finished, not checked."""
        return "Finish"

    def reveal(self, grade: Grade) -> None:
        """Mark each choice of the path, and offer other paths."""
        self.lock()
        self._is_revealed = True
        self._tried = frozenset(self._graded)
        self._draw(self._graded)

    def overall(self, grade: Grade) -> str:
        """Name the ending and how many choices were the strongest of their moment."""
        taken = [part for part in grade.parts if part.is_right is not None]
        best = sum(1 for part in taken if part.is_right)
        return f"{best} of {len(taken)} choices were the strongest of their moment."

    def unlock(self) -> None:
        """Begin the story again for another try."""
        self._is_revealed = False
        self._graded = ()
        super().unlock()
        self._draw(())

    def walk_again(self) -> None:
        """Walk from the start once more, beside the graded path."""
        self._draw(())
        self.focus_first()

    def show_graded(self) -> None:
        """Return to the path that counts."""
        self._draw(self._graded)

    def _set_locked(self, is_locked: bool) -> None:
        self.story.lock(is_locked)

    def keys(self) -> Keys:
        """Return how choices are taken and paths replayed."""
        return (
            ("1-9", "take this choice"),
            ("Up, Down", "move between the choices"),
            ("R", "replay another path, once the story is finished"),
        )

    def focus_first(self) -> None:
        """Put the focus on the first choice, or on the ending."""
        first = self.story.cards[0] if self.story.cards else self.story.now
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, event: QKeyEvent) -> bool:
        """Take a choice by its number; R walks again."""
        number = digit(event)
        if number is not None and 1 <= number <= len(self.story.cards):
            self.story.cards[number - 1].click()
            return True
        if letter(event) == "r" and self._is_revealed:
            self.walk_again()
            return True
        step = up_or_down(event)
        if not self.is_locked:  # answered, the arrows to the sides turn the card again
            step = step or left_or_right(event, self.layoutDirection())
        return bool(step) and step_focus(self.story.cards, step)

    def _take(self, choice: str) -> None:
        if self.is_locked and not self._is_revealed:
            return
        path = (*self.story.path, choice)
        self._tried |= {choice} if self._is_revealed else frozenset()
        self._draw(path)
        self._tell(path)
        self.focus_first()
        QTimer.singleShot(0, self, self._show_moment)
        if not self._is_revealed:
            self._graded = path
            self.changed.emit()

    def _tell(self, path: tuple[str, ...]) -> None:
        way = walk(self._question, Walked(choices=path))
        words = (way.steps[-1][1].why, way.here.ending, way.here.text)
        announce(self.story, " ".join(word for word in words if word))

    def _show_moment(self) -> None:
        """Bring what happens now into view, above the choices that have the focus."""
        bring_into_view(self.story.now)

    def _draw(self, path: tuple[str, ...]) -> None:
        tried = self._tried if self._is_revealed else frozenset[str]()
        self.story.show_path(path, is_marked=self._is_revealed, tried=tried)
        self.story.lock(self.is_locked and not self._is_revealed)
        self.replay.setVisible(self._is_revealed and bool(path))
        self.back.setVisible(self._is_revealed and path != self._graded)
        for first, second in pairwise((self.story.stops()[-1], self.replay, self.back)):
            if first.window() is second.window():
                QWidget.setTabOrder(first, second)
