"""Does the real program outlive its own mistakes, and tell of a death that it could not?"""

import signal
import sys
from pathlib import Path

import pytest

from tests.fault.mistakes import TYPED
from tests.fault.running import READY, running
from tests.fault.test_resume import reflection_place

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are Unix"),
]
KINDS = ("slot", "painting", "event", "thread of Qt", "thread of Python", "finaliser")


@pytest.fixture(scope="module")
def place() -> str:
    """A card that asks for a reflection."""
    return reflection_place()


@pytest.mark.parametrize("kind", KINDS)
def test_a_mistake_of_any_kind_is_told_once_and_survived(
    tmp_path: Path, place: str, kind: str
) -> None:
    steps = [
        ("write", TYPED),
        ("fail", kind),
        *[("wait", "300"), ("sheet", ""), ("close sheets", "")],
        *[("wait", "300"), ("sheet", "")],
        *[("write", " and went on"), ("wait", "400"), READY],
    ]
    with running(tmp_path, steps, place) as program:
        first, then, shown = program.report(), program.report(), program.report()
        assert program.end(signal.SIGTERM)[0] == 0
        said = program.said()
    assert first["sheets"] == 1
    assert "The program made a mistake" in first["texts"]
    assert then["sheets"] == 0  # not again, however often it is painted
    assert f"{TYPED} and went on" in shown["texts"]
    written = (tmp_path / "crash.log").read_text("utf-8")
    assert "ValueError: " in written
    assert "in stumble" in written  # where it happened
    for text in (written, said, "\n".join(first["texts"])):
        assert TYPED not in text
    assert 1 <= written.count("ValueError: ") <= 3


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_after_a_death_by_force_the_next_start_has_the_words_and_says_so(
    tmp_path: Path, place: str, number: int
) -> None:
    steps = [("press", "Esc"), ("go", place), ("write", TYPED), ("wait", "1000"), READY]
    with running(tmp_path, steps) as program:
        program.report()
        assert program.end(number)[0] == -number
    with running(tmp_path, [("wait", "200"), READY]) as program:
        shown = program.report()
        assert program.end(signal.SIGTERM)[0] == 0
    assert TYPED in shown["texts"]
    assert any("ended by a mistake of its own" in text for text in shown["texts"])
    written = (tmp_path / "crash.log").read_text("utf-8")
    assert "Fatal Python error" in written
    assert TYPED not in written
    with running(tmp_path, [("wait", "200"), READY]) as program:
        assert not any("mistake of its own" in text for text in program.report()["texts"])
        program.end(signal.SIGTERM)


def test_a_kill_leaves_nothing_to_tell(tmp_path: Path, place: str) -> None:
    with running(tmp_path, [READY], place) as program:
        program.report()
        program.end(signal.SIGKILL)
    with running(tmp_path, [("wait", "200"), READY]) as program:
        assert not any("mistake of its own" in text for text in program.report()["texts"])
        program.end(signal.SIGTERM)
    assert not (tmp_path / "crash.log").exists()
