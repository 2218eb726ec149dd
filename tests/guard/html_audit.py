"""What in this HTML could do more than show words? Judged by another parser than the reader's."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from leadership_course.course.blocks import Prose

BLOCKS = {"p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "h2", "h3", "h4"}
TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
TAGS = BLOCKS | TABLES | {"strong", "em", "code", "a", "img"}
ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}


class _Audit(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.pictures: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"<{tag}>"] if tag not in TAGS else []
        for name, value in attrs:
            self._judge(tag, name, value or "")

    def _judge(self, tag: str, name: str, value: str) -> None:
        if name not in ATTRIBUTES.get(tag, ()):
            self.found.append(f"<{tag} {name}>")
        elif name == "href":
            parts = urlsplit(value)
            if parts.scheme not in {"http", "https"} or not parts.hostname:
                self.found.append(f"href {value}")
        elif name == "src":
            self.pictures.append(value)

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")


def audited(html: str) -> tuple[list[str], list[str]]:
    """Return what may not stand in `html`, and the sources of the pictures that do."""
    audit = _Audit()
    audit.feed(html)
    audit.close()
    return audit.found, audit.pictures


def parts_of(value: Any) -> Iterator[Any]:
    """Yield every value and every text in a part of a course."""
    yield value
    if isinstance(value, Struct):
        value = [getattr(value, name) for name in value.__struct_fields__]
    elif isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from parts_of(each)


def proses_of(value: Any) -> list[Prose]:
    """Return all prose in a part of a course."""
    return [part for part in parts_of(value) if isinstance(part, Prose)]
