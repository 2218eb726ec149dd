"""Is a word in a drawing remarked on where it can't be read, and only there?"""

import pytest

from leadership_course.authoring.drawing_contrast import (
    ENOUGH,
    INKS,
    LINES,
    PAPERS,
    contrast,
    contrast_remarks,
)
from leadership_course.authoring.drawing_shapes import holds, outline_of
from leadership_course.reading.page import Page
from leadership_course.ui.theme import contrast as of_the_window
from leadership_course.ui.theme.tokens import THEMES

TOKENS = sorted(INKS | PAPERS | LINES)


def said(inside: str) -> list[str]:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99">\n{inside}\n</svg>'
    return [remark.message for remark in contrast_remarks(Page("d.svg", drawing, []))]


def test_inks_and_papers_are_all_the_tokens_there_are() -> None:
    names = THEMES[0].__struct_fields__
    colours = {name.replace("_", "-") for name in names if str(getattr(THEMES[0], name))[0] == "#"}
    assert set(TOKENS) == colours


@pytest.mark.parametrize("first", TOKENS)
def test_an_ink_is_read_on_a_paper_in_every_theme_and_on_nothing_else(first: str) -> None:
    for other in TOKENS:
        least = min(
            of_the_window.contrast(
                getattr(theme, first.replace("-", "_")), getattr(theme, other.replace("-", "_"))
            )
            for theme in THEMES
        )
        pair = {first, other}
        assert (least >= ENOUGH) == bool(pair & INKS and pair & PAPERS), (first, other)


def test_contrast_is_what_the_window_means_by_it() -> None:
    for pair in (("#000000", "#ffffff"), ("#0e6660", "#f7f4ee"), ("#123456", "#123457")):
        assert contrast(*pair) == pytest.approx(of_the_window.contrast(*pair))


BOX = '<rect class="fill-accent" fill="#0E6660" x="0" y="0" width="99" height="99"/>'


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ('<text x="9" y="50" class="fill-ink">A</text>', ""),
        ('<text x="9" y="50">A</text>', "stays #000000 when"),
        ('<text x="9" y="50" fill="#0e6660">A</text>', "stays #0e6660 when"),
        ('<text x="9" y="50" fill="currentColor">A</text>', ""),
        ('<text x="9" y="50" fill="none" stroke="#000">A</text>', ""),
        ('<g class="fill-muted"><text x="9" y="50">A<tspan x="30">B</tspan></text></g>', ""),
        ('<text x="9" y="50" class="fill-line">A</text>', "on `surface` in the colour `line`"),
        ('<text x="9" y="50" class="fill-gold-soft">A</text>', "in the colour `gold-soft`"),
        ('<text x="9" y="50" class="fill-teal" fill="#000">A</text>', "stays #000000 when"),
        (f'{BOX}<text x="9" y="50" class="fill-on-accent">A</text>', ""),
        (f'{BOX}<text x="9" y="50" class="fill-ink">A</text>', "on `accent` in the colour `ink`"),
        ('<rect fill="white" width="99" height="99"/><text x="9" y="50">A</text>', ""),
        (
            '<rect fill="#fff" width="99" height="99"/><text x="9" y="50" fill="#999">A</text>',
            "has a contrast of 2.8 to 1",
        ),
        (
            '<rect fill="#fff" width="99" height="99"/><text y="50" class="fill-ink">A</text>',
            "what is behind it stays #ffffff",
        ),
        (f'{BOX}<text x="9" y="50" class="fill-ink" opacity="0.5">A</text>', ""),
        (f'{BOX}<text transform="rotate(9)" x="9" y="50" class="fill-ink">A</text>', ""),
        (f'{BOX}<text transform="translate(200 9)" y="50" class="fill-ink">A</text>', ""),
        (f'<g opacity="0.2">{BOX}</g><text x="9" y="50" class="fill-ink">A</text>', ""),
        ('<title>A</title><desc>B</desc><text x="9" y="9" class="fill-ink"> </text>', ""),
        ('<rect fill="hsl(1,2%,3%)" width="99" height="99"/><text x="9" y="50">A</text>', ""),
    ],
)
def test_a_word_is_held_against_what_lies_behind_it(inside: str, fault: str) -> None:
    found = said(inside)
    assert len(found) == bool(fault), found
    assert all(fault in message for message in found)


@pytest.mark.parametrize(
    ("name", "given", "inside", "outside"),
    [
        ("rect", {"x": "10", "y": "10", "width": "20", "height": "9"}, (29, 18), (31, 18)),
        ("circle", {"cx": "10", "cy": "10", "r": "5"}, (13, 13), (14, 14)),
        ("ellipse", {"cx": "10", "cy": "10", "rx": "9", "ry": "2"}, (17, 10), (17, 12)),
        ("polygon", {"points": "0,0 10,0 0,10"}, (2, 2), (6, 6)),
        ("path", {"d": "M0 0H10V10H0Z"}, (5, 5), (11, 5)),
        ("path", {"d": "m2,2 l6,0 0,6 -6,0z m10 0 h5 v5 h-5 z"}, (14, 4), (10, 4)),
        ("path", {"d": "M0 0H10V10H0Z M3 3H7V7H3Z"}, (1, 1), (5, 5)),
        ("path", {"d": "M0 10 A10 10 0 0 1 20 10 Z"}, (10, 2), (10, 12)),
        ("path", {"d": "M0 10 A10 10 0 0 0 20 10 Z"}, (10, 18), (10, 8)),
        ("path", {"d": "M0 10 a40 4 0 0040 0 z"}, (20, 10.3), (20, 11)),
        ("path", {"d": "M0 10 a10 10 0 1 1 10 10 z"}, (9, 10), (0, 22)),
        ("path", {"d": "M0 0 Q10 20 20 0 Z"}, (10, 8), (10, 12)),
        ("path", {"d": "M0 0 C0 20 20 20 20 0 S30 -9 40 0 L40 -30 0 -30 Z"}, (10, 12), (10, 17)),
        ("path", {"d": "M0 0 T10 0 10 10 0 10 A5 5 0 0 1 0 10 Z"}, (5, 5), (-1, 5)),
        ("line", {"x2": "10"}, (200, 200), (5, 0)),
        ("path", {"d": "Z M"}, (200, 200), (5, 0)),
    ],
)
def test_a_point_is_inside_a_shape_or_not(
    name: str, given: dict[str, str], inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    outline = outline_of(name, given)
    assert holds(outline, inside) == (inside != (200, 200))
    assert not holds(outline, outside)
