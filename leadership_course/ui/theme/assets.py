"""Where do the icons and pictures of the program lie?"""

from functools import cache
from pathlib import Path


def asset(name: str) -> Path:
    """Return the path of a file such as "icons/check.svg"; it need not exist."""
    return _folder() / name


@cache
def _folder() -> Path:
    package = Path(__file__).parents[2]
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"
