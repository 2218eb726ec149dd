"""Which facts can the log hold? Each is named in the past tense and about one object."""

from typing import Any

from msgspec import Struct


class Fact(Struct, frozen=True, kw_only=True, tag_field="type", tag=True):
    """Something that happened; `object` is the permanent id of what it happened to."""

    object: str


class WelcomeFinished(Fact, frozen=True, kw_only=True):
    """The learner closed the first start; days are 0 Monday to 6 Sunday."""

    days: tuple[int, ...] = ()
    minutes: int = 5
    partner: str = ""


class LessonStarted(Fact, frozen=True, kw_only=True):
    """A lesson was opened for the first time, or again after it was finished."""


class CardTurned(Fact, frozen=True, kw_only=True):
    """A card of the lesson came on screen; the place to resume."""

    card: str


class LessonFinished(Fact, frozen=True, kw_only=True):
    """The last card of the lesson was left forwards."""

    minutes: int = 0


class QuestionAnswered(Fact, frozen=True, kw_only=True):
    """A question was answered and checked.

    `rendered` is the question as it was shown, so that it stays readable after the course changed;
    `answer` and `order` are what was given and in which order things stood; `score` is 0.0 to 1.0
    after the cost of hints; `attempt` is empty outside a quiz; `seconds` is the time taken.
    """

    rendered: dict[str, Any]
    answer: dict[str, Any]
    score: float
    verdict: str
    confidence: str = ""
    seconds: int = 0
    tries: int = 1
    is_final: bool = True
    order: tuple[str, ...] = ()
    lesson: str = ""
    attempt: str = ""
    principle: str = ""


class AttemptStarted(Fact, frozen=True, kw_only=True):
    """An attempt at a quiz began: which questions, in which order, under which rule."""

    attempt: str
    questions: tuple[str, ...]
    seed: int
    rule: dict[str, Any]
    retry_of: str = ""


class AttemptFinished(Fact, frozen=True, kw_only=True):
    """An attempt at a quiz was completed.

    `score` is the share of points over the whole quiz, kept right answers included.
    """

    attempt: str
    score: float
    correct: int
    total: int
    is_passed: bool


class ReflectionWritten(Fact, frozen=True, kw_only=True):
    """A reflection was written, changed or (empty) cleared; the newest one stands."""

    prompt: str
    text: str
    lesson: str = ""


class PlanMade(Fact, frozen=True, kw_only=True):
    """The learner took on an if-then rule, in own words."""

    when: str
    then: str
    check_back: str = ""
    lesson: str = ""


class QuoteBookmarked(Fact, frozen=True, kw_only=True):
    """A quotation of the course was kept; its words are copied, so that it survives the course."""

    text: str
    by: str
    source: str = ""
    lesson: str = ""
    card: str = ""


class PassageHighlighted(Fact, frozen=True, kw_only=True):
    """A passage was highlighted; found again by its words and the words around it.

    `object` is a fresh id.
    """

    text: str
    before: str
    after: str
    lesson: str
    card: str


class QuoteRemoved(Fact, frozen=True, kw_only=True):
    """A bookmark or highlight was taken away."""


class QuoteRestored(Fact, frozen=True, kw_only=True):
    """A removed bookmark or highlight was put back (undo)."""


class QuoteNoted(Fact, frozen=True, kw_only=True):
    """A note on a bookmark or highlight was written; empty takes it away."""

    note: str


class QuoteTagged(Fact, frozen=True, kw_only=True):
    """The tags of a bookmark or highlight were set."""

    tags: tuple[str, ...]


class Unrecognised(Fact, frozen=True, kw_only=True):
    """A fact of a newer or foreign program: kept, shown in exports, folded into nothing."""

    named: str
    facts: dict[str, Any]


AnyFact = (
    WelcomeFinished
    | LessonStarted
    | CardTurned
    | LessonFinished
    | QuestionAnswered
    | AttemptStarted
    | AttemptFinished
    | ReflectionWritten
    | PlanMade
    | QuoteBookmarked
    | PassageHighlighted
    | QuoteRemoved
    | QuoteRestored
    | QuoteNoted
    | QuoteTagged
    | Unrecognised
)


class Event(Struct, frozen=True, kw_only=True):
    """A fact with its envelope.

    `id` is a random UUID; `at` is UTC, ISO 8601 to the millisecond with a Z, written once and never
    rewritten; `utc_offset` is the learner's offset in minutes at that moment; `revision` is the
    course's at that moment.
    """

    id: str
    at: str
    utc_offset: int
    device: str
    course: str
    revision: str
    fact: AnyFact
