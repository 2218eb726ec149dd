"""What does an XML text hold, read without giving it any power?

The parser is handed no document type, so it can declare no entities and point to no other file.
"""

from collections.abc import Iterator
from xml.parsers import expat

from leadership_course.exchange.carried import NotQuestionsError, clean

MOST_DEPTH = 40
MOST_ELEMENTS = 200_000


class Element:
    """A tag with its attributes, the line it stands in, the text in it, and the tags in it."""

    def __init__(self, tag: str, attributes: dict[str, str], line: int) -> None:
        """Begin with nothing in it."""
        self.tag, self.attributes, self.line = tag, attributes, line
        self.text: list[str] = []
        self.children: list[Element] = []

    def all(self, tag: str) -> Iterator["Element"]:
        """Yield the tags of this name directly inside."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> "Element | None":
        """Return the first tag of this name directly inside."""
        return next(self.all(tag), None)

    def said(self, *path: str) -> str:
        """Return the text at the end of a path of tags; empty where there is none."""
        found: Element | None = self
        for tag in path:
            found = found.first(tag) if found else None
        return "".join(found.text).strip() if found else ""


class _Builder:
    def __init__(self, parser: expat.XMLParserType) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0
        self._parser = parser
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def _refuse(self, *_declared: object) -> None:
        raise NotQuestionsError("It declares a document type, which no export of questions needs.")

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) >= MOST_DEPTH or self._count > MOST_ELEMENTS:
            raise NotQuestionsError("It is nested deeper, or holds more, than any honest export.")
        element = Element(tag, attributes, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        self.root = self.root or element
        self._open.append(element)

    def _end(self, _tag: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text.append(text)


def tree_of(text: str) -> Element:
    """Return the outermost tag.

    Raises NotQuestionsError when it is no XML, declares a document type, or is too large.
    """
    parser = expat.ParserCreate()
    builder = _Builder(parser)
    try:
        parser.Parse(clean(text).strip(), True)
    except expat.ExpatError as error:
        raise NotQuestionsError(f"It is no XML that can be read ({error}).") from error
    if builder.root is None:
        raise NotQuestionsError("It is empty.")
    return builder.root
