"""Did it happen? Four answers, none of them wrong."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from leadership_course.study.follow_up import OUTCOMES, Outcome
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.choice_card import ChoiceCard
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 520  # narrower than this, the cards stand one above the other


class Words(NamedTuple):
    """How an outcome is said, what is asked after it, and why."""

    said: str
    short: str
    ask: str
    why: str


WORDS: dict[Outcome, Words] = {
    "yes": Words(
        "Yes, it happened",
        "It happened",
        "What came of it?",
        "One sentence is enough: what you did, and what happened next.",
    ),
    "partly": Words(
        "Partly",
        "It happened in part",
        "Which part held?",
        "Say what you did and where it stopped. A smaller second half often holds better.",
    ),
    "no-occasion": Words(
        "There was no occasion",
        "No occasion",
        "Does the moment really come?",
        "Look back over these days: it may have come in another shape, or not at all. A plan needs "
        "a cue that happens; Change lets you choose one that does.",
    ),
    "no": Words(
        "Not this time",
        "Not this time",
        "What came first?",
        "The moment came and something else won. Name what it was: a plan often needs an earlier "
        "cue or a smaller step, and Change lets you write it so.",
    ),
}


class OutcomeCards(QWidget):
    """The four outcomes as cards with the keys 1 to 4; `chosen` says which."""

    chosen = Signal(str)

    def __init__(self, look: Look, outcome: str = "", parent: QWidget | None = None) -> None:
        """Show the cards, `outcome` chosen where it is one of theirs."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.cards: list[ChoiceCard] = []
        self._group = QButtonGroup(self)  # the cards have two parents, so Qt can't tell by itself
        for pair in (OUTCOMES[:2], OUTCOMES[2:]):
            row = SideBySide(look, _LEAST, gap=8)
            for each in pair:
                row.add(self._card(look, each, is_chosen=each == outcome))
            column.addWidget(row)

    def pick(self, number: int) -> None:
        """Choose a card by its key, and put the focus on it."""
        self.cards[number - 1].setFocus()
        self.cards[number - 1].setChecked(True)

    def focus_first(self) -> None:
        """Put the focus on the chosen card, else on the first."""
        chosen = (card for card in self.cards if card.isChecked())
        next(chosen, self.cards[0]).setFocus()

    def _card(self, look: Look, outcome: Outcome, *, is_chosen: bool) -> ChoiceCard:
        key = str(len(self.cards) + 1)
        card = ChoiceCard(look, key, WORDS[outcome].said, is_exclusive=True)
        card.setChecked(is_chosen)
        card.toggled.connect(lambda on: self._tell(outcome, is_on=on))
        self._group.addButton(card)
        self.cards.append(card)
        return card

    def _tell(self, outcome: Outcome, *, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(outcome)
