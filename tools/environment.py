"""Is .venv there and up to date, and if not, what makes it so?

The answer must come in a few milliseconds, because `make run` asks every time. So a stamp inside
.venv holds what it was made from: the Python, the lock file, and the part of pyproject.toml that
decides what is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from pathlib import Path

import system_libraries
from steps import SetUpError, run, say

#: Lock files from the smallest to the largest; a larger one holds all of the smaller.
LOCKS = ("run", "dev")


def ready(root: Path, lock: str) -> Path:
    """Path of the Python in .venv, with everything of the named lock installed.

    Each step is stamped when it is done, so an interrupted set-up goes on where it stopped; a
    step that had to be done again has all later ones done again.
    """
    python = venv_python(root)
    stamp = read_stamp(root) if python.exists() else {}
    wanted = wanted_stamp(root, lock)
    if stamp == wanted:
        return python
    if stamp.get("python") != wanted["python"]:
        make_venv(root)
        stamp = stamped(root, {}, wanted, "python")
    if [stamp.get("lock"), stamp.get("packages")] != [wanted["lock"], wanted["packages"]]:
        install_packages(root, python, wanted["lock"])
        stamp = stamped(root, {"python": wanted["python"]}, wanted, "lock", "packages")
    if stamp.get("qt") != wanted["qt"]:
        write_out_qt_for_python(root, python)
        stamp = stamped(root, stamp, wanted, "qt")
    if stamp.get("project") != wanted["project"]:
        install_project(root, python)
        stamp = stamped(root, stamp, wanted, "project")
    if stamp.get("system") != wanted["system"] and system_libraries.complete(root):
        stamped(root, stamp, wanted, "system")
    return python


def stamped(
    root: Path, stamp: dict[str, str], wanted: dict[str, str], *done: str
) -> dict[str, str]:
    """The stamp with some steps marked as done, on disk too."""
    grown = {**stamp, **{name: wanted[name] for name in done}}
    write_stamp(root, grown)
    return grown


def venv_python(root: Path) -> Path:
    """Where the Python of .venv is, whether it exists or not."""
    inside = Path("Scripts/python.exe") if sys.platform == "win32" else Path("bin/python")
    return root / ".venv" / inside


def wanted_stamp(root: Path, lock: str) -> dict[str, str]:
    """What the stamp says once everything of the named lock is installed.

    A .venv made for the larger lock serves the smaller one too, so it is kept up at that size.
    """
    lock = max(lock, read_stamp(root).get("lock", lock), key=LOCKS.index)
    project = (root / "pyproject.toml").read_bytes().split(b"\n[tool.")[0]
    return {
        "lock": lock,
        "packages": digest((root / "requirements" / f"{lock}.txt").read_bytes()),
        "project": digest(project),
        "python": f"{sys.version} {sys.base_prefix}",
        "qt": "written out",
        "system": "complete",
    }


def digest(content: bytes) -> str:
    """Short name for a file's content, the same for either kind of line end."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:24]


def stamp_path(root: Path) -> Path:
    """Where the stamp lies: inside .venv, so that deleting the folder deletes it too."""
    return root / ".venv" / "set-up.json"


def read_stamp(root: Path) -> dict[str, str]:
    """What .venv was made from; empty if it was never finished or cannot be read."""
    try:
        stamp = json.loads(stamp_path(root).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(stamp, dict) or stamp.get("lock", "run") not in LOCKS:
        return {}
    return {str(key): str(value) for key, value in stamp.items()}


def write_stamp(root: Path, stamp: dict[str, str]) -> None:
    """Say that .venv is finished; in one step, so that a stamp is whole or absent."""
    path = stamp_path(root)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(stamp, indent=1), "utf-8")
    fresh.replace(path)


def make_venv(root: Path) -> None:
    """Make an empty .venv with pip in it, in place of whatever was there."""
    say("making .venv")
    system_libraries.install_missing_python_parts(lacks_ensurepip())
    outcome = run([sys.executable, "-m", "venv", "--clear", str(root / ".venv")], root)
    if outcome != 0:
        raise SetUpError(f"{sys.executable} -m venv could not make {root / '.venv'} (see above).")


def lacks_ensurepip() -> bool:
    """Whether this Python came without the part that puts pip into a new environment."""
    return importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None


def install_packages(root: Path, python: Path, lock: str) -> None:
    """Install exactly what the lock file names, every file checked against its hash."""
    say(f"installing the packages of requirements/{lock}.txt")
    listed = ["--require-hashes", "--only-binary", ":all:", "-r", f"requirements/{lock}.txt"]
    pip(root, python, [*listed])


def write_out_qt_for_python(root: Path, python: Path) -> None:
    """Let Qt for Python lay its own Python files beside itself, where their bytecode is kept.

    Otherwise it compiles all of them at every start, a tenth of what a window takes. Those of
    another version are taken away first. https://doc.qt.io/qtforpython-6/developer/embed.html
    """
    for setting in ("1", "0"):  # as delivered, then written out; where it can't be, all works too
        run([str(python), "-c", "import shiboken6"], root, SBK_EMBED=setting)


def install_project(root: Path, python: Path) -> None:
    """Make this folder importable, with the tools that are already there and nothing fetched."""
    pip(root, python, ["--no-deps", "--no-build-isolation", "--editable", "."])


def pip(root: Path, python: Path, arguments: list[str]) -> None:
    """Run `pip install` inside .venv, quiet unless it fails."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--root-user-action=ignore"]
    if run([str(python), "-m", "pip", "install", *quiet, *arguments], root) != 0:
        raise SetUpError("pip failed (see above); set-up goes on from here at the next start.")
