"""What does a lesson file hold?"""

import re
from typing import NamedTuple, cast

from leadership_course.course.blocks import Block, Prose
from leadership_course.course.ids import is_id, slug
from leadership_course.course.outline import Card, CardKind, Lesson, LessonHead
from leadership_course.reading.block_reader import BlockReader
from leadership_course.reading.card_split import KINDS, CardDraft, Piece, split_lesson
from leadership_course.reading.id_registry import blame_bad_id
from leadership_course.reading.nearest import listed, shown, suggestion
from leadership_course.reading.page import Page, Place
from leadership_course.reading.prose import ProseReader, code_prose
from leadership_course.reading.shape_check import shaped
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import Node, text_at

_KIND_NAMES = tuple(kind.capitalize() for kind in KINDS)
OWN_ID = re.compile(r"\s*\{#([^{}]*)\}\s*$")


class OpenedLesson(NamedTuple):
    """A lesson whose front matter is read and whose cards are not."""

    page: Page
    head: LessonHead | None
    node: Node | None
    cards: tuple[CardDraft, ...]

    @property
    def id(self) -> str:
        """The id as far as it can be read, else an empty string."""
        return text_at(self.node, "id")


def open_lesson(page: Page) -> OpenedLesson:
    """Read the front matter of a lesson."""
    draft = split_lesson(page)
    if draft.front is None:
        return OpenedLesson(page, None, None, draft.cards)
    node = read_yaml(page, draft.front.text, draft.front.line)
    head = shaped(page, node, LessonHead) if node else None
    return OpenedLesson(page, head, node, draft.cards)


class LessonReader:
    """Reads the cards of opened lessons."""

    def __init__(self, blocks: BlockReader, prose: ProseReader) -> None:
        """Take the readers of what stands on cards."""
        self._blocks = blocks
        self._prose = prose

    def read(self, opened: OpenedLesson, folder: str, *, may_stay: bool) -> Lesson | None:
        """Read the cards.

        None when the front matter was broken, the lesson may not stay, or it has no card.
        """
        page = opened.page
        taken: dict[str, int] = {}
        cards = [self._card(page, draft, folder, taken) for draft in opened.cards if draft.line]
        self._blame_text_before(opened)
        whole = tuple(card for card in cards if card)
        if not cards:
            page.blame(
                Place(len(page.lines)),
                "no-cards",
                "The lesson has no card.",
                "Begin a card with a heading such as `# Idea: What it is about`.",
            )
        if opened.head is None or not may_stay or not whole:
            return None
        return Lesson(head=opened.head, cards=whole, file=page.file)

    def _blame_text_before(self, opened: OpenedLesson) -> None:
        for draft in opened.cards:
            if not draft.line and opened.node is not None:
                first = draft.pieces[0]
                line = next((n for n, text in enumerate(first.lines) if text.strip()), 0)
                opened.page.blame(
                    opened.page.line_place(first.line + line),
                    "text-before-card",
                    "Something stands before the first card.",
                    "Put a heading such as `# Idea: What it is about` above it.",
                )

    def _card(
        self, page: Page, draft: CardDraft, folder: str, taken: dict[str, int]
    ) -> Card | None:
        before = page.errors
        kind, title = _kind_and_title(page, draft)
        card_id = _card_id(page, draft, taken)
        is_sound = page.errors == before
        body = self._body(page, draft, folder)
        if not draft.pieces and draft.is_whole:
            page.blame(
                page.line_place(draft.line),
                "empty-card",
                "This card is empty.",
                "Write something below its heading, or take the heading away.",
            )
        if not is_sound or not body:
            return None
        return Card(id=card_id, kind=cast("CardKind", kind), title=title, body=body)

    def _body(self, page: Page, draft: CardDraft, folder: str) -> tuple[Block, ...]:
        body: list[Block] = []
        for piece in draft.pieces:
            block = self._block(page, piece, folder)
            if isinstance(block, Prose) and body and isinstance(body[-1], Prose):
                last = body.pop()
                assert isinstance(last, Prose)  # noqa: S101  (for mypy)
                block = Prose(html=last.html + block.html, text=f"{last.text}\n{block.text}")
            if block is not None:
                body.append(block)
        return tuple(body)

    def _block(self, page: Page, piece: Piece, folder: str) -> Block | None:
        match piece.kind:
            case "prose":
                return self._prose.read(page, piece.lines, piece.line, folder)
            case "code":
                place = page.line_place(piece.line - 1)
                return None if page.blame_long_word(place, piece.text) else code_prose(piece.text)
            case "block":
                return self._blocks.read(page, piece, folder)


def _kind_and_title(page: Page, draft: CardDraft) -> tuple[str, str]:
    heading = OWN_ID.sub("", draft.heading[1:])
    word, _, title = heading.partition(":")
    place = page.line_place(draft.line)
    if heading and not heading[0].isspace():
        page.blame(
            place,
            "bad-heading",
            "There is no space after the number sign.",
            "Write `# Kind: Title`; a line of prose that begins with the sign is written `\\#`.",
        )
    page.blame_long_word(place, heading)
    kind = word.strip().casefold()
    if kind not in KINDS:
        page.blame(
            place,
            "unknown-kind",
            f"`{shown(word)}` is not a kind of card.",
            suggestion(
                word.strip(),
                _KIND_NAMES,
                f"Begin the heading with {listed(_KIND_NAMES, 'or')}, then a colon and the title.",
            ),
        )
    return kind, title.strip()


def id_of_card(draft: CardDraft) -> str:
    """Return the id that a card is known by: its own, else one made of its heading."""
    own = OWN_ID.search(draft.heading)
    return own[1].strip() if own else slug(draft.heading)


def _card_id(page: Page, draft: CardDraft, taken: dict[str, int]) -> str:
    own = OWN_ID.search(draft.heading)
    card_id = id_of_card(draft)
    place = page.line_place(draft.line)
    if own and not is_id(card_id):
        blame_bad_id(page, place, card_id, example="my-card")
    elif card_id in taken:
        page.blame(
            place,
            "duplicate-id",
            f"The card id `{card_id}` is already used in line {taken[card_id]}.",
            "Give this card its own id with `{#another-id}` at the end of its heading.",
        )
    taken.setdefault(card_id, draft.line)
    return card_id
