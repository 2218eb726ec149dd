"""Can a question from elsewhere stand in a course, or would the course reader refuse it?"""

from collections.abc import Iterable

import msgspec

from leadership_course.course.ids import slug
from leadership_course.course.questions import Matching, Ordering, Question

LONGEST_WORD = 3_000


def reason_against(question: Question) -> str:
    """Return why the question can't stand in a course; empty when it can."""
    if not question.prompt:
        return "it asks nothing"
    if any(len(word) >= LONGEST_WORD for text in _texts(question) for word in text.split()):
        return f"it has a word of {LONGEST_WORD:,} characters or more"
    if isinstance(question, Matching):
        lefts = _against_items([pair.left for pair in question.pairs], least=2)
        return lefts or _against_items([right.text for right in question.rights])
    if isinstance(question, Ordering):
        return _against_items([entry.text for entry in question.entries], least=2)
    return ""


def _against_items(texts: list[str], least: int = 1) -> str:
    found = set()
    for text in texts:
        name = slug(text)
        if not name:
            return f"“{text[:40]}” has no Latin letter or digit to make an id from"
        if name in found:
            return f"“{text[:40]}” stands in it twice"
        found.add(name)
    return "" if len(found) >= least else f"it has fewer than {least} entries"


def _texts(question: Question) -> Iterable[str]:
    waiting: list[object] = [msgspec.to_builtins(question)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list | tuple):
            waiting += value
