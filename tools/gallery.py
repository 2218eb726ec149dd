"""Shows every building block in every state: `python tools/gallery.py FOLDER` draws pictures.

For designers and for review; no test depends on it.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from leadership_course.ui.theme.look import Look
    from leadership_course.ui.widgets.buttons import Button
    from leadership_course.ui.widgets.choice_card import ChoiceCard

SIZES: Final = (100, 200)
LONG: Final = (
    "Ask what he has tried and what he thinks is missing, then wait: a silence of ten seconds is"
    " longer than it feels, and most of the thinking happens in it"
)
PROSE: Final = (
    "<p>Mira closed more deals than anyone in the Lisbon office. In her first month as manager"
    " she closed three more, in her people’s place. The quarter looked fine. The team did not: two"
    " of them had stopped bringing her anything unfinished.</p><p>What has to move is <strong>where"
    ' the attention goes</strong>: from the <a href="https://example.org">result</a> you make'
    " to the <em>conditions</em> in which others do it.</p><h2>Three questions</h2><ul><li>What"
    " have you tried?</li><li>What is missing?</li></ul><blockquote>What got you here.</blockquote>"
    "<table><tr><th>Before</th><th>Now</th></tr><tr><td>I fix it</td><td>I ask</td></tr></table>"
)
DRAWING: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200"><rect x="4" y="4" width="632"'
    ' height="192" rx="16" class="fill-surface stroke-line" fill="#fff" stroke="#eee"'
    ' stroke-width="2"/><path d="M80 150 C200 40 300 160 420 60" class="stroke-accent" fill="none"'
    ' stroke-width="4"/><circle cx="420" cy="60" r="14" class="fill-gold"/><text x="450" y="66"'
    ' class="fill-ink" font-size="20">ask first</text></svg>'
)


def main(arguments: list[str]) -> int:
    """Draw each sheet in each theme and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from leadership_course.study.preferences import Preferences
    from leadership_course.ui.theme.look import Look

    application = QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    look = Look()
    for theme in ("light", "dark", "high-contrast"):
        for size in SIZES:
            look.apply(Preferences(theme=theme, text_size=size, motion="reduced"))
            for sheet in SHEETS:
                shown = sheet(look, folder)
                _draw(application, look, shown, folder / f"{sheet.__name__}-{theme}-{size}.png")
    return 0


def _draw(application: object, look: "Look", sheet: "QWidget", target: Path) -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    wide = look.px(560)
    window = QWidget()
    window.setFixedWidth(wide)
    from PySide6.QtWidgets import QVBoxLayout

    column = QVBoxLayout(window)
    column.setContentsMargins(24, 24, 24, 24)
    column.addWidget(sheet)
    is_tall = column.hasHeightForWidth()
    height = column.totalHeightForWidth(wide) if is_tall else column.totalSizeHint().height()
    window.setFixedHeight(height)
    palette = window.palette()
    palette.setColor(palette.ColorRole.Window, look.colour("page"))
    window.setPalette(palette)
    window.setAutoFillBackground(True)
    window.show()
    QApplication.processEvents()
    window.grab().save(str(target))
    window.close()
    window.deleteLater()


def _sheet() -> "tuple[QWidget, QVBoxLayout]":
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return sheet, column


def words(look: "Look", folder: Path) -> "QWidget":
    """Labels, prose, a quotation and a figure."""
    from leadership_course.study.anchoring import Passage
    from leadership_course.ui.widgets.figure import FigureView
    from leadership_course.ui.widgets.labels import PlainLabel
    from leadership_course.ui.widgets.panel import Panel
    from leadership_course.ui.widgets.prose import Prose

    sheet, column = _sheet()
    column.addWidget(PlainLabel("The inner shift · idea", "eyebrow"))
    column.addWidget(PlainLabel("From result to process", "heading"))
    prose = Prose(look, PROSE)
    prose.mark_passages([Passage("The quarter looked fine.")])
    column.addWidget(prose)
    quote = Panel("quote")
    quote.column.addWidget(
        PlainLabel("“What got you here will get you further. Not really.”", "quote")
    )
    quote.column.addWidget(PlainLabel("Daniela Kissova", "text", "muted"))
    column.addWidget(quote)
    drawing = folder / "drawing.svg"
    drawing.write_text(DRAWING)
    column.addWidget(
        FigureView(look, drawing, "A path that turns", "One question changes the way.")
    )
    column.addWidget(FigureView(look, folder / "none.png", "Two doors, one of them open", ""))
    return sheet


