"""Does an excerpt show why something was found, in the words that were written?"""

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.study.excerpt import (
    Piece,
    excerpt,
    first_words,
    marked,
    words_beginning,
)
from leadership_course.study.spelling import words_in

LONG = " ".join(f"word{n}" for n in range(60))


def hits(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.is_hit]


def whole(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_words_that_begin_so_are_marked_whatever_their_case_and_accents() -> None:
    pieces = marked("Élan, the ELANS of it; not melan", words_beginning(["elan"]))
    assert hits(pieces) == ["Élan", "ELANS"]
    assert whole(pieces) == "Élan, the ELANS of it; not melan"


def test_the_longest_beginning_counts() -> None:
    assert hits(marked("teamwork", words_beginning(["team", "teamw"]))) == ["teamwork"]


def test_an_excerpt_begins_shortly_before_the_first_hit_and_tells_what_it_left_out() -> None:
    pieces = excerpt(LONG, words_beginning(["word40"]), 60, 30)
    assert hits(pieces) == ["word40"]
    assert (pieces[0].text, pieces[-1].text) == ("…", "…")
    assert whole(pieces).startswith("…word3")
    assert 30 <= len(whole(pieces)) <= 62


def test_a_hit_near_the_beginning_leaves_the_beginning_there() -> None:
    assert whole(excerpt(LONG, words_beginning(["word5"]), 60, 60)).startswith("word0 word1")


def test_without_a_hit_an_excerpt_is_the_beginning() -> None:
    assert whole(excerpt(LONG, words_beginning(["nothing"]), 30, 30)).startswith("word0 word1")


def test_a_short_text_is_shown_whole() -> None:
    assert whole(excerpt("Let  it\ngo.", words_beginning(["go"]), 80, 40)) == "Let it go."
    assert excerpt("", words_beginning(["go"]), 80, 40) == ()


def test_a_word_longer_than_an_excerpt_is_cut() -> None:
    assert whole(excerpt("x" * 200, words_beginning(["y"]), 40, 20)) == "x" * 20 + "…"


@given(st.text(max_size=200), st.text(min_size=1, max_size=5))
def test_nothing_that_is_shown_was_not_written(text: str, sought: str) -> None:
    words = words_in(sought) or ("a",)
    shown = whole(excerpt(text, words_beginning(words), 40, 20)).strip("…")
    assert shown in whole(marked(text, words_beginning(words)))


def test_first_words_are_the_first_sentence_where_that_is_short() -> None:
    assert first_words("Who decides?  Think of\nThursday.", 40) == (
        "Who decides?",
        "Think of Thursday.",
    )
    assert first_words("“Who decides?” he said.", 40) == ("“Who decides?”", "he said.")
    assert first_words("At 8.30 he came. Late.", 40) == ("At 8.30 he came.", "Late.")


def test_first_words_end_at_a_word_where_the_sentence_is_long() -> None:
    assert first_words("one two three four", 12) == ("one two …", "three four")
    assert first_words(" no end ", 12) == ("no end", "")
    assert first_words("", 12) == ("", "")


@given(st.text(max_size=80))
def test_first_words_and_the_rest_hold_every_word(text: str) -> None:
    first, rest = first_words(text, 20)
    assert len(first) <= 22
    assert "".join(f"{first.removesuffix(' …')}{rest}".split()) == "".join(text.split())
