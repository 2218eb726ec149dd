"""How do the ideas of a course get into Anki, and stay themselves when they come again?

A note is one case of an idea, since Anki schedules cards and a case is what can be recalled. All
cases of an idea share a tag. Everything is found again by names that never change: the type of the
notes and the decks by numbers made from permanent ids, a note by the id its question had first.
"""

from collections.abc import Iterator
from hashlib import blake2b
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from leadership_course.course.blocks import Quote
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Course, Lesson, Module
from leadership_course.course.principles import Principle, principles_of
from leadership_course.course.questions import Question
from leadership_course.exchange.carried import NotCarriedError, Note
from leadership_course.exchange.flash_cards import FlashCard, flash_card, plain

FIELDS = ("Question", "Hint", "Answer", "Quote", "Lesson", "Credit", "Idea", "Id")
_FRONT = "{{Question}}{{#Hint}}<p class=how>{{hint:Hint}}</p>{{/Hint}}"
_BACK = "{{FrontSide}}<hr id=answer>{{Answer}}{{Quote}}<p class=credit>{{Lesson}}<br>{{Credit}}</p>"
_STYLE = """\
.card { font: 20px/1.5 sans-serif; max-width: 36em; margin: 1em auto; padding: 0 1em; }
.how, .why, .credit { opacity: .8; }
.right, .other, .named { font-weight: bold; margin-bottom: 0; }
.other { opacity: .8; }
.why { margin-top: .2em; }
.right::before { content: "✓ "; }
.credit { font-size: 14px; margin-top: 2em; }
blockquote { margin: 1.5em 0; padding-left: 1em; border-left: 3px solid; }
"""


class Apkg(NamedTuple):
    """A package for Anki, how many notes are in it, and which questions are not."""

    data: bytes
    notes: int
    left_out: tuple[Note, ...]


class _Case(NamedTuple):
    principle: Principle
    question: Question
    card: FlashCard


def course_as_apkg(course: Course, seconds: float) -> Apkg:
    """Return every case of every idea as a note, in a deck for each module.

    `seconds` since 1970 is when they are written: Anki takes over what is newer than what it has.
    """
    import genanki  # type: ignore[import-untyped]

    model, left_out = _model(course), list[Note]()
    decks = {module.id: _deck(course, number) for number, module in enumerate(course.modules)}
    cases = list(_cases(course, left_out))
    for place, case in enumerate(cases, 1):
        note = genanki.Note(
            model=model,
            fields=list(_fields(course, case)),
            guid=genanki.guid_for(course.id, first_id(case.question)),
            tags=[f"{course.id}::{case.principle.id}"],
            due=place,
        )
        decks[case.principle.module.id].add_note(note)
    filled = [deck for deck in decks.values() if deck.notes]
    return Apkg(_packed(filled, seconds), len(cases), tuple(left_out))


def first_id(question: Question) -> str:
    """Return the id under which a question was published first."""
    return question.was[0] if question.was else question.id


def _cases(course: Course, left_out: list[Note]) -> Iterator[_Case]:
    """Yield the first case of every idea, then the second ones: alike ones do not follow."""
    principles = tuple(principles_of(course).values())
    for row in zip_longest(*(each.variants for each in principles)):
        for principle, question in zip(principles, row, strict=True):
            if question is None:
                continue
            try:
                yield _Case(principle, question, flash_card(question))
            except NotCarriedError as error:
                left_out.append(Note(0, question.id, str(error)))


def _fields(course: Course, case: _Case) -> Iterator[str]:
    yield case.card.front
    yield "<br>".join(map(plain, case.question.hints))
    yield case.card.back
    yield "".join(map(_quoted, _quotes(case.principle.lesson)))
    yield f"{plain(case.principle.lesson.title)} · {plain(case.principle.module.title)}"
    yield plain(_credit(course))
    yield plain(case.principle.id)
    yield plain(first_id(case.question))


def _quotes(lesson: Lesson) -> Iterator[Quote]:
    return (block for _, block in blocks_of(lesson) if isinstance(block, Quote))


def _quoted(quote: Quote) -> str:
    source = ", ".join(filter(None, (quote.by, quote.source)))
    return f"<blockquote>{plain(quote.text)}<br><small>{plain(source)}</small></blockquote>"


def _credit(course: Course) -> str:
    makers = ", ".join(course.head.authors)
    return ", ".join(filter(None, (course.title, makers, course.head.licence)))


def _model(course: Course) -> Any:
    import genanki

    return genanki.Model(
        _number(course.id, "notes"),
        f"{course.title}: cases",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Case", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )


def _deck(course: Course, number: int) -> Any:
    """Return the deck of a module; its place in the course keeps the decks in order."""
    import genanki

    module = course.modules[number]
    name = f"{_deck_name(course.title)}::{number + 1} {_deck_name(module.title)}"
    about = plain(course.head.source)
    return genanki.Deck(_number(course.id, "deck", _first_name(module)), name, about)


def _deck_name(title: str) -> str:
    return title.replace("::", ": ")


def _first_name(module: Module) -> str:
    return module.head.was[0] if module.head.was else module.id


def _number(*names: str) -> int:
    """Return a number of the size that Anki gives to what it makes itself, from permanent names."""
    digest = blake2b("/".join(names).encode(), digest_size=4).digest()
    return (1 << 30) + int.from_bytes(digest) % (1 << 30)


def _packed(decks: list[Any], seconds: float) -> bytes:
    import genanki

    made: list[str] = []

    class Package(genanki.Package):  # type: ignore[misc]  # genanki has no types
        """Tells where the database was built, which genanki leaves lying there."""

        def write_to_db(self, cursor: Any, *rest: Any) -> None:
            made.append(cursor.execute("PRAGMA database_list").fetchone()[2])
            super().write_to_db(cursor, *rest)

    out = BytesIO()
    try:
        Package(decks).write_to_file(out, seconds)
    finally:
        for file in made:
            Path(file).unlink(missing_ok=True)
    return out.getvalue()
