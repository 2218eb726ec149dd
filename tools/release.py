"""What is given away with a release, and what is said of it?

`release.py tag v1.2.3` refuses a tag that is not the version of the project, or that the changelog
does not tell of. `release.py collect v1.2.3 BUILT OUT` puts every built file into OUT with their
checksums, and writes notes.md. Standard library only.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTENTS = "contents.cdx.json"


def main(arguments: list[str]) -> int:
    """Do what the first word asks; 1 when something stands against the release."""
    match arguments:
        case ["tag", tag]:
            why_not = refusal(tag, (ROOT / "CHANGELOG.md").read_text("utf-8"), version())
            print(why_not or f"{tag} can be released")
            return 1 if why_not else 0
        case ["collect", tag, built, out]:
            collect(Path(built), Path(out))
            notes = section((ROOT / "CHANGELOG.md").read_text("utf-8"), tag.removeprefix("v"))
            Path("notes.md").write_text(notes, "utf-8")
            return 0
        case _:
            print(__doc__)
            return 2


def version() -> str:
    """The version of the project."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def refusal(tag: str, changelog: str, of_project: str) -> str:
    """Why `tag` can't be released, or nothing."""
    if tag != f"v{of_project}":
        return f"The tag is {tag} and the project's version is {of_project}: one of them is wrong."
    if not section(changelog, of_project):
        return f"CHANGELOG.md says nothing of {of_project}: give it a section '## [{of_project}]'."
    if re.search(rf"^## \[{re.escape(of_project)}\] - unreleased", changelog, re.MULTILINE):
        return f"CHANGELOG.md calls {of_project} unreleased: give it the date."
    return ""


def section(changelog: str, wanted: str) -> str:
    """What the changelog says of a version, without its heading."""
    parts = re.split(r"^(?=## \[)", changelog, flags=re.MULTILINE)
    (found,) = [each for each in parts if each.startswith(f"## [{wanted}]")] or [""]
    return found.partition("\n")[2].strip()


def collect(built: Path, out: Path) -> None:
    """Copy every built file into `out`, and write SHA256SUMS beside them.

    Raises FileExistsError when two systems built a file of one name: neither may be lost.
    """
    out.mkdir(parents=True)
    for path in sorted(path for path in built.rglob("*") if path.is_file()):
        system = path.relative_to(built).parts[0]
        name = f"contents-{system}.cdx.json" if path.name == CONTENTS else path.name
        if (out / name).exists():
            raise FileExistsError(name)
        shutil.copyfile(path, out / name)
    sums = [f"{digest(path)}  {path.name}\n" for path in sorted(out.iterdir())]
    (out / "SHA256SUMS").write_text("".join(sums), "utf-8")


def digest(path: Path) -> str:
    """The SHA-256 of a file, as sha256sum writes it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
