"""Can somebody who listens to a lesson, or skims it, follow headings, links and pictures?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from leadership_course.authoring.remarks import Remark, Spot
from leadership_course.reading.card_split import Piece
from leadership_course.reading.lesson_reader import open_lesson
from leadership_course.reading.nearest import shown
from leadership_course.reading.page import Page, Place
from leadership_course.reading.prose_limits import without_code
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import place_of, text_at

DEEPEST = 4
#: What a link may not be called, since it says the same wherever it leads.
VAGUE = frozenset(
    [
        *("here", "click here", "see here", "this", "this link", "link", "the link", "this page"),
        *("more", "read more", "see more", "learn more", "more information", "page", "website"),
    ]
)
#: What no description of a picture is.
EMPTY_WORDS = frozenset(
    [
        *("image", "picture", "figure", "photo", "photograph", "drawing", "graphic", "diagram"),
        *("chart", "icon", "illustration", "screenshot", "alt", "alt text", "description", "todo"),
        *("tbd", "untitled", "an image", "a picture", "a photo", "a drawing", "a diagram"),
    ]
)

_HEADING = re.compile(r"(#{2,6})(?!#)")
_LINK = re.compile(r"(?<![!\\])\[(?P<words>[^\[\]]*)\](?:\(|\[[^\]]+\])")
_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\((?P<file>[^)\s]*)")
_MARKS = re.compile(r"[\s*_`.,:;!?…“”\"'’-]+")
_ENDING = re.compile(r"\.(png|jpe?g|gif|webp|svg)$", re.IGNORECASE)


class _Line(NamedTuple):
    """A line of prose without its code, and its number in the file."""

    text: str
    number: int


def prose_remarks(page: Page) -> Iterator[Remark]:
    """Yield what is to be said of the headings, links and pictures on the page of a lesson."""
    for card in open_lesson(page).cards:
        level = 1
        for piece in card.pieces:
            if piece.kind == "prose":
                for line in _lines(piece):
                    yield from _links(page, line)
                    yield from _pictures(page, line)
                    found = _HEADING.match(line.text)
                    if found:
                        yield from _heading(page, line, len(found[1]), level)
                        level = min(len(found[1]), DEEPEST)
            elif piece.word == "figure":
                yield from _figure(page, piece)


def _lines(piece: Piece) -> Iterator[_Line]:
    for number, text in enumerate(without_code(piece.text).split("\n"), start=piece.line):
        yield _Line(text, number)


def _heading(page: Page, line: _Line, level: int, above: int) -> Iterator[Remark]:
    spot = Spot(page, page.line_place(line.number))
    if level > DEEPEST:
        yield Remark(
            "heading-order",
            spot,
            "",
            f"A heading of level {level} is shown as plain text.",
            f"Write it with {min(above + 1, DEEPEST)} number signs.",
        )
    elif level > above + 1:
        yield Remark(
            "heading-order",
            spot,
            "",
            f"This heading is of level {level}, and the one above it of level {above}.",
            f"Write it with {above + 1} number signs.",
        )


def _links(page: Page, line: _Line) -> Iterator[Remark]:
    for found in _LINK.finditer(line.text):
        words = _bare(found["words"])
        if not words or words in VAGUE:
            place = Place(line.number, found.start() + 1, found.end() - found.start() - 1)
            yield Remark(
                "vague-link",
                Spot(page, place),
                "",
                f"“{shown(found['words'])}” does not say where this link leads."
                if words
                else "This link has no words.",
                "Put the brackets around the words that name what is found there.",
            )


def _pictures(page: Page, line: _Line) -> Iterator[Remark]:
    for found in _PICTURE.finditer(line.text):
        place = Place(line.number, found.start() + 1, found.end() - found.start() + 1)
        if not found["alt"].strip():
            yield Remark(
                "missing-alt",
                Spot(page, place),
                "",
                "Nothing says what this picture shows to somebody who can't see it.",
                "Write it between the brackets: `![A closed door](images/door.svg)`.",
            )
        elif _is_useless(found["alt"], found["file"]):
            yield _useless(Spot(page, place), found["alt"])


def _figure(page: Page, piece: Piece) -> Iterator[Remark]:
    node = read_yaml(page, piece.text, piece.line)
    alt = text_at(node, "alt")
    if node and alt and _is_useless(alt, text_at(node, "image"), text_at(node, "caption")):
        yield _useless(Spot(page, place_of(node, "alt")), alt)


def _useless(spot: Spot, alt: str) -> Remark:
    return Remark(
        "useless-alt",
        spot,
        "",
        f"“{shown(alt)}” does not say what the picture shows.",
        "Write what you would say about it to somebody on the telephone.",
    )


def _is_useless(alt: str, file: str, caption: str = "") -> bool:
    """Tell whether a description is a mere word for a picture, its file, or its caption again."""
    name = _ENDING.sub("", file.rpartition("/")[2])
    said = _bare(alt)
    return bool(_ENDING.search(alt.strip())) or said in {*EMPTY_WORDS, _bare(name), _bare(caption)}


def _bare(words: str) -> str:
    return _MARKS.sub(" ", words).strip().casefold()
