"""Which of the usual slips made libyaml stumble, said in a sentence an author can act on?"""

import re
from typing import NamedTuple

import yaml

from leadership_course.reading.page import Page, Place
from leadership_course.reading.problem_codes import Code

_KEYED = re.compile(r"\s*(?:- +)*(?:[^\s:#'\"\[{][^:]*|\"[^\"]*\"|'[^']*'):(?:\s|$)")
_TIGHT = re.compile(r"\s*(?:- +)*[A-Za-z][\w-]*:\S")
_VALUE = re.compile(r"^(\s*(?:- +)*(?:[^\s:#][^:]*:\s+)?)(\S.*?)\s*$")
_SPECIAL = "@`%"


class _Slip(NamedTuple):
    line: int
    column: int
    code: Code
    message: str
    remedy: str


def blame_syntax(page: Page, error: yaml.MarkedYAMLError, text: str, first_line: int) -> None:
    """Note the slip behind `error`; `text` begins at `first_line` of the page."""
    slip = _slip(error, text.split("\n"))
    line = min(first_line + slip.line, len(page.lines))
    column = min(slip.column, len(page.lines[line - 1])) + 1
    page.blame(Place(line, column), slip.code, slip.message, slip.remedy)


def _slip(error: yaml.MarkedYAMLError, lines: list[str]) -> _Slip:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    line = min(line, len(lines) - 1)
    problem = error.problem or ""
    tab = _tab(lines, line)
    if tab:
        return tab
    if "cannot start any token" in problem:
        return _start(lines[line], line, column)
    if "mapping values are not allowed" in problem:
        return _colon(lines, line, column)
    if "could not find expected ':'" in problem:
        start = error.context_mark.line if error.context_mark else line
        return _no_colon(lines, start)
    if "unexpected end of stream" in problem or "',' or" in problem:
        start_mark = error.context_mark or mark
        return _unclosed(
            lines, start_mark.line if start_mark else line, start_mark.column if start_mark else 0
        )
    if "block sequence entries" in problem:
        return _list(line, column)
    if "escape" in problem or "hexdecimal" in problem:
        return _escape(line, column)
    if "expected key" in problem or "'-' indicator" in problem:
        return _out_of_step(lines, line, column)
    return _Slip(
        line,
        column,
        "bad-yaml",
        f"This can't be read as YAML ({problem or 'no reason given'}).",
        "Put the text in quotes, or compare the line with the examples in docs/problems.md.",
    )


def _tab(lines: list[str], line: int) -> _Slip | None:
    for near in (line, line - 1):
        if near < 0:
            continue
        indent = lines[near][: len(lines[near]) - len(lines[near].lstrip())]
        if "\t" in indent:
            return _Slip(
                near,
                indent.index("\t"),
                "bad-yaml-tab",
                "The line is indented with a tab.",
                "Use spaces; two for each level.",
            )
    return None


def _start(text: str, line: int, column: int) -> _Slip:
    sign = text[column : column + 1]
    if sign == "\t":
        return _Slip(line, column, "bad-yaml-tab", "A tab stands here.", "Use a space instead.")
    return _Slip(
        line,
        column,
        "bad-yaml-start",
        f"A text without quotes can't begin with `{sign}`."
        if sign
        else "The text can't begin here.",
        "Put the whole text in double quotes.",
    )


def _colon(lines: list[str], line: int, column: int) -> _Slip:
    before = lines[line][:column]
    if _KEYED.match(before):
        return _colon_in_text(line, column)
    above = _line_above(lines, line)
    if above is None:
        return _colon_in_text(line, column)
    if _TIGHT.match(lines[above]):
        return _tight(lines, above)
    if _indent(lines[line]) > _indent(lines[above]) and " " in before.strip():
        return _colon_in_text(line, column)
    if _KEYED.match(lines[above]):
        return _indented(lines, line)
    return _no_colon(lines, above)


def _colon_in_text(line: int, column: int) -> _Slip:
    return _Slip(
        line,
        column,
        "bad-yaml-text",
        "A colon followed by a space stands inside a text without quotes.",
        "Put the whole text in double quotes.",
    )


def _tight(lines: list[str], line: int) -> _Slip:
    return _Slip(
        line,
        lines[line].index(":"),
        "bad-yaml-space",
        "There is no space after the colon.",
        "Write `key: value`, with a space after the colon.",
    )


def _no_colon(lines: list[str], line: int) -> _Slip:
    line = min(line, len(lines) - 1)
    if _TIGHT.match(lines[line]):
        return _tight(lines, line)
    return _Slip(
        line,
        _indent(lines[line]),
        "bad-yaml-colon",
        "A colon is missing in this line.",
        "Write `key: value`; a text that goes on in a further line is indented deeper than its key.",
    )


def _indented(lines: list[str], line: int) -> _Slip:
    return _Slip(
        line,
        _indent(lines[line]),
        "bad-yaml-indent",
        "The indentation of this line does not fit the lines above it.",
        "Begin the keys of one group in the same column.",
    )


def _unclosed(lines: list[str], line: int, column: int) -> _Slip:
    sign = lines[line][column : column + 1] or "bracket"
    what = "quote" if sign in "\"'" else "bracket"
    return _Slip(
        line,
        column,
        "bad-yaml-unclosed",
        f"The {what} `{sign}` that opens here is never closed.",
        f"Close it, or put the whole text in quotes if the {what} belongs to it."
        if what == "bracket"
        else 'Close it at the end of the text; inside double quotes a quote is written `\\"`.',
    )


def _list(line: int, column: int) -> _Slip:
    return _Slip(
        line,
        column,
        "bad-yaml-list",
        "A list can't begin in the line of its key.",
        "Begin each entry in a line of its own, or put the text in quotes if the hyphen belongs to it.",
    )


def _escape(line: int, column: int) -> _Slip:
    return _Slip(
        line,
        column,
        "bad-yaml-escape",
        "A backslash in double quotes begins a sign that YAML does not know.",
        "Write the backslash twice, or use single quotes.",
    )


def _out_of_step(lines: list[str], line: int, column: int) -> _Slip:
    opened = _open_quote(lines, line)
    if opened is not None:
        return opened
    found = _VALUE.match(lines[line])
    if found and found[2][0] in "\"'[{" and column > len(found[1]):
        return _Slip(
            line,
            column,
            "bad-yaml-unclosed",
            f"The text goes on after the closing sign of `{found[2][0]}`.",
            "Put the whole text in quotes; an apostrophe inside single quotes is written twice.",
        )
    if _TIGHT.match(lines[line]):
        return _tight(lines, line)
    return _indented(lines, line)


def _open_quote(lines: list[str], line: int) -> _Slip | None:
    for near in range(line - 1, max(-1, line - 40), -1):
        found = _VALUE.match(lines[near])
        if not found or found[2][0] not in "\"'":
            continue
        sign = found[2][0]
        if sign not in found[2][1:]:
            return _unclosed(lines, near, len(found[1]))
        return None
    return None


def _line_above(lines: list[str], line: int) -> int | None:
    for near in range(line - 1, -1, -1):
        bare = lines[near].strip()
        if bare and not bare.startswith("#"):
            return near
    return None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
