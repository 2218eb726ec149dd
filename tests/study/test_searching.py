"""Is everything found by a few words of it, however they were typed, and nothing that is gone?"""

import unicodedata
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from leadership_course.progress.events import EntryErased, PlanReported, ReflectionWritten
from leadership_course.storage.search_index import SearchIndex
from leadership_course.study import quotes
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.locking import LockState, NoLock
from leadership_course.study.quiz import open_quiz
from leadership_course.study.searching import MOST, SLICE, Found, Search
from leadership_course.study.spelling import words_in
from leadership_course.study.studying import Study
from leadership_course.ui.tour.replies import answer, answer_lesson
from tests.courses import card, course, lesson, module, prose, sample_course
from tests.doubles import Desk
from tests.sample_parts import PLAN, QUOTE, REFLECT
from tests.study.finding import DARK, TODAY, filled, kinds, places, searching, titles

WRITTEN = "On Thursday I rewrote Chiara's report, à la carte."


@pytest.fixture
def desk() -> Desk:
    desk = Desk(sample_course())
    live(desk.study)
    return desk


def live(study: Study) -> None:
    """Do one thing of each kind that can be found."""
    sitting = LessonSitting(study, study.index.lessons["new-job"])
    answer_lesson(sitting, is_right=True)
    sitting.write_reflection(REFLECT, WRITTEN)
    sitting.planning(PLAN).take_on(PLAN.when, PLAN.then)
    quotes.bookmark(study, QUOTE)
    quotes.note(study, QUOTE.id, "read on Mondays")


def many(count: int) -> Desk:
    """A desk with a course of many cards, all of which hold the word “meeting”."""
    cards = [card("idea", f"Card {n}", prose(f"A meeting with number{n}")) for n in range(count)]
    return Desk(course(module("m", lesson("long", *cards))))


EVERY_KIND = [
    ("new job", "lesson"),
    ("best closer Lisbon", "card"),
    ("Mira closed deals", "card"),
    ("hand over", "term"),
    ("week of asking", "experiment"),
    ("feedback interventions", "source"),
    ("Chiara report", "journal"),
    ("someone brings problem", "plan"),
    ("read on Mondays", "kept"),
    ("saves today and costs", "question"),
    ("theme dark", "setting"),
    ("go to today", "command"),
    ("first days quiz", "quiz"),
]


@pytest.mark.parametrize(("typed", "kind"), EVERY_KIND)
def test_every_kind_is_found_by_its_words(desk: Desk, typed: str, kind: str) -> None:
    found = searching(desk.study).find(typed)
    assert kind in kinds(found)
    assert found.instead == ""


@pytest.mark.parametrize(("typed", "kind"), EVERY_KIND)
def test_every_kind_is_found_by_the_beginnings_of_its_words(
    desk: Desk, typed: str, kind: str
) -> None:
    begun = " ".join(word[: max(3, len(word) - 2)] for word in typed.split())
    assert kind in kinds(searching(desk.study).find(begun))


@pytest.mark.parametrize(
    ("typed", "instead", "kind"),
    [
        ("new jbo", "", ""),  # too short a word to tell
        ("best clsoer", "best closer", "card"),
        ("interventoins", "interventions", "source"),
        ("Chiarra", "chiara", "journal"),
        ("brngs problem", "brings problem", "plan"),
        ("read mondayz", "read mondays", "kept"),
        ("xsaves today", "saves today", "question"),
        ("theem", "theme", "setting"),
        ("overr hand", "over hand", "term"),
    ],
)
def test_one_slip_in_a_word_is_forgiven(desk: Desk, typed: str, instead: str, kind: str) -> None:
    found = searching(desk.study).find(typed)
    assert found.instead == instead
    assert kind == "" or kind in kinds(found)
    assert kind or not found.hits


