"""How does the course page say which files are at fault?"""

from collections.abc import Sequence
from itertools import groupby

from leadership_course.course.problems import CourseProblem
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.banner import Banner

_NAMED = 3  # files told one by one; a learner needs no more, and an author runs `check`


def problem_banner(look: Look, problems: Sequence[CourseProblem]) -> Banner | None:
    """Return a banner that names the files with errors and what to do; None without an error."""
    errors = sorted(problem for problem in problems if problem.severity == "error")
    files = [list(found) for _, found in groupby(errors, key=lambda problem: problem.file)]
    if not files:
        return None
    if len(files) == 1:
        return Banner(look, "error", f"Left out in part: {_place(files[0])}", _said(files[0]))
    title = f"{len(files)} files of this course have mistakes; what they spoil is left out"
    lines = [f"{_place(found)}: {_said(found)}" for found in files[:_NAMED]]
    if len(files) > _NAMED:
        lines.append(f"And {len(files) - _NAMED} more. “leadership-course check” lists them all.")
    return Banner(look, "error", title, "\n".join(lines))


def _place(found: list[CourseProblem]) -> str:
    first = found[0]
    return f"{first.file}, line {first.line}" if first.line else first.file


def _said(found: list[CourseProblem]) -> str:
    more = f" ({len(found) - 1} more in this file)" if len(found) > 1 else ""
    return f"{found[0].message} {found[0].remedy}{more}"
