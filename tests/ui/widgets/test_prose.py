"""Is a stranger's text readable, and powerless?"""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leadership_course.study.anchoring import Passage
from leadership_course.study.preferences import Preferences
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.prose import Prose

Shown = Callable[..., QWidget]
IMAGE = QTextDocument.ResourceType.ImageResource.value
CANARY = "#ff00ff"
TEXT = "<p>The quarter looked fine. The team did not.</p><p>The quarter looked fine again.</p>"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture outside the course, all in a colour that no theme has."""
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(0xFF00FF)
    path = tmp_path / "secret.png"
    assert picture.save(str(path))
    (tmp_path / "course" / "images").mkdir(parents=True)
    return path


def has_canary(widget: QWidget) -> bool:
    image = widget.grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixelColor(x, y).name() == CANARY for x, y in points)


VECTORS = (
    '<img src="{path}">',
    '<img src="file://{path}">',
    '<img src="FILE://{path}">',
    '<img src="file:{path}">',
    '<img src="../secret.png">',
    '<img src="images/../../secret.png">',
    '<img src="..%2fsecret.png">',
    '<img src="course:///../secret.png">',
    '<img src="course://host/../secret.png">',
    '<img src="//localhost{path}">',
    '<img src="data:image/png;base64,{data}">',
    '<body background="{path}">words</body>',
    '<p style="background-image:url({path})">words</p>',
    "<style>p {{ background-image: url({path}) }}</style><p>words</p>",
    '<table background="{path}"><tr><td>words and words</td></tr></table>',
)


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_outside_the_course_is_shown(
    look: Look, shown: Shown, secret: Path, vector: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(secret.parent)
    data = base64.b64encode(secret.read_bytes()).decode()
    prose = Prose(look, vector.format(path=secret, data=data), secret.parent / "course")
    shown(prose)
    assert not has_canary(prose)


def test_a_picture_of_the_course_is_shown(look: Look, shown: Shown, secret: Path) -> None:
    inside = secret.parent / "course" / "images" / "door.png"
    inside.write_bytes(secret.read_bytes())
    prose = Prose(look, '<img src="images/door.png">', secret.parent / "course")
    shown(prose)
    assert has_canary(prose)


def test_a_link_inside_the_course_that_leads_out_is_not_followed(
    look: Look, shown: Shown, secret: Path
) -> None:
    (secret.parent / "course" / "images" / "door.png").symlink_to(secret)
    prose = Prose(look, '<img src="images/door.png">', secret.parent / "course")
    shown(prose)
    assert not has_canary(prose)


def test_a_drawing_that_calls_itself_a_picture_is_not_run(
    look: Look, shown: Shown, secret: Path
) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{secret}" width="9"/></svg>'
    (secret.parent / "course" / "images" / "door.png").write_text(svg)
    prose = Prose(look, '<img src="images/door.png">', secret.parent / "course")
    shown(prose)
    assert not has_canary(prose)


@pytest.mark.parametrize("kind", [0, 1, 2, 3, 4, 100, -1])
@pytest.mark.parametrize("name", ["", "x.css", "http://a/b.png", "\x00", "file:///etc/passwd", "%"])
def test_every_resource_asked_for_gets_a_picture(
    look: Look, qtbot: QtBot, kind: int, name: str, tmp_path: Path
) -> None:
    prose = Prose(look, TEXT, tmp_path)
    qtbot.addWidget(prose)
    first = prose.loadResource(kind, QUrl(name))
    assert isinstance(first, QImage)
    assert first.isNull()
    assert prose.loadResource(kind, QUrl(name)) is first


def test_text_without_a_folder_shows_no_picture(look: Look, qtbot: QtBot) -> None:
    prose = Prose(look, TEXT)
    qtbot.addWidget(prose)
    answer = prose.loadResource(IMAGE, QUrl("images/door.png"))
    assert isinstance(answer, QImage)
    assert answer.isNull()


@pytest.mark.parametrize(
    ("address", "is_asked"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("mailto:a@b.c?attach=/etc/passwd", False),
        ("smb://host/share", False),
        ("https:///nowhere", False),
        ("/etc/passwd", False),
    ],
)
def test_only_an_address_of_the_web_is_asked_about(
    look: Look, shown: Shown, qtbot: QtBot, address: str, is_asked: bool
) -> None:
    prose = Prose(look, f'<p><a href="{address}">there</a></p>')
    shown(prose)
    asked: list[str] = []
    prose.link_asked.connect(asked.append)
    prose.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(prose, Qt.Key.Key_Tab)
    QTest.keyClick(prose, Qt.Key.Key_Return)
    assert asked == ([address] if is_asked else [])
    assert "there" in prose.plain_text()


@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize("width", [300, 640])
def test_the_whole_text_shows_without_a_scroll_bar(
    look: Look, shown: Shown, size: int, width: int
) -> None:
    look.apply(Preferences(theme="light", text_size=size))
    prose = Prose(look, TEXT * 6 + "<ul><li>one</li></ul><h2>Title</h2>")
    shown(prose, width=width)
    assert prose.viewport().height() >= prose.document().size().height()
    assert prose.verticalScrollBar().maximum() == 0


def test_text_grows_with_the_learners_size(look: Look, qtbot: QtBot) -> None:
    prose = Prose(look, TEXT)
    qtbot.addWidget(prose)
    before = prose.heightForWidth(400)
    look.apply(Preferences(theme="light", text_size=200))
    assert prose.heightForWidth(400) > before


def test_measuring_another_width_leaves_the_text_as_it_is(look: Look, shown: Shown) -> None:
    prose = Prose(look, TEXT * 4)
    shown(prose, width=500)
    before = prose.document().size()
    prose.heightForWidth(200)
    assert prose.document().size() == before


def test_a_theme_changes_the_colour_of_the_text(look: Look, shown: Shown) -> None:
    prose = Prose(look, TEXT)
    shown(prose)
    before = prose.grab().toImage()
    look.apply(Preferences(theme="dark"))
    assert prose.grab().toImage() != before


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Return]
)
def test_the_pages_keys_reach_the_page(look: Look, shown: Shown, qtbot: QtBot, key: Qt.Key) -> None:
    class Listener(QWidget):
        heard: int = 0

        def keyPressEvent(self, event: object) -> None:
            self.heard += 1

    listener = Listener()
    prose = Prose(look, TEXT, parent=listener)
    shown(listener)
    prose.setFocus()
    QTest.keyClick(prose, key)
    assert listener.heard == 1


def test_words_are_selected_by_keyboard(look: Look, shown: Shown, qtbot: QtBot) -> None:
    prose = Prose(look, TEXT)
    shown(prose)
    prose.setFocus(Qt.FocusReason.TabFocusReason)
    keys = Qt.KeyboardModifier
    QTest.keyClick(prose, Qt.Key.Key_Home, keys.ControlModifier)
    for _ in range(2):
        QTest.keyClick(prose, Qt.Key.Key_Right, keys.ControlModifier | keys.ShiftModifier)
    passage = prose.selected_passage()
    assert passage is not None
    assert passage[0].strip() == "The quarter"
    assert passage[1] == ""


def test_nothing_selected_is_no_passage(look: Look, qtbot: QtBot) -> None:
    prose = Prose(look, TEXT)
    qtbot.addWidget(prose)
    assert prose.selected_passage() is None


def test_a_passage_is_found_again_by_its_surroundings(look: Look, shown: Shown) -> None:
    prose = Prose(look, TEXT)
    shown(prose)
    cursor = prose.textCursor()
    start = prose.plain_text().rindex("The quarter")
    cursor.setPosition(start)
    cursor.setPosition(start + 11, QTextCursor.MoveMode.KeepAnchor)
    prose.setTextCursor(cursor)
    passage = prose.selected_passage()
    assert passage is not None
    other = Prose(look, TEXT)
    assert other.mark_passages([Passage(*passage), Passage("never written")]) == 1
    assert other.extraSelections()[0].cursor.selectionStart() == start
    other.deleteLater()


def test_marks_stay_when_the_text_is_laid_anew(look: Look, qtbot: QtBot) -> None:
    prose = Prose(look, TEXT)
    qtbot.addWidget(prose)
    prose.mark_passages([Passage("The team did not")])
    look.apply(Preferences(theme="dark", text_size=150))
    selection = prose.extraSelections()[0]
    assert selection.cursor.selectedText() == "The team did not"
    assert selection.format.background().color() == look.colour("gold_soft")
