"""Which facts can the log hold? Each is named in the past tense and about one object."""

from typing import Any, Literal

from msgspec import Struct

from leadership_course.progress.fact import Fact
from leadership_course.progress.weighing import ChangedAnswerWeighed


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


class Recall(Struct, frozen=True, kw_only=True):
    """What a review made of an answer, so that nothing need be computed again to go on.

    `rating` is FSRS's; `stability` is in days, `difficulty` 1.0 to 10.0; `due` is the date (ISO,
    the learner's calendar) of the next review.
    """

    rating: Literal["again", "hard", "good", "easy"]
    stability: float
    difficulty: float
    due: str


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
    recall: Recall | None = None


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
    """A reflection was written, changed or (empty) cleared; the newest one of a return stands.

    `returned` is empty for the answer in the lesson, else the wait after which the question came
    back ("3 weeks"), as the course says it.
    """

    prompt: str
    text: str
    lesson: str = ""
    returned: str = ""


class PlanMade(Fact, frozen=True, kw_only=True):
    """The learner took on an if-then rule, in own words, or an experiment with a guess.

    `check_back` is the wait ("3 days") until the program asks what came of it; `module` is the
    module it belongs to, where at most one plan of a kind is live.
    """

    when: str
    then: str
    check_back: str = ""
    lesson: str = ""
    module: str = ""
    kind: Literal["plan", "experiment"] = "plan"
    guess: str = ""


class PlanReported(Fact, frozen=True, kw_only=True):
    """The learner said whether a plan happened and what came of it; `object` is the plan's.

    Of an experiment, `talk` is what came up with the partner and `kept` what stays of it.
    `decision` keeps the plan (it comes back), changes it (a new PlanMade follows) or drops it.
    """

    outcome: Literal["yes", "partly", "no-occasion", "no"]
    decision: Literal["keep", "change", "drop"]
    note: str = ""
    talk: str = ""
    kept: str = ""


class PlanRehearsed(Fact, frozen=True, kw_only=True):
    """A plan was said back once: `text` is what was typed from memory, empty when said aloud."""

    text: str = ""


class DebriefWritten(Fact, frozen=True, kw_only=True):
    """A conversation that just happened was looked back on; `object` is a fresh id.

    `answers` holds each question with what was written under it; `plan` is the plan it bears on.
    The newest one of an id stands.
    """

    answers: tuple[tuple[str, str], ...]
    plan: str = ""


EntryKind = Literal["reflection", "plan", "debrief", "note"]


class EntryDeleted(Fact, frozen=True, kw_only=True):
    """An entry of the journal was taken out of sight.

    `object` is what it is about: the id of the prompt, plan, debrief or keepsake; `returned` tells
    the answers to one prompt apart, as in ReflectionWritten.
    """

    kind: EntryKind
    returned: str = ""


class EntryErased(Fact, frozen=True, kw_only=True):
    """The words of an entry, named as in EntryDeleted, were overwritten for good."""

    kind: EntryKind
    returned: str = ""


class ActUndone(Fact, frozen=True, kw_only=True):
    """An act was taken back: the event whose id is `object` counts as never having happened."""


class RhythmChosen(Fact, frozen=True, kw_only=True):
    """The learner chose how often: days 0 Monday to 6 Sunday, minutes a day, most reviews a day.

    On `easy_days` no reviews are due.
    """

    days: tuple[int, ...]
    minutes: int
    cap: int = 10
    easy_days: tuple[int, ...] = ()


class AwayChosen(Fact, frozen=True, kw_only=True):
    """The learner is away until the date `until` (ISO, that day being back); empty ends it."""

    until: str


class QuoteBookmarked(Fact, frozen=True, kw_only=True):
    """A quotation of the course was kept; its words are copied, so that it survives the course."""

    text: str
    by: str
    source: str = ""
    lesson: str = ""
    card: str = ""


class PassageHighlighted(Fact, frozen=True, kw_only=True):
    """A passage was kept under a fresh id; found again by its words and those around it.

    `is_repeated`: the same words stood elsewhere on the card too."""

    text: str
    before: str
    after: str
    lesson: str
    card: str
    is_repeated: bool = False


class QuoteRemoved(Fact, frozen=True, kw_only=True):
    """A bookmark or highlight was taken away."""


class QuoteLinked(Fact, frozen=True, kw_only=True):
    """A bookmark or highlight was tied to a plan; empty unties it."""

    plan: str


class QuoteNoted(Fact, frozen=True, kw_only=True):
    """A note on a bookmark or highlight was written; empty takes it away."""

    note: str


class QuoteTagged(Fact, frozen=True, kw_only=True):
    """The tags of a bookmark or highlight were set."""

    tags: tuple[str, ...]


class QuotesRevisited(Fact, frozen=True, kw_only=True):
    """Kept lines that had lain for a while were read again, in one go; `quotes` are their ids."""

    quotes: tuple[str, ...]


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
    | ChangedAnswerWeighed
    | AttemptStarted
    | AttemptFinished
    | ReflectionWritten
    | PlanMade
    | PlanReported
    | PlanRehearsed
    | DebriefWritten
    | EntryDeleted
    | EntryErased
    | ActUndone
    | RhythmChosen
    | AwayChosen
    | QuoteBookmarked
    | PassageHighlighted
    | QuoteRemoved
    | QuoteNoted
    | QuoteTagged
    | QuoteLinked
    | QuotesRevisited
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
