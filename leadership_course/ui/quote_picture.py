"""How is a kept line set as a picture that can be sent?

The words hang their opening mark outside the edge, in lines as even as their count allows, in the
largest size that fits. Whose words they are always stands below.
"""

from typing import Final, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextLayout, QTextOption
from PySide6.QtSvg import QSvgRenderer

from leadership_course.ui.theme.assets import asset
from leadership_course.ui.theme.fonts import Role, font_for
from leadership_course.ui.theme.tokens import Tokens

LARGEST, LEAST = 92, 34  # the size of the quoted words, in pixels of the picture
_LEADING = 1.34  # from line to line, in sizes of the letters
_MARGIN, _FOOT, _GAP, _RULE = 120, 48, 52, 5
_AUTHOR, _SOURCE, _COURSE = 34, 28, 26


class Format(NamedTuple):
    """The size of a picture in pixels, and what it is called."""

    name: str
    width: int
    height: int


FORMATS: Final = (
    Format("Square", 1080, 1080),
    Format("Portrait", 1080, 1350),
    Format("Wide", 1920, 1080),
)


class Words(NamedTuple):
    """What a picture says: the line, who said it and where; `course` signs it."""

    text: str
    by: str
    source: str
    course: str


class _Lines(NamedTuple):
    """Words that were broken into lines: where they are drawn from, and how high they are."""

    layout: QTextLayout
    height: float


def quote_picture(words: Words, size: Format, tokens: Tokens) -> QImage | None:
    """Return the picture, exactly of its size; None where the words don't fit at the least size."""
    room = size.width - 2 * _MARGIN
    under = [_broken(part, _face(role, px), room) for part, role, px in _origin(words)]
    origin = sum(each.height for each in under) + _GAP + _RULE + _GAP * 0.6
    most = size.height - 2 * _MARGIN - _FOOT - origin
    quoted = _fitting(f"“{words.text}”", room, most)
    if quoted is None:
        return None
    picture = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    picture.fill(QColor(tokens.gold_soft))
    picture.setText("Description", f"“{words.text}” {words.by}, {words.source}".rstrip(", "))
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    free = size.height - 2 * _MARGIN - _FOOT - origin - quoted.height
    top = _MARGIN + free / 2
    painter.setPen(QColor(tokens.ink))
    quoted.layout.draw(painter, QPointF(_MARGIN, top))
    top += quoted.height + _GAP
    painter.fillRect(QRectF(_MARGIN, top, 72, _RULE), QColor(tokens.gold))
    top += _RULE + _GAP * 0.6
    for each, tone in zip(under, (tokens.ink, tokens.muted), strict=False):
        painter.setPen(QColor(tone))
        each.layout.draw(painter, QPointF(_MARGIN, top))
        top += each.height
    _sign(painter, words.course, size, tokens)
    painter.end()
    return picture


def as_png(picture: QImage) -> bytes:
    """Return the picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here
    return bytes(buffer.data().data())


def _origin(words: Words) -> list[tuple[str, Role, int]]:
    """The lines below the rule: who, then where; a passage of the course has its source alone."""
    lines: list[tuple[str, Role, int]] = []
    if words.by:
        lines.append((words.by, "strong", _AUTHOR))
    if words.source:
        lines.append((words.source, "text" if words.by else "strong", _SOURCE))
    return lines


def _fitting(text: str, room: float, most: float) -> _Lines | None:
    for size in range(LARGEST, LEAST - 1, -2):
        lines = _broken(text, _face("quote", size), room, is_hung=True)
        if lines.height <= most:
            return lines
    return None


def _broken(text: str, font: QFont, room: float, *, is_hung: bool = False) -> _Lines:
    """Break into as few lines as `room` asks for, and no wider than that many lines need."""
    is_hung = is_hung and not _is_from_right(text)
    hang = QFontMetricsF(font).horizontalAdvance(text[0]) if is_hung else 0.0
    widest = _set(text, font, room, hang)
    count = widest.layout.lineCount()
    low, high = room / 2, room
    while is_hung and high - low > 4:
        middle = (low + high) / 2
        fits = _set(text, font, middle, hang).layout.lineCount() == count
        low, high = (low, middle) if fits else (middle, high)
    return _set(text, font, high, hang) if is_hung else widest


def _is_from_right(text: str) -> bool:
    strong = (way for letter in text if (way := bidirectional(letter)) in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def _set(text: str, font: QFont, room: float, hang: float) -> _Lines:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step, top = font.pixelSize() * _LEADING, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room if top else room + hang)
        line.setPosition(QPointF(0.0 if top else -hang, top))
        top += step
    layout.endLayout()
    return _Lines(layout, top)


def _sign(painter: QPainter, course: str, size: Format, tokens: Tokens) -> None:
    """Write small, at the foot, which course the line was met in."""
    top = size.height - _MARGIN * 0.62 - _FOOT / 2
    QSvgRenderer(str(asset("icons/app.svg"))).render(painter, QRectF(_MARGIN, top, _FOOT, _FOOT))
    painter.setPen(QColor(tokens.muted))
    painter.setFont(_face("text", _COURSE))
    box = QRectF(_MARGIN + _FOOT + 18, top, size.width - 2 * _MARGIN - _FOOT - 18, _FOOT)
    name = painter.fontMetrics().elidedText(course, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)


def _face(role: Role, size: int) -> QFont:
    font = font_for(role, 1.0)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
