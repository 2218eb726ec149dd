"""Is every icon one of the set, and there when it is asked for?"""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from leadership_course.ui.theme.assets import asset

ICONS = sorted(asset("icons").glob("*.svg"))
LINES = [path for path in ICONS if path.stem != "app"]
UI = Path(__file__).parents[3] / "leadership_course" / "ui"


def by_stem(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("icon", LINES, ids=by_stem)
def test_an_icon_is_a_line_drawing_on_a_grid_of_24(icon: Path, qapp: QApplication) -> None:
    renderer = QSvgRenderer(str(icon))
    assert renderer.isValid()
    assert renderer.defaultSize() == QSize(24, 24)
    assert 'stroke-width="1.8"' in icon.read_text()


@pytest.mark.parametrize("icon", LINES, ids=by_stem)
def test_an_icons_lines_stay_inside_its_grid(icon: Path, qapp: QApplication) -> None:
    from PySide6.QtGui import QImage, QPainter

    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(icon)).render(painter)
    painter.end()
    edge = [
        *((x, y) for x in range(48) for y in (0, 47)),
        *((x, y) for y in range(48) for x in (0, 47)),
    ]
    assert not any(image.pixelColor(x, y).alpha() for x, y in edge)
    assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))


def test_every_icon_that_the_window_names_exists() -> None:
    named: set[str] = set()
    for file in UI.rglob("*.py"):
        text = file.read_text()
        named |= set(re.findall(r'(?<![-\w])icon="([a-z-]+)"', text))
        named |= set(re.findall(r'\.(?:pixmap|set_icon)\(\s*"([a-z-]+)"', text))
        named |= set(re.findall(r'IconButton\([\w.]+, "([a-z-]+)"', text))
    assert named
    assert {name for name in named if not asset(f"icons/{name}.svg").is_file()} == set()


def test_the_applications_icon_is_there_as_drawing_and_picture() -> None:
    assert asset("icons/app.svg").is_file()
    assert asset("icons/app-256.png").read_bytes().startswith(b"\x89PNG")
