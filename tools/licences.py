"""Whose work is in the installed program, under which terms?

Writes the licence texts of every package that is packed, one file each, a file that lists them all,
and the list of contents for machines (an SBOM in the form of CycloneDX).
"""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import tomllib
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

LICENCE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|COPYRIGHT)", re.IGNORECASE)

QT = """\
Qt {version}, as distributed in PySide6-Essentials, is used under the GNU Lesser General Public
Licence, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html, which builds on
https://www.gnu.org/licenses/gpl-3.0.html).

Its libraries lie in this program's folder as files of their own. They may be replaced by other
versions of the same libraries with the same interface; the program then uses those. The source code
of Qt and of Qt for Python is published by The Qt Company at
https://download.qt.io/official_releases/.
"""


def main(root: Path, into: Path) -> None:
    """Write everything into the folder `into`, in place of what is there."""
    into.mkdir(parents=True, exist_ok=True)
    for old in into.iterdir():
        old.unlink()
    packages = packed(root)
    overview = [f"{told(each)}\n" for each in packages]
    for package in packages:
        if text := licence_texts(package):
            (into / f"{package.name}.txt").write_text(text, "utf-8")
    (into / "Qt.txt").write_text(QT.format(version=distribution("PySide6-Essentials").version))
    (into / "Python.txt").write_text(python_licence(), "utf-8")
    own = (root / "LICENSE").read_text("utf-8"), (root / "lessons/LICENSE.md").read_text("utf-8")
    (into / "From Technocrat to Leader.txt").write_text("\n\n".join(own), "utf-8")
    bill_of_materials(root, into / "contents.cdx.json")
    (into / "Overview.txt").write_text("".join(overview), "utf-8")


def packed(root: Path) -> list[Distribution]:
    """What the program needs, and what that needs, as it is installed here."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, Distribution] = {}
    todo = [Requirement(line) for line in project["dependencies"]]
    while todo:
        wanted = todo.pop()
        if wanted.marker and not wanted.marker.evaluate({"extra": ""}):
            continue
        package = distribution(wanted.name)
        if package.name not in found:
            found[package.name] = package
            todo += [Requirement(line) for line in package.requires or []]
    return sorted(found.values(), key=lambda each: each.name.lower())


def told(package: Distribution) -> str:
    """One line: the name, the version, and the licence as its makers name it."""
    about = package.metadata.json
    named = about.get("license_expression") or _classified(about.get("classifier", []))
    return f"{package.name} {package.version}: {named or about.get('license') or 'see its file'}"


def _classified(classifiers: str | list[str]) -> str:
    kinds = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return ", ".join(kinds)


def licence_texts(package: Distribution) -> str:
    """The licence files of a package, one after the other."""
    texts = []
    for file in package.files or []:
        is_own = ".dist-info" in str(file)
        if is_own and LICENCE.search(file.name) and Path(str(file.locate())).is_file():
            texts.append(f"{file.name}\n\n{Path(str(file.locate())).read_text('utf-8', 'replace')}")
    return "\n\n".join(texts)


def python_licence() -> str:
    """The licence of the Python that is packed, or where to read it."""
    import site

    told = site.__dict__.get("__file__", "")
    for place in (Path(told).parent / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if place.is_file():
            return place.read_text("utf-8")
    version = ".".join(map(str, sys.version_info[:3]))
    return f"Python {version}, under https://docs.python.org/3/license.html\n"


def bill_of_materials(root: Path, file: Path) -> None:
    """Write the list of contents; Python, Qt and SQLite, which no package names, are added."""
    listed = "".join(f"{each.name}=={each.version}\n" for each in packed(root))
    shape = ["--output-reproducible", "--short-PURLs", "--pyproject", str(root / "pyproject.toml")]
    made = subprocess.run(
        [sys.executable, "-m", "cyclonedx_py", "requirements", *shape, "-"],
        input=listed, capture_output=True, text=True, check=True,
    )  # fmt: skip
    bill: dict[str, Any] = json.loads(made.stdout)
    bill["components"] += [
        {"type": "library", "name": name, "version": at, "licenses": [{"license": {"id": terms}}]}
        for name, at, terms in (
            ("Python", ".".join(map(str, sys.version_info[:3])), "PSF-2.0"),
            ("Qt", distribution("PySide6-Essentials").version, "LGPL-3.0-only"),
            ("SQLite", sqlite3.sqlite_version, "blessing"),
        )
    ]
    file.write_text(json.dumps(bill, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(__file__).resolve().parents[1], Path(sys.argv[1]))
