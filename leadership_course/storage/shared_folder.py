"""Does a folder lie on this computer alone, or does it reach others: a network, a cloud, a host?

There a write-ahead log is not safe: its shared memory does not work over a network, and a program
that synchronises copies the file without the journal that belongs to it.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

_TYPES: Final = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs"),
        *("lustre", "davfs", "vboxsf", "vmhgfs", "prl_fs", "fuse", "webdav", "afpfs", "beegfs"),
    )
)
_LOCAL_FUSE: Final = frozenset(("fuseblk", "fuse.ntfs-3g", "fuse.exfat", "fuse.gocryptfs"))
# A folder's name counts as a whole, or up to what such programs add: "OneDrive - Company".
_NAMES: Final = re.compile(
    r"(dropbox|onedrive|icloud ?drive|icloud|mobile documents|cloudstorage|nextcloud|owncloud"
    r"|google ?drive|googledrive|my drive|pcloud ?drive|box ?sync|mega ?sync|seafile|syncthing"
    r"|synology ?drive|yandex\.disk|tresorit|proton ?drive)(?![a-z])",
    re.IGNORECASE,
)
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")


def is_shared(path: Path, mounts: Callable[[], str] | None = None) -> bool:
    """Tell whether what is written at `path` goes to other computers, as far as can be seen.

    `mounts` gives the table of what is mounted where, in the form of /proc/self/mounts.
    """
    whole = Path(os.path.realpath(path))
    if any(_NAMES.match(part) for part in whole.parts):
        return True
    if os.name == "nt":
        from leadership_course.storage import drive_kind  # ctypes is for Windows alone

        return drive_kind.is_remote(whole)
    kind = _type_at(whole, (mounts or _mounts)())
    return kind in _TYPES or (kind.startswith("fuse.") and kind not in _LOCAL_FUSE)


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return ""  # no such table on this system: the names of folders have to do


def _type_at(path: Path, mounts: str) -> str:
    """Return the type of the file system that `path` lies on; of two at one place, the later."""
    found, longest = "", -1
    for line in mounts.splitlines():
        _, place, kind, *_ = [*line.split(" "), "", "", ""]
        point = _ESCAPED.sub(lambda it: chr(int(it[1], 8)), place)
        if len(point) >= longest and point and path.is_relative_to(point):
            found, longest = kind, len(point)
    return found
