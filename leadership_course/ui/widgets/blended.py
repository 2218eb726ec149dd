"""Which colour lies between two tokens?"""

from PySide6.QtGui import QColor

from leadership_course.ui.theme.contrast import blend
from leadership_course.ui.theme.look import Look


def blended(look: Look, first: str, second: str, share: float) -> QColor:
    """Return token `first` mixed with `share` (0 to 1) of token `second`."""
    one, other = look.colour(first).name(), look.colour(second).name()
    return QColor(blend(one, other, min(max(share, 0.0), 1.0)))
