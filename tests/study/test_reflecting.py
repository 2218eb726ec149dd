"""What happens between the first word of a reflection and its place in the journal?"""

from msgspec.structs import replace

from leadership_course.course.blocks import Reflect
from leadership_course.progress.events import ReflectionWritten
from leadership_course.study.reflecting import Reflecting
from tests.courses import sample_course
from tests.doubles import Desk

KEEP = Reflect(id="keep", prompt="What will you keep?")


def test_a_half_written_answer_is_a_draft_and_a_whole_one_a_fact() -> None:
    desk = Desk(sample_course())
    Reflecting(desk.study, KEEP).keep("I will a")
    assert Reflecting(desk.restart(), KEEP).text == "I will a"
    assert desk.facts_of(ReflectionWritten) == []
    Reflecting(desk.study, KEEP).write("I will ask.")
    (fact,) = desk.facts_of(ReflectionWritten)
    assert (fact.object, fact.prompt, fact.text, fact.lesson) == (
        "keep",
        KEEP.prompt,
        "I will ask.",
        "",
    )
    assert Reflecting(desk.study, KEEP).text == "I will ask."
    assert desk.drafts.find("reflect/keep") is None


def test_the_same_words_are_written_once_and_an_emptied_field_clears() -> None:
    desk = Desk(sample_course())
    for text in ("I will ask.", "I will ask.", " \n"):
        Reflecting(desk.study, KEEP, "new-job").write(text)
    assert [f.text for f in desk.facts_of(ReflectionWritten)] == ["I will ask.", ""]
    assert {f.lesson for f in desk.facts_of(ReflectionWritten)} == {"new-job"}


def test_a_draft_is_found_under_a_former_id() -> None:
    desk = Desk(sample_course())
    Reflecting(desk.study, KEEP).keep("I will a")
    later = Reflecting(desk.study, replace(KEEP, id="to-keep", was=("keep",)))
    assert later.text == "I will a"
    later.write("I will ask.")
    assert desk.drafts.find("reflect/keep") is None
