"""Does the preview go on after a reading that fails?"""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from leadership_course.ui.preview.rereading import Rereading
from leadership_course.ui.preview.workshop import Seen

WHOLE = Seen(None, frozenset(), ())


def test_a_reading_that_fails_is_told_and_the_next_save_is_read(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda failed: told.append(failed.exc_type))
    readings = iter((1, 0))
    seen: list[Seen] = []

    def read() -> Iterator[Seen]:
        yield WHOLE._replace(held=frozenset([f"{1 // (1 - next(readings))}"]))

    reading = Rereading(read)
    reading.seen.connect(seen.append)
    reading.ask()
    qtbot.waitUntil(lambda: not reading.is_busy)
    assert told == [ZeroDivisionError]
    assert not seen
    reading.ask()
    qtbot.waitUntil(lambda: bool(seen) and not reading.is_busy)
    assert told == [ZeroDivisionError]
    reading.end()
