"""What is wrong with a course, where, and what is the author to do?"""

from typing import Literal

from msgspec import Struct

#: The page that shows each mistake wrong and right, in a section named after its code.
PAGE = "docs/problems.md"


class CourseProblem(Struct, frozen=True, kw_only=True, order=True):
    """One mistake of an author, placed and with a remedy; ordered by file and place.

    `file` is relative to the course folder with forward slashes; `line` and `column` count from 1
    (0 when the whole file is meant); `source_line` is the text of that line, `width` how much of it
    the caret marks.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    remedy: str
    source_line: str = ""
    width: int = 1
    severity: Literal["error", "warning"] = "error"

    @property
    def link(self) -> str:
        """Where the mistake is explained, and shown wrong and right."""
        return f"{PAGE}#{self.code}"

    def __str__(self) -> str:
        """Say the place, the mistake, the line with a caret, the remedy, and what tells more."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        lines = [f"{place}: {self.severity} {self.code}: {self.message}"]
        if self.source_line:
            lines += [
                f"    {self.source_line}",
                f"    {' ' * (self.column - 1)}{'^' * max(1, self.width)}",
            ]
        lines += [f"    {self.remedy}", f"    leadership-course explain {self.code}"]
        return "\n".join(map(_printable, lines))


def _printable(line: str) -> str:
    """Return a line as wide, without what a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in line)
