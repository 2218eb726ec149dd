"""Is what the machine refused to keep told once, and kept as soon as it can be?"""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from leadership_course.study.ports import ProfileError
from leadership_course.ui import keeping
from leadership_course.ui.keeping import Keeping
from tests.ui.keyboard import wait

FULL = ProfileError("Full.", "Safe.", "Make room.")


class Disk:
    """A disk that is full for so many tries."""

    def __init__(self, refusals: int) -> None:
        """Refuse so often."""
        self.refusals, self.tries = refusals, 0

    def keep(self) -> None:
        """Keep, or refuse."""
        self.tries += 1
        if self.tries <= self.refusals:
            raise FULL


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the hook for exceptions was told; trying again is quick."""
    found: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: found.append(error))
    monkeypatch.setattr(keeping, "KEEP_AFTER", 5)
    monkeypatch.setattr(keeping, "AGAIN_AFTER", 20)
    return found


@pytest.mark.qt_no_exception_capture
def test_a_refusal_is_told_once_and_tried_again_until_it_is_taken(
    qapp: QApplication, told: list[object]
) -> None:
    disk, parent = Disk(refusals=3), QObject()
    timer = Keeping(disk.keep, parent)
    timer.soon()
    wait(150)
    assert (disk.tries, told) == (4, [FULL])
    assert not timer.isActive()  # nothing wakes the program any more


@pytest.mark.qt_no_exception_capture
def test_the_next_key_does_not_wait_so_long_and_is_told_of_again(
    qapp: QApplication, told: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "AGAIN_AFTER", 60_000)
    disk, parent = Disk(refusals=2), QObject()
    timer = Keeping(disk.keep, parent)
    for tries in (1, 2, 3):
        timer.soon()
        wait(30)
        assert disk.tries == tries
    assert told == [FULL, FULL]


def test_at_once_raises_and_tries_again(qapp: QApplication, told: list[object]) -> None:
    disk, parent = Disk(refusals=1), QObject()
    timer = Keeping(disk.keep, parent)
    with pytest.raises(ProfileError):
        timer.at_once()
    wait(80)
    assert disk.tries == 2


def test_leaving_keeps_what_was_refused(qapp: QApplication, told: list[object]) -> None:
    disk, parent = Disk(refusals=1), QObject()
    timer = Keeping(disk.keep, parent)
    with pytest.raises(ProfileError):
        timer.at_once()
    timer.now()
    assert disk.tries == 2
    timer.now()
    assert disk.tries == 2  # nothing is waited for
