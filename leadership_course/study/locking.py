"""How is the journal locked, opened, and locked again?"""

from pathlib import Path
from typing import Final, Literal, Protocol

from leadership_course.study.places import PageName, Place, parse_place
from leadership_course.study.ports import ProfileError

LockState = Literal["none", "open", "closed"]
LEAST_LETTERS: Final = 8
"""Fewer make no passphrase: a computer tries all of them."""

PRIVATE: Final[tuple[PageName, ...]] = (
    *("journal", "entry", "debrief", "returning", "plan", "experiment"),
)
"""The pages that are made of the learner's own words."""


class JournalLockedError(ProfileError):
    """Words were to be written, or read to be taken out, while the journal is locked."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Your journal is locked, so that nothing could be written into it or taken out.",
            "Nothing was lost or changed.",
            "Unlock it, then do this again.",
        )


class Lock(Protocol):
    """The lock of one profile's journal."""

    @property
    def state(self) -> LockState:
        """Whether there is a lock, and whether it is open."""

    @property
    def plain_copies(self) -> tuple[Path, ...]:
        """The copies that could not be sealed, and may hold plain words."""

    def remove_plain_copies(self) -> None:
        """Overwrite and remove them."""

    def set_up(self, passphrase: str) -> str:
        """Lock the journal from now on, and seal what is written in it and in its copies.

        Returns the recovery code, which is kept nowhere. The journal stays open until it is closed.
        Raises ProfileError when that could not be done; then there is no lock.
        """

    def open(self, passphrase: str) -> bool:
        """Open the journal; tell whether it was the passphrase. Raises ProfileError."""

    def open_by_code(self, code: str) -> bool:
        """Open the journal with the recovery code; tell whether it was the one."""

    def close(self) -> None:
        """Lock the journal again; does nothing where there is no lock."""

    def change(self, passphrase: str) -> str:
        """Take another passphrase; return a fresh recovery code: the former ones open no more.

        Raises ProfileError when it could not be kept, JournalLockedError while it is closed.
        """

    def take_off(self) -> None:
        """Write everything plainly again, and lock no more. Raises like `change`."""


def is_closed(lock: Lock) -> bool:
    """Tell whether the words of the journal can't be read now."""
    return lock.state == "closed"


def admitted(lock: Lock, asked: Place) -> Place:
    """Return the place to show for the one that was asked for.

    A page of the journal is behind the page that unlocks it, and so is the page of the lock itself;
    where nothing is locked, unlocking leads to the page of the lock.
    """
    if asked.page == "unlock":
        return asked if is_closed(lock) else Place("lock")
    if is_closed(lock) and asked.page in (*PRIVATE, "lock"):
        return Place("unlock", asked.page, "/".join(part for part in asked[1:] if part))
    return asked


def behind(asked: Place) -> str:
    """Return the place that opens once the journal is unlocked; Today where none was asked for."""
    wanted = "/".join(part for part in asked[1:] if part)
    try:
        return str(parse_place(wanted))
    except ValueError:
        return "today"


def without_unlocking(asked: Place) -> str:
    """Return the place that opens when the journal is to stay locked."""
    wanted = parse_place(behind(asked))
    return "today" if wanted.page in (*PRIVATE, "lock") else str(wanted)


class NoLock:
    """What stands in for a lock where nothing is kept: in a script, or without a profile."""

    state: LockState = "none"
    plain_copies: tuple[Path, ...] = ()

    def remove_plain_copies(self) -> None:
        """Have none to remove."""

    def set_up(self, passphrase: str) -> str:
        """Refuse."""
        raise ProfileError(
            "Your journal can't be locked now.",
            "Nothing was changed.",
            "Lock it when your profile can be written and is in order.",
        )

    def open(self, passphrase: str) -> bool:
        """Open nothing."""
        return False

    def open_by_code(self, code: str) -> bool:
        """Open nothing."""
        return False

    def close(self) -> None:
        """Lock nothing."""

    def change(self, passphrase: str) -> str:
        """Refuse."""
        return self.set_up(passphrase)

    def take_off(self) -> None:
        """Have nothing to take off."""
