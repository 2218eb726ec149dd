"""Can a kept line be taken along: as a picture, on paper, as PDF, as Markdown?"""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from leadership_course.study import quotes
from leadership_course.ui.faults import Faults
from tests.ui.keyboard import seen, settle, texts
from tests.ui.learner import Learner

TEXT = "What got you here won’t get you there."


@pytest.fixture
def at_quotes(learner: Learner) -> Learner:
    """A learner on the Quotes page, with a quotation and a highlight kept."""
    learner.start_welcomed()
    quote, _, _ = learner.study.index.quotes["further"]
    quotes.highlight(learner.study, ("new-job", "check"), ("Mira closed", "", ""))
    quotes.bookmark(learner.study, quote)
    learner.go("quotes")
    return learner


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that files are saved to, under the name that is proposed."""

    folder = tmp_path / "taken"
    folder.mkdir()

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        return str(folder / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return folder


def in_sheet(learner: Learner, open_it: Callable[[], object], *clicks: str) -> list[str]:
    """Do what opens a sheet and click there what bears these words; return what it said."""
    said: list[str] = []

    def act() -> None:
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        for words in clicks:
            (button, *_) = [
                each
                for each in seen(sheet, QAbstractButton)
                if words in (each.text(), each.accessibleName())
            ]
            said.extend(texts(sheet))
            button.click()

    QTimer.singleShot(50, learner.window, act)
    open_it()
    settle()
    learner.window.activateWindow()
    settle()
    return said


def press(learner: Learner, words: str) -> Callable[[], None]:
    """Return how the button is pressed that is called so."""

    def act() -> None:
        learner.reach(words)
        learner.press("Return")

    return act


@pytest.mark.parametrize(
    ("format_", "size"),
    [
        ("Square 1080 × 1080", (1080, 1080)),
        ("Portrait 1080 × 1350", (1080, 1350)),
        ("Wide 1920 × 1080", (1920, 1080)),
    ],
)
def test_a_line_is_saved_as_a_picture_of_exactly_its_size(
    at_quotes: Learner, file: Path, format_: str, size: tuple[int, int]
) -> None:
    act = press(at_quotes, "Picture: What got")
    in_sheet(at_quotes, act, f"Format: {format_}", "Colours: Dark", "Save …")
    assert at_quotes.sees("Written to quote-what-got-you-here.png")
    picture = QImage(str(file / "quote-what-got-you-here.png"))
    assert (picture.width(), picture.height()) == size
    assert picture.pixelColor(5, 5).name() == "#3a3020"
    assert picture.text("Description").startswith(f"“{TEXT}” Marshall Goldsmith")


def test_the_picture_begins_in_the_colours_of_the_window(at_quotes: Learner, file: Path) -> None:
    in_sheet(at_quotes, press(at_quotes, "Picture: What got"), "Save …")
    picture = QImage(str(file / "quote-what-got-you-here.png"))
    assert picture.pixelColor(5, 5).name() == "#fbf1e0"


def test_a_picture_goes_to_the_clipboard(at_quotes: Learner) -> None:
    in_sheet(at_quotes, press(at_quotes, "Picture: What got"), "Copy")
    assert at_quotes.sees("Picture copied")
    assert QGuiApplication.clipboard().image().width() == 1080


def test_a_line_that_is_too_long_is_refused_in_words(at_quotes: Learner) -> None:
    quotes.highlight(at_quotes.study, ("new-job", "check"), ("far too many words " * 90, "", ""))
    at_quotes.go("quotes")
    act = press(at_quotes, "Picture: far too")
    said = in_sheet(at_quotes, act, "Format: Wide 1920 × 1080", "Close")
    assert any("too long for a picture of this format" in words for words in said)


def test_closing_the_sheet_writes_nothing(at_quotes: Learner, file: Path) -> None:
    in_sheet(at_quotes, press(at_quotes, "Picture: What got"), "Close")
    assert list(file.iterdir()) == []


def test_what_the_page_shows_is_saved_as_pdf(at_quotes: Learner, file: Path) -> None:
    said = in_sheet(at_quotes, lambda: at_quotes.press("P"), "Save as PDF …")
    assert "Take 2 lines along" in said
    (pdf,) = file.glob("quotes-2026-03-02.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert at_quotes.sees("Written to quotes-2026-03-02.pdf")


def test_what_the_page_shows_is_saved_as_markdown(at_quotes: Learner, file: Path) -> None:
    at_quotes.press("/")
    at_quotes.write("goldsmith")
    said = in_sheet(at_quotes, press(at_quotes, "Print or export"), "Save as Markdown …")
    assert "Take one line along" in said
    text = (file / "quotes-2026-03-02.md").read_text(encoding="utf-8")
    assert TEXT in text
    assert "Marshall Goldsmith" in text
    assert "Mira closed" not in text


def test_lines_that_go_out_of_a_locked_journal_go_without_their_notes_and_it_is_said(
    at_quotes: Learner, file: Path
) -> None:
    quotes.note(at_quotes.study, "further", "Because of the Friday review.")
    at_quotes.study.lock.set_up("four calm words")
    at_quotes.press("Ctrl+L")
    at_quotes.go("quotes")
    in_sheet(at_quotes, press(at_quotes, "Print or export"), "Save as Markdown …")
    assert at_quotes.sees("without your notes: the journal is locked")
    text = (file / "quotes-2026-03-02.md").read_text(encoding="utf-8")
    assert TEXT in text
    assert "Friday review" not in text


def test_a_folder_that_is_not_there_is_told_and_loses_nothing(
    at_quotes: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    Faults(at_quotes.home.crash_log).window = at_quotes.window
    chosen = ("/no/such/folder/lines.pdf", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    in_sheet(at_quotes, lambda: at_quotes.press("P"), "Save as PDF …")
    assert at_quotes.sees("lines.pdf could not be written")


def test_lines_are_printed(
    at_quotes: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "paper.pdf"

    class Dialog(QPrintDialog):
        """A dialog in which the learner prints to a file."""

        def __init__(self, printer: QPrinter, _parent: object) -> None:
            super().__init__(printer)
            self._printer = printer

        def exec(self) -> int:
            self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self._printer.setOutputFileName(str(paper))
            return 1

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog", Dialog)
    in_sheet(at_quotes, lambda: at_quotes.press("P"), "Print …")
    assert paper.read_bytes().startswith(b"%PDF")
    assert at_quotes.sees("Written to paper.pdf")


def test_with_nothing_kept_there_is_nothing_to_take_along(learner: Learner) -> None:
    learner.start_welcomed("quotes")
    learner.press("P")
    assert QApplication.activeModalWidget() is None
    assert not learner.sees("Print or export")
