"""Is what Moodle exports read for what it means, or left out with the reason?"""

import pytest

from leadership_course.course.questions import (
    FillIn,
    Gap,
    MultipleChoice,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
)
from leadership_course.exchange import moodle_out, moodle_xml
from leadership_course.exchange.carried import TakenIn


def read(kind: str, inner: str, prompt: str = "<p>Who <b>cooks</b>?</p>") -> TakenIn:
    """Read one question of a kind, after a category, in the form that Moodle writes."""
    return moodle_xml.read(
        f'<?xml version="1.0"?>\n<quiz><question type="category"/>\n<question type="{kind}">'
        f"<name><text>Tonight</text></name><questiontext format='html'>"
        f"<text><![CDATA[{prompt}]]></text></questiontext>{inner}</question></quiz>"
    )


def answer(text: str, fraction: object, feedback: str = "", more: str = "") -> str:
    """Return an answer as Moodle writes it."""
    said = f"<feedback format='html'><text>{feedback}</text></feedback>"
    return f'<answer fraction="{fraction}" format="html"><text>{text}</text>{said}{more}</answer>'


def test_a_choice_is_read_with_its_hints_points_and_order() -> None:
    found = read(
        "multichoice",
        "<single>true</single><shuffleanswers>false</shuffleanswers>"
        "<defaultgrade>2.0000000</defaultgrade><idnumber>who-cooks</idnumber>"
        + answer("You", 0, "No: &lt;i&gt;they&lt;/i&gt;")
        + answer("They", 100, "Yes")
        + "<hint format='html'><text>Think of March.</text></hint>",
    )
    assert found == TakenIn(
        (
            SingleChoice(
                id="who-cooks",
                prompt="Who cooks?",
                hints=("Think of March.",),
                points=2,
                shuffle=False,
                options=(
                    Option(id="you", text="You", why="No: they"),
                    Option(id="they", text="They", why="Yes", correct=True),
                ),
            ),
        ),
        (),
        (),
    )
    assert moodle_xml.read(moodle_out.write(found.questions).text) == found


def test_what_is_said_to_all_goes_to_the_right_ones_where_each_has_a_reason() -> None:
    general = "<generalfeedback format='html'><text>Ask.</text></generalfeedback>"
    rows = answer("a", 50, "A") + answer("b", 50, "B") + answer("c", -100, "C")
    (question,) = read("multichoice", f"<single>false</single>{rows}{general}").questions
    assert isinstance(question, MultipleChoice)
    assert [option.why for option in question.options] == ["A Ask.", "B Ask.", "C"]


def test_typed_answers_and_exact_numbers_make_gaps() -> None:
    (question,) = read("shortanswer", "<usecase>1</usecase>" + answer("They", 100)).questions
    assert isinstance(question, FillIn)
    assert (question.text, question.fold) == ("{answer}", False)
    (question,) = read("numerical", answer("7", 100, "", "<tolerance>0</tolerance>")).questions
    assert isinstance(question, FillIn)
    assert question.gaps["answer"].accept == ("7",)


def test_an_essay_takes_the_words_for_its_marker_as_the_model() -> None:
    (question,) = read("essay", "<graderinfo><text>They do.</text></graderinfo>").questions
    assert isinstance(question, ShortAnswer)
    assert question.model_answer == "They do."


def test_an_order_is_read_by_its_numbers() -> None:
    rows = answer("second", "2.0") + answer("first", "1.0")
    (question,) = read("ordering", rows).questions
    assert isinstance(question, Ordering)
    assert question.items == ("first", "second")


def test_what_is_lost_on_the_way_is_told() -> None:
    rows = answer("true", 100) + answer("false", 0)
    more = "<defaultgrade>0.5</defaultgrade><tags><tag><text>x</text></tag></tags>"
    found = read("truefalse", rows + more)
    assert [note.why for note in found.changed] == ["its mark of 0.5 is now 1", "without its tags"]
    found = read("essay", "<generalfeedback format='markdown'><text>*x*</text></generalfeedback>")
    assert [note.why for note in found.changed] == ["its Markdown marks are now plain letters"]


@pytest.mark.parametrize(
    ("kind", "inner", "why"),
    [
        ("description", "", "it is a description and asks nothing"),
        ("cloze", "", "questions of the type “cloze” have no like here"),
        ("truefalse", answer("true", 0), "it does not say whether it is true or false"),
        ("essay", "<defaultgrade>many</defaultgrade>", "“many” stands where a number is to be"),
        ("essay", "<defaultgrade>1e9</defaultgrade>", "“1e9” is no number that a mark can be"),
        (
            "numerical",
            answer("7", 100, "", "<tolerance>1</tolerance>"),
            "it takes any number within a range",
        ),
        (
            "multichoice",
            answer("&lt;img src='@@PLUGINFILE@@/a.png'&gt;", 100),
            "it shows a picture, a sound or a film",
        ),
        (
            "essay",
            "<generalfeedback><text/><file name='a'/></generalfeedback>",
            "it shows a picture, a sound or a film",
        ),
    ],
)
def test_what_can_not_be_carried_over_is_named_with_its_line_and_the_reason(
    kind: str, inner: str, why: str
) -> None:
    found = read(kind, inner)
    assert found.questions == ()
    assert found.left_out == ((3, "Tonight", why),)


def test_a_question_of_our_own_goes_out_with_what_moodle_has_no_place_for_named() -> None:
    gap = Gap(accept=("cook",), why="Hers")
    two = FillIn(id="two", prompt="p", text="{a} {b}", gaps={"a": gap, "b": gap})
    picked = Gap(accept=("cook",), why="Hers", options=("cook", "oven"))
    one = FillIn(id="one", prompt="p", text="{a}", gaps={"a": picked})
    late = FillIn(
        id="late", prompt="Finish.", text="Ask the {a}.", gaps={"a": gap}, principle="asking"
    )
    found = moodle_out.write([two, one, late])
    assert found.left_out == (
        (0, "two", "it has more than one gap"),
        (0, "one", "its gap is picked, not typed"),
    )
    assert found.changed == ((0, "late", "without principle"),)
    assert "<text>Finish.\nAsk the _____.</text>" in found.text


def test_comments_scripts_and_styles_are_no_words() -> None:
    html = "<!-- a --><STYLE>b</style>Who<script>c</script><br/>cooks?<!-- d"
    (question,) = read("essay", "", html).questions
    assert question.prompt == "Who\ncooks?"
