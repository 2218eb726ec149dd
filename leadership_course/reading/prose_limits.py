"""Is this Markdown short and plain enough to be read quickly?

Python-Markdown needs quadratic time for long runs of some signs and lines. These caps keep the
worst lesson below a few seconds; no honest text comes near them.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from leadership_course.reading.nearest import shown
from leadership_course.reading.page import Page, Place

MOST_MARKS = 200
CAPPED_MARKS = "[<`"
LONGEST_PARAGRAPH = 500
MOST_BARS = 600
MOST_EFFORT = 100_000_000

# How many characters Python-Markdown looks at again for each sign, in rough proportion (measured).
_EFFORT = {"[": 100, "<": 30, "`": 30, "\\": 1, "*": 1, "_": 1, "&": 1, "|": 1, ">": 1}
_CODE = re.compile(r"(`+)(?:(?!\1).)+?\1", re.DOTALL)
_AUTOLINK = re.compile(r"<https?://[^\s<>]*>", re.IGNORECASE)
_RAW_HTML = re.compile(r"<[/!?a-zA-Z][^<>]*>?")


def first_place(page: Page, lines: tuple[str, ...], first_line: int) -> Place:
    """Return the place of the first of `lines` that is not blank."""
    number = next((n for n, line in enumerate(lines) if line.strip()), 0)
    return page.line_place(first_line + number)


def is_within_limits(page: Page, lines: tuple[str, ...], first_line: int) -> bool:
    """Tell whether the text may be read as Markdown; the first cap it breaks is noted."""
    before = page.errors
    place = first_place(page, lines, first_line)
    text = "\n".join(lines)
    too_many = [mark for mark in CAPPED_MARKS if text.count(mark) > MOST_MARKS]
    if too_many:
        page.blame(
            place,
            "too-many-marks",
            f"This text holds more than {MOST_MARKS} of the sign `{too_many[0]}`.",
            "Split it with a block or a card, or use fewer links, code spans and brackets.",
        )
    elif any(_is_laborious(paragraph) for paragraph in _paragraphs(lines)):
        page.blame(
            place,
            "too-long-paragraph",
            "A paragraph or list here is too long for the lines and marks in it.",
            f"Put blank lines between its parts; {LONGEST_PARAGRAPH} lines in a row are too many.",
        )
    else:
        page.blame_long_word(place, text)
    return page.errors == before


def _paragraphs(lines: tuple[str, ...]) -> Iterator[list[str]]:
    for is_text, run in groupby(lines, lambda line: bool(line.strip())):
        if is_text:
            yield list(run)


def _is_laborious(paragraph: list[str]) -> bool:
    text = "\n".join(paragraph)
    effort = sum(weight * text.count(sign) for sign, weight in _EFFORT.items())
    is_table_too_large = text.count("|") > MOST_BARS  # a window takes long to lay one out
    is_long = len(paragraph) > LONGEST_PARAGRAPH or is_table_too_large
    return is_long or effort * len(text) > MOST_EFFORT


def without_code(text: str) -> str:
    """Return Markdown with spaces where code stands, so that every sign keeps its place."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)


def blame_raw_html(page: Page, lines: tuple[str, ...], first_line: int) -> None:
    """Note each HTML tag outside code; an end tag only where nothing begins."""
    bare = without_code("\n".join(lines))
    bare = _AUTOLINK.sub(lambda link: " " * len(link[0]), bare)
    tags = list(_RAW_HTML.finditer(bare))
    for found in [tag for tag in tags if tag[0][1] != "/"] or tags:
        line = bare.count("\n", 0, found.start())
        column = found.start() - bare.rfind("\n", 0, found.start())
        page.blame(
            Place(first_line + line, column, len(found[0].split("\n")[0])),
            "raw-html",
            f"HTML such as `{shown(found[0])}` is shown as plain text.",
            "Use Markdown; where the sign `<` itself is meant, put a space after it.",
        )
