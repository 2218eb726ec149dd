"""Which Python on this machine is new enough for the program?

Like setup.py it must run on a Python that is not, hence the old-fashioned annotations.
"""

import shutil
import subprocess
import sys

OLDEST = (3, 11)
CANDIDATES = ("python3.14", "python3.13", "python3.12", "python3.11", "python3", "python")


def start_again_with_newer(script: str, arguments: "list[str]") -> int:
    """Hand the same command to a newer Python if there is one, else say what is missing."""
    python = newest_python()
    if python is None:
        print(too_old(sys.version_info[:3]), file=sys.stderr)
        return 2
    return subprocess.call([python, script, *arguments])


def newest_python(candidates: "tuple[str, ...]" = CANDIDATES) -> "str | None":
    """Path of the first candidate that starts and is new enough.

    A name on the PATH proves nothing: version managers leave shims that only print an error.
    """
    for name in candidates:
        path = shutil.which(name)
        if path is not None and version_of(path) >= OLDEST:
            return path
    return None


def version_of(python: str) -> "tuple[int, ...]":
    """Version of an interpreter as numbers, () if it does not start."""
    question = "import sys; print(sys.version_info[0], sys.version_info[1])"
    try:
        answer = subprocess.check_output(
            [python, "-c", question], stderr=subprocess.DEVNULL, timeout=30
        )
        return tuple(int(part) for part in answer.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        return ()


def too_old(version: "tuple[int, ...]") -> str:
    """One sentence for someone whose Python is too old."""
    have = ".".join(str(part) for part in version)
    need = ".".join(str(part) for part in OLDEST)
    return (
        f"This program needs Python {need} or later. This is Python {have}; no newer one is here."
    )