def test_a_slip_that_makes_another_known_word_is_forgiven_too() -> None:
    pages = (
        card("idea", "A form to fill", prose("Nothing else.")),
        card("idea", "Letters", prose("He wrote from Lisbon.")),
    )
    search = searching(Desk(course(module("m", lesson("a", *pages)))).study)
    found = search.find("form lisbon")
    assert titles(found) == ["Letters"]
    assert found.instead == "from lisbon"


@pytest.mark.parametrize("typed", ["elan", "ÉLAN", "Élan", unicodedata.normalize("NFD", "élan")])
def test_accents_and_case_make_no_difference(desk: Desk, typed: str) -> None:
    assert titles(searching(desk.study).find(typed)) == ["Élan"]


def test_accents_in_what_was_written_make_no_difference(desk: Desk) -> None:
    assert kinds(searching(desk.study).find("a la carte")) == ["journal"]


def test_all_words_have_to_be_there(desk: Desk) -> None:
    assert searching(desk.study).find("Chiara interventions").hits == ()


def test_no_words_find_nothing(desk: Desk) -> None:
    search = searching(desk.study)
    for typed in ("", "   ", "*", "“”"):
        assert search.find(typed) == Found()


def test_a_word_two_slips_away_is_asked_about(desk: Desk) -> None:
    found = searching(desk.study).find("intervnetoins")
    assert found == Found(perhaps="interventions")
    assert searching(desk.study).find("feedback intervnetoins").perhaps == "feedback interventions"


@pytest.mark.parametrize("typed", ["qqqq", "inqqqqtions", "Chiara interventions"])
def test_where_nothing_is_near_nothing_is_asked(desk: Desk, typed: str) -> None:
    assert searching(desk.study).find(typed) == Found()


def test_a_title_that_holds_the_words_comes_first() -> None:
    pages = (
        card("idea", "One", prose("trust " * 9)),
        card("idea", "Trusting", prose("Nothing.")),
        card("idea", "Trust", prose("Nothing.")),
    )
    search = searching(Desk(course(module("m", lesson("a", *pages)))).study)
    assert titles(search.find("trust")) == ["Trust", "Trusting", "One"]


def test_what_holds_a_word_more_often_comes_before_what_holds_it_once() -> None:
    pages = (
        card("idea", "One", prose("trust and much that is about other things altogether")),
        card("idea", "Two", prose("trust trust trust")),
    )
    search = searching(Desk(course(module("m", lesson("a", *pages)))).study)
    assert titles(search.find("trust")) == ["Two", "One"]


def test_a_learners_own_words_come_before_equal_words_of_the_course() -> None:
    pages = (card("quote", "One", QUOTE),)
    desk = Desk(course(module("m", lesson("a", *pages))))
    quotes.highlight(desk.study, ("a", "one"), (QUOTE.text, "", ""))
    assert kinds(searching(desk.study).find("got you here")) == ["kept", "quote"]


def test_a_line_that_was_kept_is_found_once(desk: Desk) -> None:
    assert kinds(searching(desk.study).find("what got you here")) == ["kept"]
    quotes.remove(desk.study, QUOTE.id)
    assert kinds(searching(desk.study).find("what got you here")) == ["quote"]


def test_hits_show_why_they_were_found(desk: Desk) -> None:
    (hit,) = searching(desk.study).find("chiara").hits
    assert [piece.text for piece in hit.text if piece.is_hit] == ["Chiara"]
    assert "".join(piece.text for piece in hit.text) == WRITTEN
    (hit,) = searching(desk.study).find("closer").hits
    assert [piece.text for piece in hit.title if piece.is_hit] == ["closer"]


def test_very_many_hits_are_cut_to_the_first_ones() -> None:
    search = searching(many(1200).study)
    found = search.find("meeting")
    assert len(found.hits) == MOST
    assert titles(found)[0] == "Card 0"
    assert titles(search.find("card")) == [f"Card {n}" for n in range(MOST)]
    assert titles(search.find("number1100")) == ["Card 1100"]


