"""How does a learner keep a line that hit home, and find it again?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import (
    EntryDeleted,
    PlanMade,
    QuoteBookmarked,
    QuoteNoted,
    QuoteTagged,
)
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study import quotes
from leadership_course.study.ports import ProfileError
from tests.courses import course, renamed, sample_course
from tests.doubles import Desk
from tests.sample_parts import PLAN, QUOTE

PLACE = ("new-job", "look-back")


@pytest.fixture
def desk() -> Desk:
    return Desk(sample_course())


def keep(desk: Desk, text: str = "some words") -> str:
    return quotes.highlight(desk.study, PLACE, (text, "", "")).fact.object


def found(desk: Desk, words: str = "", tag: str = "", kind: str = "") -> list[str]:
    return [kept.text for kept in quotes.found(desk.study, words, tag, kind)]


def the_one(desk: Desk) -> Keepsake:
    (kept,) = desk.study.progress.keepsakes.all()
    return kept


def test_a_bookmark_keeps_the_words_and_the_place_of_a_quotation(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    kept = the_one(desk)
    assert quotes.is_kept(desk.study, QUOTE.id)
    assert (kept.text, kept.by, kept.source) == (QUOTE.text, QUOTE.by, QUOTE.source)
    assert (kept.kind, kept.lesson, kept.card) == ("bookmark", "new-job", "a-line-to-keep")


def test_keeping_twice_keeps_once(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    quotes.bookmark(desk.study, QUOTE)
    assert len(desk.facts_of(QuoteBookmarked)) == 1


def test_a_bookmark_outlives_its_quotation_in_the_course(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    desk.restart(course())
    assert the_one(desk).text == QUOTE.text


def test_a_bookmark_moves_with_the_renaming_of_its_quotation(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    quotes.note(desk.study, QUOTE.id, "It hit me")
    desk.restart(renamed(renamed(desk.study.course, QUOTE.id, "further-now"), "new-job", "job"))
    assert quotes.is_kept(desk.study, "further-now")
    assert (the_one(desk).note, the_one(desk).lesson) == ("It hit me", "job")


def test_a_highlight_keeps_forty_characters_on_each_side(desk: Desk) -> None:
    passage = ("the words", "x" * 50 + "before ", " after" + "y" * 50)
    kept = quotes.highlight(desk.study, PLACE, passage).fact.object
    highlight = the_one(desk)
    assert (highlight.id, highlight.kind, highlight.text) == (kept, "highlight", "the words")
    assert highlight.before == "x" * 33 + "before "
    assert highlight.after == " after" + "y" * 34
    assert (highlight.lesson, highlight.card) == PLACE


def test_the_same_words_can_be_highlighted_twice(desk: Desk) -> None:
    assert keep(desk) != keep(desk)
    assert len(found(desk)) == 2


def test_undoing_a_removal_leaves_everything_as_it_was(desk: Desk) -> None:
    first = keep(desk, "first")
    quotes.note(desk.study, first, "why")
    quotes.tag(desk.study, first, "team")
    keep(desk, "second")
    before = desk.study.progress.keepsakes.all()
    removed = quotes.remove(desk.study, first)
    assert found(desk) == ["second"]
    desk.study.undo(removed)
    assert desk.study.progress.keepsakes.all() == before


def test_undoing_a_bookmark_leaves_nothing_kept(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    quotes.remove(desk.study, QUOTE.id)
    assert not quotes.is_kept(desk.study, QUOTE.id)
    quotes.bookmark(desk.study, QUOTE)
    assert quotes.is_kept(desk.study, QUOTE.id)


def test_a_note_is_written_once_for_each_change_and_can_be_taken_away(desk: Desk) -> None:
    kept = keep(desk)
    for text in ("why", " why\n", "", "  "):
        quotes.note(desk.study, kept, text)
    assert [fact.note for fact in desk.facts_of(QuoteNoted)] == ["why", ""]
    assert the_one(desk).note == ""


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("team, trust", ("team", "trust")),
        (" #team ,, # trust,#", ("team", "trust")),
        ("team, team", ("team",)),
        ("hard talks", ("hard talks",)),
        (" , ", ()),
    ],
)
def test_tags_are_words_between_commas(desk: Desk, written: str, tags: tuple[str, ...]) -> None:
    kept = keep(desk)
    quotes.tag(desk.study, kept, "old")
    quotes.tag(desk.study, kept, written)
    assert the_one(desk).tags == tags


def test_the_same_tags_again_are_no_new_fact(desk: Desk) -> None:
    kept = keep(desk)
    quotes.tag(desk.study, kept, "")
    quotes.tag(desk.study, kept, "team")
    quotes.tag(desk.study, kept, "#team")
    assert len(desk.facts_of(QuoteTagged)) == 1


def test_what_is_not_kept_takes_neither_notes_nor_tags(desk: Desk) -> None:
    quotes.note(desk.study, "nothing", "why")
    quotes.tag(desk.study, "nothing", "team")
    assert desk.facts() == []


@pytest.mark.parametrize(
    "words",
    ["", "wont", "GOLDSMITH got", "got goldsmith", "2007", "resume", "RÉSUMÉ", "won’t", "won't"],
)
def test_every_word_is_found_wherever_it_stands_whatever_its_case_and_accents(
    desk: Desk, words: str
) -> None:
    quotes.bookmark(desk.study, QUOTE)
    quotes.note(desk.study, QUOTE.id, "Put this on my résumé; wont")
    keep(desk, "other") if words else None
    assert found(desk, words) == [QUOTE.text]


@pytest.mark.parametrize("words", ["got nothing", "goldsmiths", "new-job"])
def test_a_word_that_stands_nowhere_finds_nothing(desk: Desk, words: str) -> None:
    quotes.bookmark(desk.study, QUOTE)
    assert found(desk, words) == []


@given(st.text(st.characters(exclude_categories=("Cs", "Mn", "Mc", "Me")), min_size=1, max_size=12))
def test_a_line_is_found_by_its_own_words_in_either_case(text: str) -> None:
    desk = Desk(sample_course())
    keep(desk, text)
    assert found(desk, text) == found(desk, text.lower()) == [text]


def test_words_are_found_in_tags_too(desk: Desk) -> None:
    quotes.tag(desk.study, keep(desk), "Überzeugung")
    assert found(desk, "uberzeug") == ["some words"]


def test_what_is_kept_can_be_narrowed_by_tag_and_kind_and_comes_newest_first(desk: Desk) -> None:
    first = keep(desk, "first")
    quotes.bookmark(desk.study, QUOTE)
    second = keep(desk, "second")
    for kept in (first, QUOTE.id):
        quotes.tag(desk.study, kept, "team")
    assert found(desk) == ["second", QUOTE.text, "first"]
    assert found(desk, kind="highlight") == ["second", "first"]
    assert found(desk, tag="team") == [QUOTE.text, "first"]
    assert found(desk, tag="team", kind="bookmark") == [QUOTE.text]
    quotes.remove(desk.study, second)
    assert found(desk, kind="highlight") == ["first"]


def test_a_line_goes_to_the_clipboard_with_who_said_it_where(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    origin = "Marshall Goldsmith, What Got You Here Won’t Get You There, 2007"
    assert quotes.as_text(the_one(desk)) == f"“{QUOTE.text}”\n{origin}"


def test_a_highlight_goes_to_the_clipboard_alone(desk: Desk) -> None:
    keep(desk)
    assert quotes.as_text(the_one(desk)) == "“some words”"


def test_a_note_is_a_draft_while_it_is_written_and_one_fact_at_the_end(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    writing = quotes.Writing(desk.study, the_one(desk), is_note=True)
    for text in ("It", "It hit", "It hit me"):
        writing.keep(text)
    assert not desk.facts_of(QuoteNoted)
    again = quotes.Writing(desk.restart(), the_one(desk), is_note=True)
    assert (again.text, again.is_open) == ("It hit me", True)
    again.finish("It hit me hard")
    assert [fact.note for fact in desk.facts_of(QuoteNoted)] == ["It hit me hard"]
    last = quotes.Writing(desk.study, the_one(desk), is_note=True)
    assert (last.text, last.is_open) == ("It hit me hard", False)


def test_tags_are_written_as_they_are_shown_and_cost_nothing_where_they_stay(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    writing = quotes.Writing(desk.study, the_one(desk), is_note=False)
    writing.finish("trust, #work")
    again = quotes.Writing(desk.study, the_one(desk), is_note=False)
    assert again.text == "trust, work"
    again.finish(again.text)
    assert len(desk.facts_of(QuoteTagged)) == 1


def test_a_note_that_could_not_be_recorded_stays_a_draft(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    writing = quotes.Writing(desk.study, the_one(desk), is_note=True)
    writing.keep("It hit me")
    desk.log.is_full = True
    with pytest.raises(ProfileError):
        writing.finish("It hit me")
    assert quotes.Writing(desk.restart(), the_one(desk), is_note=True).text == "It hit me"


def test_one_key_keeps_a_quotation_and_lets_it_go_and_both_can_be_undone() -> None:
    desk = Desk(sample_course())
    said, act = quotes.toggle(desk.study, QUOTE.id)
    assert (said, quotes.is_kept(desk.study, QUOTE.id)) == ("Bookmarked", True)
    assert act is not None
    said, act = quotes.toggle(desk.study, QUOTE.id)
    assert (said, quotes.is_kept(desk.study, QUOTE.id)) == ("Bookmark removed", False)
    assert act is not None
    desk.study.undo(act)
    assert quotes.is_kept(desk.study, QUOTE.id)


def test_a_line_is_tied_to_a_plan_and_untied_and_both_can_be_undone(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    desk.study.record(PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then))
    assert quotes.plan_of(desk.study, the_one(desk)) is None
    quotes.tie(desk.study, QUOTE.id, PLAN.id)
    tied = quotes.plan_of(desk.study, the_one(desk))
    assert tied is not None
    assert tied.id == PLAN.id
    untied = quotes.tie(desk.study, QUOTE.id, "")
    assert quotes.plan_of(desk.study, the_one(desk)) is None
    desk.study.undo(untied)
    assert quotes.plan_of(desk.study, the_one(desk)) == tied


def test_a_line_whose_plan_was_deleted_is_tied_to_none(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    desk.study.record(PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then))
    quotes.tie(desk.study, QUOTE.id, PLAN.id)
    desk.study.record(EntryDeleted(object=PLAN.id, kind="plan"))
    assert quotes.plan_of(desk.study, the_one(desk)) is None


def test_a_line_is_signed_with_its_author_else_its_lesson_else_its_course(desk: Desk) -> None:
    quotes.bookmark(desk.study, QUOTE)
    assert quotes.origin(desk.study, the_one(desk)) == (QUOTE.by, QUOTE.source)
    quotes.remove(desk.study, QUOTE.id)
    keep(desk)
    assert quotes.origin(desk.study, the_one(desk)) == ("", "From “New job”")
    desk.restart(course())
    assert quotes.origin(desk.study, the_one(desk)) == ("", f"From “{desk.study.course.title}”")
