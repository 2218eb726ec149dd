"""How are questions written in the YAML of a course?"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from leadership_course.course.questions import Question

_PLAIN = re.compile(r"[^\W\d_][^\n]*")
_SPECIAL = re.compile(r": |:$| #|\s$|\t")
_LAST = frozenset({"why", "catches"})  # of an option, which says first whether it is right
_NOT_TEXT = frozenset({"true", "false", "null"})
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def questions_as_yaml(questions: Iterable[Question], indent: int = 2) -> str:
    """Return entries for the list of a quiz, `indent` spaces in, each ending in a line break.

    A reason that is needed and not known is a key with nothing after it; `check` names each.
    """
    lines: list[str] = []
    for question in questions:
        lines += _entry(_keys(question))
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def _keys(question: Question) -> dict[str, object]:
    """Return the keys in the order of the documents: id, type, prompt, then what is not usual."""
    every = msgspec.to_builtins(question)
    first = {key: every.pop(key) for key in ("id", "type", "prompt")}
    return {**first, **_unusual(every, type(question))}


def _unusual(every: dict[str, object], shape: type[msgspec.Struct]) -> dict[str, object]:
    usual = {
        field.encode_name: msgspec.to_builtins(field.default)
        for field in msgspec.structs.fields(shape)
        if field.default is not msgspec.NODEFAULT
    }
    return {key: _trimmed(value) for key, value in every.items() if usual.get(key, ...) != value}


def _trimmed(value: object) -> object:
    """Leave out of inner groups what says nothing: false, empty texts and empty lists."""
    if isinstance(value, dict):
        keys = [key for key in value if key not in _LAST] if "correct" in value else list(value)
        return {
            key: _trimmed(value[key])
            for key in dict.fromkeys((*keys, *value))
            if key == "why" or not (value[key] is False or value[key] in ("", [], ()))
        }
    if isinstance(value, list | tuple):
        return [_trimmed(each) for each in value]
    return value


def _entry(value: object) -> Iterator[str]:
    """Return the lines of an entry of a list."""
    mark = "- "
    for line in _group(value) if isinstance(value, dict) else (_scalar(value),):
        yield mark + line
        mark = "  "


def _group(value: dict[str, object]) -> Iterator[str]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield f"{_scalar(key)}:"
            yield from (f"  {line}" for line in _group(inner))
        elif isinstance(inner, list):
            yield f"{_scalar(key)}:"
            yield from (f"  {line}" for each in inner for line in _entry(each))
        else:
            yield f"{_scalar(key)}:" + ("" if inner == "" else f" {_scalar(inner)}")


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if isinstance(value, int) or _is_plain(text):
        return text
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _is_plain(text: str) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and not _SPECIAL.search(text)
        and text.isprintable()
        and text not in _NOT_TEXT
    )


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable():
        return sign
    code = ord(sign)
    return (
        f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    )
