"""What does the learner see of one course in another, where both have the same ids?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.course.ids import course_of, of_course, seen_from
from leadership_course.course.outline import Course
from leadership_course.progress.events import (
    EntryErased,
    PlanMade,
    PlanReported,
    QuoteLinked,
    ReflectionWritten,
)
from leadership_course.progress.journal import Key
from leadership_course.storage.memory_log import MemoryDrafts
from leadership_course.study import elsewhere, entry, journal, plans, quotes, searched, welcome
from leadership_course.study.closing import taken_along
from leadership_course.study.deleted import leaves as deleted_leaves
from leadership_course.study.deleted import put_back
from leadership_course.study.drafts_of import DraftsOf
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.offer import Offer
from leadership_course.study.path import next_step
from leadership_course.study.plans import Planning
from leadership_course.study.reflecting import Reflecting
from leadership_course.study.retrospect import Acted, acted_on, finished
from leadership_course.study.review import due_today
from leadership_course.study.studying import Study
from leadership_course.study.today import today
from tests.courses import renamed, sample_course
from tests.doubles import Desk
from tests.sample_parts import PLAN, QUOTE, REFLECT

ids = st.from_regex(r"[a-z]{1,3}(-[a-z]{1,2})?", fullmatch=True)


def other_course() -> Course:
    """A course with every id of the sample course, which it is not."""
    plain = sample_course()
    head = replace(plain.head, id="feedback-that-works", title="Feedback that works")
    return replace(plain, head=head)


def both() -> Desk:
    """A learner who did much in the sample course, and then opened the other one."""
    desk = Desk(sample_course())
    study = desk.study
    welcome.finish(study, (0, 1), 7, "Chiara")
    for lesson in study.course.lessons:
        sitting = LessonSitting(study, lesson)
        while sitting.forward():
            pass
    quotes.bookmark(study, QUOTE)
    quotes.highlight(study, ("new-job", "a-line-to-keep"), ("further", "got you ", "."))
    Reflecting(study, REFLECT).write("On Thursday, in the lift.")
    proposed = PlanMade(
        object=PLAN.id,
        when=PLAN.when,
        then=PLAN.then,
        check_back="3 days",
        lesson="asking-first",
        module="first-days",
    )
    Planning(study, proposed).take_on(PLAN.when, PLAN.then)
    desk.restart(other_course())
    return desk


class TestAnotherCourse:
    def test_begins_at_its_beginning(self) -> None:
        desk = both()
        step = next_step(desk.study)
        assert step is not None
        assert step.kind == "begin"
        assert finished(desk.study)[0].count == 0
        assert not due_today(desk.study)
        assert acted_on(desk.study) == Acted(yes=0, partly=0, no_occasion=0, no=0)
        assert all(count == 0 for count, _ in taken_along(desk.study))

    def test_does_not_welcome_the_learner_anew_and_keeps_the_rhythm(self) -> None:
        desk = both()
        assert not welcome.is_first_start(desk.study)
        assert desk.study.progress.rhythm.minutes == 7

    def test_counts_the_days_of_both(self) -> None:
        desk = both()
        assert desk.study.progress.days.acts[desk.study.today()] > 0

    def test_asks_about_its_own_plans_only(self) -> None:
        desk = both()
        desk.clock.sleep_days(30)
        assert plans.live(desk.study)
        assert not plans.due(desk.study)
        assert all(offer.kind not in {"plan", "reflection", "review"} for offer in _offers(desk))

    def test_is_left_and_found_again_as_it_was(self) -> None:
        desk = both()
        there = desk.restart(sample_course())
        assert finished(there)[0].count == len(there.course.lessons)
        assert quotes.is_kept(there, QUOTE.id)
        assert [leaf.key[1] for leaf in journal.leaves(there)] == [REFLECT.id, PLAN.id]

    def test_whose_ids_are_the_same_keeps_its_own_answers_beside_those_there(self) -> None:
        desk = both()
        Reflecting(desk.study, REFLECT).write("Here.")
        assert desk.study.progress.journal.newest(REFLECT.id) == "Here."
        assert len(desk.study.progress.journal.all()) == 2
        there = desk.restart(sample_course())
        assert there.progress.journal.newest(REFLECT.id) == "On Thursday, in the lift."


class TestTheJournal:
    def test_shows_what_was_written_in_both_courses_and_names_the_other(self) -> None:
        desk = both()
        found = journal.leaves(desk.study)
        assert [leaf.text for leaf in found] == ["On Thursday, in the lift.", "Taken on"]
        assert all("Sample course" in leaf.about for leaf in found)

    def test_names_the_other_by_its_title_where_that_is_known(self) -> None:
        desk = both()
        desk.study.titles = {"sample-course": "A sample course"}
        assert all("A sample course" in leaf.about for leaf in journal.leaves(desk.study))

    def test_changes_an_entry_of_the_other_course_there(self) -> None:
        desk = both()
        (written,) = desk.study.progress.journal.all()
        entry.Rewriting(desk.study, written).finish(("On Friday.",))
        there = desk.restart(sample_course())
        assert there.progress.journal.newest(REFLECT.id) == "On Friday."
        assert len(there.progress.journal.all()) == 1

    def test_deletes_and_puts_back_an_entry_of_the_other_course(self) -> None:
        desk = both()
        (written,) = desk.study.progress.journal.all()
        entry.delete(desk.study, written.key)
        assert not desk.restart(sample_course()).progress.journal.all()
        study = desk.restart(other_course())
        (leaf,) = deleted_leaves(study)
        assert "Sample course" in leaf.about
        put_back(study, leaf.key)
        assert desk.restart(sample_course()).progress.journal.newest(REFLECT.id)

    def test_erases_the_words_of_one_course_and_none_of_the_other(self) -> None:
        desk = both()
        Reflecting(desk.study, REFLECT).write("Here.")
        key: Key = ("reflection", f"sample-course:{REFLECT.id}", "")
        entry.erase(desk.study, key)
        texts = [fact.text for fact in desk.facts_of(ReflectionWritten)]
        assert texts == ["", "Here."]
        assert [fact.object for fact in desk.facts_of(EntryErased)] == [key[1]]
        (left,) = desk.restart(sample_course()).progress.journal.all()
        assert left.text == "Here."

    def test_is_searched_whole(self) -> None:
        desk = both()
        found = list(searched.own(desk.study, is_journal_open=True))
        kinds = [(each.kind, each.where) for each in found]
        assert kinds == [
            ("kept", "Your highlight"),
            ("kept", ""),
            ("journal", "Sample course"),
            ("plan", "Sample course"),
        ]


class TestKeptLines:
    def test_of_both_courses_stand_in_quotes(self) -> None:
        desk = both()
        quotes.bookmark(desk.study, QUOTE)
        assert [kept.text for kept in desk.study.progress.keepsakes.all()] == [
            QUOTE.text,
            "further",
            QUOTE.text,
        ]

    def test_say_from_which_course_they_are(self) -> None:
        desk = both()
        highlight = desk.study.progress.keepsakes.all()[0]
        assert quotes.origin(desk.study, highlight) == ("", "From “Sample course”")
        there = desk.restart(sample_course())
        assert quotes.origin(there, there.progress.keepsakes.all()[0])[1] == "From “New job”"

    def test_are_tied_to_a_plan_of_another_course(self) -> None:
        desk = both()
        quotes.bookmark(desk.study, QUOTE)
        (plan,) = plans.live(desk.study)
        quotes.tie(desk.study, QUOTE.id, plan.id)
        assert desk.facts_of(QuoteLinked)[0].plan == f"sample-course:{PLAN.id}"
        there = desk.restart(sample_course())
        kept = there.progress.keepsakes.find(f"feedback-that-works:{QUOTE.id}")
        assert kept is not None
        found = quotes.plan_of(there, kept)
        assert found is not None
        assert found.id == PLAN.id


def test_a_plan_is_reported_on_from_another_course() -> None:
    desk = both()
    (plan,) = plans.live(desk.study)
    desk.study.record(PlanReported(object=plan.id, outcome="yes", decision="drop"))
    assert not plans.live(desk.study)
    assert not plans.live(desk.restart(sample_course()))


def test_what_was_written_elsewhere_is_found_under_the_id_it_was_renamed_to_there() -> None:
    desk = both()
    (written,) = desk.study.progress.journal.all()
    entry.Rewriting(desk.study, written).finish(("On Friday.",))
    there = desk.restart(renamed(sample_course(), REFLECT.id, "last-lift"))
    assert there.progress.journal.newest("last-lift") == "On Friday."


def test_an_undone_act_is_undone_in_every_course() -> None:
    desk = both()
    Reflecting(desk.study, REFLECT).write("Here.")
    written = desk.study.events()[-1]
    desk.restart(sample_course()).undo(written)
    assert len(desk.restart(other_course()).progress.journal.all()) == 1


def test_events_of_a_course_nobody_knows_stay_as_they_are() -> None:
    desk = both()
    before = desk.study.events()
    Study(sample_course(), desk.log, desk.drafts, desk.clock, "device")
    assert desk.study.events() == before


class TestDrafts:
    def test_of_two_courses_with_the_same_ids_are_two(self) -> None:
        kept = MemoryDrafts()
        home, other = (DraftsOf(kept, course, "home") for course in ("home", "other"))
        home.keep("reflect/why", {"text": "at home"})
        other.keep("reflect/why", {"text": "there"})
        assert kept.find("reflect/why") == {"text": "at home"}
        assert (home.find("reflect/why"), other.find("reflect/why")) == (
            {"text": "at home"},
            {"text": "there"},
        )
        other.drop("reflect/why")
        assert home.find("reflect/why")
        assert other.find("reflect/why") is None

    def test_are_found_from_the_other_course_by_the_id_with_its_course(self) -> None:
        kept = MemoryDrafts()
        home, other = (DraftsOf(kept, course, "home") for course in ("home", "other"))
        home.keep("entry/note/why/", {"text": "at home"})
        other.keep("returning/who/3 weeks", {"text": "there"})
        assert home.find("returning/other:who/3 weeks") == {"text": "there"}
        assert other.find("entry/note/why/") is None

    def test_of_what_belongs_to_no_course_are_one(self) -> None:
        kept = MemoryDrafts()
        home, other = (DraftsOf(kept, course, "home") for course in ("home", "other"))
        home.keep("debrief", {"text": "a talk"})
        assert other.find("debrief") == {"text": "a talk"}


@given(ids, ids, ids)
def test_an_id_names_its_course_once_and_only_where_it_is_another(
    name: str, its: str, here: str
) -> None:
    told = of_course(its, name)
    assert (of_course(here, told), course_of(told), course_of(name)) == (told, its, "")
    assert seen_from(its, told) == name
    assert elsewhere.is_elsewhere(seen_from(here, told)) == (its != here)


def _offers(desk: Desk) -> list[Offer]:
    day = today(desk.study)
    return [each for each in (day.first, *day.more, *day.waiting) if each]
