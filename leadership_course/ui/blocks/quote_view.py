"""How is a quotation shown, and kept?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadership_course.course.blocks import Quote
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_8, SPACE_16, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class QuoteView(Panel):
    """A quotation with its source and the button that bookmarks it."""

    toggled = Signal()

    def __init__(
        self,
        look: Look,
        quote: Quote,
        *,
        is_kept: bool,
        is_alone: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `quote`, larger and with more room where it `is_alone` on its card; `set_kept`
        follows what the log says.
        """
        super().__init__("quote", parent)
        self.quote = quote
        self._look = look
        self.column.addWidget(PlainLabel(f"“{quote.text}”", "pull" if is_alone else "quote"))
        if quote.why:
            self.column.addWidget(PlainLabel(quote.why, "reading" if is_alone else "text"))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        origin = ", ".join(part for part in (quote.by, quote.source) if part)
        foot.addWidget(PlainLabel(origin, role="text", tone="muted"), 1)
        self._button = Button("Bookmark", kind="quiet", icon="bookmark", look=look)
        self._button.clicked.connect(self.toggled)
        foot.addWidget(self._button)
        self.column.addLayout(foot)
        self.set_kept(is_kept)
        if is_alone:
            look.changed.connect(self._make_room)
            self._make_room()

    def _make_room(self) -> None:
        side, high = self._look.px(SPACE_8), self._look.px(SPACE_24)
        self.column.setContentsMargins(side, high, side, self._look.px(SPACE_8))
        self.column.setSpacing(self._look.px(SPACE_16))

    def set_kept(self, is_kept: bool) -> None:
        """Say whether the quotation is bookmarked."""
        self._button.set_words("Bookmarked" if is_kept else "Bookmark")
        self._button.set_icon("bookmark-filled" if is_kept else "bookmark")
        self._button.setAccessibleName("Remove bookmark" if is_kept else "Bookmark this quote")
