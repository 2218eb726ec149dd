"""Is a file of the course opened by the author's editor, else by the desktop, else said why not?"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from leadership_course.previewing import Folder
from leadership_course.ui.preview.opening import open_in_editor
from tests.reading.courses import BASE, FIRST, copy_base, write


class Desktop(QObject):
    """Notes what the desktop is asked to open."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note an address."""
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[Desktop]:
    """The desktop, while it opens nothing in earnest."""
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def test_without_an_editor_the_desktop_opens_the_file_and_the_line_is_said(
    desktop: Desktop,
) -> None:
    assert open_in_editor(Folder(BASE, ()), FIRST, 12, 3) == "The problem is in line 12"
    assert [Path(file) for file in desktop.opened] == [BASE / FIRST]
    assert open_in_editor(Folder(BASE, ()), "course.yaml", 0, 0) == ""


def test_the_desktop_is_not_asked_for_what_it_might_run(desktop: Desktop, tmp_path: Path) -> None:
    root = write(copy_base(tmp_path), "first-steps/images/x.desktop", "[Desktop Entry]")
    said = open_in_editor(Folder(root, ()), "first-steps/images/x.desktop", 0, 0)
    assert said == "Name an editor with --editor to open first-steps/images/x.desktop"
    assert desktop.opened == []


def test_a_file_that_is_not_there_is_not_opened(desktop: Desktop) -> None:
    said = open_in_editor(Folder(BASE, ("nobody",)), "../outside.md", 1, 1)
    assert said == "There is no file ../outside.md to be opened"
    assert desktop.opened == []


def test_an_editor_that_can_not_be_started_is_named(desktop: Desktop) -> None:
    said = open_in_editor(Folder(BASE, ("no-such-editor-here", "{file}")), FIRST, 1, 1)
    assert said == "“no-such-editor-here” could not be started; name another --editor"
    assert desktop.opened == []


def test_an_editor_that_is_there_is_started_and_nothing_is_said(desktop: Desktop) -> None:
    words = (sys.executable, "-c", "pass", "{file}")
    assert open_in_editor(Folder(BASE, words), FIRST, 1, 1) == ""
    assert desktop.opened == []
