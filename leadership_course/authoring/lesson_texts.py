"""Where in a lesson does each text for learners stand, and what is it called?"""

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from leadership_course.authoring.text_slots import Slot, Span, YamlSlots
from leadership_course.course.blocks import Contrast, Evidence, Figure, Plan, Quote, Reflect
from leadership_course.course.ids import slug
from leadership_course.course.outline import LessonHead
from leadership_course.course.questions import Question
from leadership_course.reading.card_split import CardDraft, Piece, split_lesson
from leadership_course.reading.lesson_reader import OWN_ID
from leadership_course.reading.page import Page
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.written import written_in
from leadership_course.reading.yaml_nodes import text_at

_BLOCKS: dict[str, Any] = {
    "quote": Quote,
    "question": Question,
    "reflect": Reflect,
    "plan": Plan,
    "contrast": Contrast,
    "evidence": Evidence,
    "figure": Figure,
}
_PROSE = "text of a card, in Markdown. An empty line parts paragraphs."


def lesson_slots(page: Page) -> Iterator[Slot]:
    """Yield the texts of a lesson; what can't be read is noted on the page."""
    draft = split_lesson(page)
    starts = list(accumulate((len(line) + 1 for line in page.lines), initial=0))
    if draft.front is None:
        return
    front = read_yaml(page, draft.front.text, draft.front.line)
    name = text_at(front, "id")
    yield from _block(page, draft.front, LessonHead, starts, name)
    for card in draft.cards:
        yield from _card(page, card, starts, name)


def _card(page: Page, card: CardDraft, starts: list[int], lesson: str) -> Iterator[Slot]:
    own = OWN_ID.search(card.heading)
    name = f"{lesson}/{own[1].strip() if own else slug(card.heading)}"
    yield from _heading(card, starts, name, has_id=own is not None)
    for piece in card.pieces:
        if piece.kind == "block":
            yield from _block(page, piece, _BLOCKS[piece.word], starts, f"{name}/{piece.word}")
        elif piece.kind == "code":
            yield from _lines(piece, starts, f"{name}/code", "text shown as it is written")
        else:
            yield from _lines(piece, starts, f"{name}/prose", _PROSE)


def _heading(card: CardDraft, starts: list[int], name: str, *, has_id: bool) -> Iterator[Slot]:
    whole = OWN_ID.sub("", card.heading).rstrip()
    title = whole.partition(":")[2].strip()
    if title:
        end = starts[card.line - 1] + len(whole)
        after = "" if has_id else f" {{#{name.rpartition('/')[2]}}}"
        span = Span(end - len(title), end, "text", after=after)
        yield Slot(f"{name}/title", "title of a card", title, (span,))


def _lines(piece: Piece, starts: list[int], name: str, kind: str) -> Iterator[Slot]:
    words = piece.text.strip()
    if words:
        start = starts[piece.line - 1] + piece.text.index(words)
        yield Slot(name, kind, words, (Span(start, start + len(words), "text"),))


def _block(page: Page, piece: Piece, wanted: Any, starts: list[int], inside: str) -> Iterator[Slot]:
    node = read_yaml(page, piece.text, piece.line)
    if node is None or page.errors:
        return
    place = (piece.line, starts[piece.line - 1])
    yield from YamlSlots(piece.text, written_in(piece.text), place).find(node, wanted, inside)
