"""How does the technocrat's way stand beside the leader's way?"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.blocks import Contrast
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel, Tone
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 520  # pixels at 100 % text; narrower, the two ways stand one above the other


class ContrastView(QWidget):
    """Two short dialogues side by side, and the difference in one sentence."""

    def __init__(self, look: Look, contrast: Contrast, parent: QWidget | None = None) -> None:
        """Show both ways."""
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(16)
        ways = SideBySide(look, _LEAST)
        ways.add(_way("The technocrat’s way", contrast.technocrat, "muted"))
        ways.add(_way("The leader’s way", contrast.leader, "accent"))
        outer.addWidget(ways)
        outer.addWidget(PlainLabel(contrast.difference, role="reading"))


def _way(name: str, lines: tuple[str, ...], tone: Tone) -> Panel:
    panel = Panel("card")
    panel.column.setSpacing(10)
    panel.column.addWidget(PlainLabel(name, role="eyebrow", tone=tone))
    for line in lines:
        panel.column.addWidget(PlainLabel(line, role="text"))
    panel.column.addStretch(1)
    return panel
