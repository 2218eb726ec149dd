"""Which questions did the learner meet, and how did each go the last time?"""

from leadership_course.progress.events import Event, QuestionAnswered


class Met:
    """Every question that was answered, with its newest final answer."""

    def __init__(self) -> None:
        """Begin without any."""
        self._answers: dict[str, QuestionAnswered] = {}

    def all(self) -> tuple[QuestionAnswered, ...]:
        """Return the newest answer to each question, in the order they were first met."""
        return tuple(self._answers.values())

    def find(self, question: str) -> QuestionAnswered | None:
        """Return the newest answer to a question; None where it was never answered."""
        return self._answers.get(question)

    def take(self, event: Event) -> None:
        """Fold one event in."""
        if isinstance(event.fact, QuestionAnswered) and event.fact.is_final:
            self._answers[event.fact.object] = event.fact
