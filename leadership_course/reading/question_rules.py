"""Can this question be asked and graded as it is written?

Its shape is right already; these are the rules across its values, one small function each.
"""

import re
from collections.abc import Iterable
from typing import assert_never

from leadership_course.course.ids import slug
from leadership_course.course.questions import (
    FillIn,
    Gap,
    Item,
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
from leadership_course.reading.id_registry import blame_bad_id, blame_repeated_ids
from leadership_course.reading.nearest import shown, suggestion
from leadership_course.reading.page import Page, Place
from leadership_course.reading.scenario_rules import check_scenario
from leadership_course.reading.yaml_nodes import Mapping, Node, child, place_of

_GAP = re.compile(r"\{([^{}]*)\}")


def check_question(page: Page, node: Node, question: Question, lessons: frozenset[str]) -> None:
    """Blame everything that would keep `question` from being asked.

    `lessons` are the ids of the course.
    """
    _check_common(page, node, question)
    match question:
        case SingleChoice() | MultipleChoice():
            _check_options(page, node, question)
        case Ordering():
            _need(page, node, "items", len(question.items))
            _check_items(page, _items(node, ("items",), question.items))
        case Matching():
            _check_matching(page, node, question)
        case Sorting():
            _check_sorting(page, node, question)
        case FillIn():
            _check_gaps(page, node, question)
        case Judgement():
            _need(page, node, "responses", len(question.responses))
            _check_ids(page, node, "responses", "response", [r.id for r in question.responses])
        case Scenario():
            check_scenario(page, node, question)
        case SelfRating():
            _check_offer(page, node, question, lessons)
        case TrueFalse() | ShortAnswer():
            return
        case _:
            assert_never(question)


def _check_common(page: Page, node: Node, question: Question) -> None:
    if question.principle:
        blame_bad_id(page, place_of(node, "principle"), question.principle)
    if question.points < 1:
        page.blame(
            place_of(node, "points"),
            "out-of-range",
            "A question is worth at least one point.",
            "Write `points: 1` or more, or delete the line.",
        )


def _need(page: Page, node: Node, key: str, count: int, least: int = 2) -> None:
    if count < least:
        page.blame(
            place_of(node, key),
            "too-few",
            f"`{key}` has {count} of the {least} entries it needs at least.",
            "Add an entry.",
        )


def _check_ids(page: Page, node: Node, key: str, what: str, names: list[str]) -> None:
    places = [place_of(node, key, number, "id") for number in range(len(names))]
    blame_repeated_ids(page, what, zip(names, places, strict=True))


def _check_options(page: Page, node: Node, question: SingleChoice | MultipleChoice) -> None:
    _need(page, node, "options", len(question.options))
    _check_ids(page, node, "options", "option", [option.id for option in question.options])
    right = [number for number, option in enumerate(question.options) if option.correct]
    if not right:
        page.blame(
            place_of(node, "options"),
            "none-correct",
            "No option is marked as right.",
            "Add a line `correct: true` to the right one.",
        )
    elif isinstance(question, SingleChoice):
        _blame_further_right(page, node, right[1:])
    elif question.pick not in {None, len(right)}:
        page.blame(
            place_of(node, "pick"),
            "wrong-pick",
            f"`pick` says {question.pick}, and the number of right options is {len(right)}.",
            f"Write `pick: {len(right)}`, or mend the options.",
        )


def _blame_further_right(page: Page, node: Node, numbers: list[int]) -> None:
    for number in numbers:
        page.blame(
            place_of(node, "options", number, "correct"),
            "one-correct",
            "A single choice has one right option, and this is a further one.",
            "Take `correct: true` away here, or write `type: multiple-choice`.",
        )


def _items(
    node: Node, path: tuple[str | int, ...], items: Iterable[Item | str]
) -> list[tuple[Item | str, Place]]:
    return [(item, place_of(node, *path, number)) for number, item in enumerate(items)]


def _check_items(page: Page, items: Iterable[tuple[Item | str, Place]]) -> None:
    """Blame items whose ids, given or made from their texts, are not one for each."""
    lines: dict[str, int] = {}
    for item, place in items:
        name = slug(item) if isinstance(item, str) else item.id
        if isinstance(item, Item):
            blame_bad_id(page, place, name)
        elif not name:
            _blame_no_letters(page, place, item)
            continue
        if name in lines:
            page.blame(
                place,
                "duplicate-text",
                f"This stands here already, in line {lines[name]}.",
                "Change one of the two, or give both an id and a text of their own.",
            )
        lines.setdefault(name, place.line)


def _blame_no_letters(page: Page, place: Place, text: str) -> None:
    page.blame(
        place,
        "no-letters",
        f"`{shown(text)}` has no Latin letter or digit to make an id from.",
        "Give it an id of its own: `{id: some-name, text: ...}` for an item, `id`, `left-id` or "
        "`right-id` beside a group or a side; or use other words.",
    )


def _check_matching(page: Page, node: Node, question: Matching) -> None:
    _need(page, node, "pairs", len(question.pairs))
    _check_items(
        page,
        [
            (_side(pair.left, pair.left_id), place_of(node, "pairs", n, "left"))
            for n, pair in enumerate(question.pairs)
        ],
    )
    rights: dict[str, tuple[Item | str, Place]] = {}
    for number, pair in enumerate(question.pairs):
        place = place_of(node, "pairs", number, "right")
        if pair.right_id or pair.right not in rights:
            rights[pair.right] = (_side(pair.right, pair.right_id), place)
    extra = _items(node, ("extra-right",), question.extra_right)
    _check_items(page, [*rights.values(), *extra])


def _side(text: str, name: str) -> Item | str:
    return Item(id=name, text=text) if name else text


def _check_sorting(page: Page, node: Node, question: Sorting) -> None:
    _need(page, node, "groups", len(question.groups))
    _check_items(
        page,
        [
            (_side(group.name, group.own_id), place_of(node, "groups", n, "name"))
            for n, group in enumerate(question.groups)
        ],
    )
    _check_items(
        page,
        [
            item
            for number, group in enumerate(question.groups)
            for item in _items(node, ("groups", number, "items"), group.items)
        ],
    )
    _need(page, node, "groups", len(question.entries))


def _check_gaps(page: Page, node: Node, question: FillIn) -> None:
    named = _GAP.findall(question.text)
    for name in dict.fromkeys(named):
        if name not in question.gaps:
            page.blame(
                place_of(node, "text"),
                "unknown-gap",
                f"The text has a gap `{{{shown(name)}}}` that `gaps` does not describe.",
                suggestion(name, question.gaps, f"Add `{shown(name)}:` to `gaps`."),
            )
    _check_braces(page, node, question, named)
    for name, gap in question.gaps.items():
        if name not in named:
            _blame_unused(page, node, name)
        _check_gap(page, node, name, gap, fold=question.fold)


def _check_braces(page: Page, node: Node, question: FillIn, named: list[str]) -> None:
    rest = _GAP.sub("", question.text)
    if "{" in rest or "}" in rest or len(set(named)) < len(named):
        page.blame(
            place_of(node, "text"),
            "unknown-gap",
            "The braces of this text do not name each gap once.",
            "Write each gap as its name in braces, such as `{feedback}`, and use each name once.",
        )
    elif not named:
        page.blame(
            place_of(node, "text"),
            "unknown-gap",
            "The text has no gap.",
            "Put the name of a gap in braces where the learner is to write.",
        )


def _blame_unused(page: Page, node: Node, name: str) -> None:
    gaps = child(node, "gaps")
    place = gaps.entries[name].key_place if isinstance(gaps, Mapping) else place_of(node, "gaps")
    page.blame(
        place,
        "unused-gap",
        f"The text has no gap `{{{shown(name)}}}`.",
        "Put it in braces into `text`, or delete it here.",
    )


def _check_gap(page: Page, node: Node, name: str, gap: Gap, *, fold: bool) -> None:
    if not gap.accept:
        page.blame(
            place_of(node, "gaps", name, "accept"),
            "too-few",
            f"No spelling is right for the gap `{shown(name)}`.",
            "List at least one under `accept`.",
        )
        return
    folded = {_folded(word, fold=fold) for word in gap.accept}
    if gap.options and not any(_folded(word, fold=fold) in folded for word in gap.options):
        page.blame(
            place_of(node, "gaps", name, "options"),
            "gap-options",
            "None of these options is an accepted one.",
            f"Add `{shown(gap.accept[0])}` to the options.",
        )


def _folded(word: str, *, fold: bool) -> str:
    return (slug(word) or word.casefold()) if fold else word


def _check_offer(page: Page, node: Node, question: SelfRating, lessons: frozenset[str]) -> None:
    low = question.offers.low
    if low and low not in lessons:
        page.blame(
            place_of(node, "offers", "low"),
            "unknown-lesson",
            f"There is no lesson with the id `{shown(low)}`.",
            suggestion(low, lessons, "Write the id of a lesson of this course."),
        )
