"""Is a line of YAML indented with spaces, and as deep as one of those above it?"""

import re
from typing import NamedTuple

from leadership_course.reading.problem_codes import Code

#: A line that begins with a key, after the hyphens of a list too.
KEYED = re.compile(r"\s*(?:- +)*(?:[^\s:#'\"\[{][^:]*|\"[^\"]*\"|'[^']*'):(?:\s|$)")
_DASHES = re.compile(r"(?:- +)*")


class Slip(NamedTuple):
    """A slip of the pen, its place (from 0), and how to mend it."""

    line: int
    column: int
    code: Code
    message: str
    remedy: str


class Trouble(NamedTuple):
    """Where libyaml stumbled (from 0), where what it was reading had begun, and what it said.

    `first` is the number of the first of the lines in its file.
    """

    first: int
    lines: list[str]
    line: int
    column: int
    start: tuple[int, int]
    said: str


def odd_blank(trouble: Trouble) -> Slip | None:
    """Return the tab or odd space that a line is indented with, if one is."""
    lines = trouble.lines
    for near in (trouble.line, trouble.line - 1):
        indent = lines[near][: indent_of(lines[near])] if near >= 0 else ""
        odd = indent.strip(" ")[:1]
        if not odd:
            continue
        above = line_above(lines, near)
        remedy = "Use spaces; two for each level."
        if above is not None:
            goal = _column(lines, above, lines[near])
            remedy = f"Begin the line with {_spaces(goal)} instead."
        what = "a tab" if odd == "\t" else "signs that only look like spaces"
        code: Code = "bad-yaml-tab" if odd == "\t" else "bad-yaml-indent"
        column = indent.index(odd)
        return Slip(near, column, code, f"The line is indented with {what}.", remedy)
    return None


def _column(lines: list[str], above: int, text: str) -> int:
    """Return how many spaces a line below another one is likely to want."""
    if lines[above].rstrip().endswith(":"):
        return _depth(lines[above]) + 2
    if text.lstrip().startswith("- ") and lines[above].lstrip().startswith("- "):
        return indent_of(lines[above])
    return _depth(lines[above])


def _depth(text: str) -> int:
    """Return where the key of a line begins, after the hyphen of a list too."""
    return indent_of(text) + len(_DASHES.match(text.lstrip())[0])  # type: ignore[index]


def _spaces(count: int) -> str:
    return f"{count or 'no'} space{'' if count == 1 else 's'}"


def indented(trouble: Trouble) -> Slip:
    """Return that a line is not as deep as those above it."""
    lines, line = trouble.lines, trouble.line
    return Slip(
        line,
        indent_of(lines[line]),
        "bad-yaml-indent",
        "The indentation of this line does not fit the lines above it.",
        _aligned(trouble) or "Begin the keys of one group in the same column.",
    )


def _aligned(trouble: Trouble) -> str:
    """Return how the line gets below the nearest of those above that it can belong to."""
    lines, line = trouble.lines, trouble.line
    here, is_entry = indent_of(lines[line]), lines[line].lstrip().startswith("- ")
    open_lines, deepest = dict[int, int](), 1_000
    for near in range(line - 1, -1, -1):
        bare = lines[near].lstrip()
        if not bare or bare.startswith("#") or indent_of(lines[near]) > deepest:
            continue
        if is_entry and bare.startswith("- "):
            open_lines.setdefault(indent_of(lines[near]), near)
        elif not is_entry and KEYED.match(lines[near]):
            open_lines.setdefault(_depth(lines[near]), near)
        deepest = indent_of(lines[near])
    if not open_lines:
        return ""
    goal = min(open_lines, key=lambda column: abs(column - here))
    above = lines[open_lines[goal]][goal:]
    mate = "the hyphen" if is_entry else f"`{above.partition(':')[0]}`"
    return (
        f"Begin it with {_spaces(goal)}, so that it stands below {mate} of line "
        f"{trouble.first + open_lines[goal]}."
    )


def line_above(lines: list[str], line: int) -> int | None:
    """Return the nearest line above that is neither blank nor a comment."""
    for near in range(line - 1, -1, -1):
        bare = lines[near].strip()
        if bare and not bare.startswith("#"):
            return near
    return None


def indent_of(text: str) -> int:
    """Return before how many signs a line begins."""
    return len(text) - len(text.lstrip())
