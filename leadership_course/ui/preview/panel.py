"""What stands beside the page while a course is written? Its mistakes, and the page's file."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from leadership_course.course.problems import CourseProblem
from leadership_course.ui.preview.problem_list import ProblemList
from leadership_course.ui.preview.problem_rows import Row, Rows
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_4, SPACE_8, SPACE_12, SPACE_16
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_NOTHING = "Nothing to mend. What you save shows at once."
_KEYS = "F8 goes to the next one · Enter opens the file · F6 goes to the page and back"


class PreviewPanel(QFrame):
    """A line about the state, the list of problems, and the file that the page is from.

    `show_asked` and `open_asked` name a problem, `edit_asked` what is on the page.
    """

    show_asked = Signal(object)
    open_asked = Signal(object)
    edit_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without a problem."""
        super().__init__(parent)
        self._look = look
        self._rows = Rows()
        self._is_low, self._read_at = False, ""
        self.list = ProblemList(look, self._rows)
        self._count = PlainLabel("", "title")
        self._when = PlainLabel("", "small", "muted")
        self._sign = QLabel()
        self._nothing = PlainLabel(_NOTHING, "text", "muted")
        self._keys = PlainLabel(_KEYS, "small", "muted")
        self._stale, self._stale_words = Panel("notice"), PlainLabel("", "small")
        self._here = PlainLabel("", "small", "muted", is_selectable=True)
        self._edit = Button("Edit this page", "secondary", icon="pen", look=look)
        self._edit.clicked.connect(self.edit_asked)
        self.list.chosen.connect(lambda row: self.show_asked.emit(self._rows.rows[row].problem))
        self.list.opened.connect(lambda row: self.open_asked.emit(self._rows.rows[row].problem))
        self.setAccessibleName("Preview")
        self._build()
        look.changed.connect(self._draw)
        self._share_out()
        self._draw()

    def show_problems(self, problems: Iterable[CourseProblem], when: str) -> None:
        """Show other problems, with the one that is chosen still chosen where it is there still."""
        chosen = self.chosen
        self._rows.show(problems)
        rows = self._rows.rows
        self._count.set_text(_counted(rows))
        self._read_at = when
        self.list.setVisible(bool(rows))
        self._keys.setVisible(bool(rows))
        self._share_out()
        if chosen and rows:
            self.list.choose(self._rows.like(chosen))
        self._draw()
        self.updateGeometry()

    def show_place(self, file: str, place: str, stale: str) -> None:
        """Tell which file the page is from; `stale` says why it isn't as that file is now."""
        self._here.set_text(f"{file}\n{place}")
        self._edit.setAccessibleDescription(file)
        self._stale_words.set_text(stale)
        self._share_out()

    def set_low(self, is_low: bool) -> None:
        """Show no more than what is needed, where the panel lies below the page."""
        if is_low is not self._is_low:
            self._is_low = is_low
            self._share_out()

    def _share_out(self) -> None:
        """Let the state stand above the list, or in one line where the panel is low."""
        is_low, stale = self._is_low, self._stale_words.text()
        self._foot.setVisible(not is_low)
        self._stale.setVisible(bool(stale) and not is_low)
        self._nothing.setVisible(self.is_empty and not is_low)
        self._when.set_text(stale if stale and is_low else self._read_at)
        directions = QBoxLayout.Direction
        self._words.setDirection(directions.LeftToRight if is_low else directions.TopToBottom)
        self._words.setSpacing(SPACE_16 if is_low else SPACE_4)
        self._words.setStretch(1, int(is_low))
        middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        self._head.setAlignment(self._sign, middle if is_low else top)
        above = SPACE_8 if is_low else SPACE_16
        self._column.setContentsMargins(SPACE_8, above, SPACE_8, above)
        self._column.setSpacing(SPACE_4 if is_low else SPACE_12)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The problems as they are listed."""
        return self._rows.rows

    @property
    def is_empty(self) -> bool:
        """Whether there is no problem."""
        return not self._rows.rows

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen."""
        rows = self._rows.rows
        return rows[self.list.row] if 0 <= self.list.row < len(rows) else None

    def step(self, by: int) -> CourseProblem | None:
        """Choose the next problem, or the one before, round and round; None when there is none."""
        count = len(self._rows.rows)
        if not count:
            return None
        first = 0 if by > 0 else count - 1
        self.list.choose((self.list.row + by) % count if self.list.row >= 0 else first)
        return self._rows.rows[self.list.row].problem

    def take_focus(self) -> None:
        """Take the keyboard: to the list, with a row chosen, or to what else there is."""
        if self.is_empty:
            self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self.list.row < 0:
            self.list.choose(0)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the list can still be read."""
        return QSize(self._look.px(200), self._look.px(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the line towards the page."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("surface"))
        painter.drawRect(self.rect())
        painter.setBrush(self._look.colour("line"))
        if self._is_low:
            painter.drawRect(0, 0, self.width(), 1)
        else:
            is_ltr = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            painter.drawRect(0 if is_ltr else self.width() - 1, 0, 1, self.height())
        painter.end()

    def _build(self) -> None:
        head = self._head = QHBoxLayout()
        head.setSpacing(SPACE_8)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._count.setWordWrap(False)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.addWidget(self._count)
        self._words.addWidget(self._when)
        head.addLayout(self._words, 1)
        self._stale.column.addWidget(self._stale_words)
        self._stale.hide()
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(SPACE_8, 0, SPACE_8, 0)
        foot.setSpacing(SPACE_8)
        for widget in (self._keys, self._here):
            foot.addWidget(widget)
        foot.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeading)
        column = self._column = QVBoxLayout(self)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(SPACE_8, 0, SPACE_8, 0)
        self._top.setSpacing(SPACE_12)
        self._top.addLayout(head)
        self._top.addWidget(self._stale)
        self._top.addWidget(self._nothing)
        column.addLayout(self._top)
        column.addWidget(self.list, 1000)
        column.addStretch(1)
        column.addWidget(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _draw(self) -> None:
        rows = self._rows.rows
        icon, token = ("tick", "good") if not rows else ("info", "accent")
        if any(row.is_mistake for row in rows):
            icon, token = "warning", "bad"
        self._sign.setPixmap(self._look.pixmap(icon, token, self._look.px(24)))


def _counted(rows: tuple[Row, ...]) -> str:
    mistakes = sum(row.is_mistake for row in rows)
    parts = [
        f"{count} {name if count == 1 else name + 's'}"
        for count, name in ((mistakes, "mistake"), (len(rows) - mistakes, "remark"))
        if count
    ]
    return ", ".join(parts) or "No problems"
