"""How does a profile get a lock, and lose it, so that no plain word is left behind?

Both rewrite the words in place, link the rows anew and empty the journal beside the file, in one
transaction: a crash leaves either the old state or the new one. What copies still have to be
sealed is noted in the profile, and done when the journal is next opened.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import DecodeError

from leadership_course.storage import drafts, event_log, lock_keys
from leadership_course.storage.database import leave_no_trace, transaction
from leadership_course.storage.event_log import again
from leadership_course.storage.faults import fault
from leadership_course.storage.lock_keys import LockRecord, Secret
from leadership_course.storage.rows import Row
from leadership_course.storage.seal import Seal
from leadership_course.storage.standing import Standing
from leadership_course.study.locking import JournalLockedError, LockState
from leadership_course.study.ports import ProfileError

_KEEP = "INSERT OR REPLACE INTO meta VALUES (?, CAST(? AS TEXT))"
_FIND = "SELECT value FROM meta WHERE name = ?"
_DROP = "DELETE FROM meta WHERE name IN (?, ?)"
_TO_SEAL = "copies-to-seal"


def seal_of(connection: sqlite3.Connection) -> Seal:
    """Return the seal of a profile, closed where it has a lock."""
    row = connection.execute(_FIND, ("lock",)).fetchone()
    if row is None:
        return Seal()
    try:
        return Seal(lock_keys.found(row[0]))
    except (DecodeError, UnicodeDecodeError):
        return Seal(is_set=True)  # damaged: nothing is written plainly, and nothing opens


class JournalLock:
    """The lock of an open profile; see study/locking.py."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        seal: Seal,
        refusal: ProfileError | None = None,
        standing: Standing | None = None,
    ) -> None:
        """Rule the profile at `path`, whose log and drafts use `seal`.

        `refusal` is why nothing may be written, if so; `standing` is asked whether the file is
        still there.
        """
        self._standing = standing or Standing(path)
        self._connection, self._path, self._seal = connection, path, seal
        self._refusal = refusal
        self.copies = path.parent  # until it is said where they are
        self._when_turned: list[Callable[[], None]] = []
        self.plain_copies: tuple[Path, ...] = ()

    def mistrust(self, refusal: ProfileError) -> None:
        """Write nothing from now on, and say why."""
        self._refusal = refusal

    @property
    def state(self) -> LockState:
        """Whether there is a lock, and whether it is open."""
        if not self._seal.is_set:
            return "none"
        return "closed" if self._seal.is_closed else "open"

    def on_turning(self, act: Callable[[], None]) -> None:
        """Do `act` whenever the journal was opened or closed."""
        self._when_turned.append(act)

    def set_up(self, passphrase: str) -> str:
        """Seal everything from now on and what is there; return the recovery code."""
        self._check_may_write()
        if self._seal.is_set:
            raise JournalLockedError
        record, key, code = lock_keys.new_lock(passphrase)
        fresh = Seal(record)
        fresh.open_with(key)
        self._commit(fresh, record)
        self._seal.open_with(key, record)
        self._finish_copies()
        return code

    def open(self, passphrase: str) -> bool:
        """Open the journal; tell whether it was the passphrase."""
        return self._open("passphrase", passphrase)

    def open_by_code(self, code: str) -> bool:
        """Open the journal with the recovery code; tell whether it was the one."""
        return self._open("code", code)

    def close(self) -> None:
        """Forget the key."""
        self._seal.close()
        self._turn()

    def change(self, passphrase: str) -> str:
        """Wrap the data key anew, here and in the copies; return the fresh recovery code."""
        self._check_may_write()
        key, record = self._seal.key, self._record()
        record, code = lock_keys.with_new_code(
            lock_keys.with_passphrase(record, key, passphrase), key
        )
        self._commit(None, record)
        self._seal.open_with(key, record)
        self._finish_copies()
        return code

    def remove_plain_copies(self) -> None:
        """Overwrite and remove the copies that could not be sealed."""
        from leadership_course.storage.removing import remove

        for path in self.plain_copies:
            remove(path)
        self._finish_copies()

    def take_off(self) -> None:
        """Write everything plainly again; what does not open stays sealed as it is."""
        self._check_may_write()
        seal, _ = self._seal, self._seal.key  # without the key everything would stay sealed

        def opened(row: Row) -> Row:
            return seal.opened(row) if seal.can_open(row) else row

        def opened_draft(place: str, value: bytes) -> bytes:
            found = seal.opened_draft(place, value)
            return value if found is None else found

        with _told(self._path), transaction(self._connection):
            event_log.rewrite(self._connection, opened)
            drafts.rewrite(self._connection, opened_draft)
            self._connection.execute(_DROP, ("lock", _TO_SEAL))
        seal.take_off()

    def _open(self, kind: Secret, secret: str) -> bool:
        record = self._record()
        key = lock_keys.key_of(record, kind, secret)
        if key is None:
            return False
        self._seal.open_with(key)
        self._turn()
        if not self._refusal and self._connection.execute(_FIND, (_TO_SEAL,)).fetchone():
            self._finish_copies()
        return True

    def _record(self) -> LockRecord:
        if self._seal.record is None:
            raise _lock_damaged(self._path)
        return self._seal.record

    def _commit(self, seal: Seal | None, record: LockRecord) -> None:
        """Keep `record`, with every word sealed by `seal` where one is given."""
        with _told(self._path), leave_no_trace(self._connection), transaction(self._connection):
            if seal:
                event_log.rewrite(self._connection, seal.sealed)
                drafts.rewrite(self._connection, seal.sealed_draft)
            self._connection.execute(_KEEP, ("lock", lock_keys.stored(record)))
            self._connection.execute(_KEEP, (_TO_SEAL, b"yes"))

    def _finish_copies(self) -> None:
        """Seal the copies too; where one can't be, it is tried again at the next opening."""
        from leadership_course.storage.sealed_copies import seal_copies

        self.plain_copies = seal_copies(self._path, self.copies, self._seal)
        if not self.plain_copies:
            with _told(self._path), transaction(self._connection):
                self._connection.execute(_DROP, (_TO_SEAL, _TO_SEAL))

    def _check_may_write(self) -> None:
        if self._refusal:
            raise again(self._refusal)
        self._standing.check()

    def _turn(self) -> None:
        for act in self._when_turned:
            act()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say what SQLite's failures mean for the learner."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault(error, path) from error


def _lock_damaged(path: Path) -> ProfileError:
    return ProfileError(
        "What your profile keeps of the journal’s lock is damaged, so that nothing opens it.",
        "Lessons, quizzes and reviews are as they were, and the locked words were left alone.",
        f"Put back a copy from before (Your data), or a copy of {path.name}.",
    )
