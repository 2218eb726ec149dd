"""How do the article's claim and what research adds stay apart on one card?"""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from leadership_course.course.blocks import Evidence
from leadership_course.course.outline import Source
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class EvidenceView(Panel):
    """Three voices under their own names, then the sources with their limits."""

    def __init__(
        self, evidence: Evidence, sources: Sequence[Source], parent: QWidget | None = None
    ) -> None:
        """Show `evidence`; `sources` are the entries that it cites."""
        super().__init__("card", parent)
        self.column.setSpacing(6)
        for name, text in (
            ("The article says", evidence.article),
            ("Research adds", evidence.finding),
            ("So try this", evidence.try_),
        ):
            self.column.addWidget(PlainLabel(name, role="eyebrow", tone="accent"))
            self.column.addWidget(PlainLabel(text, role="reading"))
            self.column.addSpacing(10)
        for source in sources:
            self.column.addWidget(PlainLabel(source.line, role="small", tone="muted"))
            if source.limit:
                limit = f"Limit: {source.limit}"
                self.column.addWidget(PlainLabel(limit, role="small", tone="muted"))
