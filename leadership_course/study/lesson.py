"""How does a learner get through a lesson, and back to the same card next day?"""

import math

from leadership_course.course.blocks import Ask, Plan, Reflect
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Card, Lesson, Module
from leadership_course.course.questions import Question
from leadership_course.progress.events import (
    CardTurned,
    LessonFinished,
    LessonStarted,
    PlanMade,
    ReflectionWritten,
)
from leadership_course.progress.lessons import LessonRecord
from leadership_course.study.asking import Asking, Setting
from leadership_course.study.studying import Study


class LessonSitting:
    """A lesson in front of the learner: the present card and the ways on."""

    def __init__(self, study: Study, lesson: Lesson, card: str = "") -> None:
        """Open `lesson` at `card`, else where the learner stopped, else at its beginning.

        Raises ProfileError when the start could not be recorded.
        """
        self.lesson = lesson
        self._study = study
        if not self._record.is_open:
            study.record(LessonStarted(object=lesson.id))
        self.place = self._place_of(card or self._record.card)
        self._note_place()

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
        """Turn to the next card; after the last one finish the lesson and return False."""
        if self.is_at_end:
            self._study.record(
                LessonFinished(object=self.lesson.id, minutes=self.lesson.head.minutes)
            )
            return False
        self.place += 1
        self._note_place()
        return True

    def back(self) -> bool:
        """Turn to the card before; False on the first one."""
        if self.place == 0:
            return False
        self.place -= 1
        self._note_place()
        return True

    def asking(self, question: Question) -> Asking:
        """Put a question of this lesson in front of the learner, as it was left."""
        setting = Setting(
            place=f"lesson/{self.lesson.id}/{question.id}",
            seed=self._record.times_finished,
            lesson=self.lesson.id,
            answered=self._record.answers.get(question.id),
            tries=self._record.tries.get(question.id, 0),
        )
        return Asking(self._study, question, setting)

    def written(self, reflect: Reflect) -> str:
        """Return the reflection as it stands: the draft when there is one, else what was written."""
        draft = self._study.drafts.find(f"reflect/{reflect.id}")
        return str(draft["text"]) if draft else self._study.progress.journal.newest(reflect.id)

    def draft_reflection(self, reflect: Reflect, text: str) -> None:
        """Keep what is being written."""
        self._study.drafts.keep(f"reflect/{reflect.id}", {"text": text})

    def write_reflection(self, reflect: Reflect, text: str) -> None:
        """Write the reflection into the journal, unless it says what stands there already."""
        if text.strip() and text != self._study.progress.journal.newest(reflect.id):
            self._study.record(
                ReflectionWritten(
                    object=reflect.id, prompt=reflect.prompt, text=text, lesson=self.lesson.id
                )
            )
        self._study.drafts.drop(f"reflect/{reflect.id}")

    def planned(self, plan: Plan) -> tuple[str, str, bool]:
        """Return when and then as the learner left them, and whether the plan has been taken on so."""
        made = self._study.progress.journal.plans.get(plan.id)
        draft = self._study.drafts.find(f"plan/{plan.id}")
        if draft:
            return str(draft["when"]), str(draft["then"]), False
        return (made.when, made.then, True) if made else (plan.when, plan.then, False)

    def draft_plan(self, plan: Plan, when: str, then: str) -> None:
        """Keep the plan as it is being edited."""
        self._study.drafts.keep(f"plan/{plan.id}", {"when": when, "then": then})

    def make_plan(self, plan: Plan, when: str, then: str) -> None:
        """Take the plan on."""
        self._study.record(
            PlanMade(
                object=plan.id,
                when=when,
                then=then,
                check_back=plan.check_back,
                lesson=self.lesson.id,
            )
        )
        self._study.drafts.drop(f"plan/{plan.id}")

    @property
    def _record(self) -> LessonRecord:
        return self._study.progress.lessons.of(self.lesson.id)

    def _place_of(self, card: str) -> int:
        ids = [c.id for c in self.lesson.cards]
        return ids.index(card) if card in ids else 0

    def _note_place(self) -> None:
        if self._record.card != self.card.id:
            self._study.record(CardTurned(object=self.lesson.id, card=self.card.id))


def minutes_left(lesson: Lesson, place: int) -> int:
    """Return about how long the cards from `place` on take: the lesson's minutes, shared evenly, rounded up."""
    cards = len(lesson.cards)
    return max(1, math.ceil(lesson.head.minutes * (cards - place) / cards))


def questions_of(lesson: Lesson) -> tuple[Question, ...]:
    """Return the questions on the cards of a lesson, in reading order."""
    return tuple(block.question for _, block in blocks_of(lesson) if isinstance(block, Ask))
