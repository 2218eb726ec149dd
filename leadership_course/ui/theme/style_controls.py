"""How do buttons, chips and text fields look in each of their states?"""

from leadership_course.ui.theme.contrast import blend
from leadership_course.ui.theme.palette import faded
from leadership_course.ui.theme.sizes import Sizes
from leadership_course.ui.theme.tokens import RADIUS_CONTROL, Tokens


def buttons(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of QPushButton and its kinds; `widgets.buttons` draws the ring."""
    return f"""
QPushButton {{ outline: none; color: {tokens.accent}; background: {tokens.surface};
    border: 1px solid {_edge(tokens)}; border-radius: {px(RADIUS_CONTROL)};
    padding: {px(11)} {px(20)}; font-size: {px(15)}; font-weight: 600; min-height: {px(20)}; }}
QPushButton:hover {{ background: {tokens.accent_soft}; border-color: {tokens.accent}; }}
QPushButton:pressed {{ background: {blend(tokens.accent_soft, tokens.accent, 0.18)}; }}
QPushButton:checked {{ background: {tokens.accent_soft}; border-color: {tokens.accent}; }}
QPushButton:disabled {{ color: {faded(tokens)}; background: transparent;
    border-color: {tokens.line}; }}
{_primary(tokens, px)}
QPushButton[kind="quiet"] {{ color: {tokens.muted}; background: transparent;
    border-color: transparent; padding: {px(9)} {px(14)}; font-weight: 500; }}
QPushButton[kind="quiet"]:hover {{ color: {tokens.ink};
    background: {blend(tokens.page, tokens.ink, 0.07)}; }}
QPushButton[kind="quiet"]:pressed {{ background: {blend(tokens.page, tokens.ink, 0.13)}; }}
QPushButton[kind="quiet"]:checked {{ color: {tokens.accent};
    background: {tokens.accent_soft}; }}
QPushButton[kind="quiet"]:disabled {{ color: {faded(tokens)}; background: transparent; }}
QPushButton[kind="link"] {{ color: {tokens.accent}; background: transparent;
    border: 1px solid transparent; border-radius: {px(6)}; padding: {px(3)} {px(4)};
    font-weight: 500; }}
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:pressed {{
    text-decoration: underline; }}
QPushButton[kind="link"]:disabled {{ color: {faded(tokens)}; text-decoration: none; }}
QPushButton[kind="inverse"] {{ color: {tokens.page}; background: transparent;
    border: 1px solid {tokens.page}; border-radius: {px(8)}; padding: {px(4)} {px(12)}; }}
QPushButton[kind="inverse"]:hover {{ background: {blend(tokens.ink, tokens.page, 0.18)}; }}
QPushButton[kind="inverse"]:pressed {{ background: {blend(tokens.ink, tokens.page, 0.3)}; }}
QPushButton[kind="icon"] {{ background: transparent; border: 1px solid transparent;
    border-radius: {px(10)}; padding: 0; min-height: 0; }}
QPushButton[kind="icon"]:hover {{ background: {blend(tokens.page, tokens.ink, 0.07)}; }}
QPushButton[kind="icon"]:pressed {{ background: {blend(tokens.page, tokens.ink, 0.13)}; }}
QPushButton[kind="icon"]:checked {{ background: {tokens.accent_soft}; }}
"""


def _primary(tokens: Tokens, px: Sizes) -> str:
    return f"""
QPushButton[kind="primary"] {{ color: {tokens.on_accent}; background: {tokens.accent};
    border-color: {tokens.accent}; padding: {px(11)} {px(25)}; }}
QPushButton[kind="primary"]:hover {{ background: {blend(tokens.accent, tokens.ink, 0.14)};
    border-color: {blend(tokens.accent, tokens.ink, 0.14)}; }}
QPushButton[kind="primary"]:pressed {{ background: {blend(tokens.accent, tokens.ink, 0.28)};
    border-color: {blend(tokens.accent, tokens.ink, 0.28)}; }}
QPushButton[kind="primary"]:disabled {{ color: {faded(tokens)};
    background: {blend(tokens.line, tokens.page, 0.35)}; border-color: {tokens.line}; }}
"""


def chips(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of the small round buttons that filter and choose."""
    return f"""
QPushButton[kind="chip"] {{ color: {tokens.muted}; background: {tokens.surface};
    border: 1px solid {_edge(tokens)}; border-radius: {px(14)};
    padding: {px(4)} {px(12)}; font-size: {px(13)}; font-weight: 500; min-height: {px(20)}; }}
QPushButton[kind="chip"]:hover {{ color: {tokens.ink}; border-color: {tokens.control_line}; }}
QPushButton[kind="chip"]:pressed {{ background: {tokens.accent_soft}; }}
QPushButton[kind="chip"]:checked {{ color: {tokens.accent}; background: {tokens.accent_soft};
    border-color: {tokens.accent}; font-weight: 600; }}
QPushButton[kind="chip"]:disabled {{ color: {faded(tokens)}; background: transparent; }}
"""


def fields(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of everything one types into; the ring takes a pixel of the padding."""
    kinds = ("QLineEdit", "QPlainTextEdit", "QComboBox", "QSpinBox")
    plain, focused, disabled = (
        ", ".join(f"{kind}{state}" for kind in kinds) for state in ("", ":focus", ":disabled")
    )
    return f"""
{plain} {{ color: {tokens.ink}; background: {tokens.surface};
    border: 1px solid {tokens.control_line}; border-radius: {px(RADIUS_CONTROL)};
    padding: {px(10)} {px(13)}; font-size: {px(15)}; min-height: {px(20)};
    placeholder-text-color: {tokens.muted};
    selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}
{plain.replace(",", ":hover,")}:hover {{ border-color: {tokens.ink}; }}
{focused} {{ border: 2px solid {tokens.focus};
    padding: {_less(px, 10)} {_less(px, 13)}; }}
{disabled} {{ color: {faded(tokens)}; background: {tokens.page};
    border: 1px solid {tokens.line}; }}
QLineEdit[has-icon="true"] {{ padding-left: {px(42)}; }}
QLineEdit[has-icon="true"]:focus {{ padding-left: {_less(px, 42)}; }}
QPlainTextEdit {{ padding: {px(8)} {px(11)}; }}
QPlainTextEdit:focus {{ padding: {_less(px, 8)} {_less(px, 11)}; }}
QComboBox {{ padding: {px(10)} {px(15)}; }}
QComboBox:focus {{ padding: {_less(px, 10)} {_less(px, 15)}; }}
QSpinBox {{ qproperty-alignment: AlignCenter; }}
QPlainTextEdit[tone="reading"] {{ font-size: {px(17)}; }}
"""


def _edge(tokens: Tokens) -> str:
    """A button is known by its words; its edge may be soft, except where contrast was asked for."""
    return tokens.control_line if tokens.name == "high-contrast" else tokens.line


def _less(px: Sizes, n: float) -> str:
    return f"{round(n * px.scale) - 1}px"
