"""Which questions does a file of Moodle XML hold? Another file, `moodle_out`, writes one."""

from collections.abc import Callable, Iterable

import msgspec

from leadership_course.course.questions import Ordering
from leadership_course.exchange.carried import (
    Intake,
    Made,
    NotCarriedError,
    NotQuestionsError,
    TakenIn,
    words,
)
from leadership_course.exchange.from_rows import Row, choice, matched, true_false, typed, written
from leadership_course.exchange.plain_html import words_of_html
from leadership_course.exchange.xml_tree import Element, tree_of

_TRUE = frozenset({"1", "true"})
_MARKDOWN = "its Markdown marks are now plain letters"


def read(text: str, taken: Iterable[str] = ()) -> TakenIn:
    """Return the questions of a file of Moodle XML.

    Raises NotQuestionsError when it is none, or holds what no honest export does.
    """
    root = tree_of(text)
    if root.tag != "quiz":
        raise NotQuestionsError(f"It begins with <{root.tag[:40]}>, and Moodle XML with <quiz>.")
    intake = Intake(taken)
    for question in root.all("question"):
        kind = question.attributes.get("type", "")
        if kind == "category":
            continue
        name = words(question.said("idnumber") or question.said("name", "text"))
        try:
            intake.take(question.line, name, _made(kind, question))
        except NotCarriedError as error:
            what = name or words(question.said("questiontext", "text"))
            intake.leave(question.line, what, str(error))
    return intake.result()


def _made(kind: str, question: Element) -> Made:
    made = _KINDS.get(kind, _unknown)(question)
    hints = tuple(filter(None, map(_words, question.all("hint"))))
    grade = _number(question.said("defaultgrade") or "1")
    points = max(1, round(grade))
    remarks = list(made.remarks)
    if points != grade:
        remarks.append(f"its mark of {grade:g} is now {points}")
    if any(each.attributes.get("format") == "markdown" for each in question.children):
        remarks.append(_MARKDOWN)
    if any(True for _ in question.all("tags")):
        remarks.append("without its tags")
    changed = {"hints": hints, "points": points, "shuffle": _is_shuffled(question)}
    return Made(msgspec.structs.replace(made.question, **changed), tuple(remarks))


def _is_shuffled(question: Element) -> bool:
    said = question.said("shuffleanswers")
    return not said or said.lower() in _TRUE


def _unknown(question: Element) -> Made:
    kind = question.attributes.get("type", "")
    if kind == "description":
        raise NotCarriedError("it is a description and asks nothing")
    raise NotCarriedError(f"questions of the type “{kind[:40]}” have no like here")


def _words(element: Element | None) -> str:
    """Return the words of what holds a <text>, by the format it says."""
    if element is None:
        return ""
    if element.first("file"):
        raise NotCarriedError("it shows a picture, a sound or a film")
    text = element.said("text")
    kind = element.attributes.get("format", "html")
    return words_of_html(text) if kind in {"html", "moodle_auto_format"} else words(text)


def _prompt(question: Element) -> str:
    return _words(question.first("questiontext"))


def _general(question: Element) -> str:
    return _words(question.first("generalfeedback"))


def _number(text: str) -> float:
    try:
        found = float(text)
    except ValueError as error:
        raise NotCarriedError(f"“{text[:40]}” stands where a number is to be") from error
    if not -1e6 <= found <= 1e6:
        raise NotCarriedError(f"“{text[:40]}” is no number that a mark can be")
    return found


def _rows(question: Element, *, is_typed: bool = False) -> list[Row]:
    return [
        Row(
            words(answer.said("text")) if is_typed else _words(answer),
            _number(answer.attributes.get("fraction", "0")) / 100,
            _words(answer.first("feedback")),
        )
        for answer in question.all("answer")
    ]


def _choice(question: Element) -> Made:
    is_single = question.said("single").lower() in (_TRUE | {""})
    return choice(_prompt(question), _rows(question), _general(question), is_single=is_single)


def _true_false(question: Element) -> Made:
    rows = _rows(question, is_typed=True)
    right = [row for row in rows if row.share >= 1 and row.text.lower() in {"true", "false"}]
    if len(right) != 1:
        raise NotCarriedError("it does not say whether it is true or false")
    said = [row.why for row in rows]
    answer = right[0].text.lower() == "true"
    return true_false(_prompt(question), answer=answer, said=(*said, _general(question)))


def _typed(question: Element) -> Made:
    fold = question.said("usecase") not in _TRUE
    rows = _rows(question, is_typed=True)
    return typed(_prompt(question), rows, _general(question), fold=fold)


def _numerical(question: Element) -> Made:
    if any(_number(answer.said("tolerance") or "0") for answer in question.all("answer")):
        raise NotCarriedError("it takes any number within a range")
    rows = _rows(question, is_typed=True)
    return typed(_prompt(question), rows, _general(question), fold=False)


def _matching(question: Element) -> Made:
    sides = [
        (_words(each), words(each.said("answer", "text"))) for each in question.all("subquestion")
    ]
    return matched(_prompt(question), sides, _general(question))


def _essay(question: Element) -> Made:
    return written(_prompt(question), _words(question.first("graderinfo")) or _general(question))


def _ordering(question: Element) -> Made:
    rows = sorted(
        question.all("answer"), key=lambda each: _number(each.attributes.get("fraction", "0"))
    )
    items = tuple(_words(row) for row in rows)
    asked = Ordering(id="", prompt=_prompt(question), items=items, why=_general(question))
    return Made(asked)


_KINDS: dict[str, Callable[[Element], Made]] = {
    "multichoice": _choice,
    "truefalse": _true_false,
    "shortanswer": _typed,
    "numerical": _numerical,
    "matching": _matching,
    "essay": _essay,
    "ordering": _ordering,
}
