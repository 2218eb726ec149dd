"""In which state is the learner's file, and how is it opened so that nothing in it is lost?"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leadership_course.storage import database, faults, migration
from leadership_course.storage.database import device_of, identity, is_empty, is_sound, lay_out
from leadership_course.storage.drafts import SqliteDrafts, is_altered
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.examination import look_through, structure_of
from leadership_course.storage.header import identity_at_rest
from leadership_course.storage.lock import JournalLock, seal_of
from leadership_course.storage.shared_folder import is_shared
from leadership_course.storage.snapshot import clear_passing, has_journal, size_of, snapshot
from leadership_course.storage.standing import Standing, leave_marker, marker_of, noted
from leadership_course.study.locking import Lock, NoLock
from leadership_course.study.ports import Drafts, EventLog, ProfileError

if TYPE_CHECKING:
    from leadership_course.storage.backups import Backup, Backups


class _Way(NamedTuple):
    """How a profile is opened: in a folder that reaches other computers, and looked through?"""

    is_shared: bool
    is_examined: bool


class Profile:
    """An open profile; `notice` is what the learner should be told about it, if anything."""

    def __init__(
        self,
        log: EventLog,
        drafts: Drafts,
        device: str,
        notice: ProfileError | None = None,
        is_read_only: bool = False,
        close: Callable[[], None] | None = None,
        connection: sqlite3.Connection | None = None,
    ) -> None:
        """Hold the parts; `device` is the random name that facts are written under.

        `connection` is there when the profile is whole and can be copied. `is_shared` says that its
        folder reaches other computers; `examination` yields a doubt, or None, after each step.
        """
        self.lock: JournalLock | None = None
        self.log = log
        self.drafts = drafts
        self.device = device
        self.notice = notice
        self.is_read_only = is_read_only
        self.is_shared = False
        self._close = close
        self._connection = connection
        self.examination: Iterator[ProfileError | None] = iter(())
        self.is_to_reopen = self._is_examined = False

    def examine(self) -> bool:
        """Look through some more of the log; return whether there is any left to look at.

        Where it is not all that was written, `notice` says so from then on, and it is not copied.
        Where its structure is damaged it `is_to_reopen`, examined at once: to be read from a copy.
        """
        for doubt in self.examination:
            if doubt:
                self._mistrust(doubt)
            return True
        self._is_examined = True
        return False

    def _mistrust(self, doubt: ProfileError) -> None:
        self.notice, self._connection = doubt, None
        self.is_to_reopen = isinstance(doubt, faults.UnsoundError)
        self.examination = iter(())
        if self.lock:
            self.lock.mistrust(doubt)

    def back_up(self, backups: "Backups", now: datetime) -> "Backup | None":
        """Make a copy unless nothing has changed, and remove those no longer needed.

        A profile that is damaged or can't be written is not copied, lest bad copies push out good
        ones. Raises ProfileError when the copy could not be made.
        """
        while self.examine():
            pass
        if self._connection is None:
            return None
        made = backups.make(self._connection, now)
        if made:
            backups.thin(now)
        return made

    @property
    def is_whole(self) -> bool:
        """Whether all of it was looked at, and is what was written."""
        return self._connection is not None and self._is_examined

    def lock_for(self, copies: Path) -> Lock:
        """Return the lock of the journal, which rules the copies in the folder `copies` too."""
        if self.lock is None:
            return NoLock()
        self.lock.copies = copies
        return self.lock

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        self.examination = iter(())
        if self._close:
            self._close()


def open_profile(
    path: Path, shared: Callable[[Path], bool] = is_shared, *, examined: bool = True
) -> Profile:
    """Open the profile at `path`, making a new one when there never was one.

    What can be read but must not be written (a newer version's file, a read-only folder, a damaged
    structure) is opened from a copy, with `notice` set, and never touched. `shared` tells whether a
    folder reaches other computers. Unless it is to be `examined`, the structure of the file and
    every row of its log, that is left to `Profile.examine`. Raises ProfileError when not even that
    is possible.
    """
    try:
        reaches_others = shared(path.parent)
        profile = _opened(path, _Way(reaches_others, examined))
        profile.is_shared = reaches_others
        while examined and profile.examine():
            pass
        return profile
    except sqlite3.Error as error:
        raise faults.fault(error, path) from error
    except OSError as error:
        raise faults.unreachable(path, error) from error


def _opened(path: Path, way: _Way) -> Profile:
    marker = marker_of(path)
    if not size_of(path):
        if marker.exists():
            raise faults.missing(path, marker)
        return _for_writing(path, way)
    return _found(path, _identity(path), marker.exists(), way)


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell whose file it is, None if no database; after an unclean end the journal has a say."""
    if not has_journal(path):
        return identity_at_rest(path)
    with closing(snapshot(path)) as copy:
        return identity(copy)


