"""Is progress drawn and said?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.ring import ProgressRing
from leadership_course.ui.widgets.segments import Bar, Segments

Shown = Callable[..., QWidget]


def accent_points(look: Look, widget: QWidget) -> int:
    image = widget.grab().toImage()
    accent = look.tokens.accent
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).name() == accent for x, y in points)


@pytest.mark.parametrize(("share", "said"), [(0.0, 0), (0.57, 57), (1.0, 100), (7.0, 100), (-1, 0)])
def test_a_ring_says_its_share(look: Look, qtbot: QtBot, share: float, said: int) -> None:
    ring = ProgressRing(look, share)
    qtbot.addWidget(ring)
    heard = QAccessible.queryAccessibleInterface(ring)
    assert heard.role() == QAccessible.Role.ProgressBar
    assert heard.text(QAccessible.Text.Name) == f"{said} per cent"
    assert heard.valueInterface().currentValue() == said


def test_a_fuller_ring_shows_more_of_the_accent(look: Look, shown: Shown) -> None:
    rings = [ProgressRing(look, share) for share in (0.0, 0.3, 0.9)]
    shown(*rings)
    points = [accent_points(look, ring) for ring in rings]
    assert points[0] == 0
    assert points[0] < points[1] < points[2]


def test_a_ring_without_motion_is_full_at_once(look: Look, shown: Shown) -> None:
    ring, full = ProgressRing(look, 0.0), ProgressRing(look, 1.0)
    shown(ring, full)
    ring.set_share(1.0)
    assert accent_points(look, ring) == accent_points(look, full)


def test_a_ring_with_motion_arrives(look: Look, shown: Shown, qtbot: QtBot) -> None:
    look.apply(Preferences(theme="light", motion="full"))
    ring, full = ProgressRing(look, 0.0), ProgressRing(look, 1.0)
    shown(ring, full)
    ring.set_share(1.0)
    assert accent_points(look, ring) < accent_points(look, full)
    qtbot.waitUntil(lambda: accent_points(look, ring) == accent_points(look, full), timeout=2000)


def test_segments_say_the_card_and_how_many(look: Look, qtbot: QtBot) -> None:
    segments = Segments(look, 7)
    qtbot.addWidget(segments)
    segments.set_place(3)
    assert segments.accessibleName() == "Card 4 of 7"
    assert (segments.value(), segments.maximum()) == (4, 7)


def test_segments_fill_up_to_the_place(look: Look, shown: Shown) -> None:
    segments = Segments(look, 4)
    shown(segments)
    points = []
    for place in range(4):
        segments.set_place(place)
        points.append(accent_points(look, segments))
    assert points == sorted(set(points))


def test_segments_of_another_lesson_start_at_its_first_card(look: Look, qtbot: QtBot) -> None:
    segments = Segments(look, 7)
    qtbot.addWidget(segments)
    segments.set_place(6)
    segments.set_count(3)
    assert segments.accessibleName() == "Card 1 of 3"


def test_a_lesson_without_cards_has_a_line(look: Look, shown: Shown) -> None:
    segments = Segments(look, 0)
    shown(segments)
    segments.set_place(5)
    assert segments.accessibleName() == "Card 1 of 1"


def test_a_bar_is_said_in_better_words_where_there_are_some(look: Look, qtbot: QtBot) -> None:
    bar = Bar(look, 0.4)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "40 per cent"
    bar.set_share(0.5, "5 of 10")
    assert bar.accessibleName() == "5 of 10"


def test_a_bar_fills_from_the_side_one_reads_from(look: Look, shown: Shown) -> None:
    bar = Bar(look, 0.5)
    window = shown(bar)
    for way, is_left in (
        (Qt.LayoutDirection.LeftToRight, True),
        (Qt.LayoutDirection.RightToLeft, False),
    ):
        window.setLayoutDirection(way)
        image = bar.grab().toImage()
        left = image.pixelColor(10, image.height() // 2).name()
        assert (left == look.tokens.accent) is is_left


@pytest.mark.parametrize("kind", [ProgressRing, Bar])
def test_progress_is_nothing_to_tab_to(
    look: Look, qtbot: QtBot, kind: type[ProgressRing | Bar]
) -> None:
    widget = kind(look, 0.5)
    qtbot.addWidget(widget)
    assert widget.focusPolicy() == Qt.FocusPolicy.NoFocus
