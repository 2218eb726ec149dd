"""What of a scenario is on screen: the path so far, the moment now, and the ending?"""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.questions import Choice, Node, Scenario
from leadership_course.quiz.answers import Walked
from leadership_course.quiz.scenario import walk
from leadership_course.ui.questions.keys import KeysPassBy
from leadership_course.ui.questions.plate import Plate
from leadership_course.ui.questions.verdict import Verdict, mark_of
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.choice_card import ChoiceCard
from leadership_course.ui.widgets.labels import PlainLabel


class Story(QWidget):
    """Walks a scenario. It is drawn anew after each choice; `taken` tells the choice."""

    taken = Signal(str)

    def __init__(self, look: Look, question: Scenario) -> None:
        """Begin at the start."""
        super().__init__()
        self._look = look
        self._question = question
        self._passing = KeysPassBy(self)
        self.path: tuple[str, ...] = ()
        self.cards: tuple[ChoiceCard, ...] = ()
        self.now: QWidget = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = QWidget()
        outer.addWidget(self._page)

    @property
    def is_over(self) -> bool:
        """Whether an ending is reached."""
        return walk(self._question, Walked(choices=self.path)).is_over

    def show_path(self, path: tuple[str, ...], *, is_marked: bool, tried: frozenset[str]) -> None:
        """Show the story as far as `path` leads.

        `is_marked` says of each choice whether a better one stood beside it; `tried` are choices
        taken before.
        """
        before = self.stops()
        self.path = path
        way = walk(self._question, Walked(choices=path))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(12))
        for node, choice in way.steps:
            column.addWidget(_step(self._look, node, choice, is_marked=is_marked))
        self.now = _ending(self._look, way.here) if way.is_over else self._moment(way.here)
        column.addWidget(self.now)
        self.cards = () if way.is_over else self._choices(way.here, tried)
        for card in self.cards:
            column.addWidget(card)
        self._turn_to(page, before)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops: at the choices, or at the ending."""
        return self.cards or (self.now,)

    def lock(self, is_locked: bool) -> None:
        """Take the choices on screen out of play, or back."""
        self._passing.lock(self.cards, is_locked)

    def _turn_to(self, page: QWidget, before: tuple[QWidget, ...]) -> None:
        """Put `page` where the old one was, in the order of Tab too, where new things come last."""
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self._page, page)
        for first, second in pairwise((before[-1], *self.stops())):
            if first.window() is second.window():
                QWidget.setTabOrder(first, second)
        self._page.hide()
        self._page.deleteLater()
        self._page = page

    def _moment(self, node: Node) -> QWidget:
        text = PlainLabel(node.text, role="reading")
        text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return text

    def _choices(self, node: Node, tried: frozenset[str]) -> tuple[ChoiceCard, ...]:
        return tuple(
            self._card(str(number), choice, tried)
            for number, choice in enumerate(node.choices, start=1)
        )

    def _card(self, key: str, choice: Choice, tried: frozenset[str]) -> ChoiceCard:
        card = ChoiceCard(self._look, key, choice.text, True)
        if choice.id in tried:
            card.set_why("You have seen where this leads.")
        card.installEventFilter(self._passing)
        card.clicked.connect(lambda: self.taken.emit(choice.id))
        return card


def _step(look: Look, node: Node, choice: Choice, *, is_marked: bool) -> QWidget:
    """Return a moment that has passed: what was done and what came of it."""
    plate = Plate(look)
    if is_marked:
        plate.column.addWidget(PlainLabel(node.text, role="small", tone="muted"))
    plate.column.addWidget(PlainLabel(f"You: {choice.text}", "strong"))
    if not is_marked:
        if choice.why:
            plate.column.addWidget(PlainLabel(choice.why, role="text"))
        return plate
    is_best = choice.points == max(other.points for other in node.choices)
    verdict = Verdict(look)
    word = "The strongest choice here" if is_best else "Not yet the strongest choice"
    plate.column.addWidget(verdict)
    verdict.tell(mark_of(is_best), word, choice.why)
    plate.set_tone("right" if is_best else "not-yet")
    return plate


def _ending(look: Look, node: Node) -> QWidget:
    plate = Plate(look)
    plate.set_tone("active")
    plate.column.addWidget(PlainLabel("How it ends", role="eyebrow"))
    plate.column.addWidget(PlainLabel(node.ending, role="title"))
    plate.column.addWidget(PlainLabel(node.text, role="reading"))
    plate.setAccessibleName(f"How it ends: {node.ending}. {node.text}")
    plate.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return plate
