"""Which letters does each role of text get?"""

import sys
from typing import Final, Literal, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from leadership_course.ui.theme import tokens

Role = Literal["small", "text", "reading", "title", "heading", "quote", "pull", "eyebrow", "strong"]


class Face(NamedTuple):
    """How a role of text is set: `size` and `spacing` in pixels at 100 %, `weight` as in CSS."""

    size: int
    weight: int = 400
    is_serif: bool = False
    spacing: float = 0.0


FACES: Final[dict[Role, Face]] = {
    "small": Face(tokens.SMALL + 1),
    "text": Face(tokens.TEXT),
    "strong": Face(tokens.TEXT, 600),
    "reading": Face(tokens.READING),
    "title": Face(tokens.TITLE, 600),
    "heading": Face(tokens.HEADING, 600, spacing=-0.3),
    "quote": Face(tokens.QUOTE, is_serif=True),
    "pull": Face(tokens.PULL, is_serif=True),  # a quotation that has a card to itself
    "eyebrow": Face(tokens.SMALL, 700, spacing=0.8),
}


def serif_families() -> tuple[str, ...]:
    """Return the families to ask for in quotations, best first; only fontconfig knows "serif"."""
    return ("Georgia", "Times New Roman") if sys.platform in {"win32", "darwin"} else ("serif",)


def font_for(role: Role, scale: float) -> QFont:
    """Return the font of `role` at `scale` (1.0 is 100 %)."""
    face = FACES[role]
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(max(1, round(face.size * scale)))
    font.setWeight(QFont.Weight(face.weight))
    if face.is_serif:
        font.setFamilies(list(serif_families()))
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setItalic(True)
    if face.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.spacing * scale)
    if role == "eyebrow":
        font.setCapitalization(QFont.Capitalization.AllUppercase)
    return font
