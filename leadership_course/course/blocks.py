"""What can stand on a card? Prose, and the fenced blocks that a learner can answer or keep."""

from msgspec import field

from leadership_course.course.questions import Question
from leadership_course.course.shape import Shape


class Prose(Shape, frozen=True, kw_only=True, tag="prose"):
    """Markdown already turned into sanitised HTML, and the same words as plain text."""

    html: str
    text: str


class Quote(Shape, frozen=True, kw_only=True, tag="quote"):
    """A line worth keeping, with its author and where it stands."""

    id: str
    text: str
    by: str
    source: str = ""
    why: str = ""
    was: tuple[str, ...] = ()


class Ask(Shape, frozen=True, kw_only=True, tag="question"):
    """A question on a card."""

    question: Question


class Reflect(Shape, frozen=True, kw_only=True, tag="reflect"):
    """A private question; its answer goes to the journal and comes back.

    It does after each of `returns` ("3 weeks").
    """

    id: str
    prompt: str
    example: str = ""
    returns: tuple[str, ...] = ()
    was: tuple[str, ...] = ()


class Plan(Shape, frozen=True, kw_only=True, tag="plan"):
    """An if-then rule for the learner to edit; the program asks about it after `check_back`."""

    id: str
    when: str
    then: str
    check_back: str = "3 days"
    was: tuple[str, ...] = ()


class Contrast(Shape, frozen=True, kw_only=True, tag="contrast"):
    """The same moment twice: the technocrat's way beside the leader's way, line by line."""

    id: str
    technocrat: tuple[str, ...]
    leader: tuple[str, ...]
    difference: str


class Evidence(Shape, frozen=True, kw_only=True, tag="evidence"):
    """What the article says, what research adds, what to try; `source` holds keys of sources."""

    id: str
    article: str
    finding: str
    try_: str = field(name="try")
    source: str | tuple[str, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The cited keys, however many the author wrote."""
        return (self.source,) if isinstance(self.source, str) else self.source


class Figure(Shape, frozen=True, kw_only=True, tag="figure"):
    """A picture inside the course folder; `alt` says what it shows."""

    image: str
    alt: str
    caption: str = ""
    id: str = ""


Block = Prose | Quote | Ask | Reflect | Plan | Contrast | Evidence | Figure
