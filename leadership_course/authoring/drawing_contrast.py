"""Can the words of a drawing be read on what is painted behind them, in every theme?

Classes name tokens, whose colours the themes choose: some are inks and some are papers, and any ink
can be read on any paper in every theme, and the other way round, with at least 4.5 to 1. A colour
without a class stays as it is while the ground goes dark, and can't be read on both.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from leadership_course.authoring.drawing_shapes import (
    Outline,
    Point,
    holds,
    number,
    numbers,
    outline_of,
)
from leadership_course.authoring.remarks import Remark, Spot
from leadership_course.reading.page import Page, Place

ENOUGH = 4.5
INKS = frozenset(["ink", "muted", "accent", "gold", "good", "bad", "focus"])
PAPERS = frozenset(
    ["page", "surface", "on-accent", "accent-soft", "gold-soft", "good-soft", "bad-soft"]
)
#: What is too faint for words on anything.
LINES = frozenset(["line", "control-line"])
_NAMED = {"black": "#000000", "white": "#ffffff"}
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_MOVED = re.compile(r"\s*translate\(([^()]*)\)\s*")
_FILL = re.compile(r"(?:^|\s)fill-([a-z-]+)")


class _Paint(NamedTuple):
    """A token, or a colour of its own where there is none; `plain` is empty where it is unknown."""

    token: str
    plain: str


class _Shape(NamedTuple):
    outline: Outline
    paint: _Paint


class _State(NamedTuple):
    """What an element hands on to those inside it; it is lost where it is turned or stretched."""

    paint: _Paint = _Paint("", "#000000")
    is_painted: bool = True
    shift: Point = (0.0, 0.0)
    is_lost: bool = False
    size: float = 16.0
    anchor: str = "start"
    at: Point = (0.0, 0.0)
    place: Place = Place(1)


def contrast_remarks(page: Page) -> Iterator[Remark]:
    """Yield the words of a drawing that can't be read; the reader has found it safe."""
    for place, message, remedy in _Drawing(page.text).found:
        yield Remark("low-contrast", Spot(page, place), "", message, remedy)


class _Drawing:
    """Paints a drawing in mind, in the order of its elements."""

    def __init__(self, text: str) -> None:
        self.found: list[tuple[Place, str, str]] = []
        self._shapes: list[_Shape] = []
        self._states = [_State()]
        self._names: list[str] = []
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.buffer_text = True
        self._parser.Parse(text.encode(), True)

    def _start(self, full_name: str, given: dict[str, str]) -> None:
        name = full_name.rpartition(" ")[2]
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        state = _inside(self._states[-1], given)._replace(place=Place(line, column, len(name) + 1))
        self._names.append(name)
        self._states.append(state)
        outline = outline_of(name, given)
        if outline and state.is_painted and not state.is_lost:
            dx, dy = state.shift
            moved = tuple(tuple((x + dx, y + dy) for x, y in ring) for ring in outline)
            self._shapes.append(_Shape(moved, state.paint))

    def _end(self, _name: str) -> None:
        self._names.pop()
        self._states.pop()

    def _words(self, words: str) -> None:
        state = self._states[-1]
        if not words.strip() or self._names[-1] not in {"text", "tspan"} or state.is_lost:
            return
        where = _middle_of(words.strip(), state)
        behind = next((s.paint for s in reversed(self._shapes) if holds(s.outline, where)), None)
        fault = _fault(state.paint, behind or _Paint("surface", "#ffffff"))
        if fault and state.is_painted:
            self.found.append((state.place, f"“{words.strip()}” {fault[0]}", fault[1]))


def _inside(around: _State, given: dict[str, str]) -> _State:
    """Return the state inside an element."""
    state = around
    named, own = _FILL.search(given.get("class", "")), given.get("fill", "")
    if named and named[1] in INKS | PAPERS | LINES:
        state = state._replace(paint=_Paint(named[1], _plain(own)), is_painted=True)
    elif own:
        token = "ink" if own == "currentColor" else ""
        state = state._replace(paint=_Paint(token, _plain(own)), is_painted=own != "none")
    if number(given, "fill-opacity", 1) * number(given, "opacity", 1) < 1:
        state = state._replace(is_lost=True)
    moved = _MOVED.fullmatch(given.get("transform", "translate(0)"))
    by = (*numbers(moved[1]), 0.0, 0.0) if moved else (0.0, 0.0)
    return state._replace(
        shift=(state.shift[0] + by[0], state.shift[1] + by[1]),
        is_lost=state.is_lost or not moved,
        size=number(given, "font-size", state.size),
        anchor=given.get("text-anchor", state.anchor),
        at=(number(given, "x", state.at[0]), number(given, "y", state.at[1])),
    )


def _middle_of(words: str, state: _State) -> Point:
    """Return where the middle of some words is, letters being about half as wide as high."""
    half = len(words) * state.size / 4
    aside = {"middle": 0.0, "end": -half}.get(state.anchor, half)
    return state.at[0] + state.shift[0] + aside, state.at[1] + state.shift[1] - state.size / 3


def _fault(words: _Paint, ground: _Paint) -> tuple[str, str] | None:
    """Return what is wrong with words on a ground, and what helps."""
    if words.token and ground.token:
        pair = {words.token, ground.token}
        if pair & INKS and pair & PAPERS:
            return None
        remedy = "on-accent" if ground.token in INKS else "ink"
        return (
            f"can't be read on `{ground.token}` in the colour `{words.token}`.",
            f"Give it the class `fill-{remedy}`, or another ground.",
        )
    if words.token:
        return (
            f"takes on the colours of the theme, and what is behind it stays {ground.plain}.",
            "Give the shape behind it a class such as `fill-surface`.",
        )
    if ground.token:
        return (
            f"stays {words.plain} when what is behind it goes dark.",
            "Give it a class such as `fill-ink`.",
        )
    ratio = contrast(words.plain, ground.plain) if words.plain and ground.plain else ENOUGH
    if ratio >= ENOUGH:
        return None
    return (
        f"has a contrast of {ratio:.1f} to 1, and {ENOUGH} are needed.",
        f"Make it darker or lighter than {ground.plain}.",
    )


def contrast(first: str, second: str) -> float:
    """Return the contrast, 1 to 21, of two colours "#rrggbb" (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted(map(_luminance, (first, second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _plain(written: str) -> str:
    """Return a colour as six digits; empty where it is written in another way."""
    found = _NAMED.get(written, written)
    if not _HEX.fullmatch(found):
        return ""
    digits = found[1:].lower()
    return f"#{digits}" if len(digits) == 6 else f"#{''.join(2 * digit for digit in digits)}"
