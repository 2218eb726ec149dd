"""Which colours, spaces and sizes is the window made of?

The only place with colour values. A widget names a token; `contrast.py` and its tests prove that
every pair that meets on the screen can be read.
"""

from typing import Final

from msgspec import Struct


class Tokens(Struct, frozen=True, kw_only=True):
    """The colours of one theme as "#rrggbb"."""

    name: str
    is_dark: bool
    page: str  # the window's background
    surface: str  # cards, fields, the rail
    line: str  # hairlines and empty tracks; decoration only
    ink: str  # text
    muted: str  # secondary text
    accent: str  # action, progress, selection
    on_accent: str  # text and icons on the accent
    accent_soft: str  # a selected row
    gold: str  # bookmarks
    gold_soft: str  # quotations, highlights, "partly"
    good: str  # right, always beside an icon and a word
    good_soft: str
    bad: str  # not yet, always beside an icon and a word
    bad_soft: str
    focus: str  # the ring around what the keyboard is at
    control_line: str  # the edge of something to operate: 3:1 on whatever lies behind it


LIGHT: Final = Tokens(
    name="light",
    is_dark=False,
    page="#f7f4ee",
    surface="#ffffff",
    line="#e4ded3",
    ink="#22262b",
    muted="#5d646e",
    accent="#0e6660",
    on_accent="#ffffff",
    accent_soft="#e3f0ee",
    gold="#955a0b",
    gold_soft="#fbf1e0",
    good="#28744a",
    good_soft="#e5f2e9",
    bad="#b23a32",
    bad_soft="#fbebe8",
    focus="#0e6660",
    control_line="#857f74",
)

DARK: Final = Tokens(
    name="dark",
    is_dark=True,
    page="#15181b",
    surface="#1d2125",
    line="#343a41",
    ink="#ede9e2",
    muted="#a6adb7",
    accent="#6cc7bc",
    on_accent="#0c2422",
    accent_soft="#1f3735",
    gold="#e2b15e",
    gold_soft="#3a3020",
    good="#7cc796",
    good_soft="#1f3527",
    bad="#e58a80",
    bad_soft="#3b2422",
    focus="#6cc7bc",
    control_line="#78818c",
)

HIGH_CONTRAST: Final = Tokens(
    name="high-contrast",
    is_dark=True,
    page="#000000",
    surface="#000000",
    line="#8c8c8c",
    ink="#ffffff",
    muted="#e0e0e0",
    accent="#5ff0de",
    on_accent="#000000",
    accent_soft="#06302b",
    gold="#ffd36b",
    gold_soft="#2b2100",
    good="#7df5a5",
    good_soft="#062b14",
    bad="#ffa69c",
    bad_soft="#3a0d09",
    focus="#ffe14d",
    control_line="#c8c8c8",
)

THEMES: Final = (LIGHT, DARK, HIGH_CONTRAST)

# Distances at 100 %, in pixels.
SPACE_4: Final = 4
SPACE_8: Final = 8
SPACE_12: Final = 12
SPACE_16: Final = 16
SPACE_24: Final = 24
SPACE_32: Final = 32
SPACE_48: Final = 48

RADIUS_CONTROL: Final = 12
RADIUS_CARD: Final = 16

PAGE_WIDTH: Final = 816  # the widest an ordinary page's content grows

# Sizes of type at 100 %, in pixels.
SMALL: Final = 12
TEXT: Final = 15
READING: Final = 17
TITLE: Final = 19
QUOTE: Final = 21
PULL: Final = 27
HEADING: Final = 28

TURN_MS: Final = 160  # a card turns
FEEDBACK_MS: Final = 120  # a state changes under the hand
