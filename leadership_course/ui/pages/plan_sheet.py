"""Which plan does a kept line belong to?"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from leadership_course.progress.keepsakes import Keepsake
from leadership_course.progress.plans import PlanRecord
from leadership_course.study import plans, quotes
from leadership_course.study.studying import Study
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_4, SPACE_8, SPACE_12, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.row_button import RowButton

_MOST = 160  # pixels at 100 % that the plans may take; more of them scroll


class PlanSheet(QDialog):
    """The plans in force to choose from; accepted with `chosen`, which is empty to untie."""

    def __init__(
        self, look: Look, study: Study, kept: Keepsake, parent: QWidget | None = None
    ) -> None:
        """List the plans; the one that `kept` is tied to says so."""
        super().__init__(parent)
        self.chosen = ""
        tied = quotes.plan_of(study, kept)
        self.setWindowTitle("Tie to a plan")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_8)
        column.addWidget(PlainLabel("Which plan does this line belong to?", "title"))
        column.addWidget(PlainLabel(f"“{kept.text}”", "text", "muted"))
        column.addSpacing(SPACE_8)
        column.addWidget(self._rows(look, plans.live(study), tied.id if tied else ""), 1)
        column.addSpacing(SPACE_12)
        actions = FlowLayout(spacing=8)
        if tied:
            untie = Button("Untie", "secondary", look=look)
            untie.clicked.connect(lambda: self._choose(""))
            actions.addWidget(untie)
        leave = Button("Leave it as it is", "quiet", look=look)
        leave.clicked.connect(self.reject)
        actions.addWidget(leave)
        column.addLayout(actions)
        self.setMinimumWidth(look.px(420))

    def _rows(self, look: Look, live: tuple[PlanRecord, ...], tied: str) -> QScrollArea:
        """The plans, which scroll where they are more than the screen has room for."""
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setViewport(QWidget())
        content = QWidget()
        content.setObjectName("column")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        for record in live:
            icon, note = ("check", "Tied") if record.id == tied else ("path", "")
            tone = "accent" if note else "muted"
            row = RowButton(look, icon, plans.sentence(record.made), note, tone)
            row.clicked.connect(lambda _=False, plan=record.id: self._choose(plan))
            column.addWidget(row)
        column.addStretch(1)
        area.setWidget(content)
        area.setMinimumHeight(min(content.sizeHint().height(), look.px(_MOST)))
        return area

    def _choose(self, plan: str) -> None:
        self.chosen = plan
        self.accept()
