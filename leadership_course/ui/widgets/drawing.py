"""How does a course's line drawing take on the theme's colours, and nothing else?

The reader has checked the file already; this is the second lock. Only shapes, text and their plain
attributes are copied, so nothing that could open a file, loop or run remains.
"""

from functools import lru_cache
from typing import Final, cast

from PySide6.QtCore import QByteArray, QXmlStreamReader, QXmlStreamWriter

from leadership_course.ui.theme.tokens import Tokens

MOST_BYTES: Final = 512 * 1024
MOST_ELEMENTS: Final = 5_000
MOST_DEPTH: Final = 32
SVG: Final = "http://www.w3.org/2000/svg"

_ELEMENTS: Final = "svg g path rect circle ellipse line polyline polygon text tspan title desc"
_ATTRIBUTES: Final = (
    "viewBox width height x y dx dy x1 y1 x2 y2 cx cy r rx ry d points transform fill stroke"
    " fill-rule fill-opacity stroke-opacity stroke-width stroke-linecap stroke-linejoin"
    " stroke-dasharray stroke-dashoffset opacity font-size font-weight font-style text-anchor"
)
ELEMENTS: Final = frozenset(_ELEMENTS.split())
ATTRIBUTES: Final = frozenset(_ATTRIBUTES.split())


@lru_cache(maxsize=8)  # a page that is shown again takes the same drawing in the same colours
def recoloured(content: bytes, tokens: Tokens, family: str) -> bytes:
    """Return the drawing in the colours of `tokens` and the letters of `family`; b"" if it is none.

    An element of class "fill-accent stroke-line" gets those tokens, whatever its fill and stroke
    say; `currentColor` is the ink.
    """
    if len(content) > MOST_BYTES or b"<!" in content.replace(b"<!--", b""):
        return b""
    reader = QXmlStreamReader(content.decode("utf-8", "replace"))
    out = QByteArray()
    writer = QXmlStreamWriter(out)
    is_whole = _copy(reader, writer, tokens, family)
    return bytes(out.data()) if is_whole else b""


def _copy(reader: QXmlStreamReader, writer: QXmlStreamWriter, tokens: Tokens, family: str) -> bool:
    elements = depth = 0
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            elements += 1
            if reader.name() not in ELEMENTS or (reader.name() == "svg") != (depth == 0):
                reader.skipCurrentElement()
                continue
            depth += 1
            _copy_start(reader, writer, tokens, family)
        elif reader.isEndElement():
            depth -= 1
            writer.writeEndElement()
        elif reader.isCharacters() and not reader.isWhitespace():
            writer.writeCharacters(reader.text())
        if elements > MOST_ELEMENTS or depth > MOST_DEPTH:
            return False
    return elements > 0 and not reader.hasError()


def _copy_start(
    reader: QXmlStreamReader, writer: QXmlStreamWriter, tokens: Tokens, family: str
) -> None:
    name = reader.name()
    writer.writeStartElement(name)
    attributes = reader.attributes()
    each = (attributes.at(at) for at in range(attributes.size()))
    given = {str(one.name()): str(one.value()) for one in each}
    given |= _from_classes(given.get("class", ""), tokens)
    if name == "svg":
        writer.writeAttribute("xmlns", SVG)
        writer.writeAttribute("font-family", family)
    for attribute, value in given.items():
        if attribute in ATTRIBUTES and "url" not in value:
            writer.writeAttribute(attribute, value.replace("currentColor", tokens.ink))


def _from_classes(classes: str, tokens: Tokens) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in classes.split():
        kind, _, token = name.partition("-")
        value = getattr(tokens, token.replace("-", "_"), None)
        if kind in {"fill", "stroke"} and str(value).startswith("#"):
            found[kind] = cast("str", value)
    return found
