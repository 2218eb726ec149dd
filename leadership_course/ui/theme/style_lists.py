"""How do lists, toggles, sliders, scroll bars and menus look in each of their states?"""

from leadership_course.ui.theme.contrast import blend
from leadership_course.ui.theme.palette import faded
from leadership_course.ui.theme.sizes import Sizes
from leadership_course.ui.theme.tokens import RADIUS_CONTROL, Tokens


def drop_downs(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of QComboBox and QSpinBox beyond those of a field."""
    shade = _shade(tokens)
    return f"""
QComboBox::drop-down {{ border: none; width: {px(32)}; }}
QComboBox::down-arrow {{ image: url(lcicons:sheet/down-{shade}.svg);
    width: {px(16)}; height: {px(16)}; }}
QComboBox QAbstractItemView {{ background: {tokens.surface}; color: {tokens.ink};
    border: 1px solid {tokens.control_line}; padding: {px(4)}; outline: none;
    selection-background-color: {tokens.accent_soft}; selection-color: {tokens.accent}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(32)}; padding: 0 {px(8)};
    border-radius: {px(6)}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: {px(28)};
    subcontrol-origin: border; }}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-arrow {{ image: url(lcicons:sheet/up-{shade}.svg);
    width: {px(14)}; height: {px(14)}; }}
QSpinBox::down-arrow {{ image: url(lcicons:sheet/down-{shade}.svg);
    width: {px(14)}; height: {px(14)}; }}
"""


def toggles(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of QCheckBox and QRadioButton; the ring goes round the words too."""
    tick = "light" if not tokens.is_dark else "dark"
    size = px(20)
    return f"""
QCheckBox, QRadioButton {{ color: {tokens.ink}; spacing: {px(10)}; font-size: {px(15)};
    padding: {px(6)} {px(8)} {px(6)} {px(4)}; border: 2px solid transparent;
    border-radius: {px(8)}; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {tokens.focus}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {faded(tokens)}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {size}; height: {size};
    background: {tokens.surface}; border: 1px solid {tokens.control_line}; }}
QCheckBox::indicator {{ border-radius: {px(6)}; }}
QRadioButton::indicator {{ border-radius: {round(20 * px.scale) // 2 + 1}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {tokens.accent}; }}
QCheckBox::indicator:pressed, QRadioButton::indicator:pressed {{
    background: {tokens.accent_soft}; }}
QCheckBox::indicator:checked {{ background: {tokens.accent}; border-color: {tokens.accent};
    image: url(lcicons:sheet/tick-on-{tick}.svg); }}
QRadioButton::indicator:checked {{ background: {tokens.accent}; border-color: {tokens.accent};
    image: url(lcicons:sheet/dot-on-{tick}.svg); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
    border-color: {tokens.line}; background: {tokens.page}; }}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {{
    border-color: {faded(tokens)}; background: {faded(tokens)}; }}
"""


def sliders(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of a horizontal QSlider; a radius beyond the half would square the knob."""
    groove, radius = 2 * round(2 * px.scale), round(11 * px.scale)
    inside = 2 * radius - 4
    rest = tokens.control_line if tokens.name == "high-contrast" else _between(tokens, 0.35)
    return f"""
QSlider {{ min-height: {2 * radius + 8}px; background: transparent; }}
QSlider::groove:horizontal {{ height: {groove}px; background: {rest};
    border-radius: {groove // 2}px; }}
QSlider::sub-page:horizontal {{ background: {tokens.accent}; border-radius: {groove // 2}px; }}
QSlider::handle:horizontal {{ width: {inside}px; height: {inside}px;
    margin: -{radius - groove // 2}px 0; border-radius: {radius}px;
    background: {tokens.surface}; border: 2px solid {tokens.accent}; }}
QSlider::handle:horizontal:hover {{ background: {tokens.accent_soft}; }}
QSlider::handle:horizontal:pressed {{ background: {tokens.accent}; }}
QSlider:focus {{ border: 2px solid {tokens.focus}; border-radius: {px(8)}; }}
QSlider::sub-page:horizontal:disabled, QSlider::groove:horizontal:disabled {{
    background: {tokens.line}; }}
QSlider::handle:horizontal:disabled {{ border-color: {tokens.line}; }}
"""


def scroll_bars(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of slim scroll bars that step forward under the pointer."""
    rest = tokens.control_line if tokens.name == "high-contrast" else _between(tokens, 0.5)
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: {px(12)}; margin: 0; }}
QScrollBar:horizontal {{ height: {px(12)}; margin: 0; }}
QScrollBar::handle {{ background: {rest}; border-radius: {px(3)}; margin: {px(3)}; }}
QScrollBar::handle:vertical {{ min-height: {px(40)}; }}
QScrollBar::handle:horizontal {{ min-width: {px(40)}; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {tokens.control_line}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""


def menus(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of QMenu, and of plain lists."""
    return f"""
QMenu {{ background: {tokens.surface}; color: {tokens.ink}; padding: {px(6)};
    border: 1px solid {tokens.control_line}; font-size: {px(15)}; }}
QMenu::item {{ padding: {px(7)} {px(24)} {px(7)} {px(14)}; border-radius: {px(8)}; }}
QMenu::item:selected {{ background: {tokens.accent_soft}; color: {tokens.accent}; }}
QMenu::item:disabled {{ color: {faded(tokens)}; }}
QMenu::separator {{ height: 1px; background: {tokens.line}; margin: {px(6)} {px(10)}; }}
QListView, QTreeView {{ background: {tokens.surface}; color: {tokens.ink};
    border: 1px solid {tokens.line}; border-radius: {px(RADIUS_CONTROL)}; outline: none;
    selection-background-color: {tokens.accent_soft}; selection-color: {tokens.accent}; }}
QListView[kind="bare"] {{ background: transparent; border: none; }}
QListView:focus, QTreeView:focus {{ border: 2px solid {tokens.focus}; }}
QListView#time-line, QListView#time-line:focus {{ background: transparent; border: none; }}
"""


def tables(tokens: Tokens, px: Sizes) -> str:
    """Return the rules of QTableView: rows parted by hairlines, the head in small letters."""
    head = f"font-size: {px(13)}; font-weight: 600; padding: {px(8)} {px(13)}"
    return f"""
QTableView {{ background: transparent; color: {tokens.ink}; font-size: {px(15)};
    border: 1px solid {tokens.line}; border-radius: {px(8)}; outline: none;
    selection-background-color: {tokens.accent_soft}; selection-color: {tokens.ink}; }}
QTableView:focus {{ border: 2px solid {tokens.focus}; }}
QTableView::item {{ padding: {px(4)} {px(10)}; border: none;
    border-bottom: 1px solid {tokens.line}; }}
QTableView::item:selected {{ background: {tokens.accent_soft}; color: {tokens.ink}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {tokens.muted}; {head};
    border: none; border-bottom: 1px solid {tokens.control_line}; }}
"""


def _between(tokens: Tokens, share: float) -> str:
    return blend(tokens.line, tokens.control_line, share)


def _shade(tokens: Tokens) -> str:
    return "dark" if tokens.is_dark else "light"
