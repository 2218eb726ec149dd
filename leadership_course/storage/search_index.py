"""Where does a search index lie, and what becomes of it when it is damaged?

What the course holds lies in a file of the cache, made in one piece and never written again. What
the learner wrote goes to no disk at all: its index is in memory, and gone with the program.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, get_args

from msgspec import json

from leadership_course.storage import search_tables as sql
from leadership_course.storage.durable import sync_folder
from leadership_course.study.finder import Kind, Match, Searchable, Wanted
from leadership_course.study.spelling import words_in

FEW: Final = 1000  # things that are ranked in a few milliseconds
_DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)  # what SQLite says may be damaged itself
_KINDS = frozenset(get_args(Kind))
_LAST = "\U0010ffff"  # comes after everything a word can go on with
_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16384",
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = OFF",  # what is half made is thrown away
    "PRAGMA synchronous = OFF",  # until it is whole; then it is brought to disk at once
)


class SearchIndex:
    """An index in memory, or of what `mark` names in the file at `path`; see study/finder.py.

    A file that is damaged, foreign, or about something else is made anew; where none can be made,
    and when the one in use fails, memory takes its place.
    """

    def __init__(self, path: Path | None = None, mark: str = "") -> None:
        """Open the file when it is whole, else begin an empty index."""
        self._path, self._mark = path, f"{sql.FORMAT} {mark}"
        self._letters: set[str] = set()
        self._is_cut_short = False
        self.is_complete = False
        self._connection = self._kept() or self._begun()

    def add(self, things: Sequence[Searchable]) -> None:
        """Take things in, so that they are found from now on."""
        words = [(" ".join(words_in(t.title)), " ".join(words_in(t.text))) for t in things]
        try:
            self._add(things, words)
            if self.is_complete:
                self._learn({word for pair in words for each in pair for word in each.split()})
        except _DAMAGE as error:
            self._lose(error)

    def finish(self) -> None:
        """Bring everything to the file, if there is one, and note that it is complete."""
        if self._is_cut_short:
            self._is_cut_short = False
            self.empty()
            return
        self._ask(sql.LEARN_ALL)
        self._letters = set().union(*(term for (term,) in self._ask(sql.LETTERS)))
        self.is_complete = True
        if self._path:
            self._settle(self._path)

    def remove(self, about: str) -> None:
        """Take out everything about one thing; nothing of its words is left to be found."""
        for id_, title, text in self._ask(sql.ABOUT, about):
            words = (" ".join(words_in(title)), " ".join(words_in(text)))
            self._ask(sql.DROP_WORDS, id_, *words)
            self._ask(sql.DROP_THING, id_)
            for word in {*words[0].split(), *words[1].split()}:
                self._ask(sql.UNLEARN, word, word)

    def empty(self) -> None:
        """Begin anew with nothing in it."""
        self._connection.close()
        self.is_complete = False
        self._letters = set()
        self._connection = self._begun()

    def matching(self, wanted: Wanted, most: int) -> list[Match]:
        """Return at most so many things that hold every word; see study/finder.py."""
        if not wanted or not all(wanted):
            return []
        asked = " AND ".join(_any_of(beginnings) for beginnings in wanted)
        in_title = f"title : ({asked})"
        held = self._holding(asked)
        if len(held) <= FEW:
            return self._matches(sql.RANKED, asked, most)
        titled = self._holding(in_title)
        if len(titled) <= FEW:
            first = self._matches(sql.RANKED, in_title, most)
        else:
            first = self._matches(sql.THESE, json.encode(titled[:most]).decode())
        known = {match.thing for match in first}
        rest = self._matches(sql.THESE, json.encode(held[:most]).decode())
        return [*first, *(match for match in rest if match.thing not in known)][:most]

    def known(self, beginnings: Iterable[str]) -> list[str]:
        """Return those of `beginnings` with which any word here begins, in their order."""
        asked = json.encode(list(beginnings)).decode()
        found = self._ask(sql.FIRST_FROM, asked)
        return [each for each, term in found if isinstance(term, str) and term.startswith(each)]

    def words_from(self, beginning: str, most: int) -> list[str]:
        """Return at most so many words that begin so, in alphabetical order."""
        found = self._ask(sql.WORDS_FROM, beginning, beginning + _LAST, most)
        return [term for (term,) in found if isinstance(term, str)]

    def letters(self) -> str:
        """Return every letter that any word here holds."""
        return "".join(sorted(self._letters))

    def close(self) -> None:
        """Give the file back; one that is half made goes away."""
        self._connection.close()
        if self._path and not self.is_complete:
            _remove(_unfinished(self._path))

    def _add(self, things: Sequence[Searchable], words: list[tuple[str, str]]) -> None:
        connection = self._connection
        is_all_one = connection.in_transaction  # a file is made in one transaction
        if not is_all_one:
            connection.execute("BEGIN")
        ((first,),) = connection.execute(sql.NEXT_ID)
        ids = range(first, first + len(things))
        connection.executemany(
            sql.ADD_WORDS, [(id_, *pair) for id_, pair in zip(ids, words, strict=True)]
        )
        connection.executemany(
            sql.ADD_THING,
            [(id_, *map(_writable, thing)) for id_, thing in zip(ids, things, strict=True)],
        )
        if not is_all_one:
            connection.execute("COMMIT")

    def _learn(self, words: set[str]) -> None:
        self._connection.executemany(sql.LEARN, [(word,) for word in words])
        self._letters.update(*words)

    def _holding(self, asked: str) -> list[int]:
        """Return what holds the words, in the order it was added; one more than few at most."""
        return [id_ for (id_,) in self._ask(sql.HOLDING, asked, FEW + 1)]

    def _matches(self, statement: str, *given: Any) -> list[Match]:
        found = self._ask(statement, *given)
        whole = [(Searchable(*thing), strength) for *thing, strength in found if _is_whole(thing)]
        return [Match(thing, max(0.0, strength)) for thing, strength in whole]

    def _ask(self, statement: str, *given: Any) -> list[Any]:
        """Run a statement; where the file turns out to be damaged, nothing is found."""
        try:
            return self._connection.execute(statement, given).fetchall()
        except _DAMAGE as error:
            self._lose(error)
            return []

    def _lose(self, error: Exception) -> None:
        """Begin anew in memory, unless `error` is a mistake in the program."""
        if isinstance(error, sqlite3.ProgrammingError) or self._path is None:
            raise error
        self._is_cut_short = not self.is_complete
        _remove(self._path)
        _remove(_unfinished(self._path))
        self._path = None
        self.empty()

    def _kept(self) -> sqlite3.Connection | None:
        """Return the file as it was left, if it is complete and about the right thing."""
        if self._path is None or not self._path.exists():
            return None
        connection = None
        try:
            connection = _for_reading(self._path)
            meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
        except _DAMAGE:
            meta = {}
        if meta.get("mark") == self._mark:
            self._letters = set(meta.get("letters", ""))
            self.is_complete = True
            return connection
        if connection:
            connection.close()
        return None

    def _begun(self) -> sqlite3.Connection:
        """Return an empty index: a file if one can be made, else in memory."""
        if self._path:
            with suppress(OSError, *_DAMAGE):
                unfinished = _unfinished(self._path)
                _make_private(unfinished)
                connection = _laid_out(unfinished.absolute().as_uri())
                connection.execute("BEGIN")
                return connection
            self._path = None
        return _laid_out(":memory:")

    def _settle(self, path: Path) -> None:
        """Put the whole file in its place, to be read only from now on."""
        try:
            meta = (("mark", self._mark), ("letters", self.letters()))
            self._connection.executemany(sql.KEEP, meta)
            self._connection.execute("COMMIT")
            self._connection.close()
            _put_in_place(_unfinished(path), path)
            self._connection = _for_reading(path)
        except _DAMAGE as error:
            self._lose(error)
        except OSError:
            self._path = None
            self.empty()


def _any_of(beginnings: Sequence[str]) -> str:
    """Return what asks FTS5 for any word with these beginnings, of letters and digits only."""
    asked = (f'"{" ".join(words_in(each))}"*' for each in beginnings)
    return f"({' OR '.join(asked)})"


def _is_whole(thing: Sequence[Any]) -> bool:
    """Tell whether a row can be a thing, as one that is damaged can't."""
    return all(isinstance(part, str) for part in thing) and thing[0] in _KINDS


def _writable(text: str) -> str:
    """Return `text` without halves of characters, which SQLite does not take."""
    return text if text.isascii() else text.encode(errors="replace").decode()


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}.{os.getpid()}.new")


def _make_private(path: Path) -> None:
    """Make an empty file for its owner only, without those that other starts left half made."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in path.parent.glob("search.*.new"):
        _remove(left)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _laid_out(address: str) -> sqlite3.Connection:
    return _opened(address, *_SETTINGS, *sql.TABLES)


def _for_reading(path: Path) -> sqlite3.Connection:
    return _opened(f"{path.absolute().as_uri()}?mode=ro&immutable=1", *_SETTINGS[:3])


def _opened(address: str, *statements: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        for statement in statements:
            connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def _put_in_place(fresh: Path, path: Path) -> None:
    handle = os.open(fresh, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    fresh.replace(path)
    sync_folder(path.parent)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
