"""How does the partner of an experiment learn what is asked of them?"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leadership_course.study.keeping import Keeping
from leadership_course.study.partner_sheet import Sheet
from leadership_course.ui.saving import ask_where
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class PartnerPanel(Panel):
    """The sheet for the partner: printed, as PDF, or as text; `said` tells what was done."""

    said = Signal(str)

    def __init__(
        self,
        look: Look,
        sheet: Sheet,
        name: str,
        partner: str,
        as_text: Callable[[Sheet], str],
        keeping: Keeping,
        parent: QWidget | None = None,
    ) -> None:
        """Offer `sheet`; `name` is suggested for its file, `as_text` turns it into Markdown."""
        super().__init__("card", parent)
        self._sheet, self._name = sheet, name
        self._as_text, self._keeping = as_text, keeping
        self.column.setSpacing(8)
        heading = f"A sheet for {partner}" if partner else "A sheet for your partner"
        self.column.addWidget(PlainLabel(heading, role="title"))
        words = (
            "One page: what you try, what to ask, how long it takes. Your guess and your notes are "
            "not on it."
        )
        self.column.addWidget(PlainLabel(words, role="text", tone="muted"))
        self._row = FlowLayout(spacing=8)
        for text, icon, act in (
            ("Print", "print", self.print_out),
            ("Save as PDF", "save", self._save_pdf),
            ("Save as text", "save", self._save_text),
        ):
            button = Button(text, kind="secondary", icon=icon, look=look)
            button.setAccessibleName(f"{text}: the sheet for the partner")
            button.clicked.connect(lambda _=False, act=act: act())
            self._row.addWidget(button)
        self.column.addLayout(self._row)

    def print_out(self) -> None:
        """Ask for a printer and print the sheet."""
        from leadership_course.ui.printed_sheet import print_out

        if told := print_out(self._sheet, self):
            self.said.emit(told)

    def _save_pdf(self) -> None:
        from leadership_course.ui.printed_sheet import as_pdf

        self._save("pdf", "PDF (*.pdf)", lambda: as_pdf(self._sheet))

    def _save_text(self) -> None:
        self._save("md", "Markdown (*.md)", lambda: self._as_text(self._sheet).encode())

    def _save(self, ending: str, kind: str, content: Callable[[], bytes]) -> None:
        path = ask_where(self, "Save the partner’s sheet", f"{self._name}.{ending}", kind)
        if path:
            self._keeping.write_out(path, content())
            self.said.emit(f"Saved as {path.name}")
