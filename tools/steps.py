"""How does set-up run another program, and speak to the person who waits?"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


class SetUpError(Exception):
    """Something that the person at the keyboard can mend; the text says how."""


def run(command: list[str], folder: Path, **settings: str) -> int:
    """Exit code of a command run in a folder, with no one there to answer its questions.

    Settings are added to the environment; what would lead .venv's Python to other packages is
    left out of it.
    """
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    environment.update(settings)
    done = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, check=False
    )
    return done.returncode


def say(text: str) -> None:
    """Tell what takes time; set-up with nothing to do says nothing."""
    print(f"set-up: {text}", file=sys.stderr, flush=True)
