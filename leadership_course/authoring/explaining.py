"""What does a code mean that `check` prints, and how does it look wrong and right?"""

import re
from collections.abc import Iterator
from pathlib import Path

from leadership_course.course.problems import PAGE

_MARK = re.compile(r"### ([a-z0-9-]+)\s*")


def explanations() -> dict[str, str]:
    """Return the section of docs/problems.md about each code. Raises OSError where it is gone."""
    return {code: "\n".join(lines).strip() for code, lines in _sections(_page())}


def _page() -> str:
    """Return the page, which lies in the installed package, else at the top of the checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / PAGE
    path = installed if installed.is_file() else package.parent / PAGE
    return path.read_text("utf-8")


def _sections(page: str) -> Iterator[tuple[str, list[str]]]:
    code, lines, fence = "", list[str](), ""
    for line in page.splitlines():
        if line.startswith("```") and not fence:
            fence = line[: len(line) - len(line.lstrip("`"))]
        elif line.rstrip() == fence:
            fence = ""
        elif not fence and line.startswith("#"):
            if code:
                yield code, lines
            found = _MARK.fullmatch(line)
            code, lines = (found[1] if found else ""), []
            continue
        lines.append(line)
    if code:
        yield code, lines
