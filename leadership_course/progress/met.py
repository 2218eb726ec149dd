"""Which questions did the learner meet, and how did each go the last time?"""

from typing import ClassVar

from msgspec import Struct

from leadership_course.progress.events import Event, QuestionAnswered
from leadership_course.progress.fact import Heeds
from leadership_course.progress.weighing import ChangedAnswerWeighed


class Met(Struct):
    """Every question that was answered, with its newest final answer, under which revision of the
    course that was, and what was decided where the right answer had changed since.
    """

    HEEDS: ClassVar[Heeds] = (QuestionAnswered, ChangedAnswerWeighed)

    _answers: dict[str, QuestionAnswered] = {}
    _revisions: dict[str, str] = {}
    _weighed: dict[str, tuple[ChangedAnswerWeighed, Event]] = {}

    def all(self) -> tuple[QuestionAnswered, ...]:
        """Return the newest answer to each question, in the order they were first met."""
        return tuple(self._answers.values())

    def find(self, question: str) -> QuestionAnswered | None:
        """Return the newest answer to a question; None where it was never answered."""
        return self._answers.get(question)

    def not_under(self, revision: str) -> tuple[QuestionAnswered, ...]:
        """Return the newest answers that were given under another revision of the course."""
        return tuple(
            fact for name, fact in self._answers.items() if self._revisions[name] != revision
        )

    def weighed(self, question: str) -> tuple[ChangedAnswerWeighed, Event] | None:
        """Return what was decided last, since the newest answer to a question, about reviewing it
        again, with the event of that; None where nothing was.
        """
        return self._weighed.get(question)

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case QuestionAnswered(is_final=True, object=question) as fact:
                self._answers[question] = fact
                self._revisions[question] = event.revision
                self._weighed.pop(question, None)
            case ChangedAnswerWeighed(object=question) as fact:
                self._weighed[question] = (fact, event)
            case _:
                return
