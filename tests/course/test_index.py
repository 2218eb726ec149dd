"""Is everything found by its id, and by the ids it had before?"""

from msgspec.structs import replace

from leadership_course.course.blocks import Ask, Plan, Prose, Quote, Reflect
from leadership_course.course.index import CourseIndex, blocks_of
from leadership_course.course.outline import (
    Card,
    Closing,
    Course,
    CourseHead,
    Experiment,
    Lesson,
    LessonHead,
    Module,
    ModuleHead,
    Quiz,
    Source,
)
from leadership_course.course.principles import Principle
from leadership_course.course.questions import TrueFalse

prose = Prose(html="<p>So.</p>", text="So.")
quote = Quote(id="not-really", text="Not really.", by="Daniela Kissova", was=("never",))
reflect = Reflect(id="doors", prompt="Which door?", was=("door",))
plan = Plan(id="two-questions", when="a problem", then="two questions", was=("one-question",))
asked = TrueFalse(id="born", prompt="Leaders are born.", answer=False, why="", was=("made",))
tested = TrueFalse(id="learnt", prompt="It is learnt.", answer=True, why="", was=("taught",))
reviewed = TrueFalse(
    id="grown", prompt="It is grown.", answer=True, why="", principle="learnt", was=("sown",)
)
week = Experiment(
    id="week",
    title="A week",
    guess="",
    act=("Ask.",),
    look="",
    talk="",
    keep="",
    safer="",
    stop="",
    was=("days",),
)
closing = Closing(
    title="The end", text=("So.",), keep=Reflect(id="kept", prompt="What?", was=("keep",))
)
first = Card(id="first", kind="quote", title="First", body=(prose, quote, Ask(question=asked)))
second = Card(id="second", kind="try", title="Second", body=(reflect, plan))
lesson = Lesson(
    head=LessonHead(id="shift", title="Shift", minutes=4, was=("change",)),
    cards=(first, second),
    file="01-shift.md",
)
module = Module(
    head=ModuleHead(
        id="inner", title="Inner", promise="", objectives=(), lessons=("shift",), was=("within",)
    ),
    lessons=(lesson,),
    quiz=Quiz(id="inner-quiz", title="Quiz", questions=(tested,)),
    review=(reviewed,),
    experiment=week,
)
bare = Module(
    head=ModuleHead(id="bare", title="Bare", promise="", objectives=(), lessons=()), lessons=()
)
source = Source(
    key="a-2019", authors="A", year=2019, title="", outlet="", kind="", finding="", limit=""
)
course = Course(
    head=CourseHead(
        id="c", title="C", language="en", version="1", modules=("inner", "bare"), closing=closing
    ),
    modules=(module, bare),
    revision="r",
    root="lessons",
    sources=(source,),
)
index = CourseIndex(course)


def test_modules_and_lessons_are_found_by_present_and_former_ids() -> None:
    assert index.modules == {"inner": module, "within": module, "bare": bare}
    assert index.lessons == {"shift": lesson, "change": lesson}
    assert index.module_of == {"shift": module, "change": module}


def test_questions_are_found_on_cards_in_the_quiz_and_in_the_review_pool() -> None:
    assert index.questions == {
        "born": asked,
        "made": asked,
        "learnt": tested,
        "taught": tested,
        "grown": reviewed,
        "sown": reviewed,
    }


def test_questions_are_found_where_they_stand() -> None:
    assert index.asked_at == {"born": (lesson, first), "made": (lesson, first)}
    assert index.quizzed_in == {"learnt": module, "taught": module}


def test_experiments_are_found_with_their_module() -> None:
    assert index.experiments == {"week": (week, module), "days": (week, module)}


def test_the_closing_is_found_by_its_prompt() -> None:
    assert index.closing == {"kept": closing, "keep": closing}


def test_principles_are_indexed() -> None:
    assert index.principles == {"learnt": Principle("learnt", lesson, module, (reviewed,))}


def test_quotes_are_found_with_the_place_they_stand_at() -> None:
    place = (quote, lesson, first)
    assert index.quotes == {"not-really": place, "never": place}


def test_prompts_are_reflections_and_plans() -> None:
    assert index.prompts == {
        "doors": (reflect, lesson, second),
        "door": (reflect, lesson, second),
        "two-questions": (plan, lesson, second),
        "one-question": (plan, lesson, second),
    }


def test_sources_are_found_by_key() -> None:
    assert index.sources == {"a-2019": source}
    assert index.course is course


def test_blocks_come_in_reading_order_with_their_cards() -> None:
    assert list(blocks_of(lesson)) == [
        (first, prose),
        (first, quote),
        (first, Ask(question=asked)),
        (second, reflect),
        (second, plan),
    ]


def test_a_course_may_end_without_a_closing() -> None:
    head = replace(course.head, closing=None)
    assert CourseIndex(replace(course, head=head)).closing == {}
