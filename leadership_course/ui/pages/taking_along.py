"""How are kept lines taken along: as a picture, on paper, as PDF, as Markdown?"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study import quotes
from leadership_course.study.keeping import Keeping
from leadership_course.study.locking import is_closed
from leadership_course.study.ports import ProfileError
from leadership_course.study.studying import Study
from leadership_course.ui.saving import ask_where
from leadership_course.ui.screen import Screen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_8, SPACE_24
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from leadership_course.ui.quote_sheet import Printed

PRINT, PDF, MARKDOWN = "print", "pdf", "markdown"
_WAYS = (
    (PRINT, "print", "Print …"),
    (PDF, "save", "Save as PDF …"),
    (MARKDOWN, "save", "Save as Markdown …"),
)
_WORDS_IN_A_NAME = 4


class TakingAlong:
    """The ways out of Quotes, each through a sheet or dialog over `screen`."""

    def __init__(self, look: Look, study: Study, keeping: Keeping, screen: Screen) -> None:
        """Write through `keeping`, and say on `screen` what was written."""
        self._look, self._study, self._keeping, self._screen = look, study, keeping, screen

    def picture(self, kept: Keepsake) -> None:
        """Show a line as a picture, and save or copy it if that is wanted."""
        from leadership_course.ui.pages.picture_sheet import PictureSheet
        from leadership_course.ui.quote_picture import Words, as_png

        words = Words(kept.text, *quotes.origin(self._study, kept), self._study.course.title)
        sheet = PictureSheet(self._look, words, self._screen)
        sheet.copied.connect(lambda: self._screen.said.emit("Picture copied", None))
        if sheet.exec() and sheet.picture is not None:
            self._write(f"{_short_name(kept)}.png", "Picture (*.png)", as_png(sheet.picture))

    def ask(self, kept: tuple[Keepsake, ...]) -> None:
        """Ask in which way these lines are to be taken along, and do that."""
        sheet = WaySheet(self._look, len(kept), self._screen)
        if not sheet.exec():
            return
        if sheet.way == PRINT:
            self._print(kept)
        elif sheet.way == PDF:
            self._save_pdf(kept)
        else:
            self._save_markdown(kept)

    def _print(self, kept: tuple[Keepsake, ...]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from leadership_course.ui.printed_sheet import where_to
        from leadership_course.ui.quote_sheet import print_quotes

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if not QPrintDialog(printer, self._screen).exec():
            return
        if not print_quotes(printer, self._title(), self._printed(kept)):
            raise ProfileError(
                "The printer took nothing.",
                "Your lines are where they were.",
                "Look whether it is switched on, or save a PDF and print that.",
            )
        self._screen.said.emit(where_to(printer), None)

    def _save_pdf(self, kept: tuple[Keepsake, ...]) -> None:
        from leadership_course.ui.quote_sheet import quotes_pdf

        content = quotes_pdf(self._title(), self._printed(kept))
        self._write(f"{self._dated_name()}.pdf", "PDF (*.pdf)", content)

    def _save_markdown(self, kept: tuple[Keepsake, ...]) -> None:
        file = self._asked_for(f"{self._dated_name()}.md", "Markdown (*.md)")
        if file:
            self._keeping.export_quotes(file, kept)
            self._tell(file)

    def _write(self, name: str, kinds: str, content: bytes) -> None:
        file = self._asked_for(name, kinds)
        if file:
            self._keeping.write_out(file, content)
            self._tell(file)

    def _asked_for(self, name: str, kinds: str) -> Path | None:
        return ask_where(self._screen, "Save", name, kinds)

    def _tell(self, file: Path) -> None:
        words = f"Written to {file.name}"
        if is_closed(self._study.lock):
            words += " without your notes: the journal is locked"
        self._screen.said.emit(words, None)

    def _printed(self, kept: tuple[Keepsake, ...]) -> "list[Printed]":
        from leadership_course.ui.quote_sheet import Printed

        origins = (quotes.origin(self._study, one) for one in kept)
        return [
            Printed(one.text, ", ".join(part for part in origin if part), one.note)
            for one, origin in zip(kept, origins, strict=True)
        ]

    def _title(self) -> str:
        return f"Lines worth keeping · {self._study.course.title}"

    def _dated_name(self) -> str:
        return f"quotes-{self._study.today().isoformat()}"


class WaySheet(QDialog):
    """The ways to take some lines along; accepted with `way`."""

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        """Offer each way; `count` says how many lines it takes."""
        super().__init__(parent)
        self.way = ""
        title = "Take one line along" if count == 1 else f"Take {count} lines along"
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_24, SPACE_24, SPACE_24)
        column.setSpacing(SPACE_8)
        column.addWidget(PlainLabel(title, "title"))
        words = "Those the page shows now, with who said them, where, and your notes."
        column.addWidget(PlainLabel(words, "text", "muted"))
        for way, icon, name in _WAYS:
            row = RowButton(look, icon, name)
            row.clicked.connect(lambda _=False, way=way: self._choose(way))
            column.addWidget(row)
        close = Button("Close", "quiet", look=look)
        close.clicked.connect(self.reject)
        column.addWidget(close)
        self.setMinimumWidth(look.px(420))

    def _choose(self, way: str) -> None:
        self.way = way
        self.accept()


def _short_name(kept: Keepsake) -> str:
    """Return the first words of a line as the name of a file."""
    letters = "".join(c if c.isalnum() else " " for c in kept.text.replace("’", "").casefold())
    return "-".join(["quote", *letters.split()[:_WORDS_IN_A_NAME]])
