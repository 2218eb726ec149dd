"""What does a certificate look like on paper?"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtSvg import QSvgRenderer

from leadership_course.progress.moments import day_of
from leadership_course.study.certificate import Certificate
from leadership_course.ui.theme.assets import asset
from leadership_course.ui.theme.fonts import font_for, serif_families
from leadership_course.ui.theme.tokens import LIGHT

WIDTH, HEIGHT = 2970, 2100  # tenths of a millimetre: A4 on its side
_LEFT, _RIGHT = 240, WIDTH - 240
_CHECK = (
    "SHA-256 of the record beside this file. Anyone with the record can recompute it: "
    "leadership-course verify RECORD.json"
)


class _Line(NamedTuple):
    """Words on the sheet: where, how large in tenths of a millimetre, and in which token."""

    text: str
    top: float
    size: int
    token: str
    weight: int = 400
    left: float = _LEFT


def certificate_pdf(certified: Certificate) -> bytes:
    """Return the certificate as a PDF of one page, its words as words."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{certified.title}: {certified.name}")
    writer.setCreator("leadership-course")
    writer.setResolution(300)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF()))
    painter = QPainter(writer)
    draw_certificate(painter, QRectF(0, 0, writer.width(), writer.height()), certified)
    painter.end()
    buffer.close()
    return bytes(content.data())


def draw_certificate(painter: QPainter, box: QRectF, certified: Certificate) -> None:
    """Draw the sheet into `box`, whose sides are as those of A4."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.translate(box.topLeft())
    painter.scale(box.width() / WIDTH, box.height() / HEIGHT)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(LIGHT.surface))
    _draw_frame(painter)
    _draw_head(painter, certified)
    _draw_modules(painter, certified)
    _draw_foot(painter, certified)
    painter.restore()


def in_words(day: str) -> str:
    """Return a date (ISO) as people write it, or nothing for a damaged one."""
    found: date | None = day_of(day)
    return f"{found.day} {found:%B %Y}" if found else ""


def _draw_frame(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.line), 4))
    painter.drawRect(QRectF(90, 90, WIDTH - 180, HEIGHT - 180))
    painter.fillRect(QRectF(90, 90, 24, HEIGHT - 180), QColor(LIGHT.accent))


def _draw_head(painter: QPainter, certified: Certificate) -> None:
    emblem = QSvgRenderer(str(asset("icons/app.svg")))
    emblem.render(painter, QRectF(_RIGHT - 190, 210, 190, 190))
    _write(painter, _Line("Certificate of completion", 250, 44, "accent", 700), spacing=6)
    name = _serif(_fitting(certified.name, 190, _RIGHT - _LEFT))
    painter.setFont(name)
    painter.setPen(QColor(LIGHT.ink))
    box = QRectF(_LEFT, 400, _RIGHT - _LEFT, 260)
    painter.drawText(box, int(_MIDDLE), certified.name)
    quizzes = _in_letters(len(certified.modules))
    _write(painter, _Line("has worked through the course", 680, 46, "muted"))
    title = _cut(certified.title, 66, _RIGHT - _LEFT, 600)
    _write(painter, _Line(title, 744, 66, "ink", 600))
    _write(painter, _Line(f"and passed {quizzes}.", 846, 46, "muted"))


def _draw_modules(painter: QPainter, certified: Certificate) -> None:
    """Draw the modules at the left, and at the right what else was done."""
    top, step = 1080, min(86, 560 / max(1, len(certified.modules)))
    size = min(48, round(step * 0.56))
    _write(painter, _Line("Module", 1010, 32, "muted", 600))
    _write(painter, _Line("Passed", 1010, 32, "muted", 600, 1130))
    _write(painter, _Line("Score", 1010, 32, "muted", 600, 1640))
    for at, module in enumerate(certified.modules):
        y = top + at * step
        painter.setPen(QPen(QColor(LIGHT.line), 3))
        painter.drawLine(_LEFT, round(y), 1800, round(y))
        lift = y + (step - size * 1.4) / 2
        title = _cut(module.title, size, 1110 - _LEFT)
        _write(painter, _Line(title, lift, size, "ink"))
        _write(painter, _Line(in_words(module.passed_on), lift, size, "ink", left=1130))
        _write(painter, _Line(f"{module.per_cent}%", lift, size, "ink", left=1640))
    for at, (number, words) in enumerate(_done(certified)):
        y = 1000 + at * 190
        _write(painter, _Line(number, y, 84, "accent", 600, 2080))
        _write(painter, _Line(words, y + 112, 38, "muted", left=2080))


def _done(certified: Certificate) -> Iterator[tuple[str, str]]:
    """Yield what stands beside the modules: what was never done is left out."""
    lessons = "lesson" if certified.lessons == 1 else "lessons"
    for number, words in (
        (certified.lessons, f"{lessons}, {_duration(certified.minutes)} of reading"),
        (certified.reviews, "review" if certified.reviews == 1 else "reviews"),
        (certified.acted_on, f"{'plan' if certified.acted_on == 1 else 'plans'} acted on"),
    ):
        if number:
            yield f"{number:,}", words


def _draw_foot(painter: QPainter, certified: Certificate) -> None:
    painter.setPen(QPen(QColor(LIGHT.line), 3))
    painter.drawLine(_LEFT, 1700, _RIGHT, 1700)
    issued = f"Issued on {in_words(certified.issued_on)}"
    _write(painter, _Line(issued, 1735, 40, "ink"))
    version = _cut(f"{certified.title}, version {certified.version}", 40, 1700)
    painter.setPen(QColor(LIGHT.muted))
    painter.setFont(_sans(40))
    painter.drawText(QRectF(_LEFT, 1735, _RIGHT - _LEFT, 60), int(_END), version)
    digest = certified.digest
    groups = " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
    _write(painter, _Line(groups, 1838, 36, "ink"), spacing=5)
    _write(painter, _Line(_CHECK, 1898, 32, "muted"))


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


def _write(painter: QPainter, line: _Line, spacing: float = 0.0) -> None:
    font = _sans(line.size, line.weight)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + spacing)
    painter.setFont(font)
    painter.setPen(QColor(getattr(LIGHT, line.token)))
    box = QRectF(line.left, line.top, WIDTH - line.left, line.size * 1.5)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), line.text)


def _sans(size: int, weight: int = 400) -> QFont:
    font = font_for("text", 1.0)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _serif(size: int) -> QFont:
    font = _sans(size)
    font.setFamilies(list(serif_families()))
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


def _fitting(text: str, size: int, width: float) -> int:
    """Return the largest size, no more than `size`, in which the name stands in one line."""
    wide = QFontMetricsF(_serif(size)).horizontalAdvance(text)
    return size if wide <= width else max(40, int(size * width / wide))


def _cut(text: str, size: int, width: float, weight: int = 400) -> str:
    metrics = QFontMetricsF(_sans(size, weight))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _in_letters(quizzes: int) -> str:
    """Return how many quizzes a course has, as a sentence says it."""
    if quizzes == 1:
        return "its quiz"
    words = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return f"all {words[quizzes - 2] if quizzes <= 10 else quizzes} of its quizzes"


def _duration(minutes: int) -> str:
    """Return minutes in short, as in "1 h 48 min"."""
    hours, rest = divmod(minutes, 60)
    return " ".join((*((f"{hours} h",) if hours else ()), *((f"{rest} min",) if rest else ())))
