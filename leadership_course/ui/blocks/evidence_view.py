"""How do the article's claim and what research adds stay apart on one card?"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leadership_course.course.blocks import Evidence
from leadership_course.course.outline import Source
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton

_PLACES = (0, 26)  # a row's icon stands under the words above


class SourceLine(RowButton):
    """A source in small letters, its limit below."""

    FACE = "small"
    INK = "muted"
    PAD = 4
    ICON = 16
    has_note_below = True


class EvidenceView(Panel):
    """Three voices under their own names, then the sources with their limits.

    `source_asked` carries the key of the source to read more about.
    """

    source_asked = Signal(str)

    def __init__(
        self,
        look: Look,
        evidence: Evidence,
        sources: Sequence[Source],
        parent: QWidget | None = None,
    ) -> None:
        """Show `evidence`; `sources` are the entries that it cites."""
        super().__init__("card", parent)
        self._sources = sources
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
            self.column.addWidget(self._row(look, source))

    def ask_for_source(self) -> None:
        """Ask for the first source, if there is any."""
        if self._sources:
            self.source_asked.emit(self._sources[0].key)

    def _row(self, look: Look, source: Source) -> SourceLine:
        limit = f"Limit: {source.limit}" if source.limit else ""
        row = SourceLine(look, "book", source.line, limit, "accent", _PLACES)
        row.setAccessibleDescription("Read about this source")
        row.clicked.connect(lambda: self.source_asked.emit(source.key))
        return row
