"""Can everything that meets on the screen be read?"""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.ui.theme.contrast import blend, contrast
from leadership_course.ui.theme.tokens import HIGH_CONTRAST, THEMES, Tokens

COLOURS = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
GROUNDS = ("page", "surface", "accent_soft", "gold_soft", "good_soft", "bad_soft")
TEXTS = ("ink", "muted", "accent", "gold", "good", "bad")
EDGES = ("control_line", "focus")


def by_name(theme: Tokens) -> str:
    return theme.name


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_grey_that_just_fails_on_white_fails() -> None:
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@given(COLOURS, COLOURS)
def test_contrast_asks_not_which_colour_is_in_front(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21.000001


@given(COLOURS, COLOURS)
def test_a_blend_begins_and_ends_with_its_colours(first: str, second: str) -> None:
    assert blend(first, second, 0) == first
    assert blend(first, second, 1) == second


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
@pytest.mark.parametrize(("text", "ground"), [*product(TEXTS, GROUNDS)])
def test_every_text_can_be_read_on_every_ground(theme: Tokens, text: str, ground: str) -> None:
    least = 7 if theme is HIGH_CONTRAST else 4.5
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= least


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
@pytest.mark.parametrize("share", [0.0, 0.14, 0.28])
def test_words_on_the_accent_can_be_read_at_rest_hovered_and_pressed(
    theme: Tokens, share: float
) -> None:
    least = 7 if theme is HIGH_CONTRAST else 4.5
    assert contrast(theme.on_accent, blend(theme.accent, theme.ink, share)) >= least


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_a_button_held_down_can_still_be_read(theme: Tokens) -> None:
    assert contrast(theme.accent, blend(theme.accent_soft, theme.accent, 0.18)) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_words_on_an_inverse_card_can_be_read(theme: Tokens) -> None:
    assert contrast(theme.page, theme.ink) >= 7
    assert contrast(theme.page, blend(theme.ink, theme.page, 0.3)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
@pytest.mark.parametrize(("edge", "ground"), [*product(EDGES, GROUNDS)])
def test_every_edge_that_tells_a_control_can_be_seen(theme: Tokens, edge: str, ground: str) -> None:
    assert contrast(getattr(theme, edge), getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_a_ring_of_progress_stands_out_from_its_track(theme: Tokens) -> None:
    assert contrast(theme.accent, theme.line) >= (2 if theme is HIGH_CONTRAST else 3)


def test_high_contrast_shows_even_its_decoration() -> None:
    assert contrast(HIGH_CONTRAST.line, HIGH_CONTRAST.page) >= 3
