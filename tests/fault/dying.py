"""How does the real program die as it enters a certain call about a certain file?"""

import shutil
from pathlib import Path

import pytest

needs_strace = pytest.mark.skipif(
    not shutil.which("strace"), reason="needs strace: apt-get install strace"
)


def killed_at(call: str, which: int, *files: Path) -> tuple[str, ...]:
    """Return the command that kills a program as it enters this call about one of the files for the
    so manieth time.
    """
    inject = f"inject={call}:signal=SIGKILL:when={which}"
    return _strace("/dev/null", call, files, "-e", inject)


def watched(log: Path, calls: str, *files: Path) -> tuple[str, ...]:
    """Return the command that writes such calls about the files down."""
    return _strace(str(log), calls, files)


def _strace(log: str, calls: str, files: tuple[Path, ...], *more: str) -> tuple[str, ...]:
    about = (word for file in files for word in ("-P", str(file)))
    return ("strace", "-f", "-o", log, "-e", f"trace={calls}", *more, *about)
