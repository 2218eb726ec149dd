"""What can be searched for, and does each of it lead to where it stands?"""

from random import Random

import pytest
from msgspec.structs import replace

from leadership_course.course.blocks import Ask
from leadership_course.course.outline import Course
from leadership_course.progress.events import (
    DebriefWritten,
    EntryDeleted,
    PlanReported,
    QuestionAnswered,
    ReflectionWritten,
)
from leadership_course.study import quotes
from leadership_course.study.finder import Searchable
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.quiz import open_quiz
from leadership_course.study.searched import (
    of_course,
    own,
    own_about,
    place_of_question,
    quizzes,
)
from leadership_course.ui.tour.replies import answer, answer_lesson
from tests.courses import (
    card,
    course,
    lesson,
    letting_go,
    module,
    prose,
    quiz,
    sample_course,
    two_options,
)
from tests.doubles import Desk
from tests.sample_parts import CLOSING, PLAN, QUOTE, REFLECT, SINGLE_CHOICE


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def mine(desk: Desk, *, is_open: bool = True) -> list[Searchable]:
    return list(own(desk.study, is_journal_open=is_open))


def reflect(desk: Desk, text: str, returned: str = "") -> None:
    desk.study.record(
        ReflectionWritten(
            object=REFLECT.id,
            prompt=REFLECT.prompt,
            text=text,
            lesson="new-job",
            returned=returned,
        )
    )


def plan(desk: Desk) -> None:
    sitting = LessonSitting(desk.study, desk.study.index.lessons["new-job"])
    sitting.planning(PLAN).take_on(PLAN.when, PLAN.then)


