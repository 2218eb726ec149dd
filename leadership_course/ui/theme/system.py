"""What does the learner's computer ask for: light or dark, more contrast, less motion?"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStyleHints

from leadership_course.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens


def system_tokens() -> Tokens:
    """Return the theme the system asks for; light where it says nothing."""
    hints = QGuiApplication.styleHints()
    if has_high_contrast(hints):
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def has_high_contrast(hints: QStyleHints) -> bool:
    """Return whether the system asks for more contrast; Qt tells since 6.10."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def is_motion_unwanted(hints: QStyleHints) -> bool:
    """Return whether the system asks for less motion, where Qt tells (6.11 does not)."""
    accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None
    preference = getattr(accessibility, "motionPreference", None)
    return preference is not None and "reduce" in str(preference()).casefold()
