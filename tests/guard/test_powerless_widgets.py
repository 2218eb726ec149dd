"""Would the window alone, had the reader let everything through, refuse it too?

The colour of a picture outside must never be on screen, nor the words of a text outside. That they
would be seen if they were there is shown first, with Qt's own widgets.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QPoint, QUrl
from PySide6.QtGui import QHelpEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hostile.files import HARMLESS, PIPES
from hostile.vectors import HTML_VECTORS, WORDS, filled
from leadership_course.course.blocks import Contrast, Evidence, Quote
from leadership_course.ui.blocks.contrast_view import ContrastView
from leadership_course.ui.blocks.evidence_view import EvidenceView
from leadership_course.ui.blocks.quote_view import QuoteView
from leadership_course.ui.theme.look import Look
from leadership_course.ui.tour.smoke import smoke
from leadership_course.ui.widgets.banner import Banner
from leadership_course.ui.widgets.buttons import Button, IconButton
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.choice_card import ChoiceCard
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.fault_sheet import FaultSheet
from leadership_course.ui.widgets.field import GrowingEdit
from leadership_course.ui.widgets.figure import FigureView
from leadership_course.ui.widgets.key_sheet import KeySheet
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.prose import Prose
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.toast import Toast
from tests.guard.canaries import Hostile, has_canary, shows_canary, within
from tests.guard.hostile_course import HOME, hostile_values
from tests.ui.learner import Learner

pytestmark = pytest.mark.usefixtures("nobody_calls")
Made = Callable[[Look, str], QWidget]


def _marked(look: Look, text: str) -> QWidget:
    choice = ChoiceCard(look, "1", text, is_exclusive=True)
    choice.set_why(text)
    choice.mark("right")
    return choice


def _toast(look: Look, text: str) -> QWidget:
    window = QWidget()
    window.setMinimumSize(500, 200)
    Toast(look, window).say(text)
    return window


def _field(look: Look, text: str) -> QWidget:
    field = GrowingEdit(look, text, text)
    field.setPlainText(text)
    return field


WIDGETS: Final[dict[str, Made]] = {
    "label": lambda _, text: PlainLabel(text),
    "changed label": lambda _, text: _changed(text),
    "selectable label": lambda _, text: PlainLabel(text, is_selectable=True),
    "button": lambda look, text: Button(text, look=look),
    "choice": _marked,
    "row": lambda look, text: RowButton(look, "check", text, text),
    "chips": lambda look, text: ChipRow(look, (text, text)),
    "banner": lambda look, text: Banner(look, "notice", text, text, text),
    "toast": _toast,
    "nothing yet": lambda look, text: EmptyState(look, "check", text, text, text),
    "keys": lambda look, text: KeySheet(look, text, ((text, text),)),
    "fault": lambda look, text: FaultSheet(look, text, Path(text.replace("\0", ""))),
    "field": _field,
    "figure": lambda look, text: FigureView(look, Path(), text, text),
    "quote": lambda look, text: QuoteView(
        look, Quote(id="q", text=text, by=text, source=text, why=text), is_kept=False
    ),
    "contrast": lambda look, text: ContrastView(
        look, Contrast(id="c", technocrat=(text,), leader=(text,), difference=text)
    ),
    "evidence": lambda look, text: EvidenceView(
        look, Evidence(id="e", article=text, finding=text, try_=text, source=()), ()
    ),
}


def _changed(text: str) -> PlainLabel:
    label = PlainLabel()
    label.set_text(text)
    return label


def _column(qtbot: QtBot, look: Look, made: Made, texts: list[str]) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for text in texts:
        column.addWidget(made(look, text))
    window.resize(700, min(column.totalHeightForWidth(700), 30_000))
    return window


@pytest.fixture
def texts(hostile: Hostile) -> list[str]:
    """Every vector that Qt would take for markup, after a word."""
    return [f"words {filled(each, hostile.outside)}" for each in HTML_VECTORS]


def test_a_stock_label_would_show_what_lies_outside(
    qtbot: QtBot, look: Look, texts: list[str]
) -> None:
    assert shows_canary(_column(qtbot, look, lambda _, text: QLabel(text), texts))


@pytest.mark.parametrize("name", WIDGETS)
def test_a_widget_shows_words_and_nothing_else(
    qtbot: QtBot, look: Look, texts: list[str], name: str
) -> None:
    with within(30):
        assert not shows_canary(_column(qtbot, look, WIDGETS[name], texts))


def test_a_label_shows_its_text_letter_by_letter(
    qtbot: QtBot, look: Look, texts: list[str]
) -> None:
    window = _column(qtbot, look, WIDGETS["label"], ["<b>bold</b> &lt;"])
    same = _column(qtbot, look, lambda _, text: PlainLabel(text), ["<b>bold</b> &lt;"])
    as_html = _column(qtbot, look, lambda _, text: QLabel(text), ["<b>bold</b> &lt;"])
    assert window.grab().toImage() == same.grab().toImage() != as_html.grab().toImage()


def _tip_shows_canary(widget: QWidget) -> bool:
    widget.show()
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(widget, event)
    tips = [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible()]
    assert tips
    found = any(has_canary(tip.grab().toImage()) for tip in tips)
    QToolTip.hideText()
    QApplication.processEvents()
    return found


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_stock_tool_tip_would_show_what_lies_outside(
    qtbot: QtBot, look: Look, texts: list[str]
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setToolTip(texts[0])
    assert _tip_shows_canary(widget)


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_tool_tip_shows_words_and_nothing_else(
    qtbot: QtBot, look: Look, texts: list[str]
) -> None:
    button = IconButton(look, "note", "name")
    qtbot.addWidget(button)
    for text in texts:
        button.set_name(text)
        assert not _tip_shows_canary(button), text


def test_stock_running_text_would_show_what_lies_outside(
    qtbot: QtBot, hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(hostile.root / HOME)
    leaks = []
    for vector in HTML_VECTORS:
        browser = QTextBrowser()
        qtbot.addWidget(browser)
        browser.setHtml(filled(vector, hostile.outside))
        leaks += [vector] if shows_canary(browser) else []
    assert len(leaks) >= 20


def test_running_text_shows_nothing_from_outside(
    qtbot: QtBot, look: Look, hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(hostile.root / HOME)
    leaks = []
    for vector in (*HTML_VECTORS, *(f'<img src="{HOME}/images/{name}">' for name in PIPES)):
        for root in (hostile.root, None):
            with within(10):
                prose = Prose(look, f"{filled(vector, hostile.outside)}<p>end</p>", root)
                qtbot.addWidget(prose)
                is_leak = shows_canary(prose) or WORDS in prose.plain_text()
            leaks += [vector] if is_leak else []
    assert leaks == []


def test_running_text_shows_a_picture_of_the_course(
    qtbot: QtBot, look: Look, hostile: Hostile
) -> None:
    prose = Prose(look, f'<img src="{HOME}/images/{HARMLESS}">', hostile.root)
    qtbot.addWidget(prose)
    prose.resize(100, 100)
    assert prose.grab().toImage().pixelColor(5, 5).name() == "#123456"


@pytest.mark.parametrize(
    "where", ["http://localhost/", "file:///", "course://localhost/", "//localhost/"]
)
def test_a_picture_of_the_course_is_not_shown_under_the_address_of_another_place(
    qtbot: QtBot, look: Look, hostile: Hostile, where: str
) -> None:
    prose = Prose(look, f'<img src="{where}{HOME}/images/{HARMLESS}">', hostile.root)
    qtbot.addWidget(prose)
    prose.resize(100, 100)
    assert prose.grab().toImage().pixelColor(5, 5).name() != "#123456"


def test_a_link_to_a_file_shows_no_file(qtbot: QtBot, look: Look, hostile: Hostile) -> None:
    prose = Prose(look, "<p>words</p>", hostile.root)
    qtbot.addWidget(prose)
    for address in (f"file://{hostile.outside.text}", str(hostile.outside.text)):
        prose.anchorClicked.emit(QUrl(address))
        prose.loadResource(1, QUrl(address))
        assert prose.plain_text() == "words"


@pytest.fixture
def learner(qapp: QApplication, hostile: Hostile, tmp_path: Path) -> Iterator[Learner]:
    """A learner before a course that no reader has checked."""
    seated = Learner(tmp_path, hostile_values(hostile.root, hostile.outside))
    yield seated
    seated.close()
    qapp.setStyleSheet("")


@pytest.mark.slow
def test_a_whole_course_that_nobody_checked_shows_nothing_from_outside(
    learner: Learner, hostile: Hostile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(hostile.root / HOME)
    window = learner.start("today")
    leaks: list[str] = []

    def look_closely() -> QPixmap:
        if shows_canary(window) or any(
            WORDS in prose.plain_text() for prose in window.findChildren(Prose)
        ):
            leaks.append(str(window.place))
        return QPixmap()

    monkeypatch.setattr(window, "grab", look_closely, raising=True)
    with within(60):
        assert smoke(window, learner.study) > 30
    assert leaks == []
