"""How does a file of an author's change, so that it is whole or as it was?"""

import os
from pathlib import Path


def replace(file: Path, content: bytes) -> None:
    """Write a file. Raises OSError when it can't be written; what was there is there still."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        fresh.write_bytes(content)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
