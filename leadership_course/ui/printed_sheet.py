"""How does a sheet look on paper?"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QWidget

from leadership_course.study.partner_sheet import Section, Sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PAGE = QPageSize.PageSizeId.A4
_MARGINS = QMarginsF()  # Qt itself leaves two centimetres around a document it prints
_TITLE, _HEADING, _TEXT, _SMALL = 20.0, 12.0, 10.0, 9.0  # points
_LINE = 16.0  # above a line to write on
_HANG = 20.0  # where the words of a point begin


def as_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF of one page, or more where it is long."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setPageLayout(_layout())
    document(sheet).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def print_out(sheet: Sheet, parent: QWidget) -> str:
    """Ask for a printer and print; say where it went, or nothing where it was left."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_layout())
    printer.setDocName(sheet.title)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return ""
    document(sheet).print_(printer)
    return where_to(printer)


def where_to(printer: "QPrinter") -> str:
    """Say where what was printed went: “Print to File” is a printer, too."""
    file = printer.outputFileName()
    return f"Written to {Path(file).name}" if file else "Sent to the printer"


def document(sheet: Sheet) -> QTextDocument:
    """Return the sheet laid out; words are put in literally, never read as markup."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setIndentWidth(_HANG)
    cursor = QTextCursor(made)
    _write(cursor, sheet.title, _TITLE, is_first=True, is_bold=True)
    _write(cursor, sheet.intro, _TEXT, above=8)
    for section in sheet.sections:
        _write_section(cursor, section)
    _write(cursor, sheet.foot, _SMALL, above=24)
    return made


def _write_section(cursor: QTextCursor, section: Section) -> None:
    _write(cursor, section.heading, _HEADING, above=16, is_bold=True)
    for paragraph in section.paragraphs:
        _write(cursor, paragraph, _TEXT, above=4)
    points: QTextList | None = None
    for point in section.points:
        _write(cursor, point, _TEXT, above=4)
        if points:
            points.add(cursor.block())
        else:
            points = cursor.createList(_numbered())
    for _ in range(section.lines):
        _rule(cursor)


def _write(
    cursor: QTextCursor,
    text: str,
    size: float,
    *,
    above: float = 0,
    is_first: bool = False,
    is_bold: bool = False,
) -> None:
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(above)
    block.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    letters.setFontPointSize(size)
    letters.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    if is_first:
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    cursor.insertText(text, letters)


def _numbered() -> QTextListFormat:
    points = QTextListFormat()
    points.setStyle(QTextListFormat.Style.ListDecimal)
    points.setNumberSuffix(".\N{EN SPACE}")
    return points


def _rule(cursor: QTextCursor) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(_LINE)
    block.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, 1)
    cursor.insertBlock(block, QTextCharFormat())


def _layout() -> QPageLayout:
    return QPageLayout(QPageSize(_PAGE), QPageLayout.Orientation.Portrait, _MARGINS)
