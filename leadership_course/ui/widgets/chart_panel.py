"""How is a chart shown so that it can be read by eye, by ear, as a table, and taken along?"""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_4
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.data_table import DataTable
from leadership_course.ui.widgets.flow import FlowLayout, in_line
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel

_AS_TABLE, _AS_CHART = "Show as table", "Show as chart"


class Told(NamedTuple):
    """What a chart says: a short name, a sentence, heading and rows, and all of it in words."""

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    spoken: str


class ChartPanel(Panel):
    """A sentence that says what the chart shows, the chart, and the same as a table.

    `save_asked` is emitted when the learner wants it as a file.
    """

    save_asked = Signal()

    def __init__(
        self, look: Look, told: Told, chart: QWidget, note: str = "", parent: QWidget | None = None
    ) -> None:
        """Show `chart`; `note` stands below it and says how to read it."""
        super().__init__("card", parent)
        self._look, self._told, self._chart = look, told, chart
        chart.setAccessibleName(told.title)
        chart.setAccessibleDescription(told.spoken)
        self._table: DataTable | None = None
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, SPACE_4, 0, 0)
        self._place.addWidget(chart)
        self.column.addWidget(PlainLabel(told.name, "eyebrow", "accent"))
        self.column.addWidget(PlainLabel(told.title, "title"))
        self.column.addLayout(self._place)
        if note:
            self.column.addWidget(PlainLabel(note, "small", "muted"))
        self.column.addLayout(self._acts())

    @property
    def is_table(self) -> bool:
        """Whether the rows stand there in the place of the chart."""
        return self._table is not None

    def show_table(self, is_table: bool) -> None:
        """Show the rows, or the chart again."""
        if is_table == self.is_table:
            return
        if self._table is not None:
            if self._table.hasFocus():
                self._switch.setFocus(Qt.FocusReason.TabFocusReason)
            self._place.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        else:
            told = self._told
            self._table = DataTable(self._look, told.title, told.head, told.rows)
            self._place.addWidget(self._table)
            QWidget.setTabOrder(self._table, self._switch)
        self._chart.setVisible(not is_table)
        self._name_switch()

    def _acts(self) -> FlowLayout:
        self._switch = Button(_AS_TABLE, "link", look=self._look)
        self._switch.clicked.connect(lambda: self.show_table(not self.is_table))
        save = Button("Save as CSV …", "link", look=self._look)
        save.setAccessibleName(f"Save as CSV: {self._told.name}")
        save.clicked.connect(self.save_asked)
        self._name_switch()
        return in_line(self._switch, save)

    def _name_switch(self) -> None:
        words = _AS_CHART if self.is_table else _AS_TABLE
        self._switch.set_words(words)
        self._switch.setAccessibleName(f"{words}: {self._told.name}")
