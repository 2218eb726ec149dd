"""How do the texts of a course stand in a PO file, and which of them are translated there?

An entry is found by its context, the permanent name of the text; so two texts with the same words
are two entries, and a text that was edited is still known. Then its translation is kept, marked as
one to look at again, beside the words that it was made from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from polib import POEntry, POFile  # type: ignore[import-untyped]

LONGEST_FILE = 20_000_000
State = Literal["done", "fuzzy", "stale", "missing"]
STATES: tuple[State, ...] = ("done", "fuzzy", "stale", "missing")

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class NotPoError(ValueError):
    """A file that is no PO file for this; the sentence says what is wrong with it."""


class Text(NamedTuple):
    """A text to translate: its permanent name, its words, what it is, and its file."""

    name: str
    words: str
    kind: str
    file: str


class Translations:
    """A PO file: the entries for the texts of a course in one language."""

    def __init__(self, content: str) -> None:
        """Read a file. Raises NotPoError when it is none, or names no language."""
        self._file = _parsed(content)
        self.language = self._file.metadata.get("Language", "").replace("_", "-")
        if not is_language(self.language):
            raise NotPoError("its header names no language such as `Language: de`")
        self._entries = {entry.msgctxt: entry for entry in self._file if not entry.obsolete}

    def state_of(self, text: Text) -> State:
        """Return whether a text is translated as it stands now.

        It is stale when its words have changed since, whether or not the file was told so.
        """
        entry = self._entries.get(text.name)
        if entry is None or not entry.msgstr.strip():
            return "missing"
        if entry.msgid != text.words:
            return "stale"
        return "fuzzy" if entry.fuzzy else "done"

    def words(self, texts: Iterable[Text]) -> dict[str, str]:
        """Return the translations that are done, by the names of the texts."""
        done = (text.name for text in texts if self.state_of(text) == "done")
        return {name: self._entries[name].msgstr for name in done}

    def renewed(self, texts: Iterable[Text], title: str) -> str:
        """Return the file for the texts as they are now, with all that was translated kept.

        What no text of the course bears any more stands at the end, out of use.
        """
        return _file_for(texts, title, self.language, self._file)


def is_language(tag: str) -> bool:
    """Tell whether a tag such as `de` or `pt-BR` names a language."""
    return _LANGUAGE.fullmatch(tag) is not None


def begun(texts: Iterable[Text], title: str, language: str) -> str:
    """Return a file in which nothing is translated yet."""
    from polib import POFile

    return _file_for(texts, title, language, POFile())


def _parsed(content: str) -> "POFile":
    import polib

    try:
        return polib.pofile(content + "\n", check_for_duplicates=False)
    except (OSError, ValueError, IndexError) as error:
        line = re.search(r"line (\d+)", str(error))
        where = f" at line {line[1]}" if line else ""
        raise NotPoError(f"it can't be read as a PO file{where}") from error


def _file_for(texts: Iterable[Text], title: str, language: str, old: "POFile") -> str:
    from polib import POFile

    made = POFile(wrapwidth=78)
    made.header = old.header
    made.metadata = {**_head(title, language), **_kept(old.metadata)}
    made.extend(_entries(texts, old))
    return str(made)


def _head(title: str, language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": title,
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }


def _kept(metadata: Mapping[str, str]) -> dict[str, str]:
    """Return what translators' programs wrote about themselves."""
    return {key: value for key, value in metadata.items() if key not in _head("", "")}


def _entries(texts: Iterable[Text], old: "POFile") -> "Iterator[POEntry]":
    known = {entry.msgctxt: entry for entry in sorted(old, key=lambda entry: not entry.obsolete)}
    for text in texts:
        yield _entry(text, known.pop(text.name, None))
    for entry in known.values():
        if entry.msgstr.strip():
            entry.obsolete = True
            yield entry


def _entry(text: Text, before: "POEntry | None") -> "POEntry":
    from polib import POEntry

    entry = POEntry(
        msgctxt=text.name,
        msgid=text.words,
        comment=text.kind,
        occurrences=[(text.file, "")],
    )
    if before is None:
        return entry
    entry.tcomment = before.tcomment
    if not before.msgstr.strip():
        return entry
    entry.msgstr, entry.flags = before.msgstr, list(before.flags)
    entry.previous_msgid = before.previous_msgid
    if before.msgid != text.words:
        entry.previous_msgid = (before.fuzzy and before.previous_msgid) or before.msgid
        entry.flags = list(dict.fromkeys([*entry.flags, "fuzzy"]))
    return entry
