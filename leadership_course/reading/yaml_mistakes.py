"""Which of the usual slips made libyaml stumble, said in a sentence an author can act on?"""

import re
from collections.abc import Callable

import yaml
from yaml.error import Mark

from leadership_course.reading.page import Page, Place
from leadership_course.reading.yaml_indent import (
    KEYED,
    Slip,
    Trouble,
    indent_of,
    indented,
    line_above,
    odd_blank,
)

#: A curly quote that opens a text.
CURLY = re.compile(r"(?:^|[\s:])[“”„‟«»‘’‚]")

_TIGHT = re.compile(r"\s*(?:- +)*[A-Za-z][\w-]*:\S")
_VALUE = re.compile(r"^(\s*(?:- +)*(?:[^\s:#][^:]*:\s+)?)(\S.*?)\s*$")


def blame_syntax(page: Page, error: yaml.MarkedYAMLError, text: str, first_line: int) -> None:
    """Note the slip behind `error`; `text` begins at `first_line` of the page."""
    slip = _slip(_trouble(error, first_line, text.split("\n")))
    line = min(first_line + slip.line, len(page.lines))
    column = min(slip.column, len(page.lines[line - 1])) + 1
    page.blame(Place(line, column), slip.code, slip.message, slip.remedy)


def _trouble(error: yaml.MarkedYAMLError, first: int, lines: list[str]) -> Trouble:
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    said = error.problem or "no reason given"
    return Trouble(first, lines, *_spot(mark, lines), _spot(begun, lines), said)


def _spot(mark: Mark | None, lines: list[str]) -> tuple[int, int]:
    if mark is None:
        return 0, 0
    if mark.line >= len(lines):  # the end of the text is where its last line ends
        return len(lines) - 1, len(lines[-1])
    return mark.line, mark.column


def _slip(trouble: Trouble) -> Slip:
    blank = odd_blank(trouble)
    if blank:
        return blank
    for said, explain in _EXPLANATIONS:
        if said in trouble.said:
            return explain(trouble)
    return Slip(
        trouble.line,
        trouble.column,
        "bad-yaml",
        f"This can't be read as YAML ({trouble.said}).",
        "Put the text in quotes, or compare the line with those that `explain` shows.",
    )


def _start(trouble: Trouble) -> Slip:
    line, column = trouble.line, trouble.column
    sign = trouble.lines[line][column : column + 1]
    if sign == "\t":
        return Slip(line, column, "bad-yaml-tab", "A tab stands here.", "Use a space instead.")
    return Slip(
        line,
        column,
        "bad-yaml-start",
        f"A text without quotes can't begin with `{sign}`.",
        "Put the whole text in double quotes.",
    )


def _colon(trouble: Trouble) -> Slip:
    lines, line, column = trouble.lines, trouble.line, trouble.column
    before = lines[line][:column]
    if KEYED.match(before):
        return _colon_in_text(lines, line, column)
    above = line_above(lines, line)
    if above is None:
        return _colon_in_text(lines, line, column)
    if _TIGHT.match(lines[above]):
        return _tight(lines, above)
    if indent_of(lines[line]) > indent_of(lines[above]) and " " in before.strip():
        return _colon_in_text(lines, line, column)
    if KEYED.match(lines[above]):
        return indented(trouble)
    return _no_colon(lines, above)


def _colon_in_text(lines: list[str], line: int, column: int) -> Slip:
    return Slip(
        line,
        column,
        "bad-yaml-text",
        "A colon followed by a space stands inside a text without quotes.",
        in_quotes(lines[line][:column]),
    )


def in_quotes(begun: str) -> str:
    """Return how a text is put into quotes that begins like this; curly ones are no quotes."""
    if CURLY.search(begun):
        return 'Put straight quotes (`"`) around the whole text; curly ones are letters to YAML.'
    return "Put the whole text in double quotes."


def _tight(lines: list[str], line: int) -> Slip:
    return Slip(
        line,
        lines[line].index(":"),
        "bad-yaml-space",
        "There is no space after the colon.",
        "Write `key: value`, with a space after the colon.",
    )


def _key_alone(trouble: Trouble) -> Slip:
    return _no_colon(trouble.lines, trouble.start[0])


def _no_colon(lines: list[str], line: int) -> Slip:
    if _TIGHT.match(lines[line]):
        return _tight(lines, line)
    return Slip(
        line,
        indent_of(lines[line]),
        "bad-yaml-colon",
        "A colon is missing in this line.",
        "Write `key: value`; a text that goes on in a further line is indented "
        "deeper than its key.",
    )


def _never_closed(trouble: Trouble) -> Slip:
    return _unclosed(trouble.lines, *trouble.start)


def _unclosed(lines: list[str], line: int, column: int) -> Slip:
    sign = lines[line][column : column + 1] or "bracket"
    what = "quote" if sign in "\"'" else "bracket"
    return Slip(
        line,
        column,
        "bad-yaml-unclosed",
        f"The {what} `{sign}` that opens here is never closed.",
        f"Close it, or put the whole text in quotes if the {what} belongs to it."
        if what == "bracket"
        else 'Close it at the end of the text; inside double quotes a quote is written `\\"`.',
    )


def _no_value(trouble: Trouble) -> Slip:
    line, column = trouble.line, trouble.column
    if trouble.lines[line][column : column + 1]:
        return _start(trouble)
    for near in range(line, -1, -1):
        opened = max(trouble.lines[near].rfind(sign) for sign in "[{")
        if opened >= 0:
            return _unclosed(trouble.lines, near, opened)
    return _no_colon(trouble.lines, line)


def _list(trouble: Trouble) -> Slip:
    return Slip(
        trouble.line,
        trouble.column,
        "bad-yaml-list",
        "A list can't begin in the line of its key.",
        "Begin each entry in a line of its own, or put the text in quotes if the "
        "hyphen belongs to it.",
    )


def _escape(trouble: Trouble) -> Slip:
    return Slip(
        trouble.line,
        trouble.column,
        "bad-yaml-escape",
        "A backslash in double quotes begins a sign that YAML does not know.",
        "Write the backslash twice, or use single quotes.",
    )


def _out_of_step(trouble: Trouble) -> Slip:
    lines, line, column = trouble.lines, trouble.line, trouble.column
    opened = _open_quote(lines, line)
    if opened is not None:
        return opened
    found = _VALUE.match(lines[line])
    if found and found[2][0] in "\"'[{" and column > len(found[1]):
        return Slip(
            line,
            column,
            "bad-yaml-unclosed",
            f"The text goes on after the closing sign of `{found[2][0]}`.",
            "Put the whole text in quotes; an apostrophe inside single quotes is written twice.",
        )
    if _TIGHT.match(lines[line]):
        return _tight(lines, line)
    return indented(trouble)


def _open_quote(lines: list[str], line: int) -> Slip | None:
    for near in range(line - 1, max(-1, line - 40), -1):
        found = _VALUE.match(lines[near])
        if not found or found[2][0] not in "\"'":
            continue
        sign = found[2][0]
        if sign not in found[2][1:]:
            return _unclosed(lines, near, len(found[1]))
        return None
    return None


_EXPLANATIONS: tuple[tuple[str, Callable[[Trouble], Slip]], ...] = (
    ("cannot start any token", _start),
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _key_alone),
    ("unexpected end of stream", _never_closed),
    ("did not find expected ','", _never_closed),
    ("expected node content", _no_value),
    ("block sequence entries", _list),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("expected key", _out_of_step),
    ("'-' indicator", _out_of_step),
)
