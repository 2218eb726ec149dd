"""Which question do a prompt and rows of answers make, as other programs keep them?"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from leadership_course.course.questions import (
    FillIn,
    Gap,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from leadership_course.exchange.carried import Made, Names, NotCarriedError

GAP = "{answer}"
_WILDCARD = re.compile(r"(?<!\\)\*")


class Row(NamedTuple):
    """An answer, its share of the mark (1 is all, 0 none, less costs), and what is said to it."""

    text: str
    share: float
    why: str = ""


def choice(prompt: str, rows: Sequence[Row], general: str, *, is_single: bool) -> Made:
    """Return a single choice where one row is wholly right, else a multiple choice.

    Raises NotCarriedError when nothing is right or there is nothing to choose.
    """
    if len(rows) < 2:
        raise NotCarriedError("it has fewer than two answers to choose from")
    if not all(row.text for row in rows):
        raise NotCarriedError("one of its answers has no words")
    full = [row for row in rows if row.share >= 1]
    if is_single and len(full) == 1:
        partly = any(0 < row.share < 1 for row in rows)
        lost = ("answers that were partly right now count as not right",) * partly
        options = _options(rows, general, lambda row: row.share >= 1)
        return Made(SingleChoice(id="", prompt=prompt, options=options), lost)
    if not any(row.share > 0 for row in rows):
        raise NotCarriedError("none of its answers is right")
    options = _options(rows, general, lambda row: row.share > 0)
    remarks = _remarks_on_several(rows, is_single=is_single)
    return Made(MultipleChoice(id="", prompt=prompt, options=options), remarks)


def _remarks_on_several(rows: Sequence[Row], *, is_single: bool) -> tuple[str, ...]:
    if is_single:
        return ("one of several right answers was enough; now all of them are to be picked",)
    shares = {round(row.share, 3) for row in rows if row.share > 0}
    return ("its right answers counted differently, and now count the same",) * (len(shares) > 1)


def _options(
    rows: Sequence[Row], general: str, is_right: Callable[[Row], bool]
) -> tuple[Option, ...]:
    """Make options; what is said to all goes where nothing else is said, else to the right ones."""
    names = Names(())
    everywhere = all(row.why for row in rows)
    return tuple(
        Option(
            id=names.new(row.text),
            text=row.text,
            why=joined(row.why, general if is_right(row) and everywhere else "")
            if row.why
            else general,
            correct=is_right(row),
        )
        for row in rows
    )


def true_false(prompt: str, *, answer: bool, said: Iterable[str]) -> Made:
    """Return a question of true or false; its reason is all that was `said`, in one text."""
    return Made(TrueFalse(id="", prompt=prompt, answer=answer, why=joined(*said)))


def typed(
    lead: str, rows: Sequence[Row], general: str, *, fold: bool, after: str | None = None
) -> Made:
    """Return a gap to be filled: at the end, or before the words in `after`.

    The last line of the lead begins the sentence then, and the lines before it ask.
    """
    full = [row for row in rows if row.share >= 1 and row.text]
    plain = [row for row in full if not _WILDCARD.search(row.text)]
    if not plain:
        raise NotCarriedError(
            "each of its answers has a wildcard" if full else "no answer is wholly right"
        )
    prompt, sentence = _around_the_gap(lead, after)
    if "{" in sentence.replace(GAP, "") or "}" in sentence.replace(GAP, ""):
        raise NotCarriedError("its sentence has braces of its own")
    remarks = []
    if len(plain) < len(full):
        remarks.append("answers with a wildcard are left out")
    if len(full) < len(rows):
        remarks.append("answers that were partly right, and what was said to wrong ones, are lost")
    accept = tuple(dict.fromkeys(row.text.replace("\\*", "*") for row in plain))
    gap = Gap(accept=accept, why=joined(*(row.why for row in plain), general))
    asked = FillIn(id="", prompt=prompt, text=sentence, gaps={"answer": gap}, fold=fold)
    return Made(asked, tuple(remarks))


def _around_the_gap(lead: str, after: str | None) -> tuple[str, str]:
    if after is None:
        return lead, GAP
    before, _, begun = lead.rpartition("\n")
    space = "" if after[:1] in {"", ".", ",", ";", ":", "!", "?", ")", "”", "’", "-"} else " "
    return before or "Complete the sentence.", f"{begun} {GAP}{space}{after}".strip()


def matched(prompt: str, sides: Sequence[tuple[str, str]], general: str) -> Made:
    """Return pairs; a right side whose left one is empty belongs to none."""
    pairs = tuple(Pair(left=left, right=right, why=general) for left, right in sides if left)
    rights = {pair.right for pair in pairs}
    extra = dict.fromkeys(right for left, right in sides if not left and right not in rights)
    return Made(Matching(id="", prompt=prompt, pairs=pairs, extra_right=tuple(extra)))


def written(prompt: str, model: str) -> Made:
    """Return a question to be answered in one's own words."""
    return Made(ShortAnswer(id="", prompt=prompt, model_answer=model))


def joined(*said: str) -> str:
    """Return texts one after the other, each once."""
    return " ".join(dict.fromkeys(text for text in said if text))
