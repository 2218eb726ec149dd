"""How are other words put in the place of a text, so that the file still reads well?"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leadership_course.authoring.text_slots import Span

LONGEST_LINE = 100

_PLAIN = re.compile(r"[^\W\d_](?:[\w ’‘“”(),.;!?–—-]*[\w’”).!?])?")
_NOT_TEXT = frozenset({"true", "false", "null"})
_FENCE = re.compile(r"```|~~~")


class Edit(NamedTuple):
    """A run of a file, and what is to stand there instead."""

    start: int
    end: int
    words: str


def edits(words: str, spans: Iterable[Span]) -> Iterator[Edit]:
    """Yield what puts `words` at each of the places."""
    for span in spans:
        yield Edit(span.start, span.end, span.before + _written(words, span) + span.after)


def edited(text: str, changes: Iterable[Edit]) -> str:
    """Return the text with every edit made; no two of them meet."""
    for edit in sorted(changes, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def _written(words: str, span: Span) -> str:
    if span.style == "text":
        return words
    if span.style == "list":
        between = ", " if span.in_flow else "\n" + " " * (span.indent - 2) + "- "
        lines = [_on_a_line(line, in_flow=span.in_flow) for line in lines_of(words)]
        return between.join(lines)
    if not span.in_flow and not _FENCE.search(words):
        if span.style == ">" and _can_fold(words):
            return _below(">-", _folded(words, LONGEST_LINE - span.indent), span.indent)
        if "\n" in words and _can_stand(words):
            return _below("|-", words.split("\n"), span.indent)
    is_bare = span.style != '"' and _is_plain(words, in_flow=span.in_flow)
    return words if is_bare else _quoted(words)


def lines_of(words: str) -> list[str]:
    """Return the lines of a text that is a list, without those that hold nothing."""
    return [line.strip() for line in words.split("\n") if line.strip()]


def _on_a_line(words: str, *, in_flow: bool) -> str:
    return words if _is_plain(words, in_flow=in_flow) else _quoted(words)


def _is_plain(words: str, *, in_flow: bool) -> bool:
    if in_flow and "," in words:
        return False
    return bool(_PLAIN.fullmatch(words)) and words not in _NOT_TEXT


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _can_fold(words: str) -> bool:
    """Tell whether the text is single words with a space between them."""
    return "\n" not in words and "\t" not in words and "" not in words.split(" ")


def _can_stand(words: str) -> bool:
    """Tell whether the lines can be written as they are, each below the other."""
    lines = words.split("\n")
    return "\t" not in words and not any(line and not line.strip(" ") for line in lines)


def _folded(words: str, width: int) -> list[str]:
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".lstrip(" ")
        if len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _below(sign: str, lines: Iterable[str], indent: int) -> str:
    return "\n".join([sign, *(" " * indent + line if line else "" for line in lines)])
