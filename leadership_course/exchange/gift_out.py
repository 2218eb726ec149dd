"""How are questions written in GIFT, so that Moodle and others read them?"""

from collections.abc import Iterable

from leadership_course.course.questions import (
    FillIn,
    Matching,
    MultipleChoice,
    Option,
    Question,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.exchange.carried import NotCarriedError, Written
from leadership_course.exchange.gaps import single_gap
from leadership_course.exchange.gift_text import escaped, marked
from leadership_course.exchange.going_out import (
    GROUPS,
    NO_PLACE,
    as_matching,
    differing_whys,
    lost_keys,
    write_each,
)

CAPITALS = "its capitals (GIFT takes any)"


def write(questions: Iterable[Question]) -> Written:
    """Return a GIFT file; titles are the ids, by which reading it back finds the same ones."""
    found = write_each(questions, _one)
    return found._replace(text=found.text + "\n" if found.text else "")


def _one(question: Question) -> tuple[str, list[str]]:
    head = f"::{escaped(question.id)}::{marked(question.prompt)}"
    lost: list[str] = []
    match question:
        case SingleChoice():
            text = _with_rows(head, [_option(o, 1, 0) for o in question.options])
        case MultipleChoice():
            share = 100 / sum(option.correct for option in question.options)
            rows = [_option(o, share, -share, sign="~") for o in question.options]
            text = _with_rows(head, rows)
        case TrueFalse():
            answer = "TRUE" if question.answer else "FALSE"
            text = f"{head} {{{answer}{_general(question.why)}}}"
        case Matching():
            text, lost = _matching(head, question), differing_whys(question)
        case Sorting():
            pairs = as_matching(question)
            text, lost = _matching(head, pairs), [GROUPS, *differing_whys(pairs)]
        case FillIn():
            text, lost = _gap(question), [] if question.fold else [CAPITALS]
        case ShortAnswer():
            text = f"{head} {{{_general(question.model_answer)}}}"
        case _:
            raise NotCarriedError(NO_PLACE)
    return text, [*lost, *lost_keys(question, "fold")]


def _general(text: str) -> str:
    return f"####{marked(text)}" if text else ""


def _with_rows(head: str, rows: Iterable[str]) -> str:
    return "\n".join((f"{head} {{", *(f"  {row}" for row in rows), "}"))


def _option(option: Option, right: float, wrong: float, sign: str = "") -> str:
    share = right if option.correct else wrong
    text = marked(option.text)
    weight = f"%{share:.7g}%" if sign else ""
    if not weight and text.startswith("%"):  # or the words would be taken for a weight
        weight = "%100%" if option.correct else "%0%"
    why = f"#{marked(option.why)}" if option.why else ""
    return f"{sign or ('=' if option.correct else '~')}{weight}{text}{why}"


def _matching(head: str, question: Matching) -> str:
    sides = [(pair.left, pair.right) for pair in question.pairs]
    sides += [("", right) for right in question.extra_texts]
    if any("->" in f"{left} {right}" for left, right in sides):
        raise NotCarriedError("its words hold an arrow `->`, which GIFT can't tell from its own")
    rows = [f"={marked(left)} -> {escaped(right)}" for left, right in sides]
    whys = dict.fromkeys(pair.why for pair in question.pairs)
    if len(whys) == 1:
        rows.append(_general(next(iter(whys))))
    return _with_rows(head, filter(None, rows))


def _gap(question: FillIn) -> str:
    before, gap, after = single_gap(question)
    asked = f"{question.prompt}\n{before}" if before or after else question.prompt
    rows = "".join(f" ={_word(word)}" for word in gap.accept)
    said = f"{rows} {_general(gap.why)}".rstrip()
    return f"::{escaped(question.id)}::{marked(asked.rstrip())} {{{said}}}{escaped(after)}"


def _word(word: str) -> str:
    weight = "%100%" if word.startswith("%") else ""
    return weight + marked(word.replace("*", "\\*"))
