"""How do the copies of a profile get the lock that the profile has?

Each is read into memory, sealed there, written under its new name, and only then is the plain one
overwritten and removed: whatever interrupts this, no copy is lost.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from leadership_course.storage import database, drafts, event_log, lock_keys
from leadership_course.storage.backups import Backups, is_whole
from leadership_course.storage.durable import replace_file
from leadership_course.storage.removing import BESIDE, remove, remove_half_made
from leadership_course.storage.seal import Seal
from leadership_course.storage.snapshot import snapshot
from leadership_course.study.ports import ProfileError

_LOCKED = "-locked"
_FIND = "SELECT value FROM meta WHERE name = 'lock'"
_KEEP = "INSERT OR REPLACE INTO meta VALUES ('lock', CAST(? AS TEXT))"
_HEAD = "SELECT hex(chain) FROM event ORDER BY seq DESC LIMIT 1"


def seal_copies(profile: Path, copies: Path, seal: Seal) -> tuple[Path, ...]:
    """Give the copies in the folder `copies`, and what was put aside, the lock of the profile.

    A copy that is sealed by another lock is left alone. Returns those that could not be sealed:
    they may hold plain words.
    """
    remove_half_made(copies)
    return tuple(path for path in _all(profile, copies) if not _is_sealed(path, seal))


def _all(profile: Path, copies: Path) -> Iterator[Path]:
    yield from (backup.path for backup in Backups(copies).all())
    for path in sorted(profile.parent.glob(f"{profile.name}.*restore*")):
        if not path.name.endswith(BESIDE):
            yield path


def _is_sealed(path: Path, seal: Seal) -> bool:
    try:
        return _seal(path, seal)
    except (OSError, sqlite3.Error, ProfileError, ValueError):
        return False


def _seal(path: Path, seal: Seal) -> bool:
    record = seal.record
    with closing(snapshot(path)) as copy:
        if record is None or not is_whole(copy, path):
            return False
        found = copy.execute(_FIND).fetchone()
        if found and lock_keys.found(found[0]).id != record.id:
            return True
        wanted = lock_keys.stored(record)
        if found and found[0] == wanted:
            return True
        _rewrite(copy, seal, wanted)
        new, content = _new_name(path, copy), copy.serialize()
    replace_file(new, content)
    if new != path:
        remove(path)
    return new == path or not path.exists()


def _rewrite(copy: sqlite3.Connection, seal: Seal, record: bytes) -> None:
    copy.execute("PRAGMA secure_delete = ON")
    with database.transaction(copy):
        event_log.rewrite(copy, seal.sealed)
        drafts.rewrite(copy, seal.sealed_draft)
        copy.execute(_KEEP, (record,))
    copy.execute("VACUUM")  # pages given up long ago go too


def _new_name(path: Path, copy: sqlite3.Connection) -> Path:
    """Return the name that fits the new content: a backup's tells the hash of its last row."""
    if not path.name.endswith(".sqlite3"):
        return path if path.name.endswith(_LOCKED) else path.with_name(f"{path.name}{_LOCKED}")
    (head,) = copy.execute(_HEAD).fetchone()
    return path.with_name(f"{path.stem.rpartition('-')[0]}-{head.decode().lower()}.sqlite3")
