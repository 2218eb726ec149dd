"""Do the words in the gaps count as right? Fill-in, and when two spellings are the same."""

import unicodedata

from leadership_course.course.questions import FillIn, Gap
from leadership_course.quiz.answers import Filled
from leadership_course.quiz.grade import Grade, Part, graded, share

_PLAIN_QUOTES = str.maketrans(dict.fromkeys("‘’‚‛ʼ′`´", "'") | dict.fromkeys("“”„‟″«»", '"'))


def grade(question: FillIn, reply: Filled) -> Grade:
    """Grade the share of gaps whose text is one of the accepted spellings."""
    parts = tuple(_part(question, reply, name, gap) for name, gap in question.gaps.items())
    return graded(share(sum(part.is_right is True for part in parts), len(parts)), parts)


def is_complete(question: FillIn, reply: Filled) -> bool:
    """Tell whether something stands in every gap."""
    return all(reply.gaps.get(name, "").strip() for name in question.gaps)


def fits(question: FillIn, reply: Filled) -> bool:
    """Tell whether every filled gap exists, and where words are picked, the picked word too."""
    return all(
        name in question.gaps and _is_offered(question.gaps[name], text)
        for name, text in reply.gaps.items()
    )


def comparable(text: str, *, fold: bool = False) -> str:
    """Return the form in which two spellings are compared.

    Spaces are stripped and squeezed, typographic apostrophes and quotes become typewriter ones, and
    however an accent was typed it is the same accent. `fold` takes away case and accents as well;
    endings stay (no plural is folded).
    """
    plain = text.translate(_PLAIN_QUOTES)
    return " ".join((_fold(plain) if fold else unicodedata.normalize("NFC", plain)).split())


def _fold(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def _is_offered(gap: Gap, text: str) -> bool:
    return not gap.options or not text or text in gap.options


def _part(question: FillIn, reply: Filled, name: str, gap: Gap) -> Part:
    given = reply.gaps.get(name, "")
    accepted = {comparable(spelling, fold=question.fold) for spelling in gap.accept}
    return Part(
        id=name,
        text=name,
        is_right=comparable(given, fold=question.fold) in accepted,
        why=gap.why,
        is_chosen=bool(given.strip()),
        given=given.strip(),
        expected=gap.accept[0] if gap.accept else "",
    )
