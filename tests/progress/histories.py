"""Which histories can a log hold, and how are two states of progress compared?"""

from typing import Any, get_args

from hypothesis import strategies as st
from msgspec import Struct, to_builtins
from msgspec.structs import replace

from leadership_course.progress.events import (
    AnyFact,
    AttemptFinished,
    AttemptStarted,
    AwayChosen,
    CardTurned,
    DebriefWritten,
    EntryDeleted,
    EntryErased,
    EntryKind,
    Event,
    LessonFinished,
    LessonStarted,
    PassageHighlighted,
    PlanMade,
    PlanRehearsed,
    PlanReported,
    QuestionAnswered,
    QuoteBookmarked,
    QuoteLinked,
    QuoteNoted,
    QuoteRemoved,
    QuotesRevisited,
    QuoteTagged,
    Recall,
    ReflectionWritten,
    RhythmChosen,
    Unrecognised,
    WelcomeFinished,
)
from leadership_course.progress.fold import Progress
from leadership_course.progress.weighing import ChangedAnswerWeighed

START = "2026-03-02T09:00:00.000Z"


def event(fact: AnyFact, at: str = START, utc_offset: int = 0, name: str = "e") -> Event:
    """Return an event about `fact`; `name` is its id."""
    return Event(
        id=name,
        at=at,
        utc_offset=utc_offset,
        device="d",
        course="c",
        revision="r",
        fact=fact,
    )


def folded(*facts: AnyFact) -> Progress:
    """Return progress after these facts."""
    progress = Progress()
    progress.take_all(event(fact) for fact in facts)
    return progress


def answered(question: str, **fields: Any) -> QuestionAnswered:
    """Return a final, right answer to a question, unless told otherwise."""
    facts: dict[str, Any] = {"rendered": {}, "answer": {}, "score": 1.0, "verdict": "right"}
    return QuestionAnswered(object=question, **facts | fields)


def attempt(name: str, quiz: str = "quiz", *questions: str, retry_of: str = "") -> AttemptStarted:
    """Return the beginning of an attempt."""
    return AttemptStarted(
        object=quiz, attempt=name, questions=questions, seed=1, rule={}, retry_of=retry_of
    )


def finished(
    name: str, quiz: str = "quiz", score: float = 1.0, *, is_passed: bool
) -> AttemptFinished:
    """Return the end of an attempt."""
    return AttemptFinished(
        object=quiz, attempt=name, score=score, correct=1, total=2, is_passed=is_passed
    )


def bookmarked(quote: str, text: str = "A line") -> QuoteBookmarked:
    """Return that a quotation was kept."""
    return QuoteBookmarked(object=quote, text=text, by="Somebody")


def state(progress: Progress) -> Any:
    """Return everything that progress knows, as one value to compare, orders included."""
    progress.journal.all()  # these may have to be read first
    for record in progress.attempts.records.values():
        assert record.answers is not None
    return plain(
        {
            "lessons": progress.lessons,
            "attempts": progress.attempts,
            "keepsakes": progress.keepsakes,
            "journal": progress.journal,
            "plans": progress.plans,
            "days": progress.days,
            "start": progress.start,
            "assessments": progress.assessments,
            "calibration": progress.calibration,
            "principles": progress.principles,
            "rhythm": progress.rhythm,
            "met": progress.met,
        }
    )


def plain(thing: Any) -> Any:
    """Return any value as lists, texts and numbers, as JSON has it."""
    if isinstance(thing, dict):
        return [(key, plain(value)) for key, value in thing.items()]
    if isinstance(thing, list | tuple):
        return [plain(value) for value in thing]
    if isinstance(thing, Struct):
        return plain(to_builtins(thing))
    if hasattr(thing, "__dict__"):
        return plain(vars(thing))
    return thing


_things = st.sampled_from(("a", "b", "c"))
_texts = st.sampled_from(("", "one", "two"))
_answered = st.lists(st.tuples(_texts, _texts), max_size=2).map(tuple)
_kinds = st.sampled_from(get_args(EntryKind))
_returned = st.sampled_from(("", "3 weeks", "8 weeks"))
_scores = st.sampled_from((0.0, 0.5, 1.0))

