"""Where are the test suites of others? In build/corpora, where `make corpora` puts them.

npm fetches each package in the version that corpora.json names; nothing is unpacked whose SHA-512
is another, and nothing in it is ever run.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT / "build" / "corpora"
LOCK = Path(__file__).with_name("corpora.json")


class CorporaError(Exception):
    """A package could not be fetched, or is another; the text says what to do."""


def fetched() -> Path:
    """Return the folder of all packages, fetching those that are not there."""
    for name, wanted in json.loads(LOCK.read_text("utf-8")).items():
        folder = CORPORA / f"{name}-{wanted['version']}"
        if not folder.is_dir():
            _fetch(name, wanted["version"], wanted["integrity"], folder)
    return CORPORA


def _fetch(name: str, version: str, integrity: str, folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise CorporaError("npm is missing; on Debian and Ubuntu: apt-get install npm")
    with TemporaryDirectory() as passing:
        words = [npm, "pack", f"{name}@{version}", "--ignore-scripts", "--silent"]
        done = subprocess.run(words, cwd=passing, capture_output=True, text=True, check=False)
        packed = list(Path(passing).glob("*.tgz"))
        if done.returncode or len(packed) != 1:
            raise CorporaError(f"npm could not fetch {name} {version}: {done.stderr.strip()}")
        data = packed[0].read_bytes()
    found = f"sha512-{base64.b64encode(hashlib.sha512(data).digest()).decode()}"
    if found != integrity:
        raise CorporaError(f"{name} {version} is not what corpora.json names: {found}")
    fresh = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        archive.extractall(fresh, filter="data")
    fresh.rename(folder)


def main() -> int:
    """Fetch what is missing, and say where it is."""
    try:
        print(f"the corpora are in {fetched()}")
    except CorporaError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
