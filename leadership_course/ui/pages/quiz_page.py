"""How does a quiz go? One question at a time, and the way is kept when the learner leaves."""

from random import Random

from PySide6.QtGui import QKeyEvent
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
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.reading_screen import ReadingScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.segments import Bar


class QuizPage(ReadingScreen):
    """The question on screen between the bar and the button that goes on."""

    def __init__(
        self, look: Look, study: Study, rng: Random, parent: QWidget | None = None
    ) -> None:
        """Build the frame; `rng` decides which questions are drawn and how options are shuffled."""
        self._bar = Bar(look)
        super().__init__(look, self._bar, "Leave the quiz", parent)
        self._study, self._rng = study, rng
        self._sitting: QuizSitting | None = None
        self._panel: QuestionPanel | None = None
        self._hint = PlainLabel("", role="text", tone="muted")
        self.way_on.clicked.connect(self._forward)
        self.foot.addWidget(self._hint, 1)
        self.foot.addWidget(self.way_on)
        self.bind("Enter or Right", "Next question, once this one is answered", self._forward)
        self.bind("Esc", "Leave; your place is kept", self.leave.emit)

    def open(self, place: Place) -> None:
        """Go on with the attempt, or start one (`retry`: at what was missed); one that is over, and
        one too many, lead to the result.
        """
        module = self._study.index.modules[place.subject]
        if not may_attempt(self._study, quiz_of(module)):
            self.go.emit(f"result/{place.subject}")
            return
        is_open = self._study.progress.attempts.open_one(quiz_of(module).id) is not None
        sit = retry_quiz if place.part == "retry" and not is_open else open_quiz
        self._sitting = sit(self._study, module, self._rng)
        if self._sitting.is_over:
            self._sitting.finish()
            self.go.emit(f"result/{place.subject}")
            return
        self.show_again()

    def title(self) -> str:
        """The quiz's title."""
        return self._sitting.quiz.title if self._sitting else ""

    def flush(self) -> None:
        """Keep the half-given answer."""
        if self._panel:
            self._panel.flush()

    def focus_first(self) -> None:
        """Put the focus into the question."""
        if self._panel:
            self._panel.focus_first()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of the question, and those of the quiz."""
        return (*(self._panel.keys() if self._panel else ()), *super().keys())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the question have a key first."""
        if not (self._panel and self._panel.press(event)):
            super().keyPressEvent(event)

    def show_again(self) -> None:
        """Show the present question as it stands in the log."""
        sitting = self._present()
        total = len(sitting.questions)
        eyebrow = "Missed before" if sitting.is_retry else sitting.module.title
        self._panel = QuestionPanel(self._look, sitting.asking(), eyebrow)
        self._panel.answered.connect(self._answered)
        self._panel.lesson_asked.connect(lambda lesson: self.go.emit(f"lesson/{lesson}"))
        self.put(self._panel)
        self._bar.set_share(sitting.place / total)
        self.note.setText(f"{sitting.place + 1} of {total}")
        self._update_foot()
        self.focus_first()

    def _answered(self) -> None:
        if self._panel and not self._panel.asking.shows_feedback:
            self._forward()
            return
        self._update_foot()

    def _update_foot(self) -> None:
        is_done = bool(self._panel and self._panel.asking.is_done)
        sitting = self._present()
        is_last = sitting.place == len(sitting.questions) - 1
        self.way_on.setEnabled(is_done)
        self.way_on.set_words("See the result" if is_last else "Next")
        self._hint.setText(
            "Enter goes on · Esc leaves, your place is kept"
            if is_done
            else "Enter checks · F1 lists the keys · Esc leaves, your place is kept"
        )

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
