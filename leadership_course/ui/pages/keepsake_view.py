"""How does one kept line look, and how are its note and tags written?"""

from typing import NamedTuple

from PySide6.QtCore import Signal

from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study.quotes import Writing
from leadership_course.ui.pages.written_line import WrittenLine
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton


class Around(NamedTuple):
    """What belongs to a kept line: the title of its lesson, or of its course where that is another,
    and its plan in words, both empty where there is none.

    `can_open` tells whether the lesson is here to be opened, `can_tie` whether there is a plan to
    tie the line to, or to untie it from.
    """

    where: str
    can_open: bool
    plan: str
    can_tie: bool


class PlanLine(RowButton):
    """The plan that a line is tied to, in words that wrap; it leads there."""

    ICON = 18
    PAD = 4

    def __init__(self, look: Look, plan: str) -> None:
        """Show `plan`, its icon under the words above."""
        super().__init__(look, "path", plan, places=(0, 26))
        self.setAccessibleName(f"Your plan: {plan}")


class KeepsakeView(Panel):
    """A quote card: the words, where they stand, note and tags, and what can be done with it."""

    open_asked = Signal()
    copy_asked = Signal()
    picture_asked = Signal()
    tie_asked = Signal()
    plan_asked = Signal()
    remove_asked = Signal()

    def __init__(
        self,
        look: Look,
        keepsake: Keepsake,
        around: Around,
        note: Writing,
        tags: Writing,
    ) -> None:
        """Show `keepsake` with what belongs to it."""
        super().__init__("quote")
        self._look, self._keepsake = look, keepsake
        self.column.setSpacing(8)
        self.column.addWidget(PlainLabel(f"“{keepsake.text}”", role="quote"))
        origin = " · ".join(
            part for part in (keepsake.by or "Your highlight", around.where) if part
        )
        self.column.addWidget(PlainLabel(origin, role="text", tone="muted"))
        self._note = WrittenLine(look, "note", "Why it hit me", note)
        self._tags = WrittenLine(look, "tag", "Tags, separated by commas", tags)
        self.column.addWidget(self._note)
        self.column.addWidget(self._tags)
        if around.plan:
            plan = PlanLine(look, around.plan)
            plan.clicked.connect(self.plan_asked)
            self.column.addWidget(plan)
        self.column.addLayout(self._actions(around))

    def flush(self) -> None:
        """Keep the note and the tags as they stand."""
        self._note.flush()
        self._tags.flush()

    def focus_plan(self) -> None:
        """Put the focus on what ties the line to a plan."""
        for button in self.findChildren(Button):
            if button.accessibleName().startswith("Plan:"):
                button.setFocus()

    def _actions(self, around: Around) -> FlowLayout:
        row = FlowLayout(spacing=0, line_gap=0)
        name = self._keepsake.text[:60]
        for text, act in (
            ("Open lesson", self.open_asked.emit if around.can_open else None),
            ("Copy", self.copy_asked.emit),
            ("Picture", self.picture_asked.emit),
            ("Note", self._note.edit),
            ("Tags", self._tags.edit),
            ("Plan", self.tie_asked.emit if around.can_tie else None),
            ("Remove", self.remove_asked.emit),
        ):
            if act is None:
                continue
            button = Button(text, kind="quiet", look=self._look)
            if line := {"Note": self._note, "Tags": self._tags}.get(text):
                line.ended.connect(button.setFocus)
            button.setAccessibleName(f"{text}: {name}")
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        return row
