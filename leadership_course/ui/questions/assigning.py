"""How are items given to targets, in matching (each target once) and in sorting (as often)?"""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from leadership_course.course.questions import Matching, Sorting
from leadership_course.quiz.answers import Answer, Paired
from leadership_course.quiz.grade import Grade
from leadership_course.ui.questions.assign_plan import plan_of
from leadership_course.ui.questions.assign_row import AssignRow, Target
from leadership_course.ui.questions.drag import Drag
from leadership_course.ui.questions.keys import digit, focused_index, step_focus, up_or_down
from leadership_course.ui.questions.question_view import Keys, QuestionView, expect
from leadership_course.ui.questions.speech import announce
from leadership_course.ui.theme.look import Look

_SIDE_BY_SIDE = 560  # pixels at 100 % from which two columns read well
_GROUP_WIDTH = 180  # pixels at 100 % that the name of a group wants


class AssigningView(QuestionView):
    """Rows that are given one of the numbered targets each.

    A row is active by focus or click; a number, a click on a target or a drag gives it one.
    """

    def __init__(self, look: Look, question: Matching | Sorting, order: tuple[str, ...]) -> None:
        """Show the items in rows and the targets with numbers."""
        super().__init__(look)
        self._plan = plan_of(question, order)
        self._pairs: dict[str, str] = {}
        count = len(self._plan.targets)
        invitation = "Choose 1 or 2" if count == 2 else f"Choose 1 to {count}"
        self.rows = {item.id: AssignRow(look, item.text, invitation) for item in self._plan.items}
        self.targets = {
            item.id: Target(look, number, item.text)
            for number, item in enumerate(self._plan.targets, start=1)
        }
        self._active = next(iter(self.rows))
        self._lay_out()
        self._connect()
        self._refresh()

    def reply(self) -> Paired:
        """Return what was given to what."""
        return Paired(pairs=dict(self._pairs))

    def show_reply(self, reply: Answer) -> None:
        """Show the targets given so far."""
        self._pairs = dict(expect(Paired, reply).pairs)
        self._active = next(iter(self._open()), self._active)
        self._refresh()

    def missing(self) -> str:
        """Count the rows that have a target."""
        return "" if not self._open() else f"{len(self._pairs)} of {len(self.rows)} placed"

    def give(self, row: str, target: str) -> None:
        """Give `row` a target, and go on to the next row that has none."""
        if self.is_locked:
            return
        self._make_room(target, row)
        self._pairs[row] = target
        announce(self.rows[row], f"{self.rows[row].text_shown}: {self.targets[target].text_shown}")
        self._go_on_from(row)
        self._refresh()
        self.changed.emit()

    def take_back(self, row: str) -> None:
        """Take the target away from `row`."""
        if not self.is_locked and self._pairs.pop(row, None) is not None:
            announce(self.rows[row], f"{self.rows[row].text_shown}: nothing chosen")
            self._refresh()
            self.changed.emit()

    def reveal(self, grade: Grade) -> None:
        """Mark each row, with the right target and the reason."""
        self.lock()
        for target in self.targets.values():
            target.hide()
        self._fit()
        for part in grade.parts:
            self.rows[part.id].tell(part)

    def unlock(self) -> None:
        """Show the targets again."""
        for target in self.targets.values():
            target.show()
        self._fit()
        super().unlock()

    def _set_locked(self, is_locked: bool) -> None:
        for tile in (*self.rows.values(), *self.targets.values()):
            tile.set_locked(is_locked)
        self._refresh()

    def keys(self) -> Keys:
        """Return how rows are reached and targets given."""
        return (
            (f"1-{min(len(self.targets), 9)}", "give the row this target and go on"),
            ("Up, Down", "go from row to row"),
            ("Backspace", "take the target of the row back"),
        )

    def focus_first(self) -> None:
        """Put the focus on the row that is answered next."""
        self.rows[self._active].setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, event: QKeyEvent) -> bool:
        """Give by number, take back by Backspace, move by arrow."""
        number = digit(event)
        if number is not None and 1 <= number <= len(self.targets):
            self.give(self._active, tuple(self.targets)[number - 1])
            return True
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.take_back(self._active)
            return True
        step = up_or_down(event)
        targets = tuple(self.targets.values())
        lane = targets if focused_index(targets) >= 0 else tuple(self.rows.values())
        return bool(step) and step_focus(lane, step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the targets beside the rows where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= self.look.px(_SIDE_BY_SIDE)
        has_targets = not next(iter(self.targets.values())).isHidden()
        _turn(self._lanes, is_across=is_wide and self._is_matching and has_targets)
        room = self.look.px(_GROUP_WIDTH) * len(self.targets)
        _turn(self._groups, is_across=not self._is_matching and self.width() >= room)

    @property
    def _is_matching(self) -> bool:
        return self._plan.room is not None

    def _open(self) -> tuple[str, ...]:
        return tuple(name for name in self.rows if name not in self._pairs)

    def _make_room(self, target: str, row: str) -> None:
        if self._plan.room is None:
            return
        holders = [name for name, given in self._pairs.items() if given == target and name != row]
        if len(holders) >= max(1, self._plan.room.get(target, 1)):
            del self._pairs[holders[0]]

    def _go_on_from(self, row: str) -> None:
        names = tuple(self.rows)
        here = names.index(row)
        later = [name for name in (*names[here + 1 :], *names[:here]) if name in self._open()]
        self._activate(later[0] if later else row)
        if focused_index(tuple(self.targets.values())) < 0:
            self.rows[self._active].setFocus(Qt.FocusReason.OtherFocusReason)

    def _activate(self, row: str) -> None:
        self._active = row
        self._refresh()

    def _refresh(self) -> None:
        uses = Counter(self._pairs.values())
        for name, target in self.targets.items():
            target.tell_use(uses[name])
        for name, row in self.rows.items():
            target_given = self.targets.get(self._pairs.get(name, ""))
            row.tell_target(
                f"{target_given.number}  {target_given.text_shown}" if target_given else ""
            )
            if not self.is_locked:
                row.set_tone("active" if name == self._active else "")

    def _lay_out(self) -> None:
        rows, targets = QVBoxLayout(), QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._groups = targets
        for lane, tiles in ((rows, self.rows), (targets, self.targets)):
            lane.setSpacing(self.look.px(8))
            for tile in tiles.values():
                lane.addWidget(tile, 0 if self._is_matching else 1)
            if self._is_matching:
                lane.addStretch(1)
        self._lanes = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lanes.setSpacing(self.look.px(20))
        for lane in (rows, targets) if self._is_matching else (targets, rows):
            self._lanes.addLayout(lane, 3 if lane is rows else 2)
        self.column.addLayout(self._lanes)

    def _connect(self) -> None:
        self._drag = Drag(self)
        for name, row in self.rows.items():
            row.focused.connect(lambda name=name: self._activate(name))
            row.clicked.connect(lambda _=False, name=name: self._activate(name))
        for name, target in self.targets.items():
            target.clicked.connect(lambda _=False, name=name: self.give(self._active, name))
        for tile in (*self.rows.values(), *self.targets.values()):
            self._drag.watch(tile)
        self._drag.moved.connect(self._show_landing)
        self._drag.dropped.connect(self._land)
        self._drag.ended.connect(self._refresh)

    def _across(self, tile: QWidget, at: QPoint) -> tuple[str, str] | None:
        """Return the row and the target that a dragged tile and the place under it name."""
        rows, targets = _name_of(self.rows, tile, at), _name_of(self.targets, tile, at)
        is_across = (tile in self.rows.values()) != (_under(self.rows, at) is not None)
        return (rows, targets) if rows and targets and is_across else None

    def _show_landing(self, tile: QWidget, at: QPoint) -> None:
        found = self._across(tile, at)
        for name, other in (*self.rows.items(), *self.targets.items()):
            if other is not tile:
                other.set_tone("active" if found and name in found else "")

    def _land(self, tile: QWidget, at: QPoint) -> None:
        found = self._across(tile, at)
        for target in self.targets.values():
            target.set_tone("")
        if found:
            self.give(*found)


def _turn(box: QBoxLayout, *, is_across: bool) -> None:
    directions = QBoxLayout.Direction
    wanted = directions.LeftToRight if is_across else directions.TopToBottom
    if box.direction() != wanted:
        box.setDirection(wanted)


def _under(tiles: Mapping[str, QWidget], at: QPoint) -> str | None:
    for name, tile in tiles.items():
        if tile.rect().contains(tile.mapFromGlobal(at)):
            return name
    return None


def _name_of(tiles: Mapping[str, QWidget], dragged: QWidget, at: QPoint) -> str | None:
    return next((name for name, tile in tiles.items() if tile is dragged), _under(tiles, at))