def pressed(look: "Look", folder: Path) -> "QWidget":
    """Buttons in their states, chips."""
    from leadership_course.ui.widgets.buttons import Button, IconButton
    from leadership_course.ui.widgets.chips import ChipRow
    from leadership_course.ui.widgets.flow import FlowLayout

    sheet, column = _sheet()
    for kind in ("primary", "secondary", "quiet", "link"):
        row = FlowLayout(spacing=12)
        for name, state in (("Continue", ""), ("Down", "down"), ("Ring", "ring"), ("Off", "off")):
            button = Button(name, kind, "forward" if not state else "check", look)
            button.setDown(state == "down")
            button.setEnabled(state != "off")
            _ring(button, is_ringed=state == "ring")
            row.addWidget(button)
        column.addLayout(row)
    row = FlowLayout(spacing=8)
    for icon in ("close", "back", "search", "more", "bookmark-filled", "trash"):
        row.addWidget(IconButton(look, icon, icon))
    column.addLayout(row)
    chips = ChipRow(look, ("All bookmarks", "Trust", "Delegation", "My own highlights"))
    chips.choose(0)
    _ring(chips.chips[2], is_ringed=True)
    column.addWidget(chips)
    return sheet


def _ring(button: "Button | ChoiceCard", *, is_ringed: bool) -> None:
    """Draw the ring without a focus, for the picture."""
    if is_ringed:
        button._is_ringed = True
        button.hasFocus = lambda: True  # type: ignore[method-assign]


def chosen(look: "Look", folder: Path) -> "QWidget":
    """Answer cards in their states."""
    from leadership_course.ui.widgets.choice_card import ChoiceCard

    sheet, column = _sheet()
    plain = ChoiceCard(look, "1", "Fix it tonight, so that the client gets it on time", True)
    checked = ChoiceCard(look, "2", LONG, True)
    checked.setChecked(True)
    both = ChoiceCard(look, "3", "Ask, and hold the focus", is_exclusive=True)
    both.setAutoExclusive(False)
    both.setChecked(True)
    _ring(both, is_ringed=True)
    ringed = ChoiceCard(look, "3", "Hand it to someone more senior", False)
    _ring(ringed, is_ringed=True)
    off = ChoiceCard(look, "4", "Tell him to come back when it is finished", False)
    off.setEnabled(False)
    cards = [plain, checked, both, ringed, off]
    for mark in ("right", "not-yet", "missed", "chosen"):
        card = ChoiceCard(look, "5", "Ask what he has tried", mark != "missed")
        card.setChecked(mark != "missed")
        card.mark(mark)
        card.setEnabled(False)
        card.set_why("The question keeps the work his, and shows what he can already do." * 1)
        cards.append(card)
    for card in cards:
        column.addWidget(card)
    return sheet


