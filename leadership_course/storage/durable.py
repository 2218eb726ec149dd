"""How does a small file change so that a crash leaves either the old one or the new one?"""

import os
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` at `path`, readable by its owner only, on disk when this returns.

    Raises OSError; the file that was there before is then still whole.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        _write(fresh, content)
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    sync_folder(path.parent)


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names in `folder` to disk, where the system can: Windows and some shares can't."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_tree(folder: Path) -> None:
    """Bring every file under `folder` to disk, and their names. Raises OSError."""
    for here, folders, files in os.walk(folder, topdown=False):
        for file in files:
            handle = os.open(Path(here) / file, os.O_RDWR)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        for name in folders:
            sync_folder(Path(here) / name)
    sync_folder(folder)
