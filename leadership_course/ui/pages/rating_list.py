"""How are the statements of the self-assessment rated, one after the other?"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.outline import Statement
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.hairline import Hairline
from leadership_course.ui.widgets.labels import PlainLabel

FREQUENCIES = (
    (1, "Almost never"),
    (2, "Seldom"),
    (3, "Half the time"),
    (4, "Mostly"),
    (5, "Almost always"),
    (0, "No occasion"),
)
DIGITS = (0, 1, 2, 3, 4, 5, 6)  # "No occasion" is the sixth step, for whoever counts them
KEYS = ("1 to 6 or 0", "Rate, and go on to the next; 6 and 0 are no occasion")
_SIXTH = 6
_VALUES = tuple(value for value, _ in FREQUENCIES)


class RatingList(QWidget):
    """Each statement with its steps; `rated` tells of each rating that was kept."""

    rated = Signal()

    def __init__(
        self,
        look: Look,
        statements: Sequence[Statement],
        given: Mapping[str, int],
        rate: Callable[[Statement, int], None],
    ) -> None:
        """Show what is `given` already; `rate` keeps a rating and may raise ProfileError."""
        super().__init__()
        self._look, self._given, self._rate = look, given, rate
        self.rows: list[ChipRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for number, statement in enumerate(statements, 1):
            column.addWidget(Hairline(look))
            column.addLayout(self._statement(number, statement))

    def focus_first(self) -> bool:
        """Put the focus on the first statement without a rating; False where there is none."""
        for row in self.rows:
            if not row.picked:
                row.chips[0].setFocus()
                return True
        return False

    def rate_focused(self, value: int) -> bool:
        """Rate the statement with the focus and go on to the next; False behind the last one."""
        at = next((at for at, row in enumerate(self.rows) if self.focusWidget() in row.chips), None)
        if at is None:
            return True
        self.rows[at].choose(_VALUES.index(0 if value == _SIXTH else value))
        if at + 1 == len(self.rows):
            return False
        self.rows[at + 1].chips[0].setFocus()
        return True

    def _statement(self, number: int, statement: Statement) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(PlainLabel(f"{number}. {statement.text}", role="reading"))
        row = ChipRow(self._look, [name for _, name in FREQUENCIES])
        for chip in row.chips:
            chip.setAccessibleName(f"{chip.text()}: {statement.text}")
        value = self._given.get(statement.id)
        row.choose(-1 if value is None else _VALUES.index(value))

        def keep(index: int, is_chosen: bool) -> None:
            if is_chosen:
                self._rate(statement, _VALUES[index])
                self.rated.emit()

        row.chosen.connect(keep)
        self.rows.append(row)
        column.addWidget(row)
        return column
