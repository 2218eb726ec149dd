"""What is told of a changed course, and what is ids.lock to say about it next?"""

from typing import Any

from msgspec.structs import replace

from leadership_course.course.blocks import Ask, Plan, Quote
from leadership_course.course.known_ids import Line, Lock
from leadership_course.course.outline import Course
from leadership_course.course.questions import SingleChoice
from tests.authoring.editing import (
    COURSE,
    REWRITTEN,
    edited,
    findings,
    found,
    locked,
    removed,
    renamed_silently,
)
from tests.courses import card, changed, lesson, module, prose, renamed, two_options
from tests.courses import course as course_of

LOCK = locked(COURSE).lock


def reworded(course: Course, name: str, words: str = REWRITTEN, revision: str = "") -> Course:
    return edited(course, name, lambda q: replace(q, prompt=words, revision=revision))


def line(lock: Lock, name: str) -> Line:
    return next(each for each in lock.values() if each.id == name)


def names(lines: tuple[Line, ...]) -> list[str]:
    return [each.id for each in lines]


class TestWhatVanished:
    def test_is_told_once_and_its_parts_are_not(self) -> None:
        assert found(LOCK, removed(COURSE, "half-finished-model")) == [
            ("id-vanished", "half-finished-model")
        ]

    def test_is_told_of_an_option_too(self) -> None:
        course = edited(COURSE, "half-finished-model", lambda q: replace(q, options=q.options[:-1]))
        assert found(LOCK, course) == [("id-vanished", "half-finished-model/neither")]

    def test_is_told_of_an_item_whose_id_is_made_of_its_words(self) -> None:
        items = ("Say why and what", "Agree how you will follow it", "Let go")
        course = edited(COURSE, "hand-over", lambda q: replace(q, items=items))
        vanished, *rest = findings(LOCK, course)
        assert (vanished.code, vanished.about.id) == ("id-vanished", "hand-over/say-what-and-why")
        assert "{id: say-what-and-why, text: ...}" in vanished.remedy
        assert [each.code for each in rest] == ["answer-changed", "id-not-locked"]

    def test_is_told_of_the_key_of_a_source(self) -> None:
        assert found(LOCK, replace(COURSE, sources=COURSE.sources[1:])) == [
            ("id-vanished", "kluger-denisi-1996")
        ]

    def test_is_told_of_the_review_pool_and_the_experiment(self) -> None:
        for name in ("question-by-mail", "a-week-of-asking"):
            (vanished,) = findings(LOCK, removed(COURSE, name))
            assert (vanished.code, vanished.about.id) == ("id-vanished", name)
            assert f"`was: [{name}]`" in vanished.remedy

    def test_is_told_of_the_prompt_in_the_closing(self) -> None:
        unclosed = replace(COURSE, head=replace(COURSE.head, closing=None))
        assert found(LOCK, unclosed) == [("id-vanished", "what-you-keep")]

    def test_is_told_of_a_card_whose_heading_changed(self) -> None:
        course = edited(COURSE, "look-back", lambda one: replace(one, id="look-forward"))
        assert found(LOCK, course) == [
            ("id-vanished", "new-job/look-back"),
            ("id-not-locked", "new-job/look-forward"),
        ]

    def test_is_told_when_a_former_name_is_dropped(self) -> None:
        course = renamed(COURSE, "two-questions", "ask-twice")
        lock = locked(course, LOCK).lock
        forgetful = edited(course, "ask-twice", lambda plan: replace(plan, was=()))
        assert found(lock, forgetful) == [("id-vanished", "two-questions")]

    def test_is_told_when_a_former_name_is_dropped_at_the_next_renaming(self) -> None:
        course = renamed(COURSE, "two-questions", "ask-twice")
        lock = locked(course, LOCK).lock
        again = renamed(course, "ask-twice", "ask-thrice")
        assert found(lock, again) == []
        forgetful = edited(again, "ask-thrice", lambda plan: replace(plan, was=("ask-twice",)))
        assert found(lock, forgetful) == [("id-vanished", "two-questions")]

    def test_is_told_of_the_present_name_alone_when_a_renamed_thing_goes(self) -> None:
        course = renamed(COURSE, "two-questions", "ask-twice")
        lock = locked(course, LOCK).lock
        assert found(lock, removed(course, "ask-twice")) == [("id-vanished", "ask-twice")]

    def test_is_retired_with_all_its_parts_and_told_no_more(self) -> None:
        course = removed(COURSE, "half-finished-model")
        renewal = locked(course, LOCK)
        assert line(renewal.lock, "half-finished-model").is_retired
        assert names(renewal.retired)[0] == "half-finished-model"
        assert len(renewal.retired) == 4
        assert found(renewal.lock, course) == []