def test_a_large_course_is_taken_in_slice_by_slice() -> None:
    search = Search(many(3 * SLICE).study, SearchIndex(), SearchIndex(), (TODAY,))
    assert not search.fill()
    assert kinds(search.find("today")) == ["command"]
    assert filled(search) >= 4
    assert search.fill()


def test_what_is_done_is_found_at_once_and_what_is_undone_no_more(desk: Desk) -> None:
    search = searching(desk.study)
    assert search.find("Giulia").hits == ()
    written = desk.study.record(
        ReflectionWritten(object=REFLECT.id, prompt=REFLECT.prompt, text="For Giulia")
    )
    assert kinds(search.find("Giulia")) == ["journal"]
    assert search.find("Chiara").hits == ()
    desk.study.undo(written)
    filled(search)
    assert search.find("Giulia") == Found()
    assert kinds(search.find("Chiara")) == ["journal"]


def test_a_note_taken_away_is_found_no_more(desk: Desk) -> None:
    search = searching(desk.study)
    quotes.note(desk.study, QUOTE.id, "on Sundays")
    assert kinds(search.find("sundays")) == ["kept"]
    assert search.find("mondays") == Found()


def test_a_word_that_is_gone_is_not_even_guessed(desk: Desk) -> None:
    search = searching(desk.study)
    assert search.find("mundays").instead == "mondays"
    quotes.note(desk.study, QUOTE.id, "")
    assert search.find("mundays") == Found()
    assert search.find("mnudaxs") == Found()


def test_an_erased_entry_is_gone_before_anything_is_taken_in_again(desk: Desk) -> None:
    search = searching(desk.study)
    desk.study.record(EntryErased(object=REFLECT.id, kind="reflection"))
    assert search.find("Chiara") == Found()
    filled(search)
    assert search.find("Chiara") == Found()
    assert kinds(search.find("mondays")) == ["kept"]


def test_what_is_recorded_while_things_are_taken_in_is_there_once(desk: Desk) -> None:
    search = Search(desk.study, SearchIndex(), SearchIndex())
    desk.study.announce = search.follow
    search.fill()
    desk.study.record(
        PlanReported(object=PLAN.id, outcome="yes", decision="keep", note="with Giulia")
    )
    desk.study.record(PlanReported(object=PLAN.id, outcome="no", decision="keep", note="no Giulia"))
    filled(search)
    assert kinds(search.find("giulia")) == ["plan"]


def test_a_quiz_that_ended_is_found_by_its_result(desk: Desk) -> None:
    search = searching(desk.study)
    sitting = open_quiz(desk.study, desk.study.course.modules[1], Random(1))
    answer(sitting.asking(), is_right=True)
    assert "quiz/next-steps" in places(search.find("what do you do first"))
    while sitting.forward():
        answer(sitting.asking(), is_right=True)
    filled(search)
    found = places(search.find("what do you do first"))
    assert "result/next-steps" in found
    assert "quiz/next-steps" not in found


class Closable(NoLock):
    """A lock that only tells whether it is open."""

    def put(self, state: LockState) -> None:
        self.state = state


def test_a_locked_journal_is_not_searched_until_it_is_unlocked(desk: Desk) -> None:
    lock = Closable()
    desk.study.lock = lock
    mine = SearchIndex()
    search = Search(desk.study, SearchIndex(), mine)
    filled(search)
    assert kinds(search.find("Chiara")) == ["journal"]
    lock.put("closed")
    search.look_again()
    assert mine.matching([("chiara",)], 40) == []
    assert mine.known(["chiara", "mondays"]) == []
    filled(search)
    assert search.find("Chiara") == Found()
    assert search.find("mondays") == Found()
    assert "kept" in kinds(search.find("got you here"))
    lock.put("open")
    filled(search)
    assert kinds(search.find("Chiara")) == ["journal"]


def test_a_search_right_after_the_lock_finds_nothing_either(desk: Desk) -> None:
    lock = Closable()
    desk.study.lock = lock
    search = searching(desk.study)
    lock.put("closed")
    assert search.find("Chiara") == Found()


