"""Where do the hostile courses of the tests lie, and what lies beside them?"""

from collections.abc import Iterable
from pathlib import Path

from hostile.cases import CASES, write_case
from hostile.files import lay_outside
from hostile.vectors import Outside


def written(base: Path, names: Iterable[str] = CASES) -> dict[str, Path]:
    """Write the courses of these cases, with short names of folders; return them by name."""
    outside: Outside = lay_outside(base, "127.0.0.1:9")
    found = {}
    for number, name in enumerate(names):
        found[name] = base / f"course-{number}"
        write_case(name, found[name], outside)
    return found
