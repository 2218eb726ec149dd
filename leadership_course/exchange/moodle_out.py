"""How are questions written in Moodle XML?"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from leadership_course.course.questions import (
    FillIn,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.exchange.carried import NotCarriedError, Written, clean
from leadership_course.exchange.gaps import single_gap
from leadership_course.exchange.going_out import (
    GROUPS,
    NO_PLACE,
    as_matching,
    differing_whys,
    lost_keys,
    write_each,
)


def write(questions: Iterable[Question]) -> Written:
    """Return a file of Moodle XML; the ids go along as names and as ID numbers."""
    found = write_each(questions, _one, "\n")
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{found.text}\n</quiz>\n'
    return found._replace(text=text)


def _one(question: Question) -> tuple[str, list[str]]:
    kept, lost = ["hints", "points"], list[str]()
    match question:
        case SingleChoice() | MultipleChoice():
            text = _choice(question)
            kept += ["shuffle"]
        case TrueFalse():
            truths = (("true", question.answer), ("false", not question.answer))
            rows = [_answer(word, 100 * is_right) for word, is_right in truths]
            text = _question(question, "truefalse", question.why, rows)
        case Matching():
            text, lost = _matching(question), differing_whys(question)
            kept += ["shuffle"]
        case Sorting():
            pairs = as_matching(question)
            text, lost = _matching(pairs), [GROUPS, *differing_whys(pairs)]
            kept += ["shuffle"]
        case FillIn():
            text = _gap(question)
            kept += ["fold"]
        case ShortAnswer():
            text = _question(question, "essay", "", [_held("graderinfo", question.model_answer)])
        case Ordering():
            items = [_answer(each.text, at) for at, each in enumerate(question.entries, 1)]
            text = _question(question, "ordering", question.why, items)
        case _:
            raise NotCarriedError(NO_PLACE)
    return text, [*lost, *lost_keys(question, *kept)]


def _question(
    asked: Question, kind: str, general: str, inner: Iterable[str], prompt: str = ""
) -> str:
    lines = [
        f"<question type={quoteattr(kind)}>",
        f"  <name>{_text(asked.id)}</name>",
        f"  {_held('questiontext', prompt or asked.prompt)}",
        f"  {_held('generalfeedback', general)}",
        f"  <defaultgrade>{asked.points}</defaultgrade>",
        f"  <idnumber>{escape(asked.id)}</idnumber>",
        *(f"  {line}" for line in inner),
        *(f"  {_held('hint', hint)}" for hint in asked.hints),
        "</question>",
    ]
    return "\n".join(lines)


def _text(text: str) -> str:
    return f"<text>{escape(clean(text))}</text>"


def _held(tag: str, text: str, more: str = "") -> str:
    return f'<{tag} format="plain_text">{_text(text)}{more}</{tag}>'


def _answer(text: str, share: float, why: str = "") -> str:
    feedback = _held("feedback", why)
    return f'<answer fraction="{share:.7g}" format="plain_text">{_text(text)}{feedback}</answer>'


def _choice(question: SingleChoice | MultipleChoice) -> str:
    is_single = isinstance(question, SingleChoice)
    share = 100 / sum(option.correct for option in question.options)
    wrong = 0 if is_single else -share
    rows = [_answer(o.text, share if o.correct else wrong, o.why) for o in question.options]
    head = [f"<single>{str(is_single).lower()}</single>", _shuffled(question)]
    return _question(question, "multichoice", "", (*head, *rows))


def _shuffled(question: Question) -> str:
    return f"<shuffleanswers>{str(question.shuffle).lower()}</shuffleanswers>"


def _matching(question: Matching) -> str:
    sides = [(pair.left, pair.right) for pair in question.pairs]
    sides += [("", right) for right in question.extra_texts]
    rows = [_held("subquestion", left, f"<answer>{_text(right)}</answer>") for left, right in sides]
    whys = dict.fromkeys(pair.why for pair in question.pairs)
    general = next(iter(whys)) if len(whys) == 1 else ""
    return _question(question, "matching", general, (_shuffled(question), *rows))


def _gap(question: FillIn) -> str:
    before, gap, after = single_gap(question)
    whole = f"{question.prompt}\n{before}_____{after}" if before or after else question.prompt
    rows = [f"<usecase>{int(not question.fold)}</usecase>"]
    rows += [_answer(word.replace("*", "\\*"), 100) for word in gap.accept]
    return _question(question, "shortanswer", gap.why, rows, whole)
