"""Does the program, as it is started, open nothing foreign and call nobody, whatever the course?"""

import re
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hostile.vectors import HTML_VECTORS, WORDS, filled
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.link_sheet import LinkSheet
from leadership_course.ui.widgets.prose import Prose
from tests.guard.canaries import Hostile
from tests.guard.program_run import Run, run, strays

pytestmark = pytest.mark.usefixtures("nobody_calls")
SCHEMES = ("http", "https", "file", "ftp", "smb", "javascript", "data", "mailto", "course", "")


class Desktop(QObject):
    """A desktop that notes what it is asked to open."""

    def __init__(self) -> None:
        """Begin with nothing asked for."""
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note the address."""
        self.asked.append(url.toString())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """The desktop, listening in place of the real one."""
    made = Desktop()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, made, "open")  # type: ignore[arg-type]
    yield made
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def test_no_link_leaves_the_text_but_to_the_web_and_none_opens_by_itself(
    qtbot: QtBot, look: Look, hostile: Hostile, desktop: Desktop
) -> None:
    asked: list[str] = []
    for vector in (*HTML_VECTORS, '<a href="https://example.org/a">words</a>'):
        prose = Prose(look, filled(vector, hostile.outside), hostile.root)
        qtbot.addWidget(prose)
        asked.clear()
        prose.link_asked.connect(asked.append)
        prose.show()
        prose.setFocus()
        QTest.keyClick(prose, Qt.Key.Key_Tab)
        QTest.keyClick(prose, Qt.Key.Key_Return)
        for address in re.findall(r'(?:href|src)="([^"]*)"', filled(vector, hostile.outside)):
            prose.anchorClicked.emit(QUrl(address))
        assert all(link.startswith(("http://", "https://")) for link in asked), vector
        assert prose.source().isEmpty()
    assert asked[0] == "https://example.org/a"
    assert desktop.asked == []


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/hostname",
        "FILE:///etc/hostname",
        "/etc/hostname",
        "//localhost/share",
        r"\\localhost\share",
        "javascript:alert(1)",
        "data:text/html,a",
        "smb://localhost/share",
        "mailto:a@example.org?attach=/etc/hostname",
        "http:///a",
        "https:",
        "-h",
        "",
    ],
)
def test_what_is_no_web_address_is_not_even_asked_about(
    look: Look, desktop: Desktop, link: str
) -> None:
    with pytest.raises(ValueError, match="not a web address"):
        LinkSheet(look, link)


def test_a_web_page_opens_only_when_the_learner_says_so(
    qtbot: QtBot, look: Look, desktop: Desktop
) -> None:
    for keys in ((Qt.Key.Key_Escape,), (Qt.Key.Key_Space,), (Qt.Key.Key_Tab, Qt.Key.Key_Space)):
        assert desktop.asked == []
        sheet = LinkSheet(look, "https://example.org/a")
        qtbot.addWidget(sheet)
        sheet.show()
        sheet.activateWindow()
        qtbot.waitUntil(sheet.isActiveWindow)
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)
        assert not sheet.isVisible()
    assert desktop.asked == ["https://example.org/a"]


@pytest.fixture(scope="module")
def toured(hostile: Hostile, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A visit to every page of the hostile course, questions answered."""
    return run(hostile.root, tmp_path_factory.mktemp("tour") / "home", "smoke")


@pytest.fixture(scope="module")
def begun(hostile: Hostile, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The program as a learner starts it, ended after a moment."""
    if sys.platform == "win32":
        pytest.skip("SIGTERM ends a program there without asking it")
    home = tmp_path_factory.mktemp("begin") / "home"
    return run(hostile.root, home, "lesson/new-job", end_after=0.5)


@pytest.mark.slow
def test_the_whole_course_is_shown_and_nothing_fails(toured: Run) -> None:
    places = re.search(r"smoke: (\d+) places shown", toured.said)
    assert places, toured.said[-3_000:]
    assert int(places[1]) > 100
    assert "Traceback" not in toured.said
    assert not re.findall(r"^Qt: .*|^\w*Error: .*", toured.said, re.MULTILINE)
    assert toured.code == 1  # for its problems


@pytest.mark.slow
@pytest.mark.parametrize("name", ["toured", "begun"])
def test_the_program_opens_nothing_outside_the_course(
    request: pytest.FixtureRequest, hostile: Hostile, name: str
) -> None:
    seen: Run = request.getfixturevalue(name)
    assert hostile.root / "course.yaml" in seen.opened, seen.said[-3_000:]
    near = [path for path in seen.opened if path.is_relative_to(hostile.outside.folder)]
    assert near == []
    assert strays(seen, hostile.root, seen.home) == []
    assert WORDS not in seen.said


@pytest.mark.slow
def test_qt_too_was_watched_where_that_is_possible(toured: Run) -> None:
    if not toured.is_traced:
        pytest.skip("no strace here: what Qt opens by itself is proven by pixels only")
    assert any("fonts" in str(path) for path in toured.opened)
    assert any(path.name.startswith("libQt6") for path in toured.opened)


@pytest.mark.slow
def test_a_visit_to_everything_makes_no_socket_and_starts_only_the_reader(toured: Run) -> None:
    assert _without_the_reader(toured) == []


@pytest.mark.slow
def test_an_ordinary_start_makes_only_the_pair_that_hears_signals(begun: Run) -> None:
    assert begun.code == 0, begun.said
    pair = r"socketpair\(AF_UNIX.*|socket\.__new__ .*, 1, 1, 0\)"
    called = _without_the_reader(begun)
    assert [call for call in called if not re.fullmatch(pair, call)] == []
    assert len(called) == 2 + begun.is_traced


def _without_the_reader(run: Run) -> list[str]:
    """What was called but this very program once more, by which a stranger's course is read."""
    words = repr([sys.executable, "-P", "-m", "leadership_course", "read-apart"])
    start = f"subprocess.Popen ({sys.executable!r}, {words}, None, "
    readers = [call for call in run.called if call.startswith(start)]
    assert len(readers) == 1
    return [call for call in run.called if call not in readers]
