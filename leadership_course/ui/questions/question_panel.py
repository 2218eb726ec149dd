"""What happens between a question coming on screen and its feedback, on whichever page?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from leadership_course.quiz.grade import Grade
from leadership_course.quiz.grading import is_complete
from leadership_course.study.asking import Asking
from leadership_course.ui.keeping import Keeping
from leadership_course.ui.questions.action_row import ActionRow
from leadership_course.ui.questions.confidence import ConfidenceRow
from leadership_course.ui.questions.feedback import Feedback
from leadership_course.ui.questions.hints import HintList
from leadership_course.ui.questions.keys import is_enter, letter
from leadership_course.ui.questions.question_view import Keys
from leadership_course.ui.questions.speech import announce
from leadership_course.ui.questions.verdict import Mark
from leadership_course.ui.questions.views import kind_in_words, view_for
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel

_MARKS: dict[str, Mark] = {
    "right": "right",
    "partly": "partly",
    "not-yet": "not-yet",
    "unscored": "noted",
}


class QuestionPanel(QWidget):
    """One question, from prompt to feedback. `answered` tells that it is answered for good.

    The page hands over keys with `press` when the focus is elsewhere, and calls `flush` before it
    lets go.
    """

    answered = Signal()
    lesson_asked = Signal(str)

    def __init__(
        self,
        look: Look,
        asking: Asking,
        eyebrow: str | None = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show the question as far as it was answered.

        `eyebrow` stands above the prompt: the type in words where it is empty, nothing for None.
        """
        super().__init__(parent)
        self.look = look
        self.asking = asking
        self._is_unkept = False
        self.view = view_for(look, asking.question, asking.order)
        self.hints = HintList(look)
        self.confidence = ConfidenceRow(look)
        self.feedback = Feedback(look)
        self.hint = Button("Hint (costs a try)", kind="quiet", icon="hint", look=look)
        self.again = Button("Try again", kind="primary", icon="replay", look=look)
        self.check = Button(self.view.verb(), kind="primary", look=look)
        self._status = PlainLabel("", role="small", tone="muted")
        self._status.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._actions = ActionRow(look, self.hint, self._status, (self.check, self.again))
        self._later = Keeping(self.flush, self)
        self._lay_out(kind_in_words(asking.question) if eyebrow == "" else eyebrow)
        self._connect()
        self._restore()

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key, wherever the focus is; tell whether it meant something here."""
        if is_enter(event):
            return self._enter()
        if letter(event) == "h" and not self.hint.isHidden():
            self._take_hint()
            return True
        return self.confidence.press(event) or self.view.press(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on a key that nothing inside wanted."""
        event.setAccepted(self.press(event))

    def keys(self) -> Keys:
        """Return the keys of this question, each with what it does."""
        keys = [*self.view.keys()]
        if self.asking.question.confidence:
            keys.append(("U, F, S", "unsure, fairly sure, sure"))
        if self.asking.question.hints:
            keys.append(("H", "take a hint"))
        return (*keys, ("Enter", "check, or try again"))

    def focus_first(self) -> None:
        """Put the focus where the learner goes on."""
        if self.again.isHidden():
            self.view.focus_first()
        else:
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep now what was typed a moment ago."""
        self._later.stop()
        reply = self.view.reply()
        is_open = not self.asking.is_done and self.asking.grade is None
        if is_open and (self._is_unkept or reply != self.asking.reply):
            self._is_unkept = True  # where the disk refuses, the next time tries again
            self.asking.keep(reply)
            self._is_unkept = False

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing unsaved behind when the page turns."""
        super().hideEvent(event)
        self.flush()

    def _lay_out(self, eyebrow: str | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(8))
        if eyebrow is not None:
            column.addWidget(PlainLabel(eyebrow, role="eyebrow"))
        column.addWidget(PlainLabel(self.asking.question.prompt, role="title"))
        column.addSpacing(self.look.px(8))
        column.addWidget(self.view)
        for part in (self.hints, self.confidence, self.feedback):
            column.addSpacing(self.look.px(4))
            column.addWidget(part)
        column.addSpacing(self.look.px(4))
        column.addWidget(self._actions)

    def _connect(self) -> None:
        self.view.changed.connect(self._on_change)
        self.view.typed.connect(self._on_typing)
        self.view.lesson_asked.connect(self.lesson_asked)
        self.confidence.picked.connect(self._refresh)
        self.hint.clicked.connect(self._take_hint)
        self.again.clicked.connect(self._try_again)
        self.check.clicked.connect(self._go_on)

    def _restore(self) -> None:
        self.view.show_reply(self.asking.reply)
        self.confidence.show_value(self.asking.confidence)
        if self.asking.grade is not None:
            self._show_grade(self.asking.grade)
        self._refresh()

    def _on_change(self) -> None:
        self._later.at_once()
        self._refresh()

    def _on_typing(self) -> None:
        self._later.soon()
        self._refresh()

    def _enter(self) -> bool:
        if self.asking.is_done:
            return False
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton) and focus in {self.hint, self.again}:
            focus.click()
        elif self.asking.grade is not None:
            self._try_again()
        else:
            self._go_on()
        return True

    def _go_on(self) -> None:
        """Take the next step that is open: compare, say how sure, check."""
        if self.view.missing():
            announce(self, self._status.text())
        elif self.view.next_step():
            self.view.take_step()
            self._refresh()
        elif not is_complete(self.asking.question, self.view.settled()):
            announce(self, self._status.text())
        elif self._wants_confidence():
            self.confidence.scale.focus()
            announce(self, "How sure are you?")
        else:
            self._check()

    def _check(self) -> None:
        self._later.stop()
        self.asking.keep(self.view.settled())
        self._show_grade(self.asking.check(self.confidence.value()))
        self._refresh()
        self._focus_outcome()
        if self.asking.is_done:
            self.answered.emit()

    def _focus_outcome(self) -> None:
        target = self.feedback if self.asking.is_done else self.again
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_grade(self, grade: Grade) -> None:
        if not self.asking.shows_feedback:
            self.view.lock()
            self.feedback.say("noted", "Noted.")
        elif self.asking.is_done:
            self.view.reveal(grade)
            self.feedback.say(
                _MARKS[grade.verdict], self.view.headline(grade), self.view.overall(grade)
            )
        else:
            self.view.lock()
            self.feedback.say(
                _MARKS[grade.verdict], self.view.headline(grade), self._tries_in_words()
            )

    def _tries_in_words(self) -> str:
        left = self.asking.tries_left
        return (
            "Here is a hint for one more try."
            if left == 1
            else f"Here is a hint. {left} tries are left."
        )

    def _try_again(self) -> None:
        self.asking.try_again()
        self.feedback.clear()
        self.view.unlock()
        self.flush()
        self._refresh()
        self.view.focus_first()

    def _take_hint(self) -> None:
        hint = self.asking.take_hint()
        self._refresh()
        if hint:
            announce(self, hint)
        if self.hint.isHidden():
            self.view.focus_first()

    def _wants_confidence(self) -> bool:
        return self.asking.question.confidence and not self.confidence.value()

    def _refresh(self) -> None:
        is_open = not self.asking.is_done and self.asking.grade is None
        question = self.asking.question
        self.hints.show_hints(self.asking.hints_shown)
        self.hint.setVisible(is_open and self.asking.tries_left > 1)
        self.confidence.setVisible(question.confidence)
        self.confidence.scale.set_locked(not is_open)
        self.again.setVisible(not is_open and not self.asking.is_done)
        self.check.setVisible(is_open)
        missing = self._missing() if is_open else ""
        self._status.set_text(missing)
        self.check.setEnabled(not missing)
        self.check.set_words(self.view.next_step() or self.view.verb())
        self.check.setAccessibleDescription(missing)
        self._actions.setVisible(not self.asking.is_done)
        self._actions.arrange()

    def _missing(self) -> str:
        if missing := self.view.missing():
            return missing
        if self.view.next_step():
            return ""
        return "How sure are you?" if self._wants_confidence() else ""
