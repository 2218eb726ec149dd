"""Every hostile course by name, and what becomes of it: the one table."""

from __future__ import annotations

from pathlib import Path

from hostile.base import FILES, Case, write_base
from hostile.folder_cases import FOLDERS
from hostile.markdown_cases import HTML, LINKS, MARKDOWN
from hostile.picture_cases import IMAGES_CASES, SVG
from hostile.string_cases import ADDRESSES, COLOURS, STRINGS
from hostile.vectors import Outside
from hostile.yaml_cases import YAML
from hostile.zips import ZIPS

KINDS: dict[str, dict[str, Case]] = {
    "yaml": YAML,
    "markdown": MARKDOWN,
    "html": HTML,
    "links": {**LINKS, **ADDRESSES},
    "images": IMAGES_CASES,
    "svg": SVG,
    "folders": FOLDERS,
    "strings": STRINGS,
    "colours": COLOURS,
}
CASES = {f"{kind}/{name}": case for kind, cases in KINDS.items() for name, case in cases.items()}
"""Folders by the name of their case."""

PACKAGES = {f"zip/{name}": (outcome, make) for name, (outcome, make) in ZIPS.items()}
"""Packages by the name of their case."""


def write_case(name: str, root: Path, outside: Outside) -> None:
    """Write the course of a case into `root`, which does not exist yet."""
    write_base(root)
    CASES[name].write(root, outside)


def package_bytes(name: str) -> bytes:
    """Return the package of a case."""
    _, make = PACKAGES[name]
    return make({name: text.encode() for name, text in FILES.items()})
