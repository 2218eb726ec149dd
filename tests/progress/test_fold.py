"""Is the state of the program nothing but the log, folded?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.progress.events import (
    CardTurned,
    Event,
    LessonFinished,
    PlanMade,
    QuoteBookmarked,
    ReflectionWritten,
    Unrecognised,
)
from leadership_course.progress.fold import Progress
from tests.progress.histories import (
    answered,
    attempt,
    event,
    finished,
    histories,
    state,
    unknown_facts,
)


def after(events: list[Event]) -> Progress:
    progress = Progress()
    progress.take_all(events)
    return progress


@given(histories, st.integers(0, 25))
def test_a_history_folds_to_the_same_wherever_the_program_was_closed_between(
    history: list[Event], cut: int
) -> None:
    in_parts = after(history[:cut])
    for one in history[cut:]:
        in_parts.take(one)
    assert state(in_parts) == state(after(history))


@given(histories, unknown_facts, st.integers(0, 25))
def test_a_fact_that_nobody_knows_changes_nothing(
    history: list[Event], fact: Unrecognised, place: int
) -> None:
    with_unknown = [*history[:place], event(fact), *history[place:]]
    assert state(after(with_unknown)) == state(after(history))


@given(histories, histories)
def test_two_learners_never_share_anything(one: list[Event], other: list[Event]) -> None:
    first = after(one)
    before = state(first)
    after(other)
    assert state(first) == before


@given(st.permutations(range(5)))
def test_the_order_of_facts_about_different_things_does_not_matter(order: list[int]) -> None:
    facts = (
        answered("q", lesson="lesson"),
        LessonFinished(object="other-lesson", minutes=3),
        QuoteBookmarked(object="quote", text="A line", by="Somebody"),
        ReflectionWritten(object="reflection", prompt="Why?", text="Because."),
        PlanMade(object="plan", when="When", then="then"),
    )
    progress = after([event(facts[n]) for n in order])
    assert progress.lessons.of("lesson").answers == {"q": facts[0]}
    assert progress.lessons.of("other-lesson").times_finished == 1
    assert [kept.id for kept in progress.keepsakes.all()] == ["quote"]
    assert progress.journal.newest("reflection") == "Because."
    assert [record.id for record in progress.plans.live()] == ["plan"]
    assert sum(progress.days.acts.values()) == 4


@given(histories)
def test_a_name_that_was_not_given_up_keeps_its_history(history: list[Event]) -> None:
    progress = Progress({"given-up": "taken-up"})
    progress.take_all(history)
    assert state(progress) == state(after(history))


@given(histories)
def test_history_moves_to_the_new_name_of_everything(history: list[Event]) -> None:
    former = Progress({"old-a": "a", "old-b": "b"})
    for one in history:
        old = _with_old_names(one)
        former.take(old)
    assert state(former) == state(after(history))


def _with_old_names(one: Event) -> Event:
    def old(name: str) -> str:
        return f"old-{name}" if name in ("a", "b") else name

    fact = replace(one.fact, object=old(one.fact.object))
    if hasattr(fact, "lesson"):
        fact = replace(fact, lesson=old(fact.lesson))
    if hasattr(fact, "module"):
        fact = replace(fact, module=old(fact.module))
    if hasattr(fact, "plan"):
        fact = replace(fact, plan=old(fact.plan))
    for listing in ("questions", "quotes"):
        if hasattr(fact, listing):
            fact = replace(fact, **{listing: tuple(map(old, getattr(fact, listing)))})
    return replace(one, fact=fact)


def test_an_attempt_goes_on_with_questions_that_were_renamed_meanwhile() -> None:
    progress = Progress({"old-q": "q"})
    progress.take_all(
        [event(attempt("1", "quiz", "old-q", "r")), event(answered("old-q", attempt="1"))]
    )
    record = progress.attempts.records["1"]
    assert record.started.questions == ("q", "r")
    assert set(record.answers) == {"q"}


def test_an_event_is_not_changed_by_folding_it() -> None:
    one = event(CardTurned(object="old", card="card"))
    Progress({"old": "new"}).take(one)
    assert one == event(CardTurned(object="old", card="card"))


def test_a_quiz_that_was_renamed_keeps_its_result() -> None:
    progress = Progress({"old-quiz": "quiz"})
    facts = (attempt("1", "old-quiz", "q"), finished("1", "old-quiz", is_passed=True))
    progress.take_all(event(fact) for fact in facts)
    assert progress.attempts.is_passed("quiz")
    assert not progress.attempts.is_passed("old-quiz")
