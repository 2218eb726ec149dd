"""Which questions does a GIFT file hold? Another file, `gift_out`, writes one."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from leadership_course.exchange.carried import Intake, Made, NotCarriedError, TakenIn
from leadership_course.exchange.from_rows import Row, choice, matched, true_false, typed, written
from leadership_course.exchange.gift_text import (
    Block,
    blocks_of,
    format_of,
    pieces,
    title_of,
    unescaped,
    words_in,
)

_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_WEIGHT = re.compile(r"\s*%\s*([-+]?\d{1,3}(?:\.\d{1,9})?)\s*%")
_NUMBER = re.compile(r"\s*([-+]?\d{1,30}(?:\.\d{1,30})?)\s*(?::\s*0+(?:\.0+)?\s*)?")
_GENERAL = re.compile(r"(?<!\\)(?:\\\\)*####")
_NUMERIC_RANGE = "it takes any number within a range"
_MARKDOWN = "its Markdown marks are now plain letters"


class _Asked(NamedTuple):
    """A question taken apart: what is asked, its answers as written, and the words after them."""

    prompt: str
    usual: str
    body: str
    general: str
    after: str | None


def read(text: str, taken: Iterable[str] = ()) -> TakenIn:
    """Return the questions of a GIFT file; ids are made of titles, or else of prompts."""
    intake = Intake(taken)
    for block in blocks_of(text):
        title, rest = title_of(block.text)
        name = block.name or title
        try:
            intake.take(block.line, name, _made(block, rest))
        except NotCarriedError as error:
            intake.leave(block.line, name or rest, str(error))
    return intake.result()


def _made(block: Block, rest: str) -> Made:
    asked = _apart(rest)
    made = _question(asked)
    is_marked = "[markdown]" in block.text
    return made._replace(remarks=(*made.remarks, _MARKDOWN)) if is_marked else made


def _apart(text: str) -> _Asked:
    cut = pieces(text, "{}")
    signs = "".join(sign for sign, _ in cut)
    if not signs:
        raise NotCarriedError("it is a description and asks nothing")
    if signs != "{}":
        raise NotCarriedError("it has more than one group of answers, or a brace too many")
    (_, before), (_, inside), (_, behind) = cut
    usual, _ = format_of(before)
    body, general = _general(inside)
    after = words_in(behind, usual)
    prompt = words_in(before, usual)
    return _Asked(prompt, usual, body, words_in(general, usual), after or None)


def _general(inside: str) -> tuple[str, str]:
    """Cut off what is said to every answer, after four signs in a row."""
    found = _GENERAL.search(inside)
    return (inside[: found.end() - 4], inside[found.end() :]) if found else (inside, "")


def _question(asked: _Asked) -> Made:
    bare = asked.body.strip()
    if not bare:
        return written(_in_full(asked), asked.general)
    if bare.startswith("#"):
        return _numeric(asked, bare[1:])
    parts = pieces(asked.body, "=~")
    truth = _truth(asked, bare) if len(parts) == 1 else None
    if truth:
        return truth
    if parts[0][1].strip() and len(parts) > 1:
        raise NotCarriedError("words stand before its first answer")
    answers = parts[1:] or [("=", bare)]
    signs = {sign for sign, _ in answers}
    if signs == {"="} and all("->" in text for _, text in answers):
        return _matching(asked, [text for _, text in answers])
    rows = [_row(sign, text, asked.usual) for sign, text in answers]
    if signs == {"="}:
        return typed(asked.prompt, rows, asked.general, fold=True, after=asked.after)
    return choice(_in_full(asked), rows, asked.general, is_single="=" in signs)


def _in_full(asked: _Asked) -> str:
    """Return the prompt, with a line where the answer stood in the middle of a sentence."""
    return asked.prompt if asked.after is None else f"{asked.prompt} _____ {asked.after}"


def _truth(asked: _Asked, bare: str) -> Made | None:
    word, *said = [text for _, text in pieces(bare, "#")]
    answer = _TRUTHS.get(word.strip().upper())
    if answer is None:
        return None
    heard = [words_in(text, asked.usual) for text in said]
    return true_false(_in_full(asked), answer=answer, said=(*heard, asked.general))


def _row(sign: str, text: str, usual: str) -> Row:
    weight = _WEIGHT.match(text)
    share = float(weight[1]) / 100 if weight else float(sign == "=")
    answer, *said = [part for _, part in pieces(text[weight.end() :] if weight else text, "#")]
    why = " ".join(filter(None, (words_in(part, usual) for part in said)))
    return Row(words_in(answer, usual), share, why)


def _matching(asked: _Asked, answers: Iterable[str]) -> Made:
    sides = []
    for text in answers:
        left, _, right = text.partition("->")
        sides.append((words_in(left, asked.usual), " ".join(unescaped(right).split())))
    return matched(_in_full(asked), sides, asked.general)


def _numeric(asked: _Asked, body: str) -> Made:
    """Return a gap for a number; only for one that must be met exactly."""
    parts = pieces(body, "=~")
    answers = parts[1:] or [("=", body)]
    rows = []
    for sign, text in answers:
        if not text.strip() or (sign == "~" and text.lstrip().startswith("#")):
            continue
        weight = _WEIGHT.match(text)
        number, *said = [part for _, part in pieces(text[weight.end() :] if weight else text, "#")]
        exact = _NUMBER.fullmatch(number)
        if not exact:
            raise NotCarriedError(_NUMERIC_RANGE)
        share = float(weight[1]) / 100 if weight else float(sign == "=")
        rows.append(Row(exact[1], share, " ".join(words_in(s, asked.usual) for s in said)))
    return typed(asked.prompt, rows, asked.general, fold=False, after=asked.after)
