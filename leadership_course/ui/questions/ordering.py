"""How are items put in order: by dragging, by arrows, by buttons?"""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leadership_course.course.questions import Ordering
from leadership_course.quiz.answers import Answer, Ordered
from leadership_course.quiz.grade import Grade
from leadership_course.ui.questions.drag import Drag
from leadership_course.ui.questions.keys import focused_index, is_commanded, step_focus, up_or_down
from leadership_course.ui.questions.order_row import OrderRow
from leadership_course.ui.questions.question_view import Keys, QuestionView, expect
from leadership_course.ui.questions.speech import announce
from leadership_course.ui.theme.look import Look


class DropLine(QWidget):
    """The line that shows where a dragged item would land."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Wait, hidden, over `parent`."""
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int, width: int) -> None:
        """Show the line across `width` with its middle at `y`."""
        height = self._look.px(8)
        self.setGeometry(0, y - height // 2, width, height)
        self.raise_()
        self.show()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw a bar with a dot at its beginning."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        height = self.height()
        painter.drawRoundedRect(0, height // 2 - height // 6, self.width(), height // 3, 2, 2)
        painter.drawEllipse(0, 0, height, height)


class OrderingView(QuestionView):
    """Rows that change places; the order shown is the answer once the learner checks it."""

    def __init__(self, look: Look, question: Ordering, order: tuple[str, ...]) -> None:
        """Show the items in `order`."""
        super().__init__(look)
        texts = {item.id: item.text for item in question.entries}
        self._is_touched = False
        self._ids = list(order)
        self.rows = {name: self._row(texts[name]) for name in order}
        self._line = DropLine(look, self)
        self._drag = Drag(self)
        for row in self.rows.values():
            self._drag.watch(row)
        self._drag.moved.connect(self._show_landing)
        self._drag.dropped.connect(self._land)
        self._drag.ended.connect(self._line.hide)
        self._arrange()

    def reply(self) -> Ordered:
        """Return the order, as soon as anything was moved."""
        return Ordered(ids=tuple(self._ids) if self._is_touched else ())

    def settled(self) -> Ordered:
        """Return the order on screen: it may be what the learner means, moved or not."""
        return Ordered(ids=tuple(self._ids))

    def show_reply(self, reply: Answer) -> None:
        """Put the rows into the learner's order."""
        ids = expect(Ordered, reply).ids
        self._is_touched = bool(ids)
        if ids:
            self._ids = list(ids)
        self._arrange()

    def put(self, name: str, place: int) -> None:
        """Move an item to `place`, counted from 0, and say so."""
        place = min(max(place, 0), len(self._ids) - 1)
        if self.is_locked or self._ids.index(name) == place:
            return
        self._ids.remove(name)
        self._ids.insert(place, name)
        self._is_touched = True
        self._arrange()
        self.rows[name].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(
            self.rows[name],
            f"{self.rows[name].text_shown}: moved to {place + 1} of {len(self._ids)}",
        )
        self.changed.emit()

    def reveal(self, grade: Grade) -> None:
        """Mark each row, with its right place when it stands elsewhere."""
        self.lock()
        for part in grade.parts:
            if part.id in self.rows and part.id != "why":
                self.rows[part.id].tell(part)

    def overall(self, grade: Grade) -> str:
        """Return the reason for the whole order."""
        return grade.parts[-1].why if grade.parts else ""

    def _set_locked(self, is_locked: bool) -> None:
        for row in self.rows.values():
            row.set_locked(is_locked)

    def keys(self) -> Keys:
        """Return how rows are reached and moved."""
        return (
            ("Up, Down", "go from row to row"),
            ("Ctrl+Up, Ctrl+Down", "move the row"),
            ("Space", "pick the row up, then arrows move it; Space puts it down"),
        )

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        self._shown()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, event: QKeyEvent) -> bool:
        """Move the focus, or the row, by an arrow; Esc puts a lifted row down."""
        rows = self._shown()
        here = focused_index(rows)
        step = up_or_down(event)
        if event.key() == Qt.Key.Key_Escape and here >= 0 and rows[here].is_lifted:
            rows[here].lift(False)
            return True
        if not step:
            return False
        if here >= 0 and (is_commanded(event) or rows[here].is_lifted):
            self.put(self._ids[here], here + step)
            return True
        return step_focus(rows, step)

    def _shown(self) -> tuple[OrderRow, ...]:
        return tuple(self.rows[name] for name in self._ids)

    def _row(self, text: str) -> OrderRow:
        row = OrderRow(self.look, text)
        row.move_asked.connect(lambda step: self._step(row, step))
        row.clicked.connect(lambda: self._toggle_lift(row))
        return row

    def _step(self, row: OrderRow, step: int) -> None:
        place = self._shown().index(row)
        self.put(self._ids[place], place + step)

    def _toggle_lift(self, row: OrderRow) -> None:
        for other in self.rows.values():
            other.lift(other is row and not row.is_lifted)
        announce(row, "Picked up" if row.is_lifted else "Put down")

    def _arrange(self) -> None:
        rows = self._shown()
        for place, row in enumerate(rows):
            self.column.removeWidget(row)
            self.column.insertWidget(place, row)
            row.tell_place(place + 1, len(rows))
        for before, after in pairwise(rows):
            QWidget.setTabOrder(before, after)

    def _landing(self, at: QPoint) -> int:
        y = self.mapFromGlobal(at).y()
        return sum(1 for row in self._shown() if row.geometry().center().y() < y)

    def _show_landing(self, _: QWidget, at: QPoint) -> None:
        rows = self._shown()
        place = self._landing(at)
        gap = self.column.spacing() // 2
        edge = rows[place].y() - gap if place < len(rows) else rows[-1].geometry().bottom() + gap
        self._line.show_at(edge, self.width())

    def _land(self, row: OrderRow, at: QPoint) -> None:
        here = self._shown().index(row)
        place = self._landing(at)
        self.put(self._ids[here], place - 1 if place > here else place)
