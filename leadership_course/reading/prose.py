"""What does a piece of Markdown look like as safe HTML, and what are its plain words?

Two walls: Markdown is read without raw HTML and its tree is rid of foreign links and pictures, each
with a problem; then nh3 lets only an allow-list of tags and attributes through. The caps keep
Python-Markdown's quadratic cases short.
"""

import html
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from leadership_course.course.blocks import Prose
from leadership_course.reading.nearest import shown
from leadership_course.reading.page import Page, Place
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.prose_limits import (
    blame_raw_html,
    first_place,
    is_within_limits,
)
from leadership_course.reading.web_address import is_web_address

MOST_NESTING = 24

TAGS = frozenset(
    [
        "p",
        "br",
        "hr",
        "strong",
        "em",
        "ul",
        "ol",
        "li",
        "blockquote",
        "code",
        "pre",
        "h2",
        "h3",
        "h4",
        "a",
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)
ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}

_BLOCK_TAGS = frozenset(
    ["p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "h2", "h3", "h4", "table", "tr"]
)
_AMP = "\x02amp\x03"


class _Gate(Treeprocessor):
    """Takes foreign links and pictures out of the tree, and keeps the plain words of what stays."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        self.prose: _Draft | None = None

    def run(self, root: Element) -> None:
        if self.prose:
            self.prose.clean(root)


class ProseReader:
    """Reads Markdown; one reader serves a whole course, since setting up Markdown is slow."""

    def __init__(self, pictures: Pictures) -> None:
        """Set up a Markdown without raw HTML.

        Extensions are given as objects: their names would be looked up in the metadata of every
        installed package, which an installer may have left out.
        """
        self._pictures = pictures
        self._markdown = Markdown(extensions=[SaneListExtension(), TableExtension()])
        self._markdown.preprocessors.deregister("html_block")
        for name in ("html", "entity", "automail"):
            self._markdown.inlinePatterns.deregister(name)
        self._markdown.parser.blockprocessors.deregister("setextheader")
        self._gate = _Gate(self._markdown)
        self._markdown.treeprocessors.register(self._gate, "gate", -100)

    def read(
        self, page: Page, lines: tuple[str, ...], first_line: int, folder: str
    ) -> Prose | None:
        """Return lines of Markdown as prose.

        None with the reasons noted when they are beyond the limits.
        """
        text = "\n".join(lines)
        if "![" in text:  # whether a picture may be shown depends on more than these lines
            return self._read(page, lines, first_line, folder)
        return page.once(("prose", text), lambda: self._read(page, lines, first_line, folder))

    def _read(
        self, page: Page, lines: tuple[str, ...], first_line: int, folder: str
    ) -> Prose | None:
        if not is_within_limits(page, lines, first_line):
            return None
        blame_raw_html(page, lines, first_line)
        draft = _Draft(page, lines, first_line, folder, self._pictures)
        self._gate.prose = draft
        try:
            made = self._markdown.reset().convert("\n".join(lines))
        except RecursionError:
            draft.blame_depth()
            return None
        if draft.is_too_deep:
            return None
        return Prose(html=_safe(made), text=draft.text)


def code_prose(text: str) -> Prose:
    """Return a plain code fence as prose."""
    return Prose(html=_safe(f"<pre><code>{html.escape(text, quote=False)}</code></pre>"), text=text)


def _safe(made: str) -> str:
    return nh3.clean(
        made,
        tags=set(TAGS),
        attributes={"*": set(), **{tag: set(names) for tag, names in ATTRIBUTES.items()}},
        url_schemes={"http", "https"},
        link_rel=None,
    )


class _Draft:
    """One piece of prose on its way through the gate."""

    def __init__(
        self, page: Page, lines: tuple[str, ...], first_line: int, folder: str, pictures: Pictures
    ) -> None:
        self.text = ""
        self.is_too_deep = False
        self._page = page
        self._lines = lines
        self._first_line = first_line
        self._folder = folder
        self._pictures = pictures

    def clean(self, root: Element) -> None:
        words: list[str] = []
        stack: list[tuple[Element | str, int]] = [(root, 0)]
        while stack:
            node, depth = stack.pop()
            if isinstance(node, str):
                words.append(node)
                continue
            if depth > MOST_NESTING:
                self.blame_depth()
                return
            self._clean_one(node)
            words.append(_opening(node))
            for child in reversed(node):
                stack.append((_flat(child.tail, node), depth))
                stack.append((child, depth + 1))
            stack.append((_flat(node.text, node), depth))
        joined = html.unescape("".join(words).replace(_AMP, "&"))
        parts = (" ".join(part.split()) for part in joined.split("\n"))
        self.text = "\n".join(part for part in parts if part)

    def _clean_one(self, node: Element) -> None:
        if node.tag == "a":
            self._clean_link(node)
        elif node.tag == "img":
            self._clean_picture(node)

    def _clean_link(self, node: Element) -> None:
        href = html.unescape(node.get("href", "")).replace(_AMP, "&")
        if not is_web_address(href):
            node.attrib.clear()
            self._page.blame(
                self._place(href),
                "bad-link",
                f"A link can't lead to `{shown(href)}`." if href else "This link leads nowhere.",
                "Write a whole address that begins with https:// or http://.",
            )

    def _clean_picture(self, node: Element) -> None:
        written = html.unescape(node.get("src", "")).replace(_AMP, "&")
        file = self._pictures.find(self._page, self._place(written), written, self._folder)
        alt = node.get("alt", "")
        node.attrib.clear()
        if file:
            node.set("src", file)
            node.set("alt", alt)
        else:
            node.tag, node.text = "em", alt

    def _place(self, written: str) -> Place:
        for number, line in enumerate(self._lines):
            if written and written in line:
                return Place(self._first_line + number, line.index(written) + 1, len(written))
        return first_place(self._page, self._lines, self._first_line)

    def blame_depth(self) -> None:
        self.is_too_deep = True
        self._page.blame(
            first_place(self._page, self._lines, self._first_line),
            "too-deep",
            "The lists, quotations or emphases of this text are nested too deeply.",
            "Write it with fewer levels.",
        )


def _opening(node: Element) -> str:
    if node.tag == "img":
        return node.get("alt", "")
    if node.tag in {"td", "th"}:
        return " "
    return "\n" if node.tag in _BLOCK_TAGS else ""


def _flat(text: str | None, parent: Element) -> str:
    """Return text with its line ends as spaces; only code keeps them."""
    return (text or "") if parent.tag == "code" else (text or "").replace("\n", " ")
