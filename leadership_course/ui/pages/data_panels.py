"""What does the page of the learner's data say when the profile is damaged?"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from leadership_course.study.keeping import Left
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.confirm_sheet import ConfirmSheet
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 480  # pixels at 100 %: narrower, a button stands below its words


def titled(eyebrow: str) -> Panel:
    """Return an empty panel with a line above."""
    panel = Panel("card")
    panel.column.setSpacing(12)
    panel.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    return panel


def beside(look: Look, words: QWidget, button: Button) -> QWidget:
    """Return words with the button that acts on them."""
    row = SideBySide(look, _LEAST)
    row.add(words)
    row.add(button, 0)
    return row


def rescue_panel(look: Look, act: Callable[[], None]) -> Panel:
    """Return the panel that leads out of damage: `act` looks for what is left."""
    panel = titled("Your profile is damaged")
    words = (
        "What can still be read in the damaged file is put together with what the newest copy "
        "holds. You see first how much that is, and the damaged file is kept."
    )
    button = Button("See what is left …", "primary", look=look)
    button.clicked.connect(act)
    panel.column.addWidget(beside(look, PlainLabel(words, role="text"), button))
    return panel


def wants_rescue(look: Look, left: Left, parent: QWidget) -> bool:
    """Say what can be brought back, and ask whether it is to be."""
    title = (
        "Bring back one entry?" if left.entries == 1 else f"Bring back {left.entries:,} entries?"
    )
    return bool(ConfirmSheet(look, title, in_words(left), "Bring back", parent).exec())


def in_words(left: Left) -> str:
    """Say where what can be brought back lies, and what is missing."""
    said = []
    if left.from_copy:
        said.append(f"{_are(left.from_copy)} lost in the damaged file and taken from a copy.")
    if left.unchecked:
        said.append(
            f"{_count(left.unchecked)} could be read, but not compared with what was written."
        )
    if left.missing:
        said.append(f"{_count(left.missing)} that once lay in it can be read nowhere any more.")
    else:
        said.append("As far as can be told, none is missing.")
    said.append(
        "The damaged file is kept beside the new one. The program closes its window and opens it "
        "again."
    )
    return " ".join(said)


def _are(number: int) -> str:
    return "One is" if number == 1 else f"{number:,} are"


def _count(number: int) -> str:
    return "One" if number == 1 else f"{number:,}"
