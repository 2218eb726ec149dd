"""Is Aiken read and written, and is each question that does not fit named?"""

from leadership_course.course.questions import Option, SingleChoice, TrueFalse
from leadership_course.exchange import aiken

TEXT = """\
Who cooks the new dish
on Friday?
a) The fast one
B. The curious one,
   with a time to taste it
ANSWER: b

A. Nobody asked yet
C) Where?
ANSWER: D

Which?
A. One
A. Two
ANSWER: A

Never ended
A. One
"""


def test_a_question_is_read_over_several_lines_and_the_others_are_named() -> None:
    found = aiken.read(TEXT)
    (question,) = found.questions
    assert isinstance(question, SingleChoice)
    assert question.prompt == "Who cooks the new dish on Friday?"
    assert [(option.text, option.correct) for option in question.options] == [
        ("The fast one", False),
        ("The curious one, with a time to taste it", True),
    ]
    assert [(note.line, note.why) for note in found.left_out] == [
        (8, "its ANSWER is the letter of none of its options"),
        (12, "two of its options have the same letter"),
        (17, "no line says which ANSWER is right"),
    ]


def test_choices_and_statements_go_out_and_come_back_without_reasons() -> None:
    options = (
        Option(id="you", text="You", why=""),
        Option(id="they", text="They", why="", correct=True),
    )
    choice = SingleChoice(id="who-cooks", prompt="Who cooks?", options=options)
    statement = TrueFalse(id="salt", prompt="Salt is a mineral.", answer=True, why="It is.")
    found = aiken.write([choice, statement])
    assert found.left_out == ()
    assert [note.why for note in found.changed] == ["without why", "without why"]
    back = aiken.read(found.text).questions
    assert back[0] == choice
    assert found.text.endswith("A. True\nB. False\nANSWER: A\n")


def test_what_aiken_would_take_for_something_else_stays_behind() -> None:
    options = tuple(
        Option(id=f"o-{n}", text=f"Option {n}", why="w", correct=n == 0) for n in range(27)
    )
    many = SingleChoice(id="many", prompt="Which?", options=options)
    odd = SingleChoice(id="odd", prompt="A. option", options=options[:2])
    found = aiken.write([many, odd])
    assert found.text == ""
    assert [note.what for note in found.left_out] == ["many", "odd"]
