"""What does a row of the search say, to the eye and to the ear?"""

from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from leadership_course.study.excerpt import Piece
from leadership_course.study.finder import Kind, Searchable
from leadership_course.study.searching import Hit

AnyIndex = QModelIndex | QPersistentModelIndex

KINDS: Final[dict[Kind, str]] = {
    "command": "Go to",
    "setting": "Setting",
    "lesson": "Lesson",
    "quiz": "Quiz",
    "term": "Word",
    "card": "Card",
    "experiment": "Experiment",
    "quote": "Quote",
    "source": "Source",
    "journal": "Journal",
    "plan": "Plan",
    "kept": "Kept line",
    "question": "Question",
}


class Row(NamedTuple):
    """What was found, as it is shown: its title, and where it stands with some of its words."""

    thing: Searchable
    title: tuple[Piece, ...]
    words: tuple[Piece, ...]
    keys: str = ""

    @property
    def kind(self) -> str:
        """What this is, in a word."""
        return KINDS[self.thing.kind]

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (f"{self.kind}: {_text(self.title)}", _text(self.words), self.keys)
        return ". ".join(part for part in parts if part)


def row_of(hit: Hit, keys: str = "") -> Row:
    """Return how a hit is shown; `keys` do the same without a search."""
    where = hit.thing.where
    has_both = where and hit.text and hit.thing.kind not in ("lesson", "command", "setting")
    words = (Piece(f"{where} · ", False), *hit.text) if has_both else (Piece(where, False),)
    if not where and hit.thing.kind not in ("command", "setting"):
        words = hit.text
    return Row(hit.thing, _called(hit), tuple(piece for piece in words if piece.text), keys)


def _called(hit: Hit) -> tuple[Piece, ...]:
    """Return the title without the word that the row begins with anyway."""
    left = len(f"{KINDS[hit.thing.kind]}: ") if hit.thing.kind == "quiz" else 0
    pieces = []
    for text, is_hit in hit.title:
        pieces.append(Piece(text[left:], is_hit))
        left = max(0, left - len(text))
    return tuple(piece for piece in pieces if piece.text)


class Rows(QAbstractListModel):
    """The rows, as a list view asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 -- as Qt declares it
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a row."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row.title)
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)
