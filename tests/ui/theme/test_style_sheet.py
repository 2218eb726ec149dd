"""Is the one style sheet whole, in the theme's colours, and understood by Qt?"""

import re

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.assets import asset
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.restyle import restyle
from leadership_course.ui.theme.style_sheet import ICONS, style_sheet
from leadership_course.ui.theme.tokens import DARK, LIGHT, THEMES, Tokens


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25, 2.0])
def test_the_sheet_is_whole(theme: Tokens, scale: float, qapp: QApplication) -> None:
    sheet = style_sheet(theme, scale)
    assert sheet.count("{") == sheet.count("}")
    assert "None" not in sheet
    assert "{{" not in sheet


def test_themes_share_no_text_colour(qapp: QApplication) -> None:
    assert DARK.ink not in style_sheet(LIGHT, 1.0)
    assert LIGHT.ink not in style_sheet(DARK, 1.0)


def test_every_picture_the_sheet_names_exists(qapp: QApplication) -> None:
    for theme in THEMES:
        names = re.findall(rf"url\({ICONS}:([^)]+)\)", style_sheet(theme, 1.0))
        assert names
        assert [name for name in names if not asset(f"icons/{name}").is_file()] == []


def test_the_pictures_are_found_under_their_search_path(qapp: QApplication) -> None:
    Look().apply(Preferences(theme="light"))
    assert QDir.searchPaths(ICONS) == [str(asset("icons"))]


def test_qt_understands_the_whole_sheet(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    Look().apply(Preferences(theme="dark", text_size=130))
    for kind in (QLabel, QLineEdit, QPushButton):
        widget = kind()
        qtbot.addWidget(widget)
        widget.ensurePolished()
    told = capfd.readouterr().err
    assert "Could not parse" not in told
    assert "Unknown property" not in told


def test_a_label_that_becomes_muted_is_muted_at_once(qtbot: QtBot) -> None:
    look = Look()
    look.apply(Preferences(theme="light"))
    label = QLabel("seen")
    qtbot.addWidget(label)
    label.ensurePolished()
    restyle(label, "tone", "muted")
    assert label.palette().windowText().color().name() == LIGHT.muted
