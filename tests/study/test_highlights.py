"""Does a marked passage stay with its words when the course changes, and is a lost one told?"""

from typing import Any

from msgspec.structs import replace

from leadership_course.course.outline import Course
from leadership_course.progress.events import PassageHighlighted
from leadership_course.study import highlights, journal, quotes
from tests.courses import card, changed, course, lesson, module, prose
from tests.doubles import Desk

WORDS = "The question leaves the work where it is."
FIRST = f"Mira waited. {WORDS} Then she went on."


def a_course(*texts: str, names: tuple[str, ...] = ("one", "two", "three")) -> Course:
    cards = (card("idea", name, prose(text)) for name, text in zip(names, texts, strict=False))
    return course(module("m", lesson("l", *cards)))


def marked(*texts: str) -> Desk:
    desk = Desk(a_course(*texts))
    quotes.highlight(desk.study, ("l", "one"), (WORDS, "Mira waited. ", " Then she went on."))
    return desk


def places(desk: Desk) -> list[str]:
    names = [each.id for each in desk.study.course.lessons[0].cards]
    return [name for name in names if highlights.on_card(desk.study, "l", name)]


def lost(desk: Desk) -> list[bool]:
    kept = desk.study.progress.keepsakes.all()
    return [highlights.is_lost(desk.study.index, each) for each in kept]


def test_it_stands_on_its_card() -> None:
    desk = marked(FIRST, "Another card.")
    assert places(desk) == ["one"]
    assert lost(desk) == [False]
    assert highlights.on_card(desk.study, "other", "one") == ()


def test_it_moves_with_its_words_to_another_card_of_the_lesson() -> None:
    desk = marked(FIRST, "Another card.")
    desk.restart(a_course("Another card.", f"Elsewhere now. {WORDS}"))
    assert places(desk) == ["two"]
    desk.restart(a_course(FIRST, "x", names=("first", "second")))
    assert places(desk) == ["first"]


def test_on_two_other_cards_it_is_on_neither() -> None:
    desk = marked(FIRST)
    desk.restart(a_course("Gone.", WORDS, WORDS))
    assert places(desk) == []
    assert lost(desk) == [True]


def test_taken_out_it_is_listed_as_lost_and_keeps_its_words() -> None:
    desk = marked(FIRST)
    (kept,) = desk.study.progress.keepsakes.all()
    quotes.note(desk.study, kept.id, "So true")
    assert journal.leaves(desk.study)[0].about == "Note · L"
    desk.restart(a_course("Mira waited. Then she went on."))
    assert lost(desk) == [True]
    (leaf,) = journal.leaves(desk.study)
    assert leaf.about == f"Note · L · {highlights.GONE}"
    assert leaf.title == f"“{WORDS}”"
    desk.restart(replace(a_course(), modules=()))
    assert lost(desk) == [True]
    assert journal.leaves(desk.study)[0].about == f"Note · {highlights.GONE}"


def test_a_lesson_with_another_name_keeps_it() -> None:
    desk = marked(FIRST)

    def rename(thing: Any) -> Any:
        if getattr(thing, "id", "") != "l":
            return thing
        return replace(thing, head=replace(thing.head, id="new", was=("l",)))

    desk.restart(changed(a_course(FIRST), rename))
    assert [each.text for each in highlights.on_card(desk.study, "new", "one")] == [WORDS]


def test_words_that_stand_twice_on_a_card_are_kept_as_such() -> None:
    desk = Desk(a_course(f"Ask. {WORDS} Wait. {WORDS}", WORDS))
    quotes.highlight(desk.study, ("l", "one"), (WORDS, "Ask. ", f" Wait. {WORDS}"[:40]))
    quotes.highlight(desk.study, ("l", "two"), (WORDS, "", ""))
    quotes.highlight(desk.study, ("l", "gone"), (WORDS, "", ""))
    quotes.highlight(desk.study, ("gone", "one"), (WORDS, "", ""))
    facts = desk.facts_of(PassageHighlighted)
    assert [fact.is_repeated for fact in facts] == [True, False, False, False]


def test_a_bookmark_and_what_another_course_holds_are_never_lost() -> None:
    desk = marked(FIRST)
    (kept,) = desk.study.progress.keepsakes.all()
    other = replace(kept, id="other-course:x", lesson="other-course:l")
    assert not highlights.is_lost(desk.study.index, other)
    assert not highlights.is_lost(desk.study.index, replace(kept, kind="bookmark", lesson="gone"))
