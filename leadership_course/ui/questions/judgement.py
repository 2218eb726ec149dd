"""How is every response rated from very poor to very good?"""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from leadership_course.course.questions import LEVELS, Judgement, Level
from leadership_course.quiz.answers import Answer, Rated
from leadership_course.quiz.grade import Grade, Part
from leadership_course.ui.questions.keys import digit, focused_index, up_or_down
from leadership_course.ui.questions.plate import Plate
from leadership_course.ui.questions.question_view import Keys, QuestionView, expect
from leadership_course.ui.questions.scale import Scale
from leadership_course.ui.questions.verdict import Verdict
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel

_NAMES: dict[Level, str] = {
    "very-poor": "Very poor",
    "poor": "Poor",
    "fair": "Fair",
    "good": "Good",
    "very-good": "Very good",
}
_WORDS = {"right": "Right.", "partly": "One step away.", "not-yet": "Not yet."}


class ResponseCard(Plate):
    """A response and its five levels."""

    rated = Signal()

    def __init__(self, look: Look, text: str) -> None:
        """Show `text`, not rated."""
        super().__init__(look)
        steps = [f"{number}  {_NAMES[level]}" for number, level in enumerate(LEVELS, start=1)]
        self.scale = Scale(look, steps, text)
        self.scale.picked.connect(lambda _: self.rated.emit())
        self._verdict = Verdict(look)
        self.column.addWidget(PlainLabel(text, role="text"))
        self.column.addWidget(self.scale)
        self.column.addWidget(self._verdict)

    def level(self) -> Level | None:
        """Return the level given, or None."""
        index = self.scale.index()
        return None if index is None else LEVELS[index]

    def show_level(self, level: Level | None) -> None:
        """Show a level given before."""
        self.scale.show_index(None if level is None else LEVELS.index(level))

    def tell(self, part: Part) -> None:
        """Say how an expert rates this response, and why."""
        mark = _nearness(part)
        expert = part.expected[:1].upper() + part.expected[1:]
        self._verdict.tell(mark, f"{_WORDS[mark]} Experts say: {expert}", part.why)
        self.set_tone(mark)

    def set_locked(self, is_locked: bool) -> None:
        """Take the levels out of play, or back, without a verdict."""
        self.scale.set_locked(is_locked)
        if not is_locked:
            self._verdict.clear()
            self.set_tone("")


def _nearness(part: Part) -> Literal["right", "partly", "not-yet"]:
    """Return how near a rating is: one step off is nearly there."""
    if part.is_right:
        return "right"
    names = [level.replace("-", " ") for level in LEVELS]
    if part.given not in names:
        return "not-yet"
    steps = abs(names.index(part.given) - names.index(part.expected))
    return "partly" if steps == 1 else "not-yet"


class JudgementView(QuestionView):
    """Responses below each other; a number rates the one with the focus and goes on."""

    def __init__(self, look: Look, question: Judgement, order: tuple[str, ...]) -> None:
        """Show the responses in `order`."""
        super().__init__(look)
        texts = {response.id: response.text for response in question.responses}
        self.cards = {name: ResponseCard(look, texts[name]) for name in order}
        for card in self.cards.values():
            self.column.addWidget(card)
            card.rated.connect(self.changed)

    def reply(self) -> Rated:
        """Return the levels given so far."""
        levels = ((name, card.level()) for name, card in self.cards.items())
        return Rated(levels={name: level for name, level in levels if level is not None})

    def show_reply(self, reply: Answer) -> None:
        """Show the levels given so far."""
        levels = expect(Rated, reply).levels
        for name, card in self.cards.items():
            card.show_level(levels.get(name))

    def missing(self) -> str:
        """Count the rated responses."""
        rated = len(self.reply().levels)
        return "" if rated == len(self.cards) else f"{rated} of {len(self.cards)} rated"

    def reveal(self, grade: Grade) -> None:
        """Say of each response how an expert rates it, and why."""
        self.lock()
        for part in grade.parts:
            self.cards[part.id].tell(part)

    def overall(self, grade: Grade) -> str:
        """Say how near the ratings come."""
        if grade.score >= 1.0:
            return "Your ratings are the experts’."
        return f"Your ratings come {round(grade.score * 100)} per cent of the way to the experts’."

    def _set_locked(self, is_locked: bool) -> None:
        for card in self.cards.values():
            card.set_locked(is_locked)

    def keys(self) -> Keys:
        """Return how responses are reached and rated."""
        return (
            ("1-5", "rate the response, very poor to very good, and go on"),
            ("Up, Down", "go from response to response"),
            ("Left, Right, Space", "walk along the levels and choose"),
        )

    def focus_first(self) -> None:
        """Put the focus on the first response that is not rated."""
        cards = tuple(self.cards.values())
        unrated = [card for card in cards if card.level() is None]
        (unrated or cards)[0].scale.focus()

    def press(self, event: QKeyEvent) -> bool:
        """Rate by number, move by arrow."""
        number = digit(event)
        if number is not None and 1 <= number <= len(LEVELS):
            self._rate(number - 1)
            return True
        step = up_or_down(event)
        if step:
            self._go(focused_index(tuple(self.cards.values())) + step)
        return bool(step)

    def _rate(self, level: int) -> None:
        if self.is_locked:
            return
        cards = tuple(self.cards.values())
        here = focused_index(cards)
        if here < 0:
            self.focus_first()
            here = focused_index(cards)
        cards[here].scale.pick(level)
        self._go(here + 1)

    def _go(self, place: int) -> None:
        cards = tuple(self.cards.values())
        cards[min(max(place, 0), len(cards) - 1)].scale.focus()
