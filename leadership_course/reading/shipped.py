"""Where is the course that comes with the program?"""

import os
from pathlib import Path
from typing import Final

SHIPPED_ID: Final = "technocrat-to-leader"
SHIPPED_TITLE: Final = "From Technocrat to Leader"
"""The id and title of its course.yaml, known before it is read."""


def shipped_lessons() -> Path:
    """Return the folder of the shipped course.

    Inside the installed package, else at the top of the checkout.
    """
    package = Path(__file__).resolve().parents[1]
    installed = package / "lessons"
    return installed if installed.is_dir() else package.parent / "lessons"


def is_ours(root: Path) -> bool:
    """Tell whether this folder is that of the shipped course."""
    return os.path.realpath(root) == os.path.realpath(shipped_lessons())
