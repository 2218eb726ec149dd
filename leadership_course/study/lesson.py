"""How does a learner get through a lesson, and back to the same card next day?"""

import math
from typing import TYPE_CHECKING

from leadership_course.course.blocks import Plan, Reflect
from leadership_course.course.outline import Card, Lesson, Module
from leadership_course.course.questions import Question
from leadership_course.progress.events import (
    CardTurned,
    LessonFinished,
    LessonStarted,
    PlanMade,
)
from leadership_course.progress.lessons import LessonRecord
from leadership_course.study.plans import Planning
from leadership_course.study.reflecting import Reflecting
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from leadership_course.study.asking import Asking


class LessonSitting:
    """A lesson in front of the learner: the present card and the ways on."""

    def __init__(self, study: Study, lesson: Lesson, card: str = "") -> None:
        """Open `lesson` at `card`, else where the learner stopped, else at its beginning.

        A card that was asked for, and is not where the learner stopped, is only looked at: nothing
        is recorded until they go on from it or answer in it. Raises ProfileError when the start
        could not be recorded.
        """
        self.lesson = lesson
        self._study = study
        record = self._record
        self.place = self._place_of(card, record.card)
        is_there = record.is_open and record.card == self.card.id
        self.is_looking = bool(card) and not is_there
        if not self.is_looking:
            self._begin()

    @property
    def card(self) -> Card:
        """The card on screen."""
        return self.lesson.cards[self.place]

    @property
    def module(self) -> Module:
        """The module the lesson belongs to."""
        return self._study.index.module_of[self.lesson.id]

    @property
    def is_at_end(self) -> bool:
        """Whether this is the last card."""
        return self.place == len(self.lesson.cards) - 1

    @property
    def minutes_left(self) -> int:
        """About how long the cards from this one on take, in whole minutes, at least one."""
        return minutes_left(self.lesson, self.place)

    def forward(self) -> bool:
        """Turn to the next card; after the last one finish the lesson, once, and return False."""
        self._stay()
        if not self.is_at_end:
            self._turn_to(self.place + 1)
            return True
        if self._record.is_open:
            self._study.record(
                LessonFinished(object=self.lesson.id, minutes=self.lesson.head.minutes)
            )
        return False

    def back(self) -> bool:
        """Turn to the card before; False on the first one."""
        if self.place == 0:
            return False
        self._stay()
        self._turn_to(self.place - 1)
        return True

    def asking(self, question: Question) -> "Asking":
        """Put a question of this lesson in front of the learner, as it was left."""
        from leadership_course.study.asking import Asking, Setting  # grading: not needed at start

        setting = Setting(
            place=f"question/{question.id}",
            former=tuple(f"question/{name}" for name in question.was),
            seed=self._record.times_finished,
            lesson=self.lesson.id,
            answered=self._record.answers.get(question.id),
            tries=self._record.tries.get(question.id, 0),
            before=self._stay,
        )
        return Asking(self._study, question, setting)

    def written(self, reflect: Reflect) -> str:
        """Return the reflection as it stands: its draft if there is one, else what was written."""
        return self._reflecting(reflect).text

    def draft_reflection(self, reflect: Reflect, text: str) -> None:
        """Keep what is being written."""
        self._reflecting(reflect).keep(text)

    def write_reflection(self, reflect: Reflect, text: str) -> None:
        """Write the reflection into the journal, unless it says what stands there already."""
        self._reflecting(reflect).write(text)

    def planning(self, plan: Plan) -> Planning:
        """Put an if-then rule of this lesson in front of the learner, as it was left."""
        proposed = PlanMade(
            object=plan.id,
            when=plan.when,
            then=plan.then,
            check_back=plan.check_back,
            lesson=self.lesson.id,
            module=self.module.id,
        )
        return Planning(self._study, proposed, self._stay)

    @property
    def _record(self) -> LessonRecord:
        return self._study.progress.lessons.of(self.lesson.id)

    def _place_of(self, *wanted: str) -> int:
        places = {card.id: place for place, card in enumerate(self.lesson.cards)}
        return next((places[card] for card in wanted if card in places), 0)

    def _stay(self) -> None:
        """Take what was only looked at for the place where the learner is."""
        if self.is_looking:
            self._begin()
            self.is_looking = False

    def _begin(self) -> None:
        if not self._record.is_open:
            self._study.record(LessonStarted(object=self.lesson.id))
        self._turn_to(self.place)

    def _turn_to(self, place: int) -> None:
        card = self.lesson.cards[place].id
        if self._record.card != card:
            self._study.record(CardTurned(object=self.lesson.id, card=card))
        self.place = place

    def _reflecting(self, reflect: Reflect) -> Reflecting:
        return Reflecting(self._study, reflect, self.lesson.id, self._stay)


def place_of_card(study: Study, lesson: Lesson, prompt: str = "", card: str = "") -> str:
    """Return the place where a card of `lesson` is looked at: that of a reflection or plan, else
    `card`, else its first.
    """
    at = study.index.prompts.get(prompt)
    card = at[2].id if at and at[1] is lesson else card
    return f"lesson/{lesson.id}/{card or lesson.cards[0].id}"


def minutes_left(lesson: Lesson, place: int) -> int:
    """Return about how many minutes the cards from `place` on take.

    The minutes of the lesson, shared evenly and rounded up; at least one.
    """
    cards = len(lesson.cards)
    return max(1, math.ceil(lesson.head.minutes * (cards - place) / cards))
