"""How does a theme take on the colour of a course, so that everything can still be read?

The hue is the author's; how light it is, and how strong, gives way to contrast. It is turned in
OKLCH, where a colour keeps its hue for the eye when it becomes lighter or darker.

Source: Björn Ottosson, "A perceptual color space for image processing" (2020),
https://bottosson.github.io/posts/oklab/.
"""

import math
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from msgspec.structs import replace

from leadership_course.ui.theme.contrast import blend, contrast, luminance
from leadership_course.ui.theme.tokens import Tokens

GROUNDS = ("page", "surface", "accent_soft", "gold_soft", "good_soft", "bad_soft")
_HOVERED, _PRESSED, _HELD = 0.14, 0.28, 0.18  # shares blended into a button (style_controls.py)
_STEP = 0.005
_SOFT_CHROMA = 0.035  # of a selected row: a hint of the hue
_GREY = 0.02  # chroma below which nobody sees a hue
_DIM_CHROMA = 0.03  # of words on the accent in the dark


class Oklch(NamedTuple):
    """A colour by its lightness (0 to 1), its chroma (0 to about 0.4) and its hue in radians."""

    light: float
    chroma: float
    hue: float


def with_accent(tokens: Tokens, accent: str) -> Tokens:
    """Return the theme in the hue of `accent` ("#rrggbb"), as near to it as can be read."""
    tried = (_dressed(tokens, each) for each in _nearest_first(accent, as_oklch(accent), tokens))
    return next(filter(_reads, tried))  # the ink is the last, and can be read


def _dressed(tokens: Tokens, accent: str) -> Tokens:
    """Return the theme with `accent` as it is, and all that goes with it in its hue."""
    hue = as_oklch(accent)
    soft = _as_bright_as(hue, tokens.accent_soft, _SOFT_CHROMA, is_dark=tokens.is_dark)
    lights = tokens.on_accent
    if tokens.is_dark and luminance(tokens.on_accent) > 0:
        lights = _as_bright_as(hue, tokens.on_accent, _DIM_CHROMA, is_dark=True)
    focus = accent if tokens.focus == tokens.accent else tokens.focus
    return replace(tokens, accent=accent, accent_soft=soft, on_accent=lights, focus=focus)


def as_oklch(colour: str) -> Oklch:
    """Return "#rrggbb" as the eye sees it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(light, math.hypot(a, b), math.atan2(b, a))


def as_hex(colour: Oklch) -> str:
    """Return "#rrggbb"; where no screen shows the colour, one less strong of the same hue."""
    weakest, strongest = 0.0, 1.0
    parts = _channels(colour)
    if not _is_shown(parts):
        for _ in range(20):
            share = (weakest + strongest) / 2
            fits = _is_shown(_channels(colour._replace(chroma=colour.chroma * share)))
            weakest, strongest = (share, strongest) if fits else (weakest, share)
        parts = _channels(colour._replace(chroma=colour.chroma * weakest))
    return "#" + "".join(f"{round(255 * _encoded(min(1, max(0, part)))):02x}" for part in parts)


def _nearest_first(accent: str, wanted: Oklch, tokens: Tokens) -> Iterator[str]:
    """Yield the accent itself, then step by step the lighter ones in the dark, the darker ones in
    the light; at the end the ink, which can be read on everything. A grey goes there at once: a
    grey button looks like one that can't be pressed.
    """
    yield accent
    if wanted.chroma < _GREY:
        yield tokens.ink
    end = 1.0 if tokens.is_dark else 0.0
    steps = math.ceil(abs(end - wanted.light) / _STEP)
    way = _STEP if tokens.is_dark else -_STEP
    for step in range(1, steps):
        yield as_hex(wanted._replace(light=wanted.light + way * step))
    yield tokens.ink


def _reads(tokens: Tokens) -> bool:
    """Tell whether the accent can be read wherever it stands, and what stands on it."""
    accent = tokens.accent
    words, shapes = (7.0, 2.0) if tokens.name == "high-contrast" else (4.5, 3.0)
    grounds = (getattr(tokens, name) for name in GROUNDS)
    pairs = (
        *product([accent], grounds, [words]),
        *((tokens.on_accent, blend(accent, tokens.ink, s), words) for s in (0, _HOVERED, _PRESSED)),
        (accent, blend(tokens.accent_soft, accent, _HELD), 3.0),
        (accent, tokens.line, shapes),
    )
    return all(contrast(first, second) >= least for first, second, least in pairs)


def _as_bright_as(wanted: Oklch, like: str, chroma: float, *, is_dark: bool) -> str:
    """Return the hue of `wanted` as bright as `like`, or a shade further from the ink than it, so
    that whatever is read on `like` is read on it.
    """
    most = luminance(like)
    colour = Oklch(as_oklch(like).light, min(chroma, wanted.chroma), wanted.hue)
    for step in range(200):
        light = colour.light - step * _STEP if is_dark else colour.light + step * _STEP
        found = as_hex(colour._replace(light=min(1.0, max(0.0, light))))
        if luminance(found) <= most if is_dark else luminance(found) >= most:
            return found
    return like  # not reached: black and white are such colours


def _channels(colour: Oklch) -> tuple[float, float, float]:
    """Return linear red, green and blue, beyond 0 to 1 where no screen shows the colour."""
    a, b = colour.chroma * math.cos(colour.hue), colour.chroma * math.sin(colour.hue)
    long = (colour.light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _is_shown(parts: tuple[float, float, float]) -> bool:
    return all(-1e-4 <= part <= 1 + 1e-4 for part in parts)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(linear: float) -> float:
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
