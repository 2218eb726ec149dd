"""How does Qt's own Fusion style hear of the tokens?"""

from PySide6.QtGui import QColor, QPalette

from leadership_course.ui.theme.contrast import blend
from leadership_course.ui.theme.tokens import Tokens


def palette_of(tokens: Tokens) -> QPalette:
    """Return a palette in which every role that Fusion draws with comes from `tokens`."""
    role = QPalette.ColorRole
    palette = QPalette()
    for names, value in (
        ((role.Window,), tokens.page),
        ((role.Base, role.AlternateBase, role.Button, role.ToolTipBase), tokens.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), tokens.ink),
        ((role.BrightText,), tokens.bad),
        ((role.PlaceholderText,), tokens.muted),
        ((role.Highlight, role.Accent), tokens.accent),
        ((role.HighlightedText,), tokens.on_accent),
        ((role.Link, role.LinkVisited), tokens.accent),
        ((role.Light, role.Midlight), tokens.surface),
        ((role.Mid, role.Dark), tokens.control_line),
        ((role.Shadow,), tokens.line),
    ):
        for name in names:
            palette.setColor(name, QColor(value))
    faint = QColor(faded(tokens))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return palette


def faded(tokens: Tokens) -> str:
    """Return the colour of text that can't be used now."""
    return tokens.muted if tokens.name == "high-contrast" else blend(tokens.muted, tokens.page, 0.4)
