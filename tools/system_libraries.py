"""Which libraries of the operating system does Qt miss here, and what installs them?

Only Linux needs this: the PySide6 wheels for Windows and macOS bring everything with them. The
linker is asked rather than a list believed, so a machine that has all of it is left in peace.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from steps import SetUpError, run, say

#: What must load before any window can be made, even an invisible one.
ESSENTIAL = ("QtWidgets.abi3.so", "QtSvg.abi3.so", "Qt/plugins/platforms/libqoffscreen.so")
#: What a window on a screen needs besides.
ON_SCREEN = ("QtPrintSupport.abi3.so", "Qt/plugins/platforms/libqxcb.so")

#: Library to Debian package. libxcb-NAME.so.N is libxcb-NAMEN for all the others of that family.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXau.so.6": "libxau6",
    "libXext.so.6": "libxext6",
    "libatomic.so.1": "libatomic1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxcb.so.1": "libxcb1",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FONT_PACKAGE = "fonts-dejavu-core"
FONT_KINDS = (".ttf", ".otf", ".ttc", ".pfb", ".pcf.gz")


def complete(root: Path) -> bool:
    """Whether Qt finds all it needs, after installing what may be installed here."""
    if sys.platform != "linux" or shutil.which("ldd") is None:
        return True
    qt = next((root / ".venv").glob("lib/python*/site-packages/PySide6"), None)
    if qt is None:
        return True
    missing = missing_from(qt, ESSENTIAL + ON_SCREEN)
    packages = packages_for(missing, has_fonts())
    if packages and install(packages):
        missing = missing_from(qt, ESSENTIAL + ON_SCREEN)
        packages = packages_for(missing, has_fonts())
    if not packages:
        return True
    advice = f"{what_is_missing(missing)} {line_to_type(packages)}"
    if missing_from(qt, ESSENTIAL):
        raise SetUpError(advice)
    say(advice)
    return False


def missing_from(qt: Path, files: Iterable[str]) -> list[str]:
    """Names of the shared libraries that these files of Qt want and the linker does not find."""
    paths = [str(qt / name) for name in files if (qt / name).exists()]
    if not paths:
        return []
    environment = {**os.environ, "LC_ALL": "C"}
    seen = subprocess.run(
        ["ldd", *paths], capture_output=True, text=True, check=False, env=environment
    )
    return not_found(seen.stdout)


def not_found(ldd_text: str) -> list[str]:
    """The libraries that ldd reports as not found, sorted, each once."""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", ldd_text, re.MULTILINE)))


def packages_for(libraries: Iterable[str], fonts: bool) -> list[str]:
    """The Debian packages that hold these libraries, and a font where there is none at all."""
    found = {package_for(library) for library in libraries}
    if not fonts:
        found.add(FONT_PACKAGE)
    return sorted(found)


def package_for(library: str) -> str:
    """The Debian package of one library: from the table, else by Debian's naming rule."""
    if library in PACKAGES:
        return PACKAGES[library]
    stem, _, version = library.partition(".so.")
    joint = "-" if stem[-1:].isdigit() else ""
    return f"{stem}{joint}{version.partition('.')[0]}".lower().replace("_", "-")


def has_fonts() -> bool:
    """Whether there is any font file where fontconfig looks; without one Qt draws no letter."""
    home = Path(os.environ.get("HOME") or "/")
    shared = [
        Path("/usr") / name for name in ("share/fonts", "local/share/fonts", "share/X11/fonts")
    ]
    folders = [*shared, home / ".fonts", home / ".local/share/fonts"]
    return any(
        name.lower().endswith(FONT_KINDS)
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


def what_is_missing(libraries: list[str]) -> str:
    """The first half of the advice."""
    if not libraries:
        return "This machine has no font."
    return f"Qt misses {', '.join(libraries)}."


def line_to_type(packages: list[str]) -> str:
    """The second half: the one line that mends it, where there is such a line."""
    if shutil.which("apt-get") is None:
        return "Install the packages of your system that hold them, then start again."
    return f"Type this, then start again:\n  sudo apt-get install -y {' '.join(packages)}"


def install(packages: list[str]) -> bool:
    """Install Debian packages if this user may; False if not, or if it did not work."""
    if not may_install():
        return False
    say(f"installing {' '.join(packages)}")
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    silent = {"DEBIAN_FRONTEND": "noninteractive"}
    here = Path("/")
    # One unreachable source must not stop the rest, so only the installation decides.
    run([*apt, "update"], here, **silent)
    choice = ["install", "-y", "--no-install-recommends", *packages]
    return run([*apt, *choice], here, **silent) == 0


def may_install() -> bool:
    """Whether this is root on a machine with apt-get."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_missing_python_parts(lacks_ensurepip: bool) -> None:
    """Debian splits off what makes an environment; bring it back, or say how."""
    if not lacks_ensurepip:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not install([package]):
        raise SetUpError(f"Python's venv module is missing. {line_to_type([package])}")