def _found(path: Path, whose: tuple[int, int] | None, was_kept: bool, way: _Way) -> Profile:
    match whose:
        case (database.APPLICATION_ID, version) if version > database.SCHEMA_VERSION:
            newer = faults.newer(path)
            return _for_reading(path, newer, hopeless=newer)
        case (database.APPLICATION_ID, version) if version > 0:
            return _for_writing_if_sound(path, way)
        case None:
            raise faults.damaged(path)
        case _ if was_kept:
            raise faults.damaged(path)
        case (0, 0) if _is_unfinished(path):
            return _for_writing(path, way)
        case _:
            raise faults.foreign(path)


def _is_unfinished(path: Path) -> bool:
    """Tell whether a first start ended before anything was put into the file."""
    with closing(snapshot(path)) as copy:
        return is_empty(copy)


def _for_writing_if_sound(path: Path, way: _Way) -> Profile:
    """Open for writing unless that would work a journal into a damaged file, or isn't allowed."""
    if has_journal(path):
        with closing(snapshot(path)) as copy:
            if not is_sound(copy):
                return _for_reading(path, faults.partly_damaged(path))
    try:
        return _for_writing(path, way)
    except ProfileError as refusal:
        return _for_reading(path, refusal)
    except OSError:
        return _for_reading(path, faults.read_only(path))
    except sqlite3.Error as error:
        if faults.code_of(error) == sqlite3.SQLITE_CORRUPT:
            return _for_reading(path, faults.partly_damaged(path))
        if faults.code_of(error) not in faults.CANNOT_WRITE:
            raise
        return _for_reading(path, faults.read_only(path))


def _for_writing(path: Path, way: _Way) -> Profile:
    connection = database.connect(path, way.is_shared)
    try:
        is_sure = _make_sure_of(connection, path, way)
        return _profile(
            connection, path, to_make_sure=None if is_sure else structure_of(connection)
        )
    except BaseException:
        connection.close()
        raise


def _make_sure_of(connection: sqlite3.Connection, path: Path, way: _Way) -> bool:
    """Lay a new file out; let an old one pass only when it is whole, and in today's layout.

    Return whether it was looked at whole: one that is to be examined later may pass by its tables.
    """
    if not way.is_examined and database.holds_only(connection):
        is_sure = False
    elif is_sure := is_empty(connection):
        lay_out(connection, fresh_device())
    elif not (is_sure := migration.is_sound(connection)):
        raise faults.partly_damaged(path)
    elif migration.is_former(connection):
        _bring_up_to_date(connection, path)
    clear_passing(path.parent)
    leave_marker(path, SqliteLog(connection, path).count())
    return is_sure


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Give the file today's layout, once there is a copy of how it was.

    Raises ProfileError when either could not be done; the file is then as it was.
    """
    from leadership_course.storage.backups import Backups

    try:
        last_written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        Backups(path.parent / "backups").make(connection, last_written)
        migration.bring_up_to_date(connection)
    except (sqlite3.Error, ProfileError) as error:
        raise faults.not_brought_up(path) from error


def _for_reading(
    path: Path, refusal: ProfileError, hopeless: ProfileError | None = None
) -> Profile:
    """Open a copy; raise `hopeless`, or that the file is damaged, when rows can't be read."""
    copy = snapshot(path)
    try:
        return _profile(copy, path, refusal)
    except (ProfileError, sqlite3.Error) as error:
        copy.close()
        raise hopeless or faults.damaged(path) from error


def _profile(
    connection: sqlite3.Connection,
    path: Path,
    refusal: ProfileError | None = None,
    to_make_sure: Callable[[], bool] | None = None,
) -> Profile:
    seal, standing = seal_of(connection), Standing(path)
    log = SqliteLog(connection, path, refusal, seal=seal, standing=standing)
    lost = _lost(log, path)
    if refusal is None:
        standing.begin(to_make_sure)
    profile = Profile(
        log=log,
        drafts=SqliteDrafts(connection, path, refusal, seal, standing),
        device=device_of(connection),
        notice=refusal or lost or _word_about_drafts(connection, path),
        is_read_only=refusal is not None,
        close=connection.close,
        connection=None if refusal or lost else connection,
    )
    profile.lock = JournalLock(connection, path, seal, refusal or lost, standing)
    if refusal is None:
        profile.examination = look_through(log, standing, path)
    return profile


def _lost(log: SqliteLog, path: Path) -> ProfileError | None:
    """Return what to say when facts are gone that were once certain; None if none are."""
    lost = (noted(path) or 0) - log.count()
    return faults.short(path, lost) if lost > 0 else None


def _word_about_drafts(connection: sqlite3.Connection, path: Path) -> ProfileError | None:
    return faults.altered_draft(path) if is_altered(connection) else None


def fresh_device() -> str:
    """Return a random name for a new profile."""
    from uuid import uuid4  # once in the life of a profile

    return str(uuid4())
