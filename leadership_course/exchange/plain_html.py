"""Which words does a piece of HTML show?"""

import html
import re

from leadership_course.exchange.carried import NotCarriedError, words

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_UNSEEN = tuple(
    (re.compile(begin, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for begin, end in (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
)
_LINES = frozenset(
    {
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "blockquote",
        "pre",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    }
)
_MEDIA = frozenset({"img", "audio", "video", "object", "embed", "iframe", "svg", "canvas", "math"})


def looks_like_html(text: str) -> bool:
    """Tell whether there is a tag in the text."""
    return _TAG.search(text) is not None


def words_of_html(text: str) -> str:
    """Return the words, a line for each paragraph, without emphasis and links.

    Raises NotCarriedError when there is a picture, a sound or a film in it.
    """
    if any(found.lower() in _MEDIA for found in _TAG.findall(text)) or "@@PLUGINFILE@@" in text:
        raise NotCarriedError("it shows a picture, a sound or a film")
    plain = " ".join(text.split())
    for begin, end in _UNSEEN:
        plain = _without(plain, begin, end)
    return words(html.unescape(_TAG.sub(_break, plain)))


def _break(tag: re.Match[str]) -> str:
    return "\n" if tag[1].lower() in _LINES else ""


def _without(text: str, begin: re.Pattern[str], end: re.Pattern[str]) -> str:
    """Return the text without what stands between the two marks."""
    kept, at = [], 0
    while start := begin.search(text, at):
        kept.append(text[at : start.start()])
        stop = end.search(text, start.end())
        at = stop.end() if stop else len(text)
    return "".join((*kept, text[at:]))
