"""What does Windows say of the drive that a folder lies on?"""

import ctypes
from pathlib import Path
from typing import Any

_REMOTE = 4  # DRIVE_REMOTE, of GetDriveTypeW


def is_remote(path: Path) -> bool:
    """Tell whether `path` lies on another computer: a share, or a letter that stands for one."""
    windows: Any = getattr(ctypes, "windll", None)
    if path.drive.startswith("\\\\"):
        return True
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE
