"""How is a quotation shown, and kept?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.course.blocks import Quote
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class QuoteView(Panel):
    """A quotation with its source and the button that bookmarks it."""

    toggled = Signal()

    def __init__(
        self, look: Look, quote: Quote, *, is_kept: bool, parent: QWidget | None = None
    ) -> None:
        """Show `quote`; `set_kept` follows what the log says."""
        super().__init__("quote", parent)
        self.quote = quote
        self.column.addWidget(PlainLabel(f"“{quote.text}”", role="quote"))
        if quote.why:
            self.column.addWidget(PlainLabel(quote.why, role="text"))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        origin = ", ".join(part for part in (quote.by, quote.source) if part)
        foot.addWidget(PlainLabel(origin, role="text", tone="muted"), 1)
        self._button = Button("Bookmark", kind="quiet", icon="bookmark", look=look)
        self._button.clicked.connect(self.toggled)
        foot.addWidget(self._button)
        self.column.addLayout(foot)
        self.set_kept(is_kept)

    def set_kept(self, is_kept: bool) -> None:
        """Say whether the quotation is bookmarked."""
        self._button.set_words("Bookmarked" if is_kept else "Bookmark")
        self._button.set_icon("bookmark-filled" if is_kept else "bookmark")
        self._button.setAccessibleName("Remove bookmark" if is_kept else "Bookmark this quote")
