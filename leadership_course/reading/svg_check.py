"""Does this SVG hold nothing but shapes and text?

An SVG is a program for a renderer: images, references, filters and styles open files and can keep
it busy for minutes. So only an allow-list of elements and attributes passes, numbers are bounded,
and no document type is read.
"""

import re
from xml.parsers import expat

from leadership_course.reading.nearest import listed, shown
from leadership_course.reading.page import Page, Place

SVG_LIMIT = 512 * 1024
MOST_ELEMENTS = 5_000
MOST_DEPTH = 32
LARGEST_NUMBER = 10_000
MOST_DASHES = 200_000

_SVG = "http://www.w3.org/2000/svg"
_ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "title",
        "desc",
    ]
)
_GEOMETRY = frozenset(
    [
        "x",
        "y",
        "dx",
        "dy",
        "x1",
        "y1",
        "x2",
        "y2",
        "r",
        "rx",
        "ry",
        "cx",
        "cy",
        "width",
        "height",
        "points",
        "d",
        "viewBox",
        "transform",
    ]
)
_ATTRIBUTES = _GEOMETRY | frozenset(
    [
        "id",
        "class",
        "role",
        "lang",
        "version",
        "preserveAspectRatio",
        "fill",
        "fill-opacity",
        "fill-rule",
        "opacity",
        "text-anchor",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-opacity",
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
    ]
)
_MEASURES = _GEOMETRY | {"font-size", "stroke-width", "stroke-dasharray", "stroke-dashoffset"}
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_UNSAFE_VALUE = re.compile(r"url\s*\(|javascript:|data:|@import|\\", re.IGNORECASE)
_REMEDY = "Draw with shapes, lines and text only, and save it as plain SVG."


def check_svg(page: Page) -> bool:
    """Tell whether the drawing is safe; the first thing that is not is noted with its place."""
    return page.once(("svg", page.text), lambda: _is_safe(page))


def _is_safe(page: Page) -> bool:
    before = page.errors
    check = _Check(page)
    try:
        check.run()
    except expat.ExpatError as error:
        page.blame(
            Place(error.lineno, error.offset + 1),
            "unsafe-svg",
            "This drawing is not well-formed XML.",
            _REMEDY,
        )
    except _UnsafeError:
        return False  # what is unsafe has been noted with its place
    except (ValueError, RecursionError):
        # Nothing is known to lead here; a drawing that can't be judged is refused all the same.
        page.blame(Place(1, 1), "unsafe-svg", "This drawing could not be checked.", _REMEDY)
    return page.errors == before


class _UnsafeError(Exception):
    """Something unsafe was found, and is noted."""


class _Check:
    def __init__(self, page: Page) -> None:
        self._page = page
        self._elements = 0
        self._depth = 0
        self._path_length = 0.0
        self._shortest_dash = 0.0
        self._parser = expat.ParserCreate("utf-8", " ")

    def run(self) -> None:
        parser = self._parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.EntityDeclHandler = self._refuse_doctype
        parser.ProcessingInstructionHandler = self._refuse_instruction
        parser.Parse(self._page.text.encode(), True)
        dashes = self._path_length / self._shortest_dash if self._shortest_dash else 0
        if dashes > MOST_DASHES:
            self._refuse("The lines are cut into too many dashes.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        space, _, element = name.rpartition(" ")
        if space != _SVG or element not in _ELEMENTS:
            self._refuse(
                f"The element `{shown(element)}` is not allowed in a drawing."
                if space == _SVG
                else f"`{shown(element)}` is not an SVG element."
            )
        if (self._depth == 1) != (element == "svg"):
            self._refuse("A drawing is one `svg` element, with no other inside.")
        if self._elements > MOST_ELEMENTS:
            self._refuse(f"The drawing has more than {MOST_ELEMENTS:,} elements.")
        if self._depth > MOST_DEPTH:
            self._refuse(f"The elements are nested more than {MOST_DEPTH} levels deep.")
        for key, value in attributes.items():
            self._attribute(key, value)

    def _end(self, _name: str) -> None:
        self._depth -= 1

    def _attribute(self, key: str, value: str) -> None:
        if key not in _ATTRIBUTES and not key.startswith("aria-"):
            self._refuse(
                f"The attribute `{shown(key.rpartition(' ')[2])}` is not allowed in a drawing."
            )
        if _UNSAFE_VALUE.search(value):
            self._refuse(f"The value of `{key}` points to something outside.")
        if key in _MEASURES:
            self._measure(key, value)

    def _measure(self, key: str, value: str) -> None:
        numbers = [abs(float(number)) for number in _NUMBER.findall(value)]
        if any(number > LARGEST_NUMBER for number in numbers):
            self._refuse(f"`{key}` holds a number above {LARGEST_NUMBER:,}.")
        if key == "stroke-dasharray" and any(numbers):
            known = self._shortest_dash or sum(numbers)
            self._shortest_dash = min(known, sum(numbers))
        elif key in _GEOMETRY:
            self._path_length += sum(numbers)

    def _refuse_doctype(self, *_: object) -> None:
        self._refuse("A document type or entity is declared.")

    def _refuse_instruction(self, *_: object) -> None:
        self._refuse("A processing instruction stands here.")

    def _refuse(self, message: str) -> None:
        place = Place(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
        self._page.blame(
            place,
            "unsafe-svg",
            message,
            f"The elements allowed are {listed(sorted(_ELEMENTS))}."
            if message.startswith("The element `")
            else _REMEDY,
        )
        raise _UnsafeError
