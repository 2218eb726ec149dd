"""Which copies of the profile are there, and how is one made that can be trusted?

A copy is written beside the others under a passing name, read back whole, and only then given its
own: whatever interrupts this, no good copy is lost and no bad one counts.
"""

import os
import re
import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from leadership_course.progress.assessments import MOMENTS
from leadership_course.storage import database, faults
from leadership_course.storage.chain import START
from leadership_course.storage.durable import replace_file, sync_folder
from leadership_course.storage.event_log import SqliteLog
from leadership_course.storage.removing import remove_half_made
from leadership_course.storage.snapshot import snapshot
from leadership_course.storage.thinning import Stored, kept
from leadership_course.study.ports import ProfileError

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\d+)-([0-9a-f]*)\.sqlite3")


#: The kinds of event behind each count of a Holding, in its order.
_COUNTED = (
    ("LessonFinished",),
    ("QuestionAnswered",),
    ("ReflectionWritten", "DebriefWritten"),
    ("PlanMade",),
    ("QuoteBookmarked", "PassageHighlighted"),
)


class Backup(NamedTuple):
    """A copy: where it lies, when it was made (UTC), how many events it holds, and their hash."""

    path: Path
    at: datetime
    events: int
    head: str

    @property
    def stored(self) -> Stored:
        """What thinning goes by."""
        return Stored(self.at, self.path.stat().st_size)


class Holding(NamedTuple):
    """What a copy holds, counted: things, not events; ratings of oneself are no answers."""

    lessons: int
    answers: int
    texts: int
    plans: int
    quotes: int


class Backups:
    """The copies of one profile, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        """Keep copies in `folder`, which is made with the first one."""
        self._folder = folder

    def all(self) -> tuple[Backup, ...]:
        """Return the copies, the newest first; other files in the folder are left alone."""
        names = self._folder.iterdir() if self._folder.is_dir() else ()
        found = [backup for path in names if (backup := _named(path))]
        return tuple(sorted(found, key=lambda backup: (backup.at, backup.events), reverse=True))

    def make(self, connection: sqlite3.Connection, now: datetime) -> Backup | None:
        """Copy the open profile, unless nothing was recorded since the newest copy.

        Returns the copy that was made. Raises ProfileError when it could not be made; the others
        are then as they were.
        """
        count, head = _state(connection)
        newest = next(iter(self.all()), None)
        if count == 0 or (newest and (newest.events, newest.head) == (count, head)):
            return None
        try:
            return self._made(connection, now, count, head)
        except (OSError, sqlite3.Error) as error:
            raise _not_made(self._folder, str(error)) from error

    def thin(self, now: datetime) -> None:
        """Remove what is older than need be; one that can't be removed now is met again."""
        chosen = kept([backup.stored for backup in self.all()], now.astimezone(UTC))
        for backup in self.all():
            if backup.stored not in chosen:
                with suppress(OSError):
                    backup.path.unlink()

    def erase(self, events: Collection[str]) -> None:
        """Overwrite the learner's words of these events in every copy, and what was half written.

        A copy without any of them stays as it is. Raises ProfileError when a copy could not be read
        or written, once the others are done; it may be tried again.
        """
        remove_half_made(self._folder)
        refused: ProfileError | None = None
        for backup in self.all():
            try:
                self._erase_in(backup, events)
            except (OSError, sqlite3.Error, ProfileError):
                refused = _not_erased(backup.path)
        if refused:
            raise refused

    def _erase_in(self, backup: Backup, events: Collection[str]) -> None:
        with closing(snapshot(backup.path)) as copy:
            log = SqliteLog(copy, backup.path)
            if not any(event.id in events for event in log.read()):
                return
            copy.execute("PRAGMA secure_delete = ON")
            log.erase(events)
            copy.execute("DELETE FROM draft")  # which of them hold the words can't be told
            copy.execute("VACUUM")
            count, head = _state(copy)
            content = copy.serialize()
        emptied = self._path(backup.at, count, head)
        replace_file(emptied, content)
        if emptied != backup.path:  # the same where those events had no words any more
            backup.path.unlink()
        sync_folder(self._folder)

    def holding(self, backup: Backup) -> Holding:
        """Count what a copy holds. Raises ProfileError when it can't be read."""
        try:
            with closing(snapshot(backup.path)) as copy:
                return Holding(*(_count(copy, types) for types in _COUNTED))
        except (OSError, sqlite3.Error) as error:
            raise faults.damaged(backup.path) from error

    def _made(self, connection: sqlite3.Connection, now: datetime, count: int, head: str) -> Backup:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_half_made(self._folder)
        final = self._path(now, count, head)
        fresh = final.with_suffix(f".{os.getpid()}.tmp")
        try:
            _copy(connection, fresh)
            _make_sure_of(fresh, count, head)
            fresh.replace(final)
        finally:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
        sync_folder(self._folder)
        made = _named(final)
        if made is None:
            raise OSError(f"{final} has no name of a backup")
        return made

    def _path(self, at: datetime, count: int, head: str) -> Path:
        return self._folder / f"{at.astimezone(UTC).strftime(_STAMP)}-{count}-{head}.sqlite3"


def _copy(connection: sqlite3.Connection, fresh: Path) -> None:
    os.close(os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    handle = os.open(fresh, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _make_sure_of(fresh: Path, count: int, head: str) -> None:
    with closing(snapshot(fresh)) as copy:
        check(copy, fresh)
        if _state(copy) != (count, head):
            raise OSError("the copy is not what was copied")


def check(copy: sqlite3.Connection, path: Path) -> None:
    """Raise OSError unless the copy, which was read from `path`, is what was written."""
    if not is_whole(copy, path):
        raise OSError("the copy is damaged")


def is_whole(copy: sqlite3.Connection, path: Path) -> bool:
    """Tell whether every row of a copy, which was read from `path`, is what was written."""
    is_ours = database.identity(copy) == (database.APPLICATION_ID, database.SCHEMA_VERSION)
    return is_ours and database.is_sound(copy) and SqliteLog(copy, path).verify() is None


def _state(connection: sqlite3.Connection) -> tuple[int, str]:
    row = connection.execute("SELECT seq, chain FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    count, chain = row or (0, START)
    return count, chain.hex()


def _count(copy: sqlite3.Connection, types: tuple[str, ...]) -> int:
    marks = ", ".join("?" * len(types))
    ratings = ", ".join("?" * len(MOMENTS))
    query = f"""SELECT count(DISTINCT object) FROM event WHERE type IN ({marks})
        AND coalesce(json_extract(CAST(facts AS TEXT), '$.attempt'), '') NOT IN ({ratings})"""  # noqa: S608 -- question marks alone
    (count,) = copy.execute(query, (*types, *MOMENTS)).fetchone()
    return int(count)


def _named(path: Path) -> Backup | None:
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    stamp, count, head = parts.groups()
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, at, int(count), head)


def _not_made(folder: Path, reason: str) -> ProfileError:
    return ProfileError(
        f"A copy of your profile could not be made ({reason}).",
        "Your profile itself is in order, and so are the copies made before.",
        f"Make room on the disk that holds {folder}, or allow writing to it.",
    )


def _not_erased(copy: Path) -> ProfileError:
    return ProfileError(
        "The words could not be erased from a copy.",
        "They are erased from your profile, and no copy is lost.",
        f"Make {copy.parent} writable, or remove {copy.stem} there yourself.",
    )
