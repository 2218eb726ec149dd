"""How is a file opened at a line, in the editor that its author uses?"""

import shlex
from collections.abc import Mapping
from pathlib import PurePath
from typing import Final

_COLONS: Final = ("{file}:{line}:{column}",)
_PLUS: Final = ("+{line}", "{file}")

#: What is written after the name of an editor with a window, so that it goes to a line.
KNOWN: Final[dict[str, tuple[str, ...]]] = {
    "code": ("--goto", *_COLONS),
    "codium": ("--goto", *_COLONS),
    "vscodium": ("--goto", *_COLONS),
    "subl": _COLONS,
    "sublime_text": _COLONS,
    "zed": _COLONS,
    "kate": ("--line", "{line}", "--column", "{column}", "{file}"),
    "gedit": ("+{line}:{column}", "{file}"),
    "gnome-text-editor": ("+{line}:{column}", "{file}"),
    "xed": ("+{line}", "{file}"),
    "mousepad": ("--line", "{line}", "--column", "{column}", "{file}"),
    "geany": ("--line", "{line}", "--column", "{column}", "{file}"),
    "gvim": _PLUS,
    "mvim": _PLUS,
    "emacs": ("+{line}:{column}", "{file}"),
    "emacsclient": ("--no-wait", "+{line}:{column}", "{file}"),
    "bbedit": _PLUS,
    "mate": ("--line", "{line}", "{file}"),
    "notepad++": ("-n{line}", "-c{column}", "{file}"),
    "pycharm": ("--line", "{line}", "{file}"),
    "idea": ("--line", "{line}", "{file}"),
}
_OWN: Final = "LEADERSHIP_COURSE_EDITOR"
_USUAL: Final = ("VISUAL", "EDITOR")


def editor_words(
    wanted: str, environment: Mapping[str, str], *, is_windows: bool
) -> tuple[str, ...]:
    """Return the words of the command that opens a file, with {file}, {line} and {column} in them.

    `wanted` comes first, then a variable of this program's own, then those that other programs look
    at, where they name an editor known to have a window. Empty when there is none: then the desktop
    decides. Raises ValueError when the quotes in a command don't match.
    """
    named = wanted or environment.get(_OWN, "")
    if named.strip():
        return _whole(_split(named, is_windows))
    for name in _USUAL:
        try:
            words = _split(environment.get(name, ""), is_windows)
        except ValueError:
            continue  # not written for us
        if words and _stem(words[0]) in KNOWN:
            return _whole(words)
    return ()


def filled(words: tuple[str, ...], file: str, line: int, column: int) -> tuple[str, ...]:
    """Return the words of a command with its places filled in; each stays one word."""
    values = {"{file}": file, "{line}": str(max(1, line)), "{column}": str(max(1, column))}
    return tuple(_with(word, values) for word in words)


def _with(word: str, values: dict[str, str]) -> str:
    """Replace from left to right, so that braces in the name of a file stay what they are."""
    made, rest = "", word
    while found := [(rest.find(name), name) for name in values if name in rest]:
        at, name = min(found)
        made, rest = made + rest[:at] + values[name], rest[at + len(name) :]
    return made + rest


def _split(command: str, is_windows: bool) -> tuple[str, ...]:
    if not is_windows:
        return tuple(shlex.split(command))
    return tuple(word.strip('"') for word in shlex.split(command, posix=False))


def _whole(words: tuple[str, ...]) -> tuple[str, ...]:
    if any("{file}" in word for word in words):
        return words
    return (*words, *KNOWN.get(_stem(words[0]), ("{file}",)))


def _stem(program: str) -> str:
    name = PurePath(program.replace("\\", "/")).name.lower()
    return name.removesuffix(".exe").removesuffix(".cmd")
