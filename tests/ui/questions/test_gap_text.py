"""Does a text with gaps break where it may, and run the way its letters run?"""

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from leadership_course.ui.questions.gap_text import (
    GapText,
    around,
    gap_names,
    is_right_to_left,
    runs,
)
from leadership_course.ui.theme.look import Look


def test_a_full_stop_sticks_to_the_gap_before_it(qtbot: QtBot) -> None:
    field = QWidget()
    qtbot.addWidget(field)
    assert runs("Ask for ({it}). Then wait.", {"it": field}) == (
        ("Ask",),
        ("for",),
        ("(", field, ")."),
        ("Then",),
        ("wait.",),
    )


def test_gaps_are_found_in_the_order_of_the_text() -> None:
    assert gap_names("{b} before {a}") == ("b", "a")


def test_a_gap_is_told_by_the_words_around_it() -> None:
    before, after = around("One two three four five six seven {gap} eight {other}.", "gap")
    assert before == "two three four five six seven"
    assert after == "eight ...."


def test_a_text_runs_as_its_letters_do() -> None:
    assert not is_right_to_left("{gap} 12 words")
    assert is_right_to_left("{gap} \u05e9\u05dc\u05d5\u05dd")
    assert not is_right_to_left("{gap}")


def test_the_narrower_the_higher_and_no_field_leaves_the_text(qtbot: QtBot, look: Look) -> None:
    field = QLineEdit()
    text = GapText(look, "A few words and {gap} and then a few more words.", {"gap": field})
    qtbot.addWidget(text)
    text.resize(600, text.heightForWidth(600))
    text.show()
    high = text.heightForWidth(600)
    assert text.heightForWidth(200) > high
    text.resize(300, text.heightForWidth(300))
    assert text.rect().contains(field.geometry())
