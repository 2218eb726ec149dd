"""What does a fenced block on a card hold?"""

from typing import NamedTuple

import msgspec

from leadership_course.course.blocks import (
    Ask,
    Block,
    Contrast,
    Evidence,
    Figure,
    Plan,
    Quote,
    Reflect,
)
from leadership_course.course.questions import Question
from leadership_course.reading.card_split import Piece
from leadership_course.reading.durations import blame_bad_time
from leadership_course.reading.id_registry import IdRegistry
from leadership_course.reading.nearest import shown, suggestion
from leadership_course.reading.page import Page, Place
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.question_rules import check_question
from leadership_course.reading.shape_check import shaped, shaped_union
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import Node, Scalar, place_of

_SHAPES: dict[str, type[Quote | Reflect | Plan | Contrast | Evidence | Figure]] = {
    "quote": Quote,
    "reflect": Reflect,
    "plan": Plan,
    "contrast": Contrast,
    "evidence": Evidence,
    "figure": Figure,
}


class Known(NamedTuple):
    """The names that blocks may point to."""

    lessons: frozenset[str]
    sources: frozenset[str]


class BlockReader:
    """Reads blocks, and holds each to the rules of its kind."""

    def __init__(self, known: Known, ids: IdRegistry, pictures: Pictures) -> None:
        """Take what blocks point to, the ids taken so far, and the pictures of the course."""
        self._known = known
        self._ids = ids
        self._pictures = pictures

    def read(self, page: Page, piece: Piece, folder: str) -> Block | None:
        """Return the block, or None with every reason on the page."""
        before = page.errors
        node = read_yaml(page, piece.text, piece.line)
        if node is None:
            return None
        if isinstance(node, Scalar) and node.is_null:
            _blame_empty(page, piece)
            return None
        if piece.word == "question":
            question = self.question(page, node)
            return Ask(question=question) if question and page.errors == before else None
        block: Block | None = shaped(page, node, _SHAPES[piece.word])
        if block is not None:
            block = self._checked(page, node, block, folder)
        return block if page.errors == before else None

    def question(self, page: Page, node: Node) -> Question | None:
        """Return the question of a block or of a quiz, or None with every reason on the page."""
        before = page.errors
        question: Question | None = shaped_union(page, node, Question)
        if question is not None:
            self._ids.claim(page, node, "question", question.id, question.was)
            check_question(page, node, question, self._known.lessons)
        return question if page.errors == before else None

    def _checked(self, page: Page, node: Node, block: Block, folder: str) -> Block:
        match block:
            case Quote() | Reflect() | Plan():
                self._ids.claim(page, node, _what(block), block.id, block.was)
                _check_times(page, node, block)
            case Contrast():
                self._ids.claim(page, node, "contrast", block.id)
                _check_lines(page, node, block)
            case Evidence():
                self._ids.claim(page, node, "evidence", block.id)
                self._check_sources(page, node, block)
            case Figure():
                return self._figure(page, node, block, folder)
            case _:
                return block
        return block

    def _figure(self, page: Page, node: Node, figure: Figure, folder: str) -> Figure:
        if figure.id:
            self._ids.claim(page, node, "figure", figure.id)
        found = self._pictures.find(page, place_of(node, "image"), figure.image, folder)
        return msgspec.structs.replace(figure, image=found) if found else figure

    def _check_sources(self, page: Page, node: Node, block: Evidence) -> None:
        is_one = isinstance(block.source, str)
        for number, key in enumerate(block.sources):
            if key not in self._known.sources:
                page.blame(
                    place_of(node, "source") if is_one else place_of(node, "source", number),
                    "unknown-source",
                    f"sources.yaml has no entry with the key `{shown(key)}`.",
                    suggestion(key, self._known.sources, "Add the entry to sources.yaml."),
                )
        if not block.sources:
            _blame_few(page, place_of(node, "source"), "source")


def _what(block: Quote | Reflect | Plan) -> str:
    return "reflection" if isinstance(block, Reflect) else type(block).__name__.lower()


def _check_lines(page: Page, node: Node, block: Contrast) -> None:
    if not block.technocrat:
        _blame_few(page, place_of(node, "technocrat"), "line")
    if not block.leader:
        _blame_few(page, place_of(node, "leader"), "line")


def _blame_few(page: Page, place: Place, what: str) -> None:
    page.blame(place, "too-few", f"There is no {what} here.", f"Write at least one {what}.")


def _check_times(page: Page, node: Node, block: Quote | Reflect | Plan) -> None:
    if isinstance(block, Plan):
        blame_bad_time(page, place_of(node, "check-back"), block.check_back)
    if isinstance(block, Reflect):
        for number, time in enumerate(block.returns):
            blame_bad_time(page, place_of(node, "returns", number), time)


def _blame_empty(page: Page, piece: Piece) -> None:
    page.blame(
        page.line_place(piece.line - 1),
        "empty-value",
        f"The {piece.word} block is empty.",
        "Write its keys between the fences, or take the block away.",
    )
