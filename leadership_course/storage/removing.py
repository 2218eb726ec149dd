"""How does a file go that may hold the learner's words?"""

import os
from contextlib import suppress
from pathlib import Path

BESIDE = ("-wal", "-shm", "-journal")


def remove(path: Path) -> None:
    """Overwrite a file and those beside it, and remove them; what can't be removed stays."""
    for suffix in ("", *BESIDE):
        with suppress(OSError):
            _overwrite(Path(f"{path}{suffix}"))
            Path(f"{path}{suffix}").unlink()


def remove_half_made(folder: Path) -> None:
    """Remove the copies in `folder` that a program was making as it was killed."""
    for half_made in folder.glob("*.tmp"):
        remove(half_made)


def _overwrite(path: Path) -> None:
    """Write zeros over a file: some disks keep the old bytes all the same."""
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, 1 << 20)))
        file.flush()
        os.fsync(file.fileno())
