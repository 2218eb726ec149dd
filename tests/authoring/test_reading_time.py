"""Is what a learner reads before answering counted, and nothing else?"""

import pytest

from leadership_course.authoring.reading_time import minutes_of, words_asked, words_in
from leadership_course.course.blocks import (
    Ask,
    Block,
    Contrast,
    Evidence,
    Figure,
    Plan,
    Prose,
    Quote,
    Reflect,
)
from leadership_course.course.questions import Choice, Node, Question, Scenario
from tests.courses import card, lesson, prose
from tests.sample_parts import (
    FILL_IN,
    JUDGEMENT,
    MATCHING,
    MULTIPLE_CHOICE,
    ORDERING,
    SCENARIO,
    SELF_RATING,
    SHORT_ANSWER,
    SINGLE_CHOICE,
    SORTING,
    TRUE_FALSE,
)

BLOCKS: tuple[tuple[Block, int], ...] = (
    (Prose(html="<p>Not <b>these</b> words but those</p>", text="one two"), 2),
    (Quote(id="q", text="one two", by="three", source="not this", why="four"), 4),
    (Reflect(id="r", prompt="one two", example="not this"), 2),
    (Plan(id="p", when="one two", then="three"), 3),
    (Contrast(id="c", technocrat=("one", "two three"), leader=("four",), difference="five"), 5),
    (Evidence(id="e", article="one", finding="two three", try_="four", source="not-this"), 4),
    (Figure(image="not-this.svg", alt="not this", caption="one two three"), 3),
    (Ask(question=TRUE_FALSE), 7),
)

QUESTIONS: tuple[tuple[Question, int], ...] = (
    (SINGLE_CHOICE, 17 + 11 + 11 + 3),
    (TRUE_FALSE, 7),
    (MULTIPLE_CHOICE, 7 + 4 + 3 + 2),
    (ORDERING, 8 + 4 + 6 + 2),
    (MATCHING, 5 + 4 + 3 + 3 + 4 + 4),
    (SORTING, 5 + 1 + 2 + 2 + 1 + 3),
    (FILL_IN, 3 + 10 + 2),
    (SHORT_ANSWER, 8),
    (JUDGEMENT, 9 + 6 + 3),
    (SELF_RATING, 5),
)


@pytest.mark.parametrize(("block", "words"), BLOCKS, ids=lambda value: type(value).__name__)
def test_words_of_a_block(block: Block, words: int) -> None:
    assert words_in(block) == words


@pytest.mark.parametrize(("question", "words"), QUESTIONS, ids=lambda value: type(value).__name__)
def test_words_of_a_question_are_those_before_the_answer(question: Question, words: int) -> None:
    assert words_asked(question) == words


def test_of_a_story_the_longest_way_counts() -> None:
    assert words_asked(SCENARIO) == 5 + (5 + 1 + 2) + max(6 + 1, 7 + 2)


def test_a_long_story_whose_ways_join_again_and_again_is_counted_at_once() -> None:
    def moment(number: int) -> Node:
        go = f"n-{number + 1}"
        ways = (("left", "on"), ("right", "on and on"))
        choices = tuple(Choice(id=i, text=t, points=1, why="", go=go) for i, t in ways)
        return Node(id=f"n-{number}", text="now", choices=choices)

    nodes = (*map(moment, range(3_000)), Node(id="n-3000", text="over", ending="End"))
    story = Scenario(id="long", prompt="Walk.", start="n-0", nodes=nodes)
    assert words_asked(story) == 1 + 3_000 * 5 + 2


def test_a_lesson_takes_a_minute_for_200_words_and_one_for_three_answers() -> None:
    words = prose(" ".join(["word"] * 399))
    asked = Ask(question=TRUE_FALSE)
    plan, reflect = Plan(id="p", when="", then=""), Reflect(id="r", prompt="")
    assert minutes_of(lesson("a", card("idea", "Title", words))) == 2
    answered = lesson("a", card("idea", "Title", words), card("try", "", plan, reflect, asked))
    assert minutes_of(answered) == pytest.approx(3 + 7 / 200)
