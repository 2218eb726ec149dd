"""How do kept lines stand on paper?

On any paper that Qt can write on: a printer's, or that of a PDF. All lengths are in points.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from leadership_course.ui.theme.fonts import Role, font_for
from leadership_course.ui.theme.tokens import LIGHT

_MARGIN: Final = 62.0  # about 22 mm
_GAP, _HEAD, _FOOT, _LEADING = 26.0, 44.0, 34.0, 1.4
_DOTS: Final = 20  # of the layout's grid in one point: letters are set as finely as they print


class Printed(NamedTuple):
    """A line as it is printed: who said it where, and the learner's note, which may be empty."""

    text: str
    origin: str
    note: str


class _Set(NamedTuple):
    layout: QTextLayout
    height: float
    colour: str


def quotes_pdf(title: str, lines: Iterable[Printed]) -> bytes:
    """Return the lines as the bytes of a PDF on A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    print_quotes(writer, title, lines)
    del writer  # what it still holds is written as it goes
    return bytes(buffer.data().data())


def print_quotes(paper: QPagedPaintDevice, title: str, lines: Iterable[Printed]) -> int:
    """Print the lines on A4 with attribution, note and page numbers; return how many pages, 0
    where the paper could not be written on.

    A line with what belongs to it is never parted by the end of a page.
    """
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paper.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Point)
    room = paper.pageLayout().paintRect(QPageLayout.Unit.Point).size()
    pages = _paged([_block(line, room.width()) for line in lines], room.height() - _HEAD - _FOOT)
    painter = QPainter(paper)
    if not painter.isActive():
        return 0
    scale = paper.logicalDpiX() / 72
    painter.scale(scale, scale)
    for number, page in enumerate(pages, 1):
        if number > 1:
            paper.newPage()
        _write_edges(painter, room, title, f"{number} / {len(pages)}")
        top = _HEAD
        for block in page:
            top = _draw(painter, block, top) + _GAP
    painter.end()
    return len(pages)


def _paged(blocks: list[list[_Set]], most: float) -> list[list[list[_Set]]]:
    pages: list[list[list[_Set]]] = [[]]
    left = most
    for block in blocks:
        height = sum(part.height for part in block)
        if height > left and pages[-1]:
            pages.append([])
            left = most
        pages[-1].append(block)
        left -= height + _GAP
    return pages


def _block(line: Printed, width: float) -> list[_Set]:
    parts: list[tuple[str, Role, float, str]] = [(f"“{line.text}”", "quote", 15, LIGHT.ink)]
    if line.origin:
        parts.append((line.origin, "text", 10, LIGHT.muted))
    if line.note:
        parts.append((line.note, "text", 10.5, LIGHT.ink))
    return [_set(words, role, size, colour, width) for words, role, size, colour in parts]


def _set(words: str, role: Role, size: float, colour: str, width: float) -> _Set:
    layout = QTextLayout(words.replace("\n", "\u2028"), _face(role, size))
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step, top = size * _LEADING, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * _DOTS)
        line.setPosition(QPointF(0.0, top * _DOTS))
        top += step
    layout.endLayout()
    return _Set(layout, top + 3, colour)


def _draw(painter: QPainter, block: list[_Set], top: float) -> float:
    for part in block:
        painter.save()
        painter.translate(0, top)
        painter.scale(1 / _DOTS, 1 / _DOTS)
        painter.setPen(QColor(part.colour))
        part.layout.draw(painter, QPointF(0, 0))
        painter.restore()
        top += part.height
    return top


def _write_edges(painter: QPainter, room: QSizeF, title: str, number: str) -> None:
    """Write the title above and the number of the page below."""
    flags = Qt.AlignmentFlag
    foot = QRectF(0, room.height() - 14, room.width(), 14)
    head = QRectF(0, 0, room.width(), 14)
    painter.setPen(QColor(LIGHT.muted))
    for words, box, where in (
        (title, head, flags.AlignLeading),
        (number, foot, flags.AlignHCenter),
    ):
        painter.save()
        painter.scale(1 / _DOTS, 1 / _DOTS)
        painter.setFont(_face("text", 9))
        big = QRectF(box.x() * _DOTS, box.y() * _DOTS, box.width() * _DOTS, box.height() * _DOTS)
        painter.drawText(big, where | flags.AlignVCenter, words)
        painter.restore()


def _face(role: Role, size: float) -> QFont:
    font = font_for(role, 1.0)
    font.setPixelSize(round(size * _DOTS))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
