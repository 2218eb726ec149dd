"""Is a fact under a former name read as what it is now, and never rewritten?"""

from contextlib import closing
from pathlib import Path

from leadership_course.progress.events import CardTurned, Unrecognised
from leadership_course.storage import database
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.memory_log import MemoryLog
from leadership_course.storage.upcasters import UPCASTERS, Facts
from tests.storage.samples import event


def page_turned(facts: Facts) -> tuple[str, Facts]:
    """A made-up first name of CardTurned, with numbers for cards."""
    return "CardShown", {"object": facts["object"], "shown": f"card-{facts['page']}"}


def card_shown(facts: Facts) -> tuple[str, Facts]:
    """Its made-up second name."""
    return "CardTurned", {"object": facts["object"], "card": facts["shown"]}


MADE_UP = {"PageTurned": page_turned, "CardShown": card_shown}
OLD = event(1, Unrecognised(object="a-lesson", named="PageTurned", facts={"page": 7}))


def test_a_fact_of_an_old_type_is_read_over_as_many_renamings_as_there_were() -> None:
    log = MemoryLog(upcasters=MADE_UP)
    log.append(OLD)
    (read,) = log.read()
    assert read.fact == CardTurned(object="a-lesson", card="card-7")
    assert read.id == OLD.id


def test_the_stored_row_stays_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "profile.sqlite3"
    with closing(database.connect(path)) as connection:
        database.lay_out(connection, "d")
        log = SqliteLog(connection, path, upcasters=MADE_UP)
        log.append(OLD)
        stored = connection.execute("SELECT type, facts FROM event").fetchall()
        (read,) = log.read()
        assert read.fact == CardTurned(object="a-lesson", card="card-7")
        assert connection.execute("SELECT type, facts FROM event").fetchall() == stored
        assert stored == [(b"PageTurned", b'{"page":7}')]
        assert log.verify() is None


def test_a_type_may_change_its_shape_and_keep_its_name() -> None:
    def with_card(facts: Facts) -> tuple[str, Facts]:
        return "CardTurned", {"card": "first", **facts}

    log = MemoryLog(upcasters={"CardTurned": with_card})
    log.append(event(1, Unrecognised(object="a-lesson", named="CardTurned", facts={})))
    log.append(event(2, CardTurned(object="a-lesson", card="second")))
    assert [each.fact for each in log.read()] == [
        CardTurned(object="a-lesson", card="first"),
        CardTurned(object="a-lesson", card="second"),
    ]


def test_a_fact_that_would_still_be_read_as_it_is_goes_through_its_upcaster_too() -> None:
    def counted_from_one(facts: Facts) -> tuple[str, Facts]:
        return "CardTurned", facts | {"card": f"{facts['card']}+1"}

    log = MemoryLog(upcasters={"CardTurned": counted_from_one})
    log.append(event(1, CardTurned(object="a-lesson", card="0")))
    assert [each.fact for each in log.read()] == [CardTurned(object="a-lesson", card="0+1")]


def test_an_upcast_that_fits_no_type_leaves_the_fact_as_it_was_stored() -> None:
    log = MemoryLog(upcasters={"PageTurned": lambda facts: ("CardTurned", {"object": "x"})})
    log.append(OLD)
    assert list(log.read()) == [OLD]


def test_the_first_version_needs_none() -> None:
    assert UPCASTERS == {}