class TestAnIdOfSomethingElse:
    def test_is_told_when_it_was_another_kind_of_thing(self) -> None:
        course = renamed_silently(removed(COURSE, "two-questions"), "further", "two-questions")
        assert found(LOCK, course) == [
            ("id-vanished", "further"),
            ("id-reused", "two-questions"),
        ]

    def test_is_told_when_it_is_retired(self) -> None:
        lock = locked(removed(COURSE, "half-finished-model"), LOCK).lock
        assert found(lock, COURSE) == [("id-reused", "half-finished-model")]

    def test_is_told_when_it_is_a_former_one(self) -> None:
        course = renamed(COURSE, "letting-go", "hands-off")
        lock = locked(course, LOCK).lock
        newcomer = lesson("letting-go", card("idea", "Something new", prose("New.")))
        course = edited(course, "hands-off", lambda one: replace(one, head=_no_was(one.head)))
        added = edited(
            course, "next-steps", lambda one: replace(one, lessons=(*one.lessons, newcomer))
        )
        assert found(lock, added) == [("id-reused", "letting-go")]

    def test_is_told_when_it_takes_over_from_another_kind_of_thing(self) -> None:
        course = edited(
            removed(COURSE, "two-questions"),
            "further",
            lambda quote: replace(quote, was=("two-questions",)),
        )
        assert found(LOCK, course) == [("id-reused", "further")]

    def test_is_told_when_a_part_comes_back_under_another_name_of_the_whole(self) -> None:
        shorter = edited(COURSE, "first-check", lambda q: replace(q, options=q.options[:-1]))
        lock = locked(shorter, LOCK).lock
        assert found(lock, renamed(COURSE, "first-check", "last-check")) == [
            ("id-reused", "last-check/no")
        ]

    def test_may_be_taken_over_late(self) -> None:
        lock = locked(removed(COURSE, "two-questions"), LOCK).lock
        course = renamed(COURSE, "two-questions", "ask-twice")
        assert found(lock, course) == []
        assert line(locked(course, lock).lock, "two-questions").now == "ask-twice"

    def test_stays_in_the_lock_what_it_was(self) -> None:
        course = renamed_silently(removed(COURSE, "two-questions"), "further", "two-questions")
        assert line(locked(course, LOCK).lock, "two-questions").kind == "plan"

    def test_is_no_other_thing_when_it_takes_its_old_name_back(self) -> None:
        course = renamed(COURSE, "two-questions", "ask-twice")
        lock = locked(course, LOCK).lock
        back = edited(
            course,
            "ask-twice",
            lambda plan: replace(plan, id="two-questions", was=("ask-twice",)),
        )
        assert found(lock, back) == []
        assert found(locked(back, lock).lock, back) == []

    def test_may_have_come_back_when_its_line_is_no_longer_retired(self) -> None:
        lock = locked(removed(COURSE, "two-questions"), LOCK).lock
        by_hand = {key: each._replace(is_retired=False) for key, each in lock.items()}
        assert found(by_hand, COURSE) == []

    def test_may_be_the_key_of_a_source(self) -> None:
        course = renamed(COURSE, "two-questions", "kluger-denisi-1996")
        assert found(LOCK, course) == []


class TestOtherWords:
    def test_are_told_of_the_question_and_not_of_its_options(self) -> None:
        assert found(LOCK, reworded(COURSE, "half-finished-model")) == [
            ("text-rewritten", "half-finished-model")
        ]

    def test_are_told_under_a_new_name_that_takes_over_the_old_one(self) -> None:
        course = reworded(renamed(COURSE, "half-finished-model", "the-model"), "the-model")
        assert found(LOCK, course) == [("text-rewritten", "the-model")]

    def test_are_told_when_the_old_name_comes_back(self) -> None:
        course = renamed(COURSE, "half-finished-model", "the-model")
        lock = locked(course, LOCK).lock
        back = edited(
            course,
            "the-model",
            lambda q: replace(q, id="half-finished-model", was=("the-model",), prompt=REWRITTEN),
        )
        assert found(lock, back) == [("text-rewritten", "half-finished-model")]

    def test_are_not_taken_into_the_lock(self) -> None:
        course = reworded(COURSE, "half-finished-model")
        renewal = locked(course, LOCK)
        assert renewal.lock == LOCK
        assert not renewal.is_any

    def test_do_not_come_in_small_steps(self) -> None:
        words = "Tomas brings you a half-finished model and asks you to fix it. What do you do"
        lock = LOCK
        for slip, code in (("firsst?", []), ("fiirsst?", ["text-rewritten"])):
            course = reworded(COURSE, "half-finished-model", f"{words} {slip}")
            assert [said for said, _ in found(lock, course)] == code
            lock = locked(course, lock).lock

    def test_are_free_for_prose_titles_plans_and_reflections(self) -> None:
        def rewrite(thing: Any) -> Any:
            if isinstance(thing, Plan):
                return replace(thing, when="When", then="Then")
            if getattr(thing, "id", "") == "last-rescue":
                return replace(thing, prompt=REWRITTEN)
            return replace(thing, title=REWRITTEN) if hasattr(thing, "kind") else thing

        assert found(LOCK, changed(COURSE, rewrite)) == []


