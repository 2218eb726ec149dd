"""How does a text with gaps flow, so that it wraps like any other at any text size?"""

import re
import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.ui.theme.look import Look

Part = str | QWidget
Run = tuple[Part, ...]
_GAP = re.compile(r"\{([^{}]+)\}")


class GapText(QWidget):
    """Words with fields among them; a field keeps to the full stop behind it."""

    def __init__(self, look: Look, text: str, fields: Mapping[str, QWidget]) -> None:
        """Show `text`, in which `{name}` is where the field of that name stands."""
        super().__init__()
        self.look = look
        self._runs = runs(text, fields)
        self._is_right_to_left = is_right_to_left(text)
        self._words: list[tuple[QPoint, str]] = []
        for field in fields.values():
            field.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.flow)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return sum(self._height(line) for line in self._lines(width))

    def sizeHint(self) -> QSize:
        """Ask for a reading column."""
        width = max(self.width(), self.look.px(320))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for the widest run, which can't be broken."""
        widest = max((self._width(run) for run in self._runs), default=0)
        return QSize(widest, self._metrics().height())

    def flow(self) -> None:
        """Lay the words and fields out again, for instance when a field grew."""
        self._place()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the words; the fields draw themselves."""
        painter = QPainter(self)
        painter.setFont(self.look.font("reading"))
        painter.setPen(self.look.colour("ink"))
        for place, word in self._words:
            painter.drawText(place, word)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.look.font("reading"))

    def _width(self, run: Run) -> int:
        return sum(self._part_width(part) for part in run)

    def _part_width(self, part: Part) -> int:
        if isinstance(part, str):
            return self._metrics().horizontalAdvance(part)
        return part.sizeHint().width() + self.look.px(4)

    def _lines(self, width: int) -> list[list[Run]]:
        """Break the runs into lines of at most `width`."""
        space = self._metrics().horizontalAdvance(" ")
        lines, x = list[list[Run]](), width + 1
        for run in self._runs:
            if x + self._width(run) > width:
                lines.append([])
                x = 0
            lines[-1].append(run)
            x += self._width(run) + space
        return lines

    def _height(self, line: list[Run]) -> int:
        fields = [
            part.sizeHint().height() for run in line for part in run if isinstance(part, QWidget)
        ]
        return max([round(self._metrics().height() * 1.4), *fields]) + self.look.px(4)

    def _place(self) -> None:
        """Put every word and field in its place."""
        space, y = self._metrics().horizontalAdvance(" "), 0
        self._words = []
        for line in self._lines(self.width()):
            x, height = 0, self._height(line)
            for run in line:
                for part in run:
                    advance = self._part_width(part)
                    self._put(part, QRect(x, y, advance, height))
                    x += advance
                x += space
            y += height

    def _put(self, part: Part, box: QRect) -> None:
        if self._is_right_to_left:
            box.moveRight(self.width() - 1 - box.left())
        if isinstance(part, str):
            metrics = self._metrics()
            baseline = box.y() + (box.height() - metrics.height()) // 2 + metrics.ascent()
            self._words.append((QPoint(box.x(), baseline), part))
            return
        size = part.sizeHint()
        part.setGeometry(
            box.x(), box.y() + (box.height() - size.height()) // 2, size.width(), size.height()
        )


def runs(text: str, fields: Mapping[str, QWidget]) -> tuple[Run, ...]:
    """Split `text` into what may not be broken: words, and fields with what sticks to them."""
    found: list[list[Part]] = [[]]
    for place, piece in enumerate(_GAP.split(text)):
        if place % 2:
            found[-1].append(fields[piece])
            continue
        for count, word in enumerate(re.split(r"\s+", piece)):
            if count:
                found.append([])
            if word:
                found[-1].append(word)
    return tuple(tuple(run) for run in found if run)


def is_right_to_left(text: str) -> bool:
    """Tell by its first letter which way a text runs, whatever the language of the window."""
    ways = (unicodedata.bidirectional(letter) for letter in _GAP.sub("", text))
    return next((way != "L" for way in ways if way in {"L", "R", "AL"}), False)


def gap_names(text: str) -> tuple[str, ...]:
    """Return the names of the gaps in the order of the text."""
    return tuple(_GAP.findall(text))


def around(text: str, name: str) -> tuple[str, str]:
    """Return some words before and after a gap, as a screen reader needs them; gaps are dots."""
    before, _, after = text.partition("{" + name + "}")
    return _short(before, is_end=True), _short(after, is_end=False)


def _short(text: str, *, is_end: bool) -> str:
    words = _GAP.sub("...", text).split()
    return " ".join(words[-6:] if is_end else words[:6])
