"""How is running text set?"""

from typing import Final

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from leadership_course.ui.theme.look import Look

LINE_HEIGHT: Final = 1.6  # of the letters' size
BULLET_ROOM: Final = 240  # per cent of a space


def prose_rules(look: Look) -> str:
    """Return the document style sheet of running text in the look's colours and sizes."""
    t, px = look.tokens, look.px
    return f"""
body, p, li, td, th {{ color: {t.ink}; }}
p {{ margin: 0 0 {px(12)}px 0; }}
h1, h2 {{ font-size: {px(21)}px; font-weight: 600; margin: {px(18)}px 0 {px(8)}px 0; }}
h3, h4, h5, h6 {{ font-size: {px(17)}px; font-weight: 600; margin: {px(14)}px 0 {px(6)}px 0; }}
ul, ol {{ margin: 0 0 {px(12)}px 0; }}
li {{ margin: 0 0 {px(5)}px 0; }}
a {{ color: {t.accent}; text-decoration: underline; }}
code, pre {{ font-family: monospace; font-size: {px(15)}px; background-color: {t.line}; }}
blockquote {{ margin: 0 {px(20)}px {px(12)}px {px(20)}px; color: {t.muted}; font-style: italic; }}
hr {{ background-color: {t.line}; color: {t.line}; }}
table {{ border-collapse: collapse; border: 1px solid {t.line};
    margin: {px(10)}px 0 {px(12)}px 0; }}
td, th {{ padding: {px(6)}px {px(10)}px; border: 1px solid {t.line}; }}
th {{ background-color: {t.accent_soft}; }}
"""


def set_line_height(document: QTextDocument, font: QFont, line_spacing: float) -> None:
    """Open the lines to LINE_HEIGHT; the last paragraph ends without a gap below it."""
    factor = LINE_HEIGHT * font.pixelSize() / max(line_spacing, 1.0) * 100
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    block = document.begin()
    while block.isValid():
        _set_block(block, factor, kind, is_last=not block.next().isValid())
        block = block.next()


def _set_block(block: QTextBlock, factor: float, kind: int, *, is_last: bool) -> None:
    change = QTextBlockFormat()
    is_code = block.blockFormat().nonBreakableLines()
    change.setLineHeight(100 if is_code else factor, kind)
    if is_last:
        change.setBottomMargin(0)
    QTextCursor(block).mergeBlockFormat(change)
    found: QTextList | None = block.textList()
    if found is not None and found.format().style() == QTextListFormat.Style.ListDisc:
        _part_from_bullet(block)
    if block.blockFormat().headingLevel():
        _end_adjustment(block)


def _part_from_bullet(block: QTextBlock) -> None:
    """Give a bullet some room: Qt puts it the width of a space before the words, and takes that
    space from the format of the block, in which no words are set.
    """
    room = QTextCharFormat()
    room.setFontStretch(BULLET_ROOM)
    QTextCursor(block).mergeBlockCharFormat(room)


def _end_adjustment(block: QTextBlock) -> None:
    """Qt enlarges a heading beyond the size its style names; the style alone shall count."""
    pieces: list[tuple[int, int, QTextCharFormat]] = []
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        pieces.append((piece.position(), piece.length(), piece.charFormat()))
        at += 1
    cursor = QTextCursor(block)
    for start, length, shape in pieces:
        shape.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(shape)
