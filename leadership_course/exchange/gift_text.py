"""How is a GIFT file taken apart: questions, titles, marks of format, signs that are escaped?"""

import re
from typing import NamedTuple

from leadership_course.exchange.carried import clean, words
from leadership_course.exchange.plain_html import looks_like_html, words_of_html

_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_SPECIAL = re.compile(r"([\\:#={}~])")
_FORMAT = re.compile(r"\s*\[(html|markdown|plain|moodle)\]")
_ID = re.compile(r"\[id:([^\]]+)\]")
_TITLE = re.compile(r"\s*::((?:\\.|(?!::)[^\\])*)::", re.DOTALL)


class Block(NamedTuple):
    """What stands between two blank lines: its first line, the id a comment gives, and the text."""

    line: int
    name: str
    text: str


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of a file, without comments and categories."""
    blocks, lines, first, name = [], [], 0, ""
    for number, line in enumerate((*clean(text).split("\n"), ""), 1):
        bare = line.strip()
        if bare.startswith("//"):
            found = _ID.search(bare)
            name = found[1].strip() if found else name
        elif bare.startswith("$CATEGORY:"):
            continue
        elif bare:
            first = first or number
            lines.append(line)
        elif lines:
            blocks.append(Block(first, name, "\n".join(lines)))
            lines, first, name = [], 0, ""
    return blocks


def title_of(text: str) -> tuple[str, str]:
    """Return the title between double colons, if there is one, and what follows it."""
    found = _TITLE.match(text)
    return (unescaped(found[1]).strip(), text[found.end() :]) if found else ("", text)


def pieces(text: str, signs: str) -> list[tuple[str, str]]:
    """Return the text cut before each of the `signs` that is not escaped.

    Each piece comes with its sign; the first one has none.
    """
    found, sign, begun, at = [], "", 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] in signs:
            found.append((sign, text[begun:at]))
            sign, begun = text[at], at + 1
        at += 1
    return [*found, (sign, text[begun:])]


def unescaped(text: str) -> str:
    """Return the text with the signs that a backslash had kept from their meaning."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)


def escaped(text: str) -> str:
    """Return the text with a backslash before each sign that means something in GIFT."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")


def marked(text: str) -> str:
    """Return the text escaped, and marked as plain where it could be taken for anything else."""
    is_plain = not ("<" in text or "&" in text or text.startswith("["))
    return escaped(text) if is_plain else f"[plain]{escaped(text)}"


def format_of(text: str, usual: str = "moodle") -> tuple[str, str]:
    """Return the format that a text begins with, or else the `usual` one, and the text itself."""
    found = _FORMAT.match(text)
    return (found[1], text[found.end() :]) if found else (usual, text)


def words_in(text: str, usual: str = "moodle") -> str:
    """Return the words of a text in the format it says, or else in the `usual` one.

    Raises NotCarriedError when there is a picture in it.
    """
    kind, rest = format_of(text, usual)
    if kind == "markdown":
        return words(unescaped(rest))
    said = unescaped(" ".join(rest.split()))
    if kind == "html" or (kind == "moodle" and looks_like_html(said)):
        return words_of_html(said)
    return words(said)
