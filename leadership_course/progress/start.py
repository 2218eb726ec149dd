"""How did the learner set out? The welcome, and the self-assessment before the first module."""

from leadership_course.progress.events import Event, QuestionAnswered, WelcomeFinished

BEFORE = "before"


class Start:
    """The welcome as it was finished, and ratings by statement: 1 almost never ... 5 almost always, 0 no occasion."""

    def __init__(self) -> None:
        """Begin as on the first start."""
        self.welcome: WelcomeFinished | None = None
        self.ratings: dict[str, int] = {}

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case WelcomeFinished() as fact:
                self.welcome = fact
            case QuestionAnswered(attempt=attempt, answer=answer) if attempt == BEFORE:
                self.ratings[event.fact.object] = int(answer.get("value") or 0)
            case _:
                return