def typed(look: "Look", folder: Path) -> "QWidget":
    """Fields, toggles, sliders."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QSlider, QSpinBox

    from leadership_course.ui.widgets.field import GrowingEdit, SearchField, TextField
    from leadership_course.ui.widgets.flow import FlowLayout

    sheet, column = _sheet()
    column.addWidget(SearchField(look, "Search quotes, notes and tags"))
    field = TextField(look, "A word", "A word")
    field.setText("Trust")
    column.addWidget(field)
    off = TextField(look, "A word", "A word")
    off.setEnabled(False)
    column.addWidget(off)
    edit = GrowingEdit(look, "When I notice …")
    edit.setPlainText("When someone brings me a problem, I ask two questions.\nThen I wait.")
    column.addWidget(edit)
    column.addWidget(GrowingEdit(look, "Write in your own words"))
    combo = QComboBox()
    combo.addItems(["As the system", "Light", "Dark"])
    spin = QSpinBox()
    row = FlowLayout(spacing=12)
    row.addWidget(combo)
    row.addWidget(spin)
    column.addLayout(row)
    for kind in (QCheckBox, QRadioButton):
        row = FlowLayout(spacing=12)
        for is_on, is_free in ((False, True), (True, True), (True, False)):
            toggle = kind("Mondays")
            toggle.setAutoExclusive(False)
            toggle.setChecked(is_on)
            toggle.setEnabled(is_free)
            row.addWidget(toggle)
        column.addLayout(row)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(40)
    column.addWidget(slider)
    return sheet


def told(look: "Look", folder: Path) -> "QWidget":
    """Panels, banners, progress, the empty page."""
    from leadership_course.ui.widgets.banner import Banner
    from leadership_course.ui.widgets.empty import EmptyState
    from leadership_course.ui.widgets.flow import FlowLayout
    from leadership_course.ui.widgets.labels import PlainLabel
    from leadership_course.ui.widgets.panel import Panel
    from leadership_course.ui.widgets.ring import ProgressRing
    from leadership_course.ui.widgets.segments import Bar, Segments

    sheet, column = _sheet()
    row = FlowLayout(spacing=16)
    row.addWidget(ProgressRing(look, 0.57, "57%"))
    row.addWidget(ProgressRing(look, 0.0, "3"))
    row.addWidget(ProgressRing(look, 1.0, "", "tick"))
    column.addLayout(row)
    segments = Segments(look, 7)
    segments.set_place(3)
    column.addWidget(segments)
    column.addWidget(Bar(look, 0.4))
    column.addWidget(
        Banner(look, "notice", "A new version of the course", "Your answers stay.", "See")
    )
    column.addWidget(
        Banner(look, "error", "The disk is full", "What you wrote is safe here.", "Try again")
    )
    for kind, word in (("right", "Right."), ("partly", "Partly there."), ("not-yet", "Not yet.")):
        panel = Panel(f"feedback-{kind}")  # type: ignore[arg-type]
        panel.column.addWidget(PlainLabel(word, "title"))
        panel.column.addWidget(PlainLabel("The question keeps the work his."))
        column.addWidget(panel)
    column.addWidget(
        EmptyState(
            look, "bookmark", "No quotes yet", "Press B on a quote to keep it.", "Open Course"
        )
    )
    return sheet


def icons(look: "Look", folder: Path) -> "QWidget":
    """Every icon."""
    from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

    from leadership_course.ui.theme.assets import asset
    from leadership_course.ui.widgets.labels import PlainLabel

    sheet = QWidget()
    grid = QGridLayout(sheet)
    for at, name in enumerate(_names(asset("icons"))):
        picture = QLabel()
        picture.setPixmap(look.pixmap(name, "accent", look.px(32)))
        grid.addWidget(picture, at // 8 * 2, at % 8)
        grid.addWidget(PlainLabel(name, "small", "muted"), at // 8 * 2 + 1, at % 8)
    return sheet


def _names(folder: Path) -> Iterator[str]:
    return (path.stem for path in sorted(folder.glob("*.svg")))


def window(look: "Look", folder: Path) -> "QWidget":
    """A page as in the mock-ups, with a key sheet's caps."""
    from PySide6.QtWidgets import QHBoxLayout

    from leadership_course.ui.widgets.buttons import Button
    from leadership_course.ui.widgets.column import Page
    from leadership_course.ui.widgets.labels import PlainLabel
    from leadership_course.ui.widgets.panel import Panel
    from leadership_course.ui.widgets.ring import ProgressRing
    from leadership_course.ui.widgets.toast import Toast

    page = Page(look, "Good morning. Five minutes for your team?", "Monday 23 November")
    page.setFixedSize(look.px(510), look.px(560))
    card = Panel()
    row = QHBoxLayout()
    left = Panel()
    left.setProperty("panel", "")
    left.column.setContentsMargins(0, 0, 0, 0)
    left.column.setSpacing(4)
    left.column.addWidget(PlainLabel("Continue · Module 2 of 5", "eyebrow"))
    left.column.addWidget(PlainLabel("From result to process", "title"))
    left.column.addWidget(PlainLabel("Card 4 of 7 · about 2 minutes left", "text", "muted"))
    row.addWidget(left, 1)
    row.addWidget(ProgressRing(look, 0.57, "57%"))
    row.addSpacing(12)
    row.addWidget(Button("Continue", "primary", look=look))
    card.column.addLayout(row)
    page.body.addWidget(card)
    keys = QHBoxLayout()
    for key in ("Right", "Space", "Ctrl+K"):
        keys.addWidget(PlainLabel(key, "key"))
    keys.addWidget(PlainLabel("7", "badge"))
    keys.addStretch(1)
    page.body.addLayout(keys)
    toast = Toast(look, page)
    toast.say("Bookmark removed", lambda: None)
    return page


SHEETS: Final[tuple[Callable[["Look", Path], "QWidget"], ...]] = (
    words,
    pressed,
    chosen,
    typed,
    told,
    icons,
    window,
)

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    sys.exit(main(sys.argv[1:]))
