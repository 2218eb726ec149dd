"""Where do the cards and blocks of a lesson begin and end?"""

import re
from typing import Literal, NamedTuple, get_args

from leadership_course.course.outline import CardKind
from leadership_course.reading.nearest import listed, shown, suggestion
from leadership_course.reading.page import Page

BLOCK_WORDS = ("quote", "question", "reflect", "plan", "contrast", "evidence", "figure")

KINDS: tuple[str, ...] = get_args(CardKind)

_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})(.*)")
_DASHES = re.compile(r"[-‐‑‒–—―−]+")
_HEADING = re.compile(r"#(?!#)")
_KEY = re.compile(r"\w+:")
_CARD = re.compile(rf"#\s*(?:{'|'.join(KINDS)})\s*(?::|\{{|$)", re.IGNORECASE)
_ENDS_FRONT = re.compile(rf"---\s*$|{_CARD.pattern}", re.IGNORECASE)


class Piece(NamedTuple):
    """A run of lines.

    Prose, a plain code fence, or a block named by `word`; `line` is that of its first line.
    """

    kind: Literal["prose", "code", "block"]
    word: str
    lines: tuple[str, ...]
    line: int

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


class CardDraft(NamedTuple):
    """A heading as it was written, and what stands below it.

    Line 0 is what stands before the first heading; a card is not whole when a block had to be left
    out of its pieces.
    """

    heading: str
    line: int
    pieces: tuple[Piece, ...]
    is_whole: bool


class LessonDraft(NamedTuple):
    """The front matter (None when there is none) and the cards of a lesson, unread."""

    front: Piece | None
    cards: tuple[CardDraft, ...]


def split_lesson(page: Page) -> LessonDraft:
    """Split a lesson into its front matter and its cards; blocks that never end are blamed."""
    front, start = _front_matter(page)
    return LessonDraft(front, _Splitter(page, start).cards())


def _front_matter(page: Page) -> tuple[Piece | None, int]:
    """Return the front matter and the line after it.

    Where only its first line went wrong it is read all the same: one slip, one message.
    """
    lines = page.lines
    opening = next((n for n, line in enumerate(lines) if line.strip()), 0)
    first = lines[opening].rstrip()
    inside = opening + 1 if _DASHES.fullmatch(first) else opening
    end = next((n for n in range(inside, len(lines)) if _ENDS_FRONT.match(lines[n])), len(lines))
    is_closed = end < len(lines) and lines[end].rstrip() == "---"
    is_there = inside > opening or (is_closed and any(map(_KEY.match, lines[:end])))
    if first != "---" or opening:
        page.blame(page.line_place(1), "missing-front-matter", *_first_line_slip(first))
    if not is_there:
        return None, 0
    if is_closed:
        return Piece("block", "front matter", tuple(lines[inside:end]), inside + 1), end + 1
    page.blame(
        page.line_place(opening + 1),
        "unclosed-front-matter",
        "The front matter that begins here never ends.",
        "Put a line `---` after its last key.",
    )
    return None, end


def _first_line_slip(first: str) -> tuple[str, str]:
    """Return what is wrong with the start of a lesson whose first words are `first`."""
    if first == "---":
        return "The lines above the front matter are empty.", "Take them away."
    if _DASHES.fullmatch(first):
        what = "This line looks like three hyphens, and is made of other dashes."
        return what, "Write it as `---`."
    return (
        "A lesson begins with its front matter.",
        "Put a line `---`, then id, title and minutes, then a line `---` at the top.",
    )


class _Fence(NamedTuple):
    indent: str
    mark: str
    word: str


def _fence_in(line: str) -> _Fence | None:
    """Return the fence that opens in this line, if one does."""
    found = _FENCE.fullmatch(line)
    if not found or (found[2][0] == "`" and "`" in found[3]):
        return None
    return _Fence(found[1], found[2], (found[3].split() or [""])[0])