def test_what_another_computer_recorded_is_found(desk: Desk) -> None:
    search = searching(desk.study)
    other = Desk(sample_course())
    quotes.highlight(other.study, ("new-job", "look-back"), ("from afar", "", ""))
    quotes.highlight(other.study, ("new-job", "look-back"), ("from farther", "", ""))
    desk.study.take_in(other.log.read())
    filled(search)
    assert kinds(search.find("from far")) == ["kept"]
    assert kinds(search.find("afar")) == ["kept"]


def test_a_setting_is_found_by_a_word_that_is_not_in_its_name(desk: Desk) -> None:
    (hit,) = searching(desk.study).find("colours").hits
    assert hit.thing == DARK


HOSTILE = [
    '"',
    "'; DROP TABLE thing; --",
    "a AND b OR NOT c",
    "NEAR(team trust, 2)",
    "title : team",
    "^team",
    "team*",
    "-team +trust",
    "{title}: x",
    "(((",
    "\0",
    "te\0am",
    "🙂",
    "\ud800",
    "%_[a-z]",
    "x" * 100_000,
    "word " * 10_000,
    "a b c d e f g h i j k l m n",
]


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_words(desk: Desk, typed: str) -> None:
    search = searching(desk.study)
    search.find(typed)
    assert kinds(search.find("Chiara")) == ["journal"]


@settings(max_examples=40, deadline=None)
@given(typed=st.text(max_size=40), written=st.text(max_size=60))
def test_whatever_was_written_and_typed_nothing_breaks(typed: str, written: str) -> None:
    desk = Desk(sample_course())
    search = searching(desk.study)
    quotes.highlight(desk.study, ("new-job", "look-back"), (written, "", ""))
    search.find(typed)
    search.find(written)


LETTERS = st.text("abcdeéäßłøñçžαβγабв ,’", min_size=1, max_size=30)


@settings(max_examples=40, deadline=None)
@given(written=LETTERS)
def test_what_was_written_is_found_by_its_own_beginning(written: str) -> None:
    desk = Desk(sample_course())
    search = searching(desk.study)
    quotes.highlight(desk.study, ("new-job", "look-back"), (written, "", ""))
    if words_in(written):
        assert "kept" in kinds(search.find(written))


def test_quizzes_are_found_by_that_word_even_with_a_slip(desk: Desk) -> None:
    search = searching(desk.study)
    assert places(search.find("quiz"))[:2] == ["quiz/first-days", "quiz/next-steps"]
    assert places(search.find("quizz"))[:2] == ["quiz/first-days", "quiz/next-steps"]


def test_what_is_called_so_and_no_more_comes_first_and_what_can_be_done_before_it() -> None:
    pages = (
        card("idea", "Theme dark and the evening", prose("theme dark " * 9)),
        card("idea", "Theme: dark", prose("Nothing.")),
    )
    search = searching(Desk(course(module("m", lesson("a", *pages)))).study)
    assert kinds(search.find("theme dark")) == ["setting", "card", "card"]
    assert titles(search.find("theme dark"))[1] == "Theme: dark"


NAMES = st.lists(
    st.sampled_from(("trust", "trusting", "delegate", "other")), min_size=1, max_size=3
)


@settings(max_examples=40, deadline=None)
@given(named=st.lists(NAMES, min_size=2, max_size=6), typed=st.sampled_from(("trust", "delegate")))
def test_titles_come_before_texts_and_whole_words_before_their_beginnings(
    named: list[list[str]], typed: str
) -> None:
    pages = [
        replace(card("idea", " ".join(words), prose("trust delegate " * n)), id=f"c{n}")
        for n, words in enumerate(named)
    ]
    search = searching(Desk(course(module("m", lesson("a", *pages)))).study)

    def level(title: str) -> int:
        words = title.split()
        begun = any(word.startswith(typed) for word in words)
        return 0 if words == [typed] else 1 if typed in words else 2 if begun else 3

    levels = [level(title) for title in titles(search.find(typed))]
    assert levels == sorted(levels)
