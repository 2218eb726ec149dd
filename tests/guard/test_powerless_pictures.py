"""Would the window alone refuse a picture that opens files, lies outside, or takes minutes?"""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from hostile.files import DRAWINGS, HARMLESS, PIPES
from hostile.vectors import WORDS
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.drawing import recoloured
from leadership_course.ui.widgets.figure import FigureView
from leadership_course.ui.widgets.pictures import MOST_HEIGHT, inside, read_picture
from leadership_course.ui.widgets.prose import Prose
from tests.guard.canaries import Hostile, has_canary, shows_canary, within
from tests.guard.hostile_course import HOME, figure_names

pytestmark = pytest.mark.usefixtures("nobody_calls")

LINE = 1.6  # a picture stands in a line, which is up to so much higher than what it holds


def test_a_stock_drawing_would_show_what_lies_outside(hostile: Hostile) -> None:
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(hostile.root / HOME / "images" / DRAWINGS[0])).render(painter)
    painter.end()
    assert has_canary(image)


@pytest.mark.parametrize("name", [*DRAWINGS, *PIPES, "zip.svg", "drawing.png", "picture.svg"])
def test_a_drawing_shows_shapes_and_words_and_nothing_else(
    qtbot: QtBot, look: Look, hostile: Hostile, name: str
) -> None:
    path = hostile.root / HOME / "images" / name
    with within(5):
        figure = FigureView(look, path, "alt", "caption")
        qtbot.addWidget(figure)
        assert not shows_canary(figure)
    if name in DRAWINGS:
        kept = recoloured(path.read_bytes(), look.tokens, "Sans").decode()
        assert not kept or b"<!" not in path.read_bytes()
        for part in ("canary", "href", "url", "style=", "<image", WORDS):
            assert part not in kept


def test_no_name_of_a_picture_leads_out_of_the_folder(hostile: Hostile) -> None:
    images = f"{HOME}/images/"
    for name in figure_names(hostile.outside):
        for whole in (name, name.replace("images/", images), f"{HOME}/{name}", f"/{name}"):
            found = inside(hostile.root, whole)
            assert found is None or found.is_relative_to(hostile.root), whole
    assert inside(hostile.root, images + HARMLESS) == hostile.root / HOME / "images" / HARMLESS


@pytest.mark.parametrize("name", [r"\\localhost\share\canary.png", r"C:\canary.png", "a\0b"])
def test_a_name_that_leads_elsewhere_on_windows_is_refused_on_every_system(
    hostile: Hostile, name: str
) -> None:
    assert inside(hostile.root, name) is None


@pytest.mark.parametrize("name", ["tall.png", "tall.svg"])
def test_a_picture_is_never_much_higher_than_a_screen(
    qtbot: QtBot, look: Look, hostile: Hostile, name: str
) -> None:
    path = hostile.root / HOME / "images" / name
    figure = FigureView(look, path, "alt")
    qtbot.addWidget(figure)
    assert 0 < figure.sizeHint().height() <= MOST_HEIGHT
    prose = Prose(look, f'<img src="{HOME}/images/{name}">', hostile.root)
    qtbot.addWidget(prose)
    assert prose.heightForWidth(400) <= LINE * MOST_HEIGHT


def test_a_picture_that_takes_minutes_is_not_decoded(look: Look, hostile: Hostile) -> None:
    with within(5):
        assert read_picture(hostile.root / HOME / "images" / "scans.jpg").isNull()
        assert read_picture(hostile.root / HOME / "images" / "huge.png").isNull()
