"""How is each type of question answered by keys, rightly or not?

Keys are found from what is on screen and from the question, never from inside a view.
"""

from typing import assert_never

from leadership_course.course.questions import (
    LEVELS,
    FillIn,
    Judgement,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from tests.ui.learner import Learner


def answer_by_keys(learner: Learner, question: Question, *, is_right: bool) -> None:
    """Answer and check until the answer stands, taking every further try."""
    tries = question.tries if not is_right else 1
    for number in range(tries):
        give_by_keys(learner, question, is_right=is_right)
        if question.confidence:
            learner.press("S")
        learner.press("Return")
        if number < tries - 1:
            learner.press("Return")  # try again


def give_by_keys(  # noqa: C901 -- one case for each type
    learner: Learner, question: Question, *, is_right: bool
) -> None:
    """Give a complete answer without checking it."""
    match question:
        case SingleChoice():
            learner.choose(next(o.text for o in question.options if o.correct == is_right))
        case MultipleChoice():
            _pick(learner, question, is_right=is_right)
        case TrueFalse():
            learner.press("1" if question.answer == is_right else "2")
        case Ordering():
            _order(learner, question, is_right=is_right)
        case Matching() | Sorting():
            _assign(learner, question, is_right=is_right)
        case FillIn():
            _fill(learner, question, is_right=is_right)
        case ShortAnswer():
            learner.write("Others do it")
            learner.press("Return", "3" if is_right else "1")
        case Judgement():
            for _ in question.responses:
                response = next(r for r in question.responses if learner.focused_in(r.text))
                place = LEVELS.index(response.expert)
                learner.press(str(place + 1 if is_right else 5 - place))
        case Scenario():
            _walk(learner, question, is_right=is_right)
        case SelfRating():
            learner.press("4")
        case _:
            assert_never(question)


def _pick(learner: Learner, question: MultipleChoice, *, is_right: bool) -> None:
    wanted = [o.text for o in question.options if o.correct == is_right]
    count = question.pick or len(wanted)
    others = [o.text for o in question.options if o.text not in wanted]
    for text in [*wanted, *others][:count]:
        if not learner.is_chosen(text):
            learner.choose(text)
    for text in [*wanted, *others][count:]:
        if learner.is_chosen(text):
            learner.choose(text)


def _order(learner: Learner, question: Ordering, *, is_right: bool) -> None:
    texts = [entry.text for entry in question.entries]
    wanted = texts if is_right else texts[::-1]
    for place, text in enumerate(wanted):
        learner.press(*["Up"] * len(wanted))
        shown = 0
        while not learner.focused_in(text):
            learner.press("Down")
            shown += 1
        learner.press(*["Ctrl+Up"] * (shown - place))


def _assign(learner: Learner, question: Matching | Sorting, *, is_right: bool) -> None:
    key = (
        {pair.left: pair.right for pair in question.pairs}
        if isinstance(question, Matching)
        else {entry.text: group.name for group in question.groups for entry in group.entries}
    )
    targets = list(dict.fromkeys(key.values()))
    for _ in key:
        row = next(text for text in key if learner.focused_in(text))
        right = targets.index(key[row])
        target = targets[right if is_right else (right + 1) % len(targets)]
        learner.press(learner.number_of(target))


def _fill(learner: Learner, question: FillIn, *, is_right: bool) -> None:
    for name in sorted(question.gaps, key=lambda n: question.text.index("{" + n + "}")):
        gap = question.gaps[name]
        if gap.options:
            wanted = next(o for o in gap.options if (o in gap.accept) == is_right)
            learner.press("Home", *["Down"] * gap.options.index(wanted))
        else:
            learner.press("Ctrl+A")
            learner.write(gap.accept[0] if is_right else "chance")
        learner.press("Tab")


def _walk(learner: Learner, question: Scenario, *, is_right: bool) -> None:
    node = question.node(question.start)
    while node.choices:
        best = max if is_right else min
        choice = best(node.choices, key=lambda c: c.points)
        learner.press(str(node.choices.index(choice) + 1))
        node = question.node(choice.go)
