"""Which quotations and passages did the learner keep?"""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.progress.events import (
    ActUndone,
    AnyFact,
    PassageHighlighted,
    QuoteLinked,
    QuoteNoted,
    QuoteRemoved,
    QuotesRevisited,
    QuoteTagged,
)
from leadership_course.progress.fold import Progress
from tests.progress.histories import bookmarked, event, folded

NOTED = QuoteNoted(object="a", note="It hit me")
TAGGED = QuoteTagged(object="a", tags=("team", "Trust"))


def passage(name: str, card: str = "card") -> PassageHighlighted:
    return PassageHighlighted(
        object=name, text="words", before="some ", after=" more", lesson="lesson", card=card
    )


def test_what_is_kept_is_told_newest_first() -> None:
    kept = folded(bookmarked("a"), passage("b"), bookmarked("c")).keepsakes.all()
    assert [keepsake.id for keepsake in kept] == ["c", "b", "a"]


def test_a_bookmark_keeps_its_own_words_and_a_highlight_the_words_around_it() -> None:
    keepsakes = folded(bookmarked("a", "My words"), passage("b")).keepsakes
    bookmark, highlight = keepsakes.find("a"), keepsakes.find("b")
    assert bookmark is not None
    assert (bookmark.kind, bookmark.text, bookmark.by) == ("bookmark", "My words", "Somebody")
    assert highlight is not None
    assert (highlight.kind, highlight.text) == ("highlight", "words")
    assert (highlight.before, highlight.after, highlight.card) == ("some ", " more", "card")


def test_what_was_removed_is_not_kept_any_more() -> None:
    keepsakes = folded(bookmarked("a"), passage("b"), QuoteRemoved(object="a")).keepsakes
    assert keepsakes.find("a") is None
    assert [keepsake.id for keepsake in keepsakes.all()] == ["b"]


def test_undoing_a_removal_brings_back_the_note_the_tags_and_the_place_among_the_others() -> None:
    kept: tuple[AnyFact, ...] = (bookmarked("a"), NOTED, TAGGED, bookmarked("b"))
    progress = Progress()
    removed = event(QuoteRemoved(object="a"), name="removed")
    undone = event(ActUndone(object="removed"), name="undone")
    progress.take_all([*(event(fact) for fact in kept), removed, undone])
    assert progress.keepsakes.all() == folded(*kept).keepsakes.all()


def test_keeping_again_what_was_removed_brings_back_its_note_and_tags_as_the_newest() -> None:
    keepsakes = folded(
        bookmarked("a"), NOTED, TAGGED, bookmarked("b"), QuoteRemoved(object="a"), bookmarked("a")
    ).keepsakes
    assert [(k.id, k.note, k.tags) for k in keepsakes.all()] == [
        ("a", "It hit me", ("team", "Trust")),
        ("b", "", ()),
    ]


@given(st.lists(st.sampled_from((NOTED, TAGGED, QuoteRemoved(object="a")))))
def test_notes_tags_and_removals_of_what_was_never_kept_keep_nothing(facts: list[AnyFact]) -> None:
    assert folded(*facts).keepsakes.all() == ()


def test_tags_are_those_in_use_by_the_alphabet_whatever_their_case() -> None:
    keepsakes = folded(
        bookmarked("a"),
        TAGGED,
        bookmarked("b"),
        QuoteTagged(object="b", tags=("Team up", "team")),
        bookmarked("c"),
        QuoteTagged(object="c", tags=("gone",)),
        QuoteRemoved(object="c"),
    ).keepsakes
    assert keepsakes.tags() == ("team", "Team up", "Trust")


def test_when_something_was_kept_is_told_by_the_log() -> None:
    progress = Progress()
    progress.take(event(bookmarked("a"), "2026-05-01T10:00:00.000Z"))
    assert progress.keepsakes.all()[0].kept_at == "2026-05-01T10:00:00.000Z"


def test_a_kept_line_is_tied_to_one_plan_and_untied_by_none() -> None:
    tied = folded(bookmarked("a"), QuoteLinked(object="a", plan="p")).keepsakes.find("a")
    assert tied is not None
    assert tied.plan == "p"
    loose = folded(
        bookmarked("a"), QuoteLinked(object="a", plan="p"), QuoteLinked(object="a", plan="")
    ).keepsakes.find("a")
    assert loose is not None
    assert loose.plan == ""


def test_keeping_again_what_was_removed_brings_back_its_plan() -> None:
    linked = QuoteLinked(object="a", plan="p")
    kept = folded(bookmarked("a"), linked, QuoteRemoved(object="a"), bookmarked("a"))
    assert kept.keepsakes.all()[0].plan == "p"


def test_a_line_counts_as_seen_on_the_day_it_was_kept_until_it_is_read_again() -> None:
    progress = Progress()
    progress.take(event(bookmarked("a"), "2026-05-01T23:30:00.000Z", 60))
    progress.take(event(bookmarked("b"), "2026-05-01T10:00:00.000Z"))
    progress.take(event(bookmarked("c"), "damaged"))
    seen = QuotesRevisited(object="lines", quotes=("b", "gone"))
    assert progress.keepsakes.revisited_on is None
    progress.take(event(seen, "2026-05-12T10:00:00.000Z"))
    days = {kept.id: kept.seen_on for kept in progress.keepsakes.all()}
    assert days == {"a": date(2026, 5, 2), "b": date(2026, 5, 12), "c": None}
    assert progress.keepsakes.revisited_on == date(2026, 5, 12)
    progress.take(event(seen, "damaged"))
    assert progress.keepsakes.revisited_on == date(2026, 5, 12)
