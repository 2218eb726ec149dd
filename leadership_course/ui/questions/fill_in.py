"""How are the gaps of a text filled?"""

from itertools import pairwise

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leadership_course.course.questions import FillIn, Gap
from leadership_course.quiz.answers import Answer, Filled
from leadership_course.quiz.grade import Grade, Part
from leadership_course.ui.questions.gap_field import Field, PickedGap, TypedGap
from leadership_course.ui.questions.gap_text import GapText, around, gap_names
from leadership_course.ui.questions.keys import step_focus, up_or_down
from leadership_course.ui.questions.plate import Plate
from leadership_course.ui.questions.question_view import Keys, QuestionView, expect
from leadership_course.ui.questions.verdict import Verdict, mark_of
from leadership_course.ui.theme.look import Look


class FillInView(QuestionView):
    """A text with fields in it, and after the reveal a line about each of them."""

    def __init__(self, look: Look, question: FillIn) -> None:
        """Show the text with empty gaps."""
        super().__init__(look)
        self._names = gap_names(question.text)
        self.fields: dict[str, Field] = {
            name: _field(look, _spoken(question.text, name, number), question.gaps[name])
            for number, name in enumerate(self._names, start=1)
        }
        self._text = GapText(look, question.text, self.fields)
        self._text.setAccessibleName(_read_out(question.text))
        self.column.addWidget(self._text)
        self._verdicts = {name: self._plate() for name in self._names}
        for field in self.fields.values():
            field.edited.connect(self._on_edit)
            field.left.connect(self.changed)
        for before, after in pairwise(self._names):
            QWidget.setTabOrder(self.fields[before], self.fields[after])

    def reply(self) -> Filled:
        """Return what stands in the gaps; an empty gap is left out."""
        return Filled(
            gaps={name: field.words() for name, field in self.fields.items() if field.words()}
        )

    def show_reply(self, reply: Answer) -> None:
        """Put the words back into the gaps."""
        gaps = expect(Filled, reply).gaps
        for name, field in self.fields.items():
            field.show_words(gaps.get(name, ""))
        self._text.flow()

    def missing(self) -> str:
        """Count the filled gaps."""
        filled = sum(1 for field in self.fields.values() if field.words().strip())
        if filled == len(self.fields):
            return ""
        return (
            "The gap is still empty"
            if len(self.fields) == 1
            else f"{filled} of {len(self.fields)} filled"
        )

    def reveal(self, grade: Grade) -> None:
        """Say of each gap whether it fits, what fits, and why."""
        self.lock()
        for part in grade.parts:
            plate, verdict = self._verdicts[part.id]
            verdict.tell(mark_of(part.is_right), self._word(part), part.why)
            plate.set_tone("right" if part.is_right else "not-yet")
            plate.show()
            self.fields[part.id].setAccessibleDescription(verdict.words())

    def _set_locked(self, is_locked: bool) -> None:
        for field in self.fields.values():
            field.set_locked(is_locked)
        if not is_locked:
            for plate, verdict in self._verdicts.values():
                plate.hide()
                verdict.clear()

    def keys(self) -> Keys:
        """Return how gaps are reached."""
        return (("Tab, Up, Down", "go from gap to gap"),)

    def focus_first(self) -> None:
        """Put the focus into the first empty gap."""
        fields = tuple(self.fields.values())
        empty = [field for field in fields if not field.words()]
        (empty or fields)[0].setFocus()

    def press(self, event: QKeyEvent) -> bool:
        """Go from gap to gap by arrows."""
        step = up_or_down(event)
        return bool(step) and step_focus(tuple(self.fields.values()), step)

    def _on_edit(self) -> None:
        self._text.flow()
        self.typed.emit()

    def _plate(self) -> tuple[Plate, Verdict]:
        plate, verdict = Plate(self.look), Verdict(self.look)
        plate.column.addWidget(verdict)
        plate.hide()
        self.column.addWidget(plate)
        return plate, verdict

    def _word(self, part: Part) -> str:
        place = f"Gap {self._names.index(part.id) + 1}. " if len(self._names) > 1 else ""
        if part.is_right:
            return f"{place}Right: {part.given}"
        return f"{place}Not yet: {part.given}. What fits: {part.expected}"


def _field(look: Look, name: str, gap: Gap) -> Field:
    return PickedGap(look, name, gap.options) if gap.options else TypedGap(look, name)


def _spoken(text: str, name: str, number: int) -> str:
    before, after = around(text, name)
    return f"Gap {number}: {before} ... {after}".strip()


def _read_out(text: str) -> str:
    for number, name in enumerate(gap_names(text), start=1):
        text = text.replace("{" + name + "}", f"(gap {number})")
    return text
