"""Does a plot of ratings put each dot where its value stands, and say so in words?"""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.dot_plot import DotPlot, Mark, number


def test_a_screen_reader_hears_every_moment_with_its_value(look: Look, qtbot: QtBot) -> None:
    plot = DotPlot(look, "Soft skills", [Mark("Start", 2.25, True), Mark("Now", None, False)])
    qtbot.addWidget(plot)
    assert plot.accessibleName() == "Soft skills: Start 2.2, Now –"


@pytest.mark.parametrize(("value", "words"), [(None, "–"), (1.0, "1.0"), (3.66, "3.7")])
def test_a_mean_is_written_with_one_decimal(value: float | None, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize("is_rtl", [False, True])
def test_a_higher_value_stands_further_on(look: Look, qtbot: QtBot, is_rtl: bool) -> None:
    places = [_dot(look, qtbot, value, is_rtl=is_rtl) for value in (1, 2, 3, 4, 5)]
    assert places == sorted(places, reverse=is_rtl)
    steps = {round(abs(b - a)) for a, b in itertools.pairwise(places)}
    assert max(steps) - min(steps) <= 2


def test_nothing_said_is_no_dot(look: Look, qtbot: QtBot) -> None:
    assert _dot(look, qtbot, None, is_rtl=False) == -1


def _dot(look: Look, qtbot: QtBot, value: float | None, *, is_rtl: bool) -> float:
    """Return the middle of what is painted in the accent, or -1."""
    plot = DotPlot(look, "Soft skills", [Mark("Now", value, False)])
    qtbot.addWidget(plot)
    ways = Qt.LayoutDirection
    plot.setLayoutDirection(ways.RightToLeft if is_rtl else ways.LeftToRight)
    plot.resize(500, plot.sizeHint().height())
    image = QImage(plot.grab().toImage())
    accent, middle = look.colour("accent").rgb(), image.height() // 2
    found = [x for x in range(image.width()) if image.pixel(x, middle) == accent]
    return sum(found) / len(found) if found else -1