class TestARevision:
    def test_excuses_other_words_another_answer_and_other_options(self) -> None:
        def revise(question: SingleChoice) -> SingleChoice:
            first, second, *rest = question.options
            turned = (
                replace(first, correct=True, text=REWRITTEN),
                replace(second, correct=False),
                *rest,
            )
            return replace(question, options=turned, revision="major", prompt=REWRITTEN)

        course = edited(COURSE, "half-finished-model", revise)
        assert found(LOCK, course) == []
        renewal = locked(course, LOCK)
        assert names(renewal.revised) == ["half-finished-model"]
        assert found(renewal.lock, course) == []
        unexcused = edited(course, "half-finished-model", lambda q: replace(q, revision=""))
        assert found(renewal.lock, unexcused) == []

    def test_does_not_excuse_a_second_change(self) -> None:
        course = reworded(COURSE, "half-finished-model", revision="major")
        lock = locked(course, LOCK).lock
        again = reworded(course, "half-finished-model", "What now?", revision="major")
        (finding,) = findings(lock, again)
        assert finding.code == "text-rewritten"
        assert "was for an earlier change" in finding.remedy

    def test_can_be_said_anew_once_it_was_taken_out(self) -> None:
        course = reworded(COURSE, "half-finished-model", revision="major")
        lock = locked(course, LOCK).lock
        course = edited(course, "half-finished-model", lambda q: replace(q, revision=""))
        lock = locked(course, lock).lock
        again = reworded(course, "half-finished-model", "What now?", revision="major")
        assert found(lock, again) == []

    def test_of_a_new_question_is_no_excuse_later(self) -> None:
        asked = two_options("new-one", revision="major")
        course = course_of(module("m", lesson("l", card("check", "C", Ask(question=asked)))))
        lock = locked(course).lock
        assert found(lock, reworded(course, "new-one", revision="major")) == [
            ("text-rewritten", "new-one")
        ]

    def test_does_not_excuse_what_vanished(self) -> None:
        course = edited(
            COURSE,
            "half-finished-model",
            lambda q: replace(q, options=q.options[:-1], revision="major"),
        )
        assert found(LOCK, course) == [("id-vanished", "half-finished-model/neither")]


class TestAnotherAnswer:
    def test_is_told_once_for_a_question(self) -> None:
        def turn(question: SingleChoice) -> SingleChoice:
            options = tuple(replace(o, correct=not o.correct) for o in question.options[:2])
            return replace(question, options=options)

        assert found(LOCK, edited(COURSE, "first-check", turn)) == [
            ("answer-changed", "first-check/yes")
        ]

    def test_is_told_of_a_statement_that_turned(self) -> None:
        course = edited(COURSE, "experts-teach-best", lambda q: replace(q, answer=True))
        assert found(LOCK, course) == [("answer-changed", "experts-teach-best")]

    def test_is_told_of_an_order_that_turned(self) -> None:
        course = edited(COURSE, "hand-over", lambda q: replace(q, items=q.items[::-1]))
        assert found(LOCK, course) == [("answer-changed", "hand-over")]


class TestWhatIsNew:
    def test_is_told_once_with_all_that_is_inside(self) -> None:
        asked = Ask(question=two_options("another-check"))
        quote = Quote(id="another-quote", text="Wait.", by="Nobody")
        newcomer = lesson("another-lesson", card("check", "Check", asked, quote))
        course = edited(
            COURSE, "next-steps", lambda one: replace(one, lessons=(*one.lessons, newcomer))
        )
        (finding,) = findings(LOCK, course)
        assert (finding.code, finding.about.id) == ("id-not-locked", "another-lesson")
        assert finding.severity == "warning"
        assert names(locked(course, LOCK).added) == [
            *("another-lesson", "another-lesson/check"),
            *("another-check", "another-check/yes", "another-check/no", "another-quote"),
        ]

    def test_is_everything_where_there_was_no_lock(self) -> None:
        assert len(locked(COURSE).added) == len(locked(COURSE).lock)

    def test_is_not_a_new_name_of_something_old(self) -> None:
        course = renamed(COURSE, "new-job", "first-job")
        renewal = locked(course, LOCK)
        assert renewal.added == ()
        assert [(each.id, each.now) for each in renewal.renamed] == [("new-job", "first-job")]
        assert line(renewal.lock, "new-job/check").now == "first-job/check"


def _no_was(head: Any) -> Any:
    return replace(head, was=())
