"""Which rules dress the widgets that Qt draws?

One sheet for the whole application. Widgets say what they are by properties (`role`, `tone`,
`kind`, `panel`); widgets with shape, states or motion of their own draw themselves from the tokens.
"""

from typing import Final

from leadership_course.ui.theme import style_controls, style_lists
from leadership_course.ui.theme.contrast import blend
from leadership_course.ui.theme.fonts import FACES, Face, Role, serif_families
from leadership_course.ui.theme.sizes import Sizes
from leadership_course.ui.theme.tokens import RADIUS_CARD, RADIUS_CONTROL, SPACE_24, Tokens

ICONS: Final = "lcicons"  # the search path under which the sheet finds its few pictures


def style_sheet(tokens: Tokens, scale: float) -> str:
    """Return the application's style sheet in the colours of `tokens`; 1.0 is 100 %."""
    px = Sizes(scale)
    return "\n".join(
        (
            _labels(tokens, px),
            _panels(tokens, px),
            _windows(tokens, px),
            style_controls.buttons(tokens, px),
            style_controls.chips(tokens, px),
            style_controls.fields(tokens, px),
            style_lists.drop_downs(tokens, px),
            style_lists.toggles(tokens, px),
            style_lists.sliders(tokens, px),
            style_lists.scroll_bars(tokens, px),
            style_lists.menus(tokens, px),
            style_lists.tables(tokens, px),
        )
    )


def _labels(tokens: Tokens, px: Sizes) -> str:
    roles = "\n".join(_role(name, face, px) for name, face in FACES.items())
    tones = "\n".join(
        f'QLabel[tone="{tone}"] {{ color: {getattr(tokens, tone)}; }}'
        for tone in ("ink", "muted", "accent", "gold", "good", "bad", "on_accent", "page")
    )
    return f"""
QLabel {{ background: transparent; selection-background-color: {tokens.accent};
    selection-color: {tokens.on_accent}; }}
{tones}
{roles}
QLabel[role="eyebrow"][tone="ink"] {{ color: {tokens.accent}; }}
QLabel[role="key"] {{ color: {tokens.ink}; background: {tokens.page}; font-size: {px(13)};
    font-weight: 600; border: 1px solid {tokens.control_line}; border-radius: {px(6)};
    padding: {px(3)} {px(8)}; }}
QLabel[role="badge"] {{ color: {tokens.on_accent}; background: {tokens.accent};
    font-size: {px(12)}; font-weight: 700; border-radius: {px(8)}; padding: {px(2)} {px(7)}; }}
"""


def _role(name: Role, face: Face, px: Sizes) -> str:
    rules = [f"font-size: {px(face.size)};", f"font-weight: {face.weight};"]
    if face.is_serif:
        families = ", ".join(f'"{family}"' for family in serif_families())
        rules.append(f"font-family: {families}; font-style: italic;")
    if face.spacing:
        rules.append(f"letter-spacing: {face.spacing * px.scale:.2f}px;")
    if name == "eyebrow":
        rules.append("text-transform: uppercase;")
    return f'QLabel[role="{name}"] {{ {" ".join(rules)} }}'


def _panels(tokens: Tokens, px: Sizes) -> str:
    fills = {
        "quote": tokens.gold_soft,
        "feedback-right": tokens.good_soft,
        "feedback-partly": tokens.gold_soft,
        "feedback-not-yet": tokens.bad_soft,
        "error": tokens.bad_soft,
        "notice": tokens.accent_soft,
    }
    edges = _panel_edges(tokens)
    rules = "\n".join(
        f'QFrame[panel="{kind}"] {{ background: {fill}; border: 1px solid {edges.get(kind, fill)};'
        f" border-radius: {px(RADIUS_CARD)}; }}"
        for kind, fill in fills.items()
    )
    return f"""{rules}
QFrame[panel] {{ padding: {px(SPACE_24 - 1)}; }}
QFrame[panel="error"], QFrame[panel="notice"] {{ padding: {px(15)} {px(19)}; }}
QFrame[panel="toast"] {{ padding: {px(9)} {px(11)} {px(9)} {px(19)}; }}
QFrame[panel="card"] {{ background: {tokens.surface}; border: 1px solid {tokens.line};
    border-radius: {px(RADIUS_CARD)}; }}
QFrame[panel="toast"] {{ background: {tokens.ink}; border: 1px solid {tokens.ink};
    border-radius: {px(RADIUS_CONTROL)}; }}
"""


def _panel_edges(tokens: Tokens) -> dict[str, str]:
    """Tinted cards need no edge, except where the tints are almost the page's black."""
    if tokens.name != "high-contrast":
        return {}
    return {
        "quote": tokens.gold,
        "feedback-right": tokens.good,
        "feedback-partly": tokens.gold,
        "feedback-not-yet": tokens.bad,
        "error": tokens.bad,
        "notice": tokens.accent,
    }


def _windows(tokens: Tokens, px: Sizes) -> str:
    return f"""
QMainWindow, QDialog, QMessageBox {{ background: {tokens.page}; }}
QScrollArea, QScrollArea > QWidget > QWidget#column {{ background: transparent; border: none; }}
QTextBrowser {{ background: transparent; border: none; color: {tokens.ink};
    selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}
QToolTip {{ background: {tokens.ink}; color: {tokens.page}; border: 1px solid {tokens.ink};
    padding: {px(6)} {px(10)}; font-size: {px(13)}; }}
QSplitter::handle {{ background: {blend(tokens.line, tokens.page, 0.3)}; }}
"""
