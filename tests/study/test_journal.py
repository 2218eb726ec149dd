"""What stands in the journal, day by day, and how is it found?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import (
    PlanMade,
    PlanReported,
    QuoteNoted,
    ReflectionWritten,
)
from leadership_course.progress.journal import Key
from leadership_course.study import entry, journal, quotes
from leadership_course.study.debrief import Debrief
from leadership_course.study.journal import Finder, Leaf
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.places import parse_place
from tests.courses import course, sample_course
from tests.doubles import Desk
from tests.sample_parts import QUOTE, REFLECT

PLAN = PlanMade(
    object="two-questions",
    when="When someone asks",
    then="I will ask back",
    lesson="new-job",
    module="first-days",
)


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def reflect(desk: Desk, text: str = "On Thursday.", returned: str = "") -> None:
    fact = ReflectionWritten(
        object=REFLECT.id, prompt=REFLECT.prompt, text=text, lesson="new-job", returned=returned
    )
    desk.study.record(fact)


def talk(desk: Desk, *answers: str, plan: str = "") -> None:
    debrief = Debrief(desk.study)
    debrief.keep((*answers, *[""] * (4 - len(answers))), plan)
    debrief.finish()


def leaves(desk: Desk, words: str = "", kind: str = "") -> tuple[Leaf, ...]:
    return Finder(journal.leaves(desk.study)).find(words, kind)


def the_one(desk: Desk) -> Leaf:
    (leaf,) = leaves(desk)
    return leaf


def fill(desk: Desk) -> None:
    """Write one entry of each kind, one a day."""
    for write in (
        lambda: reflect(desk),
        lambda: desk.study.record(PLAN),
        lambda: talk(desk, "The date slips.", plan="two-questions"),
        lambda: note(desk),
    ):
        write()
        desk.clock.sleep_days(1)


def note(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    quotes.note(desk.study, QUOTE.id, "Said by my first boss")


def test_a_new_journal_is_empty(desk: Desk) -> None:
    assert leaves(desk) == ()


def test_everything_stands_on_one_time_line_the_newest_day_first(desk: Desk) -> None:
    fill(desk)
    assert [(leaf.key[0], str(leaf.day)) for leaf in leaves(desk)] == [
        ("note", "2026-03-05"),
        ("debrief", "2026-03-04"),
        ("plan", "2026-03-03"),
        ("reflection", "2026-03-02"),
    ]


def test_a_reflection_shows_its_question_and_its_lesson(desk: Desk) -> None:
    reflect(desk)
    leaf = the_one(desk)
    assert (leaf.title, leaf.text) == (REFLECT.prompt, "On Thursday.")
    assert leaf.about == "Reflection · New job"


def test_what_came_back_stands_on_its_own_day(desk: Desk) -> None:
    reflect(desk)
    desk.clock.sleep_days(21)
    reflect(desk, "Not since.", "3 weeks")
    back, first = leaves(desk)
    assert (back.about, str(back.day)) == ("Reflection · 3 weeks later · New job", "2026-03-23")
    assert (first.text, str(first.day)) == ("On Thursday.", "2026-03-02")


def test_an_entry_stays_on_the_day_it_was_begun(desk: Desk) -> None:
    reflect(desk)
    desk.clock.sleep_days(3)
    reflect(desk, "On Friday.")
    assert (the_one(desk).text, str(the_one(desk).day)) == ("On Friday.", "2026-03-02")


def test_what_was_cleared_says_so_and_can_still_be_opened(desk: Desk) -> None:
    reflect(desk)
    reflect(desk, "")
    assert the_one(desk).text == journal.CLEARED


def test_a_return_that_was_let_go_is_no_entry(desk: Desk) -> None:
    reflect(desk)
    reflect(desk, "", "3 weeks")
    assert the_one(desk).key == ("reflection", REFLECT.id, "")
    assert journal.leaf_of(desk.study, ("reflection", REFLECT.id, "3 weeks")) is None


@pytest.mark.parametrize(
    ("outcome", "told", "text"),
    [
        ("yes", "They thanked me", "It happened. They thanked me"),
        ("partly", "", "It happened in part"),
        ("no-occasion", "", "There was no occasion"),
        ("no", "", "It did not happen"),
    ],
)
def test_a_plan_shows_what_became_of_it(desk: Desk, outcome: str, told: str, text: str) -> None:
    desk.study.record(PLAN)
    assert (the_one(desk).title, the_one(desk).text) == (
        "When someone asks, I will ask back.",
        "Taken on",
    )
    report = PlanReported(object=PLAN.object, outcome=outcome, decision="keep", note=told)  # type: ignore[arg-type]
    desk.study.record(report)
    assert the_one(desk).text == text
    assert the_one(desk).about == "Plan · New job"


def test_a_plan_whose_place_another_took_says_so(desk: Desk) -> None:
    desk.study.record(PLAN)
    other = PlanMade(object="other", when="When", then="then", module="first-days")
    desk.study.record(other)
    assert journal.leaf_of(desk.study, ("plan", PLAN.object, "")) == leaves(desk)[1]
    assert leaves(desk)[1].text == "Another plan took its place"
    assert journal.leaf_of(desk.study, ("plan", "never", "")) is None


def test_an_experiment_is_called_so(desk: Desk) -> None:
    week = PlanMade(object="week", when="", then="A week of questions", kind="experiment")
    desk.study.record(week)
    assert (the_one(desk).title, the_one(desk).about) == ("A week of questions", "Experiment")


def test_a_debrief_names_the_plan_it_bears_on(desk: Desk) -> None:
    desk.study.record(PLAN)
    talk(desk, "", "They are worried.", plan=PLAN.object)
    debrief, _ = leaves(desk)
    assert debrief.text == "They are worried."
    assert debrief.about == "Debrief · When someone asks, I will ask back."


def test_a_note_stands_under_its_quote_as_long_as_that_is_kept(desk: Desk) -> None:
    note(desk)
    leaf = the_one(desk)
    assert (leaf.title, leaf.text) == (f"“{QUOTE.text}”", "Said by my first boss")
    assert leaf.about == f"Note · {QUOTE.by} · New job"
    removed = quotes.remove(desk.study, QUOTE.id)
    assert leaves(desk) == ()
    desk.study.undo(removed)
    assert the_one(desk) == leaf


def test_what_was_written_outlives_its_lesson(desk: Desk) -> None:
    reflect(desk)
    desk.restart(course())
    assert (the_one(desk).title, the_one(desk).about) == (REFLECT.prompt, "Reflection")


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("boss", ["note"]),
        ("FIRST bóss", ["note"]),
        ("ask back", ["debrief", "plan"]),
        ("someone’s", []),
        ("reflection", ["reflection"]),
        ("new job", ["note", "plan", "reflection"]),
        ("slips date", ["debrief"]),
        ("when did you last", ["reflection"]),
    ],
)
def test_an_entry_is_found_by_any_of_its_words(desk: Desk, words: str, kinds: list[str]) -> None:
    fill(desk)
    assert [leaf.key[0] for leaf in leaves(desk, words)] == kinds


def test_what_was_said_of_a_plan_is_found_too(desk: Desk) -> None:
    desk.study.record(PLAN)
    report = PlanReported(
        object=PLAN.object, outcome="yes", decision="keep", note="They smiled", talk="He nodded"
    )
    desk.study.record(report)
    assert [len(leaves(desk, words)) for words in ("smiled", "nodded", "frowned")] == [1, 1, 0]


def test_the_journal_can_be_narrowed_to_a_kind(desk: Desk) -> None:
    fill(desk)
    for kind in journal.NAMES:
        assert [leaf.key[0] for leaf in leaves(desk, kind=kind)] == [kind]
    assert leaves(desk, "boss", "plan") == ()


def test_a_deleted_entry_is_gone_from_the_time_line_until_that_is_undone(desk: Desk) -> None:
    fill(desk)
    before = leaves(desk)
    for leaf in before:
        event = entry.delete(desk.study, leaf.key)
        assert leaf.key not in [each.key for each in leaves(desk)]
        assert journal.leaf_of(desk.study, leaf.key) is None
        desk.study.undo(event)
        assert leaves(desk) == before


keys = st.tuples(
    st.sampled_from(tuple(journal.NAMES)),
    st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True),
    st.sampled_from(("", "3 weeks", "1 month", "10 days")),
)


@given(keys)
def test_an_entry_is_found_again_by_its_place(key: Key) -> None:
    place = parse_place(journal.place_of(key))
    assert place.page == "entry"
    assert journal.key_of(place.subject, place.part) == key


def test_a_place_of_no_kind_is_no_entry() -> None:
    assert journal.key_of("poem", "why") is None


def test_a_note_written_in_quotes_is_the_same_note(desk: Desk) -> None:
    note(desk)
    quotes.note(desk.study, QUOTE.id, "Said by my second boss")
    assert the_one(desk).text == "Said by my second boss"
    assert len(desk.facts_of(QuoteNoted)) == 2


def test_a_lesson_shows_what_stands_in_the_journal(desk: Desk) -> None:
    reflect(desk, "Changed here.")
    sitting = LessonSitting(desk.study, desk.study.index.lessons["new-job"])
    assert sitting.written(REFLECT) == "Changed here."
