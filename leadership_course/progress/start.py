"""How did the learner set out? The welcome, and the self-assessment before the first module."""

from leadership_course.progress.events import Event, QuestionAnswered, WelcomeFinished

BEFORE = "before"


class Start:
    """The welcome as it was finished, and the ratings by statement.

    1 is almost never, 5 almost always, 0 no occasion.
    """

    def __init__(self) -> None:
        """Begin as on the first start."""
        self.welcome: WelcomeFinished | None = None
        self.ratings: dict[str, int] = {}

    def take(self, event: Event) -> None:
        """Fold one event in."""
        fact = event.fact
        if isinstance(fact, WelcomeFinished):
            self.welcome = fact
        elif isinstance(fact, QuestionAnswered) and fact.attempt == BEFORE:
            value = fact.answer.get("value")
            if isinstance(value, int):
                self.ratings[fact.object] = value
