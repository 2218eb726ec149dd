"""What stands in the project's documents: their fences, tables and links."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]

_FENCE = re.compile(r"(`{3,})(.*)")
_RULE = re.compile(r"\|[-| :]+\|")
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\(([^)\s]+)\)|<img[^>]*src=\"([^\"]+)\"")
_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


class Fence(NamedTuple):
    """A fenced example: the words after the fence, and the lines inside."""

    info: str
    text: str


class Table(NamedTuple):
    """A table: the cells of its head, and of each row below."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def document(name: str) -> str:
    """Return the text of a document, named from the top of the project."""
    return (ROOT / name).read_text("utf-8")


def fences(text: str) -> list[Fence]:
    """Return the fenced examples of a document; one that holds fences is one."""
    return [Fence(info, "\n".join(lines)) for info, lines in _pieces(text) if info is not None]


def sections(text: str, level: int) -> dict[str, str]:
    """Return what stands below each heading of a level, up to the next one of any level above."""
    found, name = dict[str, list[str]](), ""
    mark = ""
    for line in text.splitlines():
        fence = _FENCE.match(line)
        if fence and not mark:
            mark = fence[1]
        elif mark and line.startswith(mark) and not line.strip("`"):
            mark = ""
        heading = re.match(r"(#+) +(.+?) *$", line) if not mark else None
        if heading and len(heading[1]) <= level:
            name = heading[2] if len(heading[1]) == level else ""
            continue
        if name:
            found.setdefault(name, []).append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


def prose(text: str) -> str:
    """Return a document without its fenced examples."""
    return "\n".join("\n".join(lines) for info, lines in _pieces(text) if info is None)


def _pieces(text: str) -> Iterator[tuple[str | None, list[str]]]:
    mark, info, lines = "", None, list[str]()
    for line in text.splitlines():
        found = _FENCE.fullmatch(line)
        if found and not mark:
            yield info, lines
            mark, info, lines = found[1], found[2].strip(), []
        elif mark and line.startswith(mark) and not line.strip("`"):
            yield info, lines
            mark, info, lines = "", None, []
        else:
            lines.append(line)
    assert not mark, "a fence is never closed"
    yield info, lines


def tables(text: str) -> list[Table]:
    """Return the tables of a document, their fenced examples left out."""
    found: list[Table] = []
    lines = prose(text).splitlines()
    for number, line in enumerate(lines):
        if not _RULE.fullmatch(line):
            continue
        rows = []
        for row in lines[number + 1 :]:
            if not row.startswith("|"):
                break
            rows.append(_cells(row))
        found.append(Table(_cells(lines[number - 1]), tuple(rows)))
    return found


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def links(text: str) -> list[str]:
    """Return where the links of a document lead, those in examples and code left out."""
    return _LINK.findall(_SPAN.sub("", prose(text)))


def pictures(text: str) -> list[str]:
    """Return the files of the pictures a document shows, those in examples and code left out."""
    return [a or b for _, a, b in _PICTURE.findall(_SPAN.sub("", prose(text)))]


def anchors(text: str) -> set[str]:
    """Return the names that GitHub gives the headings of a document to link to."""
    headings = re.findall(r"^#+ +(.+?) *$", prose(text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
