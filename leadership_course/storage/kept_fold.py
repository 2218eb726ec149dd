"""Up to which row was the log folded before, and what came of it?

A file beside the log that may be thrown away at any time. It counts only where everything matches:
the program and how it folds, the course and its revision, its own hash, and the hash that the log
has at that row, which stands for all rows before. So whatever rewrites rows (erasing, the lock),
or puts another log in the place, makes it count no more.
"""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

from leadership_course.storage.event_log import SqliteLog

_HASH: Final = 16


class KeptFolds:
    """The folds of one log, one for each course that was learnt; see `study.ports.Folds`."""

    def __init__(self, folder: Path, log: SqliteLog, version: str) -> None:
        """Keep them in `folder`; `version` is the program's."""
        self._folder, self._log, self._version = folder, log, version

    def find(self, course: str, mark: str) -> tuple[int, bytes] | None:
        """Return how many events were folded, and what came of it; None where nothing fits."""
        try:
            stored = self._file(course).read_bytes()
        except OSError:
            return None
        heading, _, rest = stored.partition(b"\n\n")
        about, _, head = heading.decode(errors="replace").rpartition("\n")
        count, _, chain = head.partition(" ")
        if about != self._about(course, mark) or rest[:_HASH] != _hash(heading, rest[_HASH:]):
            return None
        if chain != self._log.chain_at(int(count)):
            return None
        return int(count), rest[_HASH:]

    def keep(self, course: str, mark: str, count: int, content: bytes) -> None:
        """Keep what came of the first `count` events, all there are.

        A disk that takes nothing keeps nothing.
        """
        if self._log.count() != count:
            return
        about = f"{self._about(course, mark)}\n{count} {self._log.chain_at(count)}"
        heading = about.encode(errors="replace")
        target = self._file(course)
        fresh = target.with_name(f"{target.name}.tmp")  # one name: a killed program leaves one
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.touch(0o600)
            fresh.write_bytes(heading + b"\n\n" + _hash(heading, content) + content)
            fresh.replace(target)  # not brought to disk: a torn file counts for nothing

    def _file(self, course: str) -> Path:
        return self._folder / f"{_hash(course.encode(errors='replace')).hex()}.fold"

    def _about(self, course: str, mark: str) -> str:
        return f"fold\n{self._version}\n{course}\n{mark}".replace("\n\n", "\n")


def _hash(*parts: bytes) -> bytes:
    return blake2b(b"\n\n".join(parts), digest_size=_HASH).digest()
