"""How are options picked: one, several, true or false?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from leadership_course.course.questions import MultipleChoice, SingleChoice, TrueFalse
from leadership_course.quiz.answers import Answer, Picked, Said
from leadership_course.quiz.grade import Grade, Part
from leadership_course.ui.questions.keys import (
    KeysPassBy,
    digit,
    left_or_right,
    step_focus,
    up_or_down,
)
from leadership_course.ui.questions.question_view import Keys, QuestionView, expect
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.choice_card import ChoiceCard, Mark
from leadership_course.ui.widgets.labels import PlainLabel


class CardList(QuestionView):
    """Options as numbered cards: the number picks, arrows move, Space picks what has the focus."""

    def __init__(
        self, look: Look, options: Sequence[tuple[str, str]], *, is_exclusive: bool
    ) -> None:
        """Show `options`, pairs of id and text, in this order."""
        super().__init__(look)
        self._passing = KeysPassBy(self)
        self._is_exclusive = is_exclusive
        self.cards = {
            name: self._card(self._key(name, number), text)
            for number, (name, text) in enumerate(options, start=1)
        }

    def picked(self) -> tuple[str, ...]:
        """Return the ids of the picked options, in the order on screen."""
        return tuple(name for name, card in self.cards.items() if card.isChecked())

    def show_picked(self, ids: Sequence[str]) -> None:
        """Show exactly `ids` as picked, without telling."""
        for name, card in self.cards.items():
            card.setAutoExclusive(False)
            card.setChecked(name in ids)
            card.setAutoExclusive(self._is_exclusive)

    def press(self, event: QKeyEvent) -> bool:
        """Pick by number, move by arrow."""
        cards = tuple(self.cards.values())
        number = digit(event)
        if number is not None and 1 <= number <= len(cards):
            if not self.is_locked:
                cards[number - 1].setFocus(Qt.FocusReason.OtherFocusReason)
                cards[number - 1].click()
            return True
        step = up_or_down(event)
        if not self.is_locked:  # answered, the arrows to the sides turn the card again
            step = step or left_or_right(event, self.layoutDirection())
        return bool(step) and step_focus(cards, step)

    def keys(self) -> Keys:
        """Return what the number, the arrows and Space do."""
        return (
            (f"1-{min(len(self.cards), 9)}", "choose"),
            ("Up, Down", "move between the choices"),
            ("Space", "choose, or take back"),
        )

    def focus_first(self) -> None:
        """Put the focus on the picked card, or the first."""
        cards = tuple(self.cards.values())
        picked = [card for card in cards if card.isChecked()]
        (picked or cards)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def unlock(self) -> None:
        """Take the marks away and let the learner choose again."""
        for card in self.cards.values():
            card.mark("")
            card.set_why("")
        super().unlock()

    def _set_locked(self, is_locked: bool) -> None:
        self._passing.lock(self.cards.values(), is_locked)

    def _key(self, name: str, number: int) -> str:
        """Return the key that stands on a card; only nine cards can have one."""
        return str(number) if number <= 9 else ""

    def _card(self, key: str, text: str) -> ChoiceCard:
        card = ChoiceCard(self.look, key, text, self._is_exclusive)
        card.installEventFilter(self._passing)
        card.clicked.connect(self.changed)
        self.column.addWidget(card)
        return card


class OptionsView(CardList):
    """Single and multiple choice."""

    def __init__(
        self, look: Look, question: SingleChoice | MultipleChoice, order: tuple[str, ...]
    ) -> None:
        """Show the options of `question` in `order`."""
        texts = {option.id: option.text for option in question.options}
        is_exclusive = isinstance(question, SingleChoice)
        super().__init__(look, [(name, texts[name]) for name in order], is_exclusive=is_exclusive)
        self._pick = question.pick if isinstance(question, MultipleChoice) else 1
        if not is_exclusive:
            self.column.insertWidget(
                0, PlainLabel(_how_many(self._pick), role="small", tone="muted")
            )

    def reply(self) -> Picked:
        """Return the picked options."""
        return Picked(ids=self.picked())

    def show_reply(self, reply: Answer) -> None:
        """Show the picked options."""
        self.show_picked(expect(Picked, reply).ids)

    def missing(self) -> str:
        """Say how many are picked where a number is asked for."""
        picked = len(self.picked())
        if self._is_exclusive:
            return "" if picked else "Nothing chosen yet"
        if self._pick is None:
            return "" if picked else "Nothing chosen yet"
        return "" if picked == self._pick else f"{picked} of {self._pick} chosen"

    def reveal(self, grade: Grade) -> None:
        """Mark each option and give its reason."""
        for part in grade.parts:
            self.cards[part.id].mark(self._mark(part))
            self.cards[part.id].set_why(part.why)
        self.lock()

    def _mark(self, part: Part) -> Mark:
        if part.is_chosen:
            return "right" if part.is_right else "not-yet"
        if part.is_right:
            return ""
        return "right" if self._is_exclusive else "missed"

    def overall(self, grade: Grade) -> str:
        """Point a single choice to its reasons; count several."""
        return "Each choice has its reason." if self._is_exclusive else _of_the_choices(grade)


class TrueFalseView(CardList):
    """True or false."""

    def __init__(self, look: Look, question: TrueFalse) -> None:
        """Show the two cards."""
        super().__init__(look, (("true", "True"), ("false", "False")), is_exclusive=True)
        self._answer = question.answer

    def reply(self) -> Said:
        """Return what was said."""
        picked = self.picked()
        return Said(value=picked[0] == "true" if picked else None)

    def show_reply(self, reply: Answer) -> None:
        """Show what was said."""
        value = expect(Said, reply).value
        self.show_picked(() if value is None else ("true" if value else "false",))

    def missing(self) -> str:
        """Say that nothing was said."""
        return "" if self.picked() else "Nothing chosen yet"

    def reveal(self, grade: Grade) -> None:
        """Mark the card that is right, and the other one when it was picked."""
        for name, card in self.cards.items():
            is_key = (name == "true") == self._answer
            if is_key:
                card.mark("right")
            elif card.isChecked():
                card.mark("not-yet")
        self.lock()

    def overall(self, grade: Grade) -> str:
        """Return the reason; there is only one."""
        return " ".join(part.why for part in grade.parts)


def _how_many(pick: int | None) -> str:
    return "Choose every one that fits." if pick is None else f"Choose {pick}."


def _of_the_choices(grade: Grade) -> str:
    right = sum(1 for part in grade.parts if part.is_chosen and part.is_right)
    total = sum(1 for part in grade.parts if part.is_chosen == part.is_right)
    return f"{right} of the {total} that fit are among your choices."