def kept_line(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    quotes.note(desk.study, QUOTE.id, "read on Mondays")
    quotes.tag(desk.study, QUOTE.id, "strengths")


def check(desk: Desk, lesson: str = "new-job") -> None:
    answer_lesson(LessonSitting(desk.study, desk.study.index.lessons[lesson]), is_right=True)


def test_a_course_is_searched_by_lessons_cards_quotes_words_and_sources() -> None:
    found = list(of_course(sample_course()))
    assert {thing.kind for thing in found} == {
        "lesson",
        "card",
        "experiment",
        "quote",
        "term",
        "source",
    }
    by_title = {thing.title: thing for thing in found}
    assert by_title["New job"].place == "lesson/new-job"
    card = by_title["The same meeting twice"]
    assert (card.place, card.where) == (
        "lesson/new-job/the-same-meeting-twice",
        "Card 3 of 7 · New job",
    )
    assert card.text == "“I have fixed it.” “Who would like to fix it?” One answers, one asks."
    assert by_title["Does feedback help?"].text.startswith("Give feedback. It helped")
    assert "Three doors, one of them open" in by_title["Does feedback help?"].text
    assert REFLECT.example in by_title["Look back"].text
    assert PLAN.then in by_title["Try"].text
    assert by_title["The best closer in Lisbon"].text == "Mira closed more deals than anyone."
    assert by_title[QUOTE.text].place == "lesson/new-job/a-line-to-keep"
    assert by_title["Élan"].place == "glossary/elan"
    assert by_title["A week of asking"].place == "experiment/a-week-of-asking"
    source = by_title["Teaching smart people how to learn"]
    assert (source.place, source.where) == ("sources/argyris-1991", "Argyris 1991")


def test_questions_of_the_course_are_not_given_away_before_they_were_met() -> None:
    everything = " ".join(f"{thing.title} {thing.text}" for thing in of_course(sample_course()))
    assert SINGLE_CHOICE.prompt not in everything
    assert "It saves today and costs the next ten days." not in everything


def test_nothing_done_is_nothing_to_find(desk: Desk) -> None:
    assert mine(desk) == []


def test_a_question_met_on_a_card_leads_to_the_card(desk: Desk) -> None:
    check(desk)
    (question,) = mine(desk)
    assert (question.kind, question.place) == ("question", "lesson/new-job/check")
    assert question.title == "What do you do first?"
    assert "It saves today and costs the next ten days." in question.text
    assert "single-choice" not in question.text


def test_a_question_of_a_quiz_leads_to_the_quiz_and_then_to_its_result(desk: Desk) -> None:
    sitting = open_quiz(desk.study, desk.study.course.modules[0], Random(1))
    answer(sitting.asking(), is_right=True)
    assert {thing.place for thing in mine(desk)} == {"quiz/first-days"}
    while sitting.forward():
        answer(sitting.asking(), is_right=True)
    assert {thing.place for thing in mine(desk)} == {"result/first-days"}
    assert len(mine(desk)) == len(sitting.questions)


def test_what_was_written_as_an_answer_is_found_with_its_question(desk: Desk) -> None:
    desk.study.record(
        QuestionAnswered(
            object="first-check",
            rendered={"prompt": "Why?", "hints": ["Think"]},
            answer={"kind": "written", "text": "because of Chiara"},
            score=1.0,
            verdict="right",
        )
    )
    (question,) = mine(desk)
    assert (question.title, question.text) == ("Why?", "Think because of Chiara")


def test_a_question_only_reviews_ask_leads_to_the_card_of_its_idea(desk: Desk) -> None:
    pool = desk.study.course.modules[0].review
    places = {place_of_question(desk.study, question.id)[0] for question in pool}
    assert places == {"lesson/asking-first/a-question-leaves-the-work-where-it-is"}


def test_a_question_that_left_the_course_leads_nowhere_and_is_not_found(desk: Desk) -> None:
    check(desk)
    desk.restart(course(module("other", letting_go())))
    assert mine(desk) == []


def test_a_kept_line_is_found_with_its_note_its_tags_and_who_said_it(desk: Desk) -> None:
    kept_line(desk)
    quotes.highlight(desk.study, ("new-job", "look-back"), ("a passage", "", ""))
    passage, line = mine(desk)
    assert (line.kind, line.title, line.place) == ("kept", QUOTE.text, f"quotes/{QUOTE.id}")
    assert line.text == f"read on Mondays · strengths · {QUOTE.by} · {QUOTE.source}"
    assert (passage.title, passage.where) == ("a passage", "Your highlight")


def test_a_reflection_is_found_each_time_it_came_back(desk: Desk) -> None:
    reflect(desk, "On Thursday")
    reflect(desk, "Not since", returned="3 weeks")
    first, later = mine(desk)
    assert (first.kind, first.title, first.text) == ("journal", REFLECT.prompt, "On Thursday")
    assert (first.where, later.where) == ("New job", "3 weeks later")
    assert first.place == f"entry/reflection/{REFLECT.id}"
    assert later.place == f"entry/reflection/{REFLECT.id}/3-weeks"
    assert later.text == "Not since"


def test_what_was_emptied_or_deleted_is_not_found(desk: Desk) -> None:
    reflect(desk, "On Thursday")
    reflect(desk, "")
    assert mine(desk) == []
    reflect(desk, "On Friday")
    desk.study.record(EntryDeleted(object=REFLECT.id, kind="reflection"))
    assert mine(desk) == []


def test_a_debrief_is_found_by_what_was_asked_and_written(desk: Desk) -> None:
    answers = (("What went well?", "I waited."), ("What next?", ""))
    desk.study.record(DebriefWritten(object="talk", answers=answers))
    (debrief,) = mine(desk)
    assert debrief.title == "A conversation looked back on"
    assert debrief.text == "What went well? What next? I waited."


def test_an_entry_whose_lesson_is_gone_is_found_all_the_same(desk: Desk) -> None:
    reflect(desk, "On Thursday")
    desk.restart(course(module("other", letting_go())))
    (entry,) = mine(desk)
    assert (entry.title, entry.where) == (REFLECT.prompt, "")


def test_the_answer_to_the_closing_stands_in_no_lesson(desk: Desk) -> None:
    keep = CLOSING.keep
    desk.study.record(ReflectionWritten(object=keep.id, prompt=keep.prompt, text="Asking"))
    (entry,) = mine(desk)
    assert (entry.text, entry.where) == ("Asking", "")


def test_a_plan_is_found_by_its_words_and_by_what_came_of_it(desk: Desk) -> None:
    plan(desk)
    desk.study.record(
        PlanReported(object=PLAN.id, outcome="yes", decision="keep", note="with Tomas")
    )
    (found,) = mine(desk)
    assert (found.kind, found.place) == ("plan", f"plan/{PLAN.id}")
    assert found.title.startswith(PLAN.when)
    assert found.text == "with Tomas"


def test_a_locked_journal_gives_none_of_its_words_away(desk: Desk) -> None:
    reflect(desk, "On Thursday")
    kept_line(desk)
    plan(desk)
    check(desk)
    assert {thing.kind for thing in mine(desk)} == {"journal", "kept", "plan", "question"}
    locked = mine(desk, is_open=False)
    assert {thing.kind for thing in locked} == {"kept", "question"}
    assert "Mondays" not in " ".join(thing.text for thing in locked)
    for about in (REFLECT.id, QUOTE.id, PLAN.id, "first-check"):
        alone = list(own_about(desk.study, about, is_journal_open=False))
        assert alone == [thing for thing in locked if thing.about == about]


def test_what_is_about_one_thing_is_the_same_as_among_all(desk: Desk) -> None:
    reflect(desk, "On Thursday")
    reflect(desk, "Not since", returned="3 weeks")
    kept_line(desk)
    plan(desk)
    check(desk)
    for about in (REFLECT.id, QUOTE.id, PLAN.id, "first-check", "nothing"):
        alone = list(own_about(desk.study, about, is_journal_open=True))
        assert alone == [thing for thing in mine(desk) if thing.about == about]


def test_a_word_without_a_latin_letter_leads_to_the_glossary() -> None:
    whole: Course = sample_course()
    term = replace(whole.glossary[0], term="道")
    found = of_course(replace(whole, glossary=(term,)))
    assert [thing.place for thing in found if thing.kind == "term"] == ["glossary"]


def test_a_card_without_a_title_goes_by_its_first_words_and_its_number() -> None:
    pages = (
        card("idea", "Letting go", prose("Say what.")),
        replace(card("try", "", prose("Who decides? Ask first.")), id="who"),
        replace(card("quote", "", QUOTE), id="line"),
        replace(card("check", "", Ask(question=two_options("check"))), id="check"),
    )
    found = list(of_course(course(module("m", lesson("a", *pages)))))
    cards = [thing for thing in found if thing.kind == "card"]
    assert [(each.title, each.text) for each in cards] == [
        ("Letting go", "Say what."),
        ("Who decides?", "Ask first."),
    ]
    assert [each.where for each in cards] == ["Card 1 of 4 · A", "Card 2 of 4 · A"]
    assert [thing.place for thing in found if thing.kind == "quote"] == ["lesson/a/line"]


def test_the_quiz_of_a_module_leads_to_its_questions_and_once_passed_to_its_result() -> None:
    desk = Desk(
        course(
            module("bare"),
            module("m", quiz=quiz("m-quiz", two_options("q1"))),
            module("n", quiz=quiz("n", two_options("q2"), two_options("q3"))),
        )
    )
    assert [(each.title, each.place, each.where) for each in quizzes(desk.study)] == [
        ("Quiz: M", "quiz/m", "1 question"),
        ("Quiz: N", "quiz/n", "2 questions"),
    ]
    assert [each.text for each in quizzes(desk.study)] == ["M quiz", ""]
    sitting = open_quiz(desk.study, desk.study.course.modules[1], Random(1))
    answer(sitting.asking(), is_right=True)
    sitting.forward()
    passed = next(quizzes(desk.study))
    assert (passed.place, passed.where) == ("result/m", "Passed")
