"""Is the search index quick, private, and made anew whenever it is not what it should be?"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.storage import search_tables as sql
from leadership_course.storage.search_index import FEW, SearchIndex
from leadership_course.study.finder import Searchable
from tests.storage.samples import posix

CARDS = (
    Searchable("card", "lesson/a/one", "Hand over", "Say what, and why.", "a/one", "A"),
    Searchable("card", "lesson/a/two", "Trust", "It takes two to hand something over.", "a/two"),
    Searchable("term", "glossary/elan", "Élan", "The wish to begin.", "glossary/elan"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "search.sqlite3"


def filled(
    path: Path | None = None, mark: str = "course 1", things: Sequence[Searchable] = CARDS
) -> SearchIndex:
    index = SearchIndex(path, mark)
    index.add(things)
    index.finish()
    return index


def is_complete(index: SearchIndex) -> bool:
    return index.is_complete


def found(index: SearchIndex, *words: str) -> list[str]:
    return [match.thing.place for match in index.matching([(word,) for word in words], 40)]


def test_things_are_found_whole_and_those_named_so_first(path: Path) -> None:
    for index in (filled(path), filled()):
        assert found(index, "hand") == ["lesson/a/one", "lesson/a/two"]
        (first, *_) = index.matching([("hand",)], 40)
        assert first.thing == CARDS[0]
        assert first.strength > 0
        assert found(index, "hand", "two") == ["lesson/a/two"]
        assert [m.thing.place for m in index.matching([("elan", "wish")], 40)] == ["glossary/elan"]
        assert found(index, "nothing") == []
        index.close()


def test_a_course_once_indexed_is_not_indexed_again(path: Path) -> None:
    filled(path).close()
    again = SearchIndex(path, "course 1")
    assert again.is_complete
    assert found(again, "trust") == ["lesson/a/two"]
    assert again.letters() == "abdeghiklmnorstuvwy"
    assert again.known(["tru", "tro", "elan"]) == ["tru", "elan"]
    again.close()


@pytest.mark.parametrize("mark", ["course 2", "other 1", ""])
def test_another_course_or_revision_is_indexed_anew(path: Path, mark: str) -> None:
    filled(path).close()
    other = SearchIndex(path, mark)
    assert not other.is_complete
    assert found(other, "trust") == []
    other.close()


def test_another_format_is_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path).close()
    monkeypatch.setattr(sql, "FORMAT", sql.FORMAT + 1)
    index = SearchIndex(path, "course 1")
    assert not index.is_complete
    index.close()


def test_what_is_half_made_is_not_used_and_leaves_nothing(path: Path) -> None:
    index = SearchIndex(path, "course 1")
    index.add(CARDS)
    assert found(index, "trust") == ["lesson/a/two"]
    index.close()
    assert list(path.parent.iterdir()) == []


def test_what_a_crash_left_half_made_is_swept_up(path: Path) -> None:
    path.parent.mkdir()
    left = path.with_name("search.sqlite3.4711.new")
    left.write_bytes(b"half")
    filled(path).close()
    assert list(path.parent.iterdir()) == [path]


@posix
def test_the_file_is_its_owners_only(path: Path) -> None:
    index = SearchIndex(path, "course 1")
    (half,) = path.parent.iterdir()
    assert half.stat().st_mode & 0o777 == 0o600
    index.add(CARDS)
    index.finish()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    index.close()


@pytest.mark.parametrize(
    "content", [b"", b"garbage" * 999, b"SQLite format 3\0" + b"\xff" * 4080, None]
)
def test_a_damaged_file_is_made_anew(path: Path, content: bytes | None) -> None:
    filled(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if content is None else content)
    index = SearchIndex(path, "course 1")
    again = found(index, "trust") == ["lesson/a/two"]
    assert again == index.is_complete  # half a file may still hold what was asked for
    if not index.is_complete:
        index.add(CARDS)
        index.finish()
    assert found(index, "trust") == ["lesson/a/two"]
    index.close()


@settings(max_examples=60, deadline=None)
@given(at=st.floats(0, 1, exclude_max=True), noise=st.binary(min_size=1, max_size=4000))
def test_damage_never_raises_whatever_is_asked(
    tmp_path_factory: pytest.TempPathFactory, at: float, noise: bytes
) -> None:
    path = tmp_path_factory.mktemp("index") / "search.sqlite3"
    filled(path).close()
    whole = bytearray(path.read_bytes())
    start = int(at * len(whole))
    whole[start : start + len(noise)] = noise
    path.write_bytes(bytes(whole))
    index = SearchIndex(path, "course 1")
    found(index, "hand")
    index.known(["tru", "x"])
    index.words_from("t", 10)
    if not index.is_complete:  # as Search does until it is
        index.add(CARDS)
        index.finish()
    if not index.is_complete:
        index.add(CARDS)
        index.finish()
    assert index.is_complete
    index.close()


def test_damage_found_while_searching_loses_the_index_and_no_more(path: Path) -> None:
    filled(path).close()
    damage(path, "found_data")
    index = SearchIndex(path, "course 1")
    assert is_complete(index), "the damage is not where it is seen at once"
    assert found(index, "trust") == []
    assert not is_complete(index)
    index.add(CARDS)
    index.finish()
    assert found(index, "trust") == ["lesson/a/two"]
    assert not path.exists()
    index.close()


def damage(path: Path, table: str) -> None:
    """Overwrite the first page of a table."""
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        found = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
        (page,) = found.fetchone()
    content = path.read_bytes()
    start = (page - 1) * size
    path.write_bytes(content[:start] + b"\xff" * size + content[start + size :])


@posix
def test_where_no_file_can_be_made_memory_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    index = filled(tmp_path / "cache" / "search.sqlite3")
    assert index.is_complete
    assert found(index, "trust") == ["lesson/a/two"]
    index.close()


class FullDisk(sqlite3.Connection):
    """A connection to a disk that takes no more things."""

    def executemany(self, statement: str, given: object, /) -> sqlite3.Cursor:
        """Refuse what is to be added."""
        raise sqlite3.OperationalError("database or disk is full")


def test_a_disk_that_fills_up_leads_to_memory_and_to_filling_again(path: Path) -> None:
    index = SearchIndex(path, "course 1")
    index.add(CARDS[:1])
    index._connection.close()
    index._connection = sqlite3.connect(":memory:", factory=FullDisk)
    index.add(CARDS[1:2])
    index.add(CARDS[2:])
    index.finish()
    assert not is_complete(index), "the first things are missing"
    index.add(CARDS)
    index.finish()
    assert is_complete(index)
    assert found(index, "hand") == ["lesson/a/one", "lesson/a/two"]
    assert list(path.parent.iterdir()) == []
    index.close()


def test_a_disk_that_is_full_at_the_end_leads_to_memory(path: Path) -> None:
    index = SearchIndex(path, "course 1")
    index._connection.close()
    index._connection = sqlite3.connect(":memory:", factory=FullDisk)
    for statement in sql.TABLES:
        index._connection.execute(statement)
    index.finish()
    assert not is_complete(index)
    index.add(CARDS)
    index.finish()
    assert found(index, "trust") == ["lesson/a/two"]
    index.close()


def test_a_file_that_can_not_be_put_in_its_place_leads_to_memory(path: Path) -> None:
    index = SearchIndex(path, "course 1")
    index.add(CARDS)
    path.mkdir()
    (path / "something").touch()
    index.finish()
    assert not index.is_complete
    index.add(CARDS)
    index.finish()
    assert found(index, "trust") == ["lesson/a/two"]
    index.close()


def test_a_mistake_in_the_program_is_no_damage() -> None:
    index = filled()
    index.close()
    with pytest.raises(sqlite3.ProgrammingError):
        found(index, "trust")


def test_what_is_taken_out_is_gone_with_its_words() -> None:
    index = filled()
    index.remove("a/two")
    index.remove("nothing")
    assert found(index, "trust") == []
    assert found(index, "hand") == ["lesson/a/one"]
    assert index.known(["trust", "hand"]) == ["hand"]
    assert index.words_from("t", 10) == ["the", "to"]


def test_what_is_added_later_is_known_by_its_words_and_letters() -> None:
    index = filled()
    assert "z" not in index.letters()
    index.add((Searchable("kept", "quotes/z", "Zeal", about="z"),))
    assert index.known(["zea"]) == ["zea"]
    assert "z" in index.letters()
    assert found(index, "zeal") == ["quotes/z"]


def test_words_are_listed_from_a_beginning_on() -> None:
    index = filled()
    assert index.words_from("t", 2) == ["takes", "the"]
    assert index.words_from("zz", 10) == []


def test_emptied_it_holds_nothing_and_is_filled_again(path: Path) -> None:
    for index in (filled(path), filled()):
        index.empty()
        assert not index.is_complete
        assert found(index, "trust") == []
        index.add(CARDS)
        index.finish()
        assert found(index, "trust") == ["lesson/a/two"]
        index.close()


@pytest.mark.parametrize("wanted", [[], [()], [("",)], [("'\"",)], [("\0",), ("trust",)]])
def test_nothing_that_is_a_word_finds_nothing(wanted: list[tuple[str, ...]]) -> None:
    assert filled().matching(wanted, 40) in ([], filled().matching([("trust",)], 40))


def test_halves_of_characters_are_taken_in() -> None:
    index = filled(things=(Searchable("kept", "quotes/a", "Half \ud800 of it"),))
    (match,) = index.matching([("half",)], 40)
    assert match.thing.title == "Half ? of it"


def test_what_very_many_hold_stands_in_order_after_the_titles_that_hold_it() -> None:
    many = [Searchable("card", f"p{n}", f"Card {n}", "meeting") for n in range(FEW + 1)]
    named = Searchable("card", "named", "The meeting", "of minds")
    index = filled(things=(*many, named))
    assert found(index, "meeting")[:3] == ["named", "p0", "p1"]
    assert len(found(index, "meeting")) == 40
    assert found(index, "card")[:2] == ["p0", "p1"]
    assert [m.strength for m in index.matching([("card",)], 2)] == [0.0, 0.0]


@pytest.mark.parametrize(
    "name", ["HOLDING", "RANKED", "THESE", "FIRST_FROM", "WORDS_FROM", "ABOUT"]
)
def test_no_question_reads_through_everything(name: str) -> None:
    statement = getattr(sql, name)
    index = filled()
    given = ["x"] * statement.count("?")
    plan = index._ask(f"EXPLAIN QUERY PLAN {statement}", *given)
    steps = [detail for *_, detail in plan]
    scans = [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step]
    assert scans in ([], ["SCAN (subquery-1)"]), steps
    assert all(not step.startswith("SCAN found") or ":M" in step for step in steps), steps
    index.close()


def test_what_was_added_to_an_index_in_memory_is_in_no_file(tmp_path: Path) -> None:
    index = filled(things=(Searchable("journal", "entry/a", "CANARY", "CANARY " * 5000),))
    assert found(index, "canary") == ["entry/a"]
    assert list(tmp_path.rglob("*")) == []
    (database,) = index._ask("PRAGMA database_list")
    assert database[2] == "", "the index has a file"
