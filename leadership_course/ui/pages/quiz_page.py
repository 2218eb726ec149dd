"""How does a quiz go? One question at a time, and the way is kept when the learner leaves."""

from random import Random

from PySide6.QtWidgets import QWidget

from leadership_course.study.places import Place
from leadership_course.study.quiz import (
    QuizSitting,
    may_attempt,
    open_quiz,
    quiz_of,
    retry_quiz,
)
from leadership_course.study.studying import Study
from leadership_course.ui.asking_screen import AskingScreen
from leadership_course.ui.theme.look import Look


class QuizPage(AskingScreen):
    """The question on screen between the bar and the button that goes on."""

    def __init__(
        self, look: Look, study: Study, rng: Random, parent: QWidget | None = None
    ) -> None:
        """Build the frame; `rng` decides which questions are drawn and how options are shuffled."""
        super().__init__(look, "Leave the quiz", parent)
        self._study, self._rng = study, rng
        self._sitting: QuizSitting | None = None
        self.bind("Enter or Right", "Next question, once this one is answered", self._forward)

    def open(self, place: Place) -> None:
        """Go on with the attempt, or start one (`retry`: at what was missed; the id of a question:
        there); one that is over, and one too many, lead to the result.
        """
        module = self._study.index.modules[place.subject]
        if not may_attempt(self._study, quiz_of(module)):
            self.go.emit(f"result/{place.subject}")
            return
        is_open = self._study.progress.attempts.open_one(quiz_of(module).id) is not None
        sit = retry_quiz if place.part == "retry" and not is_open else open_quiz
        self._sitting = sit(self._study, module, self._rng)
        self._sitting.turn_to(place.part)
        if self._sitting.is_over:
            self._sitting.finish()
            self.go.emit(f"result/{place.subject}")
            return
        self.show_again()

    def part_on_show(self) -> str:
        """The question."""
        return self._sitting.question.id if self._sitting and not self._sitting.is_over else ""

    def title(self) -> str:
        """The quiz's title."""
        return self._sitting.quiz.title if self._sitting else ""

    def show_again(self) -> None:
        """Show the present question as it stands in the log."""
        sitting = self._present()
        eyebrow = "Missed before" if sitting.is_retry else sitting.module.title
        self.put(self._ask(sitting.asking(), eyebrow, sitting.place, len(sitting.questions)))
        self._update_foot()
        self.focus_first()

    def _answered(self) -> None:
        if self._panel and not self._panel.asking.shows_feedback:
            self._forward()
            return
        self._update_foot()

    def _update_foot(self) -> None:
        sitting = self._present()
        is_last = sitting.place == len(sitting.questions) - 1
        self._offer_way_on("See the result" if is_last else "Next")

    def _forward(self) -> None:
        if not (self._panel and self._panel.asking.is_done):
            return
        sitting = self._present()
        if sitting.forward():
            self.show_again()
        else:
            self._panel = None
            self.go.emit(f"result/{sitting.module.id}")

    def _present(self) -> QuizSitting:
        if self._sitting is None:
            raise RuntimeError("the quiz page was not opened")
        return self._sitting
