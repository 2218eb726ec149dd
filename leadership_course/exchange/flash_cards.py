"""What stands on the front and on the back when a question becomes a card to learn from?"""

import re
from collections.abc import Iterable
from hashlib import blake2b
from html import escape
from typing import NamedTuple, assert_never

from leadership_course.course.questions import (
    LEVELS,
    FillIn,
    Gap,
    Item,
    Judgement,
    Matching,
    MultipleChoice,
    Option,
    Ordering,
    Question,
    Response,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.exchange.carried import NotCarriedError

_GAP = re.compile(r"\{([^{}]*)\}")
_WORDS = {level: level.replace("-", " ") for level in LEVELS}


class FlashCard(NamedTuple):
    """The two sides of a card in HTML."""

    front: str
    back: str


def flash_card(question: Question) -> FlashCard:
    """Return the two sides; the same question always gives the same ones.

    Raises NotCarriedError for what can't be answered on a card.
    """
    shown = _shown(question)
    return FlashCard(f"<p>{plain(question.prompt)}</p>{shown}", _answer(question))


def plain(text: str) -> str:
    """Return the words as HTML that shows them, and nothing else, in Anki.

    Brackets and backslashes would begin a sound or a formula.
    """
    safe = escape(text).replace("[", "&#91;").replace("\\", "<span>\\</span>")
    return safe.replace("\n", "<br>")


def _shown(question: Question) -> str:  # noqa: PLR0911  (one for each type)
    match question:
        case SingleChoice() | MultipleChoice():
            pick = question.pick if isinstance(question, MultipleChoice) else None
            how = f"<p class=how>Pick {pick}.</p>" if pick else ""
            return how + _listed("ul", _mixed(question.options))
        case TrueFalse():
            return "<p class=how>True, or not?</p>"
        case Ordering():
            return "<p class=how>In which order?</p>" + _listed("ul", _strewn(question.entries))
        case Matching():
            sides = _listed("ul", question.lefts) + _listed("ul", _strewn(question.rights))
            return "<p class=how>What belongs to what?</p>" + sides
        case Sorting():
            names = " / ".join(plain(group.name) for group in question.groups)
            return f"<p class=how>{names}</p>" + _listed("ul", _strewn(question.entries))
        case FillIn():
            return f"<p>{_with_gaps(question)}</p>"
        case ShortAnswer() | Scenario() | SelfRating():
            return ""
        case Judgement():
            levels = " / ".join(_WORDS.values())
            return f"<p class=how>{levels}</p>" + _listed("ul", question.responses)
        case _:
            assert_never(question)


def _answer(question: Question) -> str:  # noqa: PLR0911  (one for each type)
    match question:
        case SingleChoice() | MultipleChoice():
            return _judged(question.options)
        case TrueFalse():
            said = "True" if question.answer else "Not true"
            return _reasoned("right", said, question.why)
        case Ordering():
            return _listed("ol", question.entries) + _why(question.why)
        case Matching():
            pairs = ((f"{pair.left} → {pair.right}", pair.why) for pair in question.pairs)
            return "".join(_reasoned("named", said, why) for said, why in pairs)
        case Sorting():
            return "".join(
                _reasoned("named", group.name, "") + _listed("ul", group.entries) + _why(group.why)
                for group in question.groups
            )
        case FillIn():
            filled = _GAP.sub(lambda gap: _filled(question.gaps[gap[1]]), plain(question.text))
            return f"<p>{filled}</p>" + "".join(_why(gap.why) for gap in question.gaps.values())
        case ShortAnswer():
            look = [Item(id="", text=text) for text in question.look_for]
            return f"<p>{plain(question.model_answer)}</p>" + (_listed("ul", look) if look else "")
        case Judgement():
            return "".join(
                _reasoned("named", f"{each.text} ({_WORDS[each.expert]})", each.why)
                for each in question.responses
            )
        case Scenario() | SelfRating():
            raise NotCarriedError("it has no single answer to write on a card")
        case _:
            assert_never(question)


def _judged(options: Iterable[Option]) -> str:
    """Return what is right first, then why each of the others is not."""
    ordered = sorted(options, key=lambda option: not option.correct)
    return "".join(
        _reasoned("right" if option.correct else "other", option.text, option.why)
        for option in ordered
    )


def _reasoned(kind: str, said: str, why: str) -> str:
    return f"<p class={kind}>{plain(said)}</p>" + _why(why)


def _why(text: str) -> str:
    return f"<p class=why>{plain(text)}</p>" if text else ""


def _listed(tag: str, items: Iterable[Item | Option | Response]) -> str:
    rows = "".join(f"<li>{plain(item.text)}</li>" for item in items)
    return f"<{tag}>{rows}</{tag}>"


def _with_gaps(question: FillIn) -> str:
    def empty(found: re.Match[str]) -> str:
        words = question.gaps[found[1]].options
        return f"____ ({plain(' / '.join(words))})" if words else "____"

    return _GAP.sub(empty, plain(question.text))


def _filled(gap: Gap) -> str:
    return f"<b>{plain(gap.accept[0])}</b>"


def _strewn(items: Iterable[Item]) -> list[Item]:
    """Return the items in an order that tells nothing and never changes."""
    return sorted(items, key=lambda item: _chance(item.id))


def _mixed(options: tuple[Option, ...]) -> list[Option]:
    """Return the options in such an order; those that are `fixed` keep their place."""
    free = iter(sorted((o for o in options if not o.fixed), key=lambda o: _chance(o.id)))
    return [option if option.fixed else next(free) for option in options]


def _chance(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=8).digest()