answers = st.builds(
    QuestionAnswered,
    object=_things,
    rendered=st.just({}),
    answer=st.sampled_from(({}, {"value": 3}, {"value": "3"}, {"value": None})),
    score=_scores,
    verdict=st.sampled_from(("right", "partly", "not-yet", "unscored")),
    confidence=st.sampled_from(("", "unsure", "sure", "certain")),
    tries=st.integers(1, 3),
    is_final=st.booleans(),
    lesson=st.sampled_from(("", "a", "b")),
    attempt=st.sampled_from(("", "a", "b", "before", "after", "then", "later")),
    principle=st.sampled_from(("", "p", "q")),
    recall=st.none()
    | st.builds(
        Recall,
        rating=st.sampled_from(("again", "hard", "good", "easy")),
        stability=st.floats(0.1, 99.0),
        difficulty=st.floats(1.0, 10.0),
        due=st.sampled_from(("2026-03-05", "2026-04-01", "")),
    ),
)
plan_facts: tuple[st.SearchStrategy[AnyFact], ...] = (
    st.builds(
        PlanMade,
        object=_things,
        when=_texts,
        then=_texts,
        check_back=st.sampled_from(("", "3 days", "1 week")),
        module=st.sampled_from(("", "a", "b")),
        kind=st.sampled_from(("plan", "experiment")),
    ),
    st.builds(
        PlanReported,
        object=_things,
        outcome=st.sampled_from(("yes", "partly", "no-occasion", "no")),
        decision=st.sampled_from(("keep", "change", "drop")),
        note=_texts,
    ),
    st.builds(PlanRehearsed, object=_things, text=_texts),
)
facts: st.SearchStrategy[AnyFact] = st.one_of(
    answers,
    st.builds(WelcomeFinished, object=_things),
    st.builds(LessonStarted, object=_things),
    st.builds(CardTurned, object=_things, card=_texts),
    st.builds(LessonFinished, object=_things, minutes=st.integers(0, 9)),
    st.builds(
        AttemptStarted,
        object=_things,
        attempt=_things,
        questions=st.just(("a", "b")),
        seed=st.integers(0, 9),
        rule=st.just({}),
        retry_of=_texts,
    ),
    st.builds(
        AttemptFinished,
        object=_things,
        attempt=_things,
        score=_scores,
        correct=st.integers(0, 2),
        total=st.just(2),
        is_passed=st.booleans(),
    ),
    st.builds(
        ReflectionWritten,
        object=_things,
        prompt=_texts,
        text=_texts,
        returned=_returned,
    ),
    st.builds(
        ChangedAnswerWeighed,
        object=_things,
        decision=st.sampled_from(("yes", "later", "no")),
        rendered=st.just({}),
    ),
    st.builds(DebriefWritten, object=_things, answers=_answered, plan=_things),
    st.builds(EntryDeleted, object=_things, kind=_kinds, returned=_returned),
    st.builds(EntryErased, object=_things, kind=_kinds, returned=_returned),
    *plan_facts,
    st.builds(QuoteBookmarked, object=_things, text=_texts, by=_texts),
    st.builds(
        PassageHighlighted,
        object=_things,
        text=_texts,
        before=_texts,
        after=_texts,
        lesson=_things,
        card=_things,
    ),
    st.builds(QuoteRemoved, object=_things),
    st.builds(QuoteNoted, object=_things, note=_texts),
    st.builds(QuoteTagged, object=_things, tags=st.just(("one",))),
    st.builds(QuoteLinked, object=_things, plan=_things | st.just("")),
    st.builds(QuotesRevisited, object=st.just("lines"), quotes=st.tuples(_things)),
    st.builds(RhythmChosen, object=_things, days=st.just((1, 3)), minutes=st.just(5)),
    st.builds(AwayChosen, object=_things, until=st.sampled_from(("", "2026-05-01", "soon"))),
)
unknown_facts = st.builds(
    Unrecognised, object=_things, named=_texts, facts=st.dictionaries(_texts, _texts)
)
times = st.integers(0, 400).map(
    lambda hours: f"2026-{1 + hours // 40:02}-{1 + hours % 28:02}T09:00:00.000Z"
)
histories = st.lists(
    st.builds(event, facts, times, st.sampled_from((0, 60, -480))), max_size=25
).map(lambda events: [replace(one, id=f"e{number}") for number, one in enumerate(events)])
"""Events that differ in their ids; none of them undoes another."""
