"""What does a row of the list of problems say, to the eye and to the ear?"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from leadership_course.course.problems import CourseProblem

AnyIndex = QModelIndex | QPersistentModelIndex
MOST: Final = 500  # rows; whoever has mended these has learnt what the others are about

_NAMES: Final = {"error": "Mistake", "warning": "Remark"}
_BREAK: Final = "\u200b"  # where a long path may be broken


class Row(NamedTuple):
    """A problem as it is shown."""

    problem: CourseProblem

    @property
    def is_mistake(self) -> bool:
        """Whether something is left out of the course because of it."""
        return self.problem.severity == "error"

    @property
    def message(self) -> str:
        """What is wrong."""
        return self.problem.message

    @property
    def remedy(self) -> str:
        """What to do."""
        return self.problem.remedy

    @property
    def place(self) -> str:
        """Where it stands, of which weight it is, and its code."""
        found = self.problem
        where = f"{found.file}:{found.line}:{found.column}" if found.line else found.file
        return f"{_NAMES[found.severity]} · {where.replace('/', '/' + _BREAK)} · {found.code}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        found = self.problem
        where = f"{found.file}, line {found.line}" if found.line else found.file
        return f"{_NAMES[found.severity]} in {where}. {found.message} {found.remedy}"


class Rows(QAbstractListModel):
    """The problems, mistakes first, as a list view asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show(self, problems: Iterable[CourseProblem]) -> None:
        """Hold other problems."""
        ordered = sorted(problems, key=lambda found: (found.severity != "error", found))
        self.beginResetModel()
        self.rows = tuple(Row(problem) for problem in ordered[:MOST])
        self.endResetModel()

    def like(self, row: Row | None) -> int:
        """Return the row that is the same problem, else the nearest in its file, else the first."""
        if row is None:
            return -1
        was = row.problem

        def distance(at: int) -> tuple[bool, bool, int]:
            now = self.rows[at].problem
            is_same = (now.code, now.message) == (was.code, was.message)
            return now.file != was.file, not is_same, abs(now.line - was.line)

        return min(range(len(self.rows)), key=distance, default=-1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 -- as Qt declares it
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a row."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.message
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
