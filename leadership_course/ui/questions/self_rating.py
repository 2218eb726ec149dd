"""How does the learner say how often something happens, and what follows from it?"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from leadership_course.course.questions import Offers, SelfRating
from leadership_course.quiz.answers import Answer, SelfRated
from leadership_course.quiz.grade import Grade
from leadership_course.ui.questions.choices import CardList
from leadership_course.ui.questions.keys import digit
from leadership_course.ui.questions.plate import Plate
from leadership_course.ui.questions.question_view import Keys, expect
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel

FREQUENCY = (
    "Almost never",
    "Seldom",
    "About half the time",
    "Mostly",
    "Almost always",
)
NO_OCCASION = "No occasion"
_LOW, _HIGH = 2, 4


class SelfRatingView(CardList):
    """Five steps and "no occasion"; never right or wrong."""

    def __init__(self, look: Look, question: SelfRating) -> None:
        """Show the scale; the offers wait for the answer."""
        steps = [(str(value), text) for value, text in enumerate(FREQUENCY, start=1)]
        super().__init__(look, (*steps, ("0", NO_OCCASION)), is_exclusive=True)
        self.take_lesson = Button("Take that lesson again", icon="replay", look=look)
        self._low = _offer_low(self.take_lesson, look)
        self._high = _offer_high(look, question.offers)
        self.take_lesson.clicked.connect(lambda: self.lesson_asked.emit(question.offers.low))
        self._offers = question.offers
        for plate in (self._low, self._high):
            self.column.addWidget(plate)
            plate.hide()

    def reply(self) -> SelfRated:
        """Return the value, 0 for "no occasion"."""
        picked = self.picked()
        return SelfRated(value=int(picked[0]) if picked else None)

    def show_reply(self, reply: Answer) -> None:
        """Show the value given before."""
        value = expect(SelfRated, reply).value
        self.show_picked(() if value is None else (str(value),))

    def missing(self) -> str:
        """Say that nothing is chosen."""
        return "" if self.picked() else "Nothing chosen yet"

    def verb(self) -> str:
        """Nothing is checked here."""
        return "Done"

    def reveal(self, grade: Grade) -> None:
        """Show what the answer leads to."""
        self.lock()
        value = self.reply().value
        self._low.setVisible(bool(self._offers.low) and value is not None and 1 <= value <= _LOW)
        self._high.setVisible(bool(self._offers.high) and value is not None and value >= _HIGH)

    def unlock(self) -> None:
        """Take the offers back."""
        super().unlock()
        self._low.hide()
        self._high.hide()

    def keys(self) -> Keys:
        """Return the numbers of the scale."""
        return (
            ("1-5", "choose, almost never to almost always"),
            ("0", "no occasion"),
            ("Up, Down", "move between the steps"),
        )

    def press(self, event: QKeyEvent) -> bool:
        """Choose by the number that stands on the card; 0 is the last one."""
        number = digit(event)
        if number is None:
            return super().press(event)
        card = self.cards.get(str(number))
        if card is not None and not self.is_locked:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            card.click()
        return card is not None

    def _key(self, name: str, number: int) -> str:
        return name


def _offer_low(button: Button, look: Look) -> Plate:
    plate = Plate(look)
    text = "There is a lesson about exactly this. It takes a few minutes."
    plate.column.addWidget(PlainLabel(text, role="text"))
    plate.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return plate


def _offer_high(look: Look, offers: Offers) -> Plate:
    plate = Plate(look)
    plate.column.addWidget(PlainLabel("A thought to go on with", role="eyebrow"))
    plate.column.addWidget(PlainLabel(offers.high, role="text"))
    return plate
