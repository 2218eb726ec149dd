"""How is an own answer written, compared and rated?"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.course.questions import ShortAnswer
from leadership_course.quiz.answers import Answer, Written
from leadership_course.quiz.grade import Grade
from leadership_course.ui.questions.gap_field import EnterPassesBy
from leadership_course.ui.questions.keys import digit
from leadership_course.ui.questions.plate import Plate
from leadership_course.ui.questions.question_view import Keys, QuestionView, expect
from leadership_course.ui.questions.scale import Scale
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.labels import PlainLabel

RATINGS = ("1  Not yet", "2  Partly", "3  Covers it")
_SPOKEN = "how near your answer comes"


class ShortAnswerView(QuestionView):
    """A text field; then the model answer beside the own text, and three steps to rate it by."""

    def __init__(self, look: Look, question: ShortAnswer) -> None:
        """Show an empty field; the model answer waits for the comparison."""
        super().__init__(look)
        self._is_compared = False
        self.edit = GrowingEdit(look, "Write in your own words")
        self.edit.setAccessibleName("Your answer")
        self.edit.installEventFilter(EnterPassesBy(self))
        self.edit.textChanged.connect(self._on_typing)
        self.scale = Scale(look, RATINGS, _SPOKEN)
        self.scale.picked.connect(self._on_rating)
        self._yours = PlainLabel("Your answer", role="eyebrow")
        self._shift = PlainLabel("Shift+Enter begins a new line.", role="small", tone="muted")
        self._model = _model_answer(look, question)
        self._ask = PlainLabel("How near does yours come?", "strong")
        for part in (self._yours, self.edit, self._shift, self._model, self._ask, self.scale):
            self.column.addWidget(part)
        self._show_comparison(False)

    def reply(self) -> Written:
        """Return the text and its rating."""
        return Written(text=self.edit.toPlainText(), rating=self.scale.index())

    def show_reply(self, reply: Answer) -> None:
        """Put the text back, the cursor behind it, and the comparison when it was rated."""
        written = expect(Written, reply)
        self.edit.setPlainText(written.text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.scale.show_index(written.rating)
        self._show_comparison(written.rating is not None)

    def missing(self) -> str:
        """Say what comes next: to write, to compare, to rate."""
        if not self._has_text():
            return "Nothing written yet"
        return "" if not self._is_compared or self.scale.index() is not None else "Not rated yet"

    def next_step(self) -> str:
        """Offer the comparison until it was made."""
        return "" if self._is_compared else "Compare"

    def take_step(self) -> None:
        """Show the model answer beside the own one, and ask for a rating."""
        if self._has_text():
            self._show_comparison(True)
            self.scale.focus()
            self.changed.emit()

    def verb(self) -> str:
        """Call the last step what it is: nothing is checked by the program."""
        return "Done"

    def reveal(self, grade: Grade) -> None:
        """Leave the own rating standing beside both texts."""
        self._show_comparison(True)
        self.lock()

    def headline(self, grade: Grade) -> str:
        """Return the rating in the words of the scale."""
        return "Covers it." if grade.verdict == "right" else super().headline(grade)

    def overall(self, grade: Grade) -> str:
        """Say whose verdict it is."""
        return "This is how you rated your answer beside the model answer."

    def _set_locked(self, is_locked: bool) -> None:
        self.edit.setReadOnly(is_locked or self._is_compared)
        self.scale.set_locked(is_locked)

    def keys(self) -> Keys:
        """Return the keys of the text and of the rating."""
        return (
            ("Enter", "compare with the model answer"),
            ("Shift+Enter", "new line"),
            ("1-3", "rate your answer after comparing"),
        )

    def focus_first(self) -> None:
        """Put the focus into the text, or on the rating once it is compared."""
        if self._is_compared:
            self.scale.focus()
        else:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, event: QKeyEvent) -> bool:
        """Rate by number, once there is something to compare with."""
        number = digit(event)
        if (
            number is None
            or not self._is_compared
            or self.is_locked
            or not 1 <= number <= len(RATINGS)
        ):
            return False
        self.scale.pick(number - 1)
        return True

    def _has_text(self) -> bool:
        return bool(self.edit.toPlainText().strip())

    def _on_typing(self) -> None:
        if not self.edit.isReadOnly():
            self.typed.emit()

    def _on_rating(self, _: int) -> None:
        self.changed.emit()

    def _show_comparison(self, is_compared: bool) -> None:
        self._is_compared = is_compared
        self.edit.setReadOnly(is_compared or self.is_locked)
        self._shift.setVisible(not is_compared)
        for part in (self._yours, self._model, self._ask, self.scale):
            part.setVisible(is_compared)


def _model_answer(look: Look, question: ShortAnswer) -> QWidget:
    plate = Plate(look)
    plate.column.addWidget(PlainLabel("A model answer", role="eyebrow"))
    plate.column.addWidget(PlainLabel(question.model_answer, role="text"))
    if question.look_for:
        plate.column.addWidget(PlainLabel("Look for", role="eyebrow"))
        for point in question.look_for:
            plate.column.addLayout(_point(look, point))
    return plate


def _point(look: Look, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(10))
    row.addWidget(PlainLabel("•", tone="muted"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text), 1)
    return row
