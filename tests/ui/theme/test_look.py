"""Does everything change together, once, and only when something changed?"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme import system
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT


class Announced:
    """Counts how often a look said that it changed."""

    def __init__(self, look: Look) -> None:
        self.times = 0
        look.changed.connect(self._count)

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look = Look()
    yield look
    QGuiApplication.styleHints().unsetColorScheme()
    look.deleteLater()


def test_a_look_can_be_drawn_with_before_it_is_applied(look: Look) -> None:
    assert look.tokens is LIGHT
    assert look.px(20) == 20
    assert look.font("text").pixelSize() == 15


def test_applying_is_announced_once(look: Look) -> None:
    announced = Announced(look)
    look.apply(Preferences(theme="dark", text_size=150, motion="reduced"))
    assert announced.times == 1


def test_applying_the_same_again_is_not_announced(look: Look) -> None:
    look.apply(Preferences(theme="dark"))
    announced = Announced(look)
    look.apply(Preferences(theme="dark", place="course"))
    assert announced.times == 0


def test_the_style_sheet_is_set_once_at_the_start(
    look: Look, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets: list[str] = []
    monkeypatch.setattr(QApplication, "setStyleSheet", lambda _, sheet: sheets.append(sheet))
    look.apply(Preferences(theme="light"))
    assert len(sheets) == 1
    look.apply(Preferences(theme="light", motion="reduced", reading_width=560))
    assert len(sheets) == 1


@pytest.mark.parametrize(
    ("theme", "tokens"), [("light", LIGHT), ("dark", DARK), ("high-contrast", HIGH_CONTRAST)]
)
def test_a_theme_reaches_qts_own_palette(look: Look, theme: str, tokens: object) -> None:
    look.apply(Preferences(theme=theme))  # type: ignore[arg-type]
    assert look.tokens is tokens
    role = QPalette.ColorRole
    assert QApplication.palette().color(role.Window) == QColor(look.tokens.page)
    assert QApplication.palette().color(role.WindowText) == QColor(look.tokens.ink)


def test_the_systems_scheme_is_followed_while_the_program_runs(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    look.apply(Preferences(theme="system"))
    assert look.tokens is LIGHT
    announced = Announced(look)
    monkeypatch.setattr(system, "system_tokens", lambda: DARK)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens is DARK
    assert announced.times == 1


def test_the_systems_scheme_is_left_alone_by_a_learner_who_chose(look: Look) -> None:
    look.apply(Preferences(theme="light"))
    announced = Announced(look)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens is LIGHT
    assert announced.times == 0


def test_text_size_scales_letters_spaces_and_the_reading_column(look: Look) -> None:
    look.apply(Preferences(text_size=200, reading_width=600))
    assert look.font("reading").pixelSize() == 34
    assert look.px(12) == 24
    assert look.reading_width == 1200
    assert QApplication.font().pixelSize() == 30


def test_a_font_handed_out_can_be_changed_without_changing_the_look(look: Look) -> None:
    look.font("text").setPixelSize(99)
    assert look.font("text").pixelSize() == 15


def test_quotations_are_set_in_serif_italics(look: Look) -> None:
    font = look.font("quote")
    assert font.italic()
    assert font.families() != look.font("text").families()


def test_a_learners_wish_for_stillness_is_kept(look: Look) -> None:
    look.apply(Preferences(motion="reduced"))
    assert look.is_motion_reduced
    look.apply(Preferences(motion="full"))
    assert not look.is_motion_reduced


def test_an_icon_is_drawn_in_the_tokens_colour_and_changes_with_the_theme(look: Look) -> None:
    for theme in ("light", "dark"):
        look.apply(Preferences(theme=theme))
        image = look.pixmap("tick", "accent", 48).toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert colours == {look.tokens.accent}


def test_the_same_icon_is_drawn_once(look: Look) -> None:
    first = look.pixmap("check", "ink", 20)
    assert look.pixmap("check", "ink", 20) is first


def test_an_icon_that_does_not_exist_is_an_empty_picture(look: Look, qtbot: QtBot) -> None:
    image = look.pixmap("no-such-icon", "ink", 20).toImage()
    assert image.pixelColor(10, 10).alpha() == 0


def test_the_window_wears_it_and_takes_it_off_again(look: Look) -> None:
    look.apply(Preferences(theme="light"))
    heard: list[None] = []
    look.changed.connect(lambda: heard.append(None))
    look.wear("#8a2432")
    assert look.tokens.accent == "#8a2432"
    look.apply(Preferences(theme="dark"))
    assert look.tokens.is_dark
    assert look.tokens.accent not in {"#8a2432", "#6cc7bc"}
    look.apply(Preferences(theme="light"))
    look.wear("")
    assert look.tokens == LIGHT
    assert len(heard) == 4


def test_it_may_be_put_on_before_the_window_is_dressed(look: Look) -> None:
    look.wear("#8a2432")
    look.apply(Preferences(theme="light"))
    assert look.tokens.accent == "#8a2432"
