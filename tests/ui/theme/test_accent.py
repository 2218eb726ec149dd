"""Can everything be read in any colour that an author may give a course?"""

import math
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from leadership_course.ui.theme.accent import as_hex, as_oklch, with_accent
from leadership_course.ui.theme.contrast import blend, contrast
from leadership_course.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, THEMES, Tokens

COLOURS = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
GROUNDS = ("page", "surface", "accent_soft", "gold_soft", "good_soft", "bad_soft")
TEXTS = ("ink", "muted", "accent", "gold", "good", "bad")
any_theme = st.sampled_from(THEMES)


@settings(max_examples=300, deadline=None)
@given(any_theme, COLOURS)
@example(LIGHT, "#ffff00")
@example(LIGHT, "#ffffff")
@example(LIGHT, "#000000")
@example(HIGH_CONTRAST, "#000000")
@example(HIGH_CONTRAST, "#0000ff")
def test_every_pair_that_meets_on_the_screen_can_be_read(theme: Tokens, accent: str) -> None:
    dressed = with_accent(theme, accent)
    least = 7 if theme is HIGH_CONTRAST else 4.5
    for text, ground in product(TEXTS, GROUNDS):
        assert contrast(getattr(dressed, text), getattr(dressed, ground)) >= least
    for share in (0.0, 0.14, 0.28):
        assert contrast(dressed.on_accent, blend(dressed.accent, dressed.ink, share)) >= least
    for edge, ground in product(("control_line", "focus"), GROUNDS):
        assert contrast(getattr(dressed, edge), getattr(dressed, ground)) >= 3
    held = blend(dressed.accent_soft, dressed.accent, 0.18)
    assert contrast(dressed.accent, held) >= 3
    assert contrast(dressed.accent, dressed.line) >= (2 if theme is HIGH_CONTRAST else 3)


@settings(max_examples=200, deadline=None)
@given(any_theme, COLOURS)
def test_the_hue_stays_as_long_as_there_is_one(theme: Tokens, accent: str) -> None:
    wanted, found = as_oklch(accent), as_oklch(with_accent(theme, accent).accent)
    if min(wanted.chroma, found.chroma) > 0.04:
        turned = abs((wanted.hue - found.hue + math.pi) % (2 * math.pi) - math.pi)
        assert math.degrees(turned) < 6


@settings(max_examples=100, deadline=None)
@given(any_theme, COLOURS)
@example(DARK, "#000300")
def test_what_can_be_read_stays_as_it_is(theme: Tokens, accent: str) -> None:
    once = with_accent(theme, accent)
    assert with_accent(theme, once.accent).accent == once.accent


@settings(max_examples=100, deadline=None)
@given(any_theme, COLOURS)
def test_only_the_accent_and_what_goes_with_it_changes(theme: Tokens, accent: str) -> None:
    dressed = with_accent(theme, accent)
    others = set(theme.__struct_fields__) - {"accent", "on_accent", "accent_soft", "focus"}
    assert all(getattr(dressed, name) == getattr(theme, name) for name in others)
    if theme is HIGH_CONTRAST:
        assert dressed.focus == theme.focus


@given(COLOURS)
def test_a_colour_comes_back_from_oklch_as_it_went(colour: str) -> None:
    assert as_hex(as_oklch(colour)) == colour


def test_a_grey_that_can_not_be_read_gives_way_to_the_ink() -> None:
    assert with_accent(LIGHT, "#f5f5f5").accent == LIGHT.ink
    assert with_accent(DARK, "#0a0a0a").accent == DARK.ink
    assert with_accent(LIGHT, "#0a0a0a").accent == "#0a0a0a"


def test_a_colour_no_screen_shows_becomes_less_strong() -> None:
    loud = as_oklch("#ff0000")._replace(light=0.95)
    shown = as_oklch(as_hex(loud))
    assert shown.chroma < loud.chroma
    assert shown.light == pytest.approx(0.95, abs=0.02)
