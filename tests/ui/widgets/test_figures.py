"""Are a course's pictures shown in the theme's colours, and are only pictures shown?"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import DARK, LIGHT, THEMES, Tokens
from leadership_course.ui.widgets.drawing import MOST_BYTES, MOST_ELEMENTS, recoloured
from leadership_course.ui.widgets.figure import FigureView
from leadership_course.ui.widgets.pictures import MOST_BYTES as MOST_PICTURE_BYTES
from leadership_course.ui.widgets.pictures import read_picture

Shown = Callable[..., QWidget]
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32">'
SQUARE = f'{OPEN}<rect width="64" height="32" class="fill-accent" fill="#123456"/></svg>'


def drawn(body: str, tokens: Tokens = LIGHT) -> str:
    return recoloured(f"{OPEN}{body}</svg>".encode(), tokens, "Sans").decode()


def saved(folder: Path, name: str, width: int = 64, height: int = 32) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(folder / name))
    return folder / name


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_class_names_the_colour_whatever_the_fallback_says(theme: Tokens) -> None:
    text = drawn('<path class="fill-none stroke-on-accent" stroke="#fff" d="M0 0"/>', theme)
    assert f'stroke="{theme.on_accent}"' in text
    assert 'stroke="#fff"' not in text


def test_the_colour_of_the_text_is_the_ink() -> None:
    assert f'fill="{DARK.ink}"' in drawn('<text fill="currentColor">a</text>', DARK)


def test_a_colour_without_a_class_stays() -> None:
    assert 'fill="#123456"' in drawn('<circle r="3" fill="#123456"/>')


@pytest.mark.parametrize("name", ["fill-nothing", "fill-name", "fill-is-dark", "stroke-", "x"])
def test_a_class_that_names_no_token_changes_nothing(name: str) -> None:
    assert 'fill="#123456"' in drawn(f'<circle class="{name}" r="3" fill="#123456"/>')


@pytest.mark.parametrize(
    "body",
    [
        '<image href="/etc/passwd" width="9" height="9"/>',
        '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="../secret.png"/>',
        '<use href="#a"/>',
        "<style>* { fill: url(file:///etc/passwd) }</style>",
        "<script>alert(1)</script>",
        '<filter id="f"><feImage href="/etc/passwd"/></filter>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">p</p></foreignObject>',
        '<pattern id="p"><image href="/etc/passwd"/></pattern>',
        '<rect width="9" style="fill:url(/etc/passwd)"/>',
        '<rect width="9" fill="url(/etc/passwd)"/>',
        '<rect width="9" onload="x()" filter="url(#f)"/>',
        '<a href="file:///etc/passwd"><rect width="9"/></a>',
        '<animate attributeName="x" repeatCount="indefinite"/>',
    ],
)
def test_nothing_but_shapes_and_words_remains(body: str) -> None:
    text = drawn(f'{body}<circle r="3"/>')
    assert "circle" in text
    for part in ("href", "url", "script", "style", "filter", "image", "use", "passwd", "animate"):
        assert part not in text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a drawing",
        b"<svg",
        b"<html></html>",
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b"\x1f\x8b\x08\x00gzip",
        f"{OPEN}{'<g/>' * MOST_ELEMENTS}</svg>".encode(),
        f"{OPEN}<desc>{'a' * MOST_BYTES}</desc></svg>".encode(),
    ],
)
def test_what_is_no_drawing_is_none(content: bytes) -> None:
    assert recoloured(content, LIGHT, "Sans") == b""


def test_a_drawing_of_the_most_elements_is_drawn() -> None:
    assert recoloured(f"{OPEN}{'<g/>' * (MOST_ELEMENTS - 1)}</svg>".encode(), LIGHT, "Sans")


def test_a_comment_does_no_harm() -> None:
    assert "circle" in drawn('<!-- a note --><circle r="3"/>')


def test_a_drawing_follows_the_theme(look: Look, shown: Shown, tmp_path: Path) -> None:
    path = tmp_path / "square.svg"
    path.write_text(SQUARE)
    figure = FigureView(look, path, "A square", "")
    shown(figure)
    for theme in ("light", "dark"):
        look.apply(Preferences(theme=theme))
        image = figure.grab().toImage()
        middle = image.pixelColor(image.width() // 2, image.height() // 2)
        assert middle.name() == look.tokens.accent


def test_a_drawing_fills_the_column_and_keeps_its_shape(
    look: Look, shown: Shown, tmp_path: Path
) -> None:
    path = tmp_path / "square.svg"
    path.write_text(SQUARE)
    figure = FigureView(look, path, "A square", "")
    shown(figure, width=422)
    assert figure.height() == pytest.approx(figure.width() / 2, abs=1)


def test_a_picture_is_not_blown_up(look: Look, shown: Shown, tmp_path: Path) -> None:
    figure = FigureView(look, saved(tmp_path, "a.png"), "A field", "")
    shown(figure, width=400)
    picture = figure.findChildren(QLabel)[0]
    assert picture.pixmap().deviceIndependentSize().toSize().width() == 64


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.gif"])
def test_a_picture_is_known_by_its_bytes(tmp_path: Path, look: Look, name: str) -> None:
    from PySide6.QtGui import QImageWriter

    if name.split(".")[1].encode() not in [
        bytes(f.data()) for f in QImageWriter.supportedImageFormats()
    ]:
        pytest.skip("this Qt doesn't write the format")
    path = saved(tmp_path, name)
    misnamed = path.rename(tmp_path / "other.txt")
    assert read_picture(misnamed).width() == 64


def test_a_drawing_called_a_picture_is_refused(tmp_path: Path, look: Look) -> None:
    path = tmp_path / "square.png"
    path.write_text(SQUARE)
    assert read_picture(path).isNull()


def test_a_format_nobody_promised_is_refused(tmp_path: Path, look: Look) -> None:
    assert read_picture(saved(tmp_path, "a.bmp")).isNull()


def test_a_picture_of_too_many_points_is_refused(tmp_path: Path, look: Look) -> None:
    assert read_picture(saved(tmp_path, "wide.png", 16_001, 1_000)).isNull()


def test_a_file_of_too_many_bytes_is_not_read(tmp_path: Path, look: Look) -> None:
    path = saved(tmp_path, "a.png")
    path.write_bytes(path.read_bytes() + b"\0" * MOST_PICTURE_BYTES)
    assert read_picture(path).isNull()


def test_half_a_picture_is_no_picture_and_no_crash(tmp_path: Path, look: Look) -> None:
    path = saved(tmp_path, "a.png")
    path.write_bytes(path.read_bytes()[:40])
    assert read_picture(path).isNull()


@pytest.mark.parametrize("name", ["missing.png", "missing.svg", "", "folder"])
def test_what_cannot_be_shown_says_what_it_would_show(
    look: Look, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    figure = FigureView(look, tmp_path / name, "Two doors, one open", "A caption")
    qtbot.addWidget(figure)
    said = [label.text() for label in figure.findChildren(QLabel)]
    assert not figure.is_shown
    assert "Two doors, one open" in said
    assert "A caption" in said


def test_a_screen_reader_hears_what_the_picture_shows(
    look: Look, shown: Shown, tmp_path: Path
) -> None:
    figure = FigureView(look, saved(tmp_path, "a.png"), "Two doors, one open", "")
    shown(figure)
    heard = QAccessible.queryAccessibleInterface(figure.findChildren(QLabel)[0])
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == "Two doors, one open"