class _Splitter:
    """Walks over the lines of a lesson once."""

    def __init__(self, page: Page, start: int) -> None:
        self._page = page
        self._lines = page.lines
        self._at = start
        self._start = start
        self._cards: list[CardDraft] = []
        self._pieces: list[Piece] = []
        self._prose_from = start
        self._heading: tuple[str, int] = ("", 0)
        self._is_whole = True

    def cards(self) -> tuple[CardDraft, ...]:
        while self._at < len(self._lines):
            self._step()
        self._end_card()
        return tuple(self._cards)

    def _step(self) -> None:
        line = self._lines[self._at]
        fence = _fence_in(line)
        if fence:
            self._fence(fence)
        elif _HEADING.match(line):
            self._end_card()
            self._heading = (line, self._at + 1)
            self._at += 1
            self._prose_from = self._at
        else:
            self._at += 1

    def _end_card(self) -> None:
        self._end_prose()
        if self._heading[1] or self._pieces:
            self._cards.append(CardDraft(*self._heading, tuple(self._pieces), self._is_whole))
        self._pieces = []
        self._is_whole = True

    def _end_prose(self) -> None:
        lines = tuple(self._lines[self._prose_from : self._at])
        if any(line.strip() for line in lines):
            self._pieces.append(Piece("prose", "", lines, self._prose_from + 1))

    def _fence(self, fence: _Fence) -> None:
        word = fence.word.lower()
        end, is_closed = self._end_of(fence)
        after = end + 1 if is_closed else end
        if not is_closed:
            self._blame_unclosed(word)
        if fence.indent and word not in BLOCK_WORDS:
            self._at = after  # a code sample inside a list stays part of its prose
            return
        self._end_prose()
        piece = self._piece(fence, word, end)
        if piece and is_closed:
            self._pieces.append(piece)
        else:
            self._is_whole = False
        self._at = self._prose_from = after

    def _piece(self, fence: _Fence, word: str, end: int) -> Piece | None:
        inside = tuple(self._lines[self._at + 1 : end])
        if word in {"", "text"}:
            return Piece("code", "", inside, self._at + 2)
        if word not in BLOCK_WORDS:
            self._blame_unknown(fence)
        elif fence.indent:
            self._blame_indented(word)
        else:
            return Piece("block", word, inside, self._at + 2)
        return None

    def _end_of(self, fence: _Fence) -> tuple[int, bool]:
        """Return the line of the closing fence, or the line where the next thing begins."""
        mark = fence.mark
        for number in range(self._at + 1, len(self._lines)):
            bare = self._lines[number].strip()
            if len(bare) >= len(mark) and not bare.strip(mark[0]):
                return number, True
            opens = _fence_in(self._lines[number])
            if opens and opens.word.lower() in BLOCK_WORDS and len(opens.mark) >= len(mark):
                return number, False
        return self._next_heading(), False

    def _next_heading(self) -> int:
        for number in range(self._at + 1, len(self._lines)):
            if _CARD.match(self._lines[number]):
                return number
        return len(self._lines)

    def _blame_unclosed(self, word: str) -> None:
        signs = "tildes" if self._lines[self._at].lstrip()[0] == "~" else "backticks"
        self._page.blame(
            self._page.line_place(self._at + 1),
            "unclosed-block",
            f"The {word or 'code'} block that begins here never ends.",
            f"Put a line of three {signs} after its last line.",
        )

    def _blame_unknown(self, fence: _Fence) -> None:
        self._page.blame(
            self._page.line_place(self._at + 1),
            "unknown-block",
            f"There is no block called `{shown(fence.word)}`.",
            suggestion(
                fence.word,
                BLOCK_WORDS,
                f"Write one of {listed(BLOCK_WORDS, 'or')}, or `text` for plain text.",
            ),
        )

    def _blame_indented(self, word: str) -> None:
        self._page.blame(
            self._page.line_place(self._at + 1),
            "indented-block",
            f"The {word} block is indented.",
            "Begin the lines with the fences in the first column; a block can't "
            "stand inside a list.",
        )
