"""Does a text have the one typed gap that other formats know?"""

import re

from leadership_course.course.questions import FillIn, Gap
from leadership_course.exchange.carried import NotCarriedError

_GAP = re.compile(r"\{[^{}]*\}")


def single_gap(question: FillIn) -> tuple[str, Gap, str]:
    """Return the words before the gap, the gap, and the words after it.

    Raises NotCarriedError when there are more gaps, or words to pick from.
    """
    if len(question.gaps) != 1:
        raise NotCarriedError("it has more than one gap")
    gap = next(iter(question.gaps.values()))
    if gap.options:
        raise NotCarriedError("its gap is picked, not typed")
    before, after = _GAP.split(question.text, maxsplit=1)
    return before, gap, after
