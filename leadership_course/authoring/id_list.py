"""How is an id added to a list in a YAML file, with everything else left as its author wrote it?"""

from leadership_course.reading.page import Page
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import Node, Sequence, child, plain


def with_id(text: str, key: str, name: str) -> str | None:
    """Return the text with `name` at the end of the list under `key`.

    Lines end in newlines alone. None when the list is written in a way that can't be edited safely.
    """
    before = _list(text, key)
    if not isinstance(before, Sequence):
        return None
    old = plain(before)
    assert isinstance(old, list)  # noqa: S101  (for mypy)
    edited = _edited(text.split("\n"), before, name)
    return edited if plain(_list(edited, key)) == [*old, name] else None


def _list(text: str, key: str) -> Node | None:
    return child(read_yaml(Page("", text, []), text), key)


def _edited(lines: list[str], entries: Sequence, name: str) -> str:
    start = entries.place
    if not entries.items:  # `[]`
        return _inserted(lines, start.line, start.column, name)
    last = entries.items[-1].place
    if lines[start.line - 1][start.column - 1] == "[":
        return _inserted(lines, last.line, last.column + last.width - 1, f", {name}")
    dash = lines[last.line - 1][: last.column - 1]
    return "\n".join([*lines[: last.line], f"{dash}{name}", *lines[last.line :]])


def _inserted(lines: list[str], line: int, column: int, words: str) -> str:
    """Return the lines with words after so many characters of a line, counted from 1."""
    old = lines[line - 1]
    new = old[:column] + words + old[column:]
    return "\n".join([*lines[: line - 1], new, *lines[line:]])
