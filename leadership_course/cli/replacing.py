"""How does a command put a file in place of another, whole or not at all?"""

from pathlib import Path


def replace(file: Path, content: bytes) -> None:
    """Write a file. Raises OSError when it can't be written; what was there is there still."""
    fresh = file.with_name(f".{file.name}.tmp")
    try:
        fresh.write_bytes(content)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
