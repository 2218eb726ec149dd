"""What came over from another format, what did not, and what is it to be called here?"""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from leadership_course.course.ids import slug
from leadership_course.course.questions import Question
from leadership_course.exchange.standing import reason_against

LONGEST_FILE = 5_000_000
LONGEST_ID = 60
_NEEDED = ("why", "model-answer")


class NotQuestionsError(ValueError):
    """A file that is not in the format it is taken for; the sentence says what is wrong with it."""


class NotCarriedError(ValueError):
    """A question that the other side can't hold; the words say why."""


class Note(NamedTuple):
    """What is to be told about a question: its line (0 where there is none), its name, and why."""

    line: int
    what: str
    why: str


class Made(NamedTuple):
    """A question without its id, and what it lost on the way."""

    question: Question
    remarks: tuple[str, ...] = ()


class TakenIn(NamedTuple):
    """Questions of a file; those that stayed behind; what those that came over have lost."""

    questions: tuple[Question, ...]
    left_out: tuple[Note, ...]
    changed: tuple[Note, ...]


class Written(NamedTuple):
    """A file of another format; the questions that are not in it; what the others have lost."""

    text: str
    left_out: tuple[Note, ...]
    changed: tuple[Note, ...]


class Names:
    """Gives each question an id that nothing else has."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Keep clear of the ids in `taken`."""
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def new(self, words: str) -> str:
        """Return the slug of `words`, cut between words and numbered where it is taken."""
        name = slug(words) or "question"
        if len(name) > LONGEST_ID:
            name = name[: LONGEST_ID + 1].rpartition("-")[0] or name[:LONGEST_ID]
        number = self._last.get(name, 1)
        found = name if number == 1 else f"{name}-{number}"
        while found in self._taken:
            number += 1
            found = f"{name}-{number}"
        self._taken.add(found)
        self._last[name] = number
        return found


class Intake:
    """Gathers what a file holds, question by question."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Begin with nothing; no question gets an id that is in `taken`."""
        self._names = Names(taken)
        self._questions: list[Question] = []
        self._left_out: list[Note] = []
        self._changed: list[Note] = []

    def take(self, line: int, name: str, made: Made) -> None:
        """Take a question in, under an id made of its name or else of its prompt."""
        against = reason_against(made.question)
        if against:
            self.leave(line, name or made.question.prompt, against)
            return
        named = msgspec.structs.replace(
            made.question, id=self._names.new(name if slug(name) else made.question.prompt)
        )
        self._questions.append(named)
        self._changed += [Note(line, named.id, remark) for remark in made.remarks]

    def leave(self, line: int, what: str, why: str) -> None:
        """Note that a question stays behind."""
        self._left_out.append(Note(line, short(what), why))

    def result(self) -> TakenIn:
        """Return all that was gathered."""
        return TakenIn(tuple(self._questions), tuple(self._left_out), tuple(self._changed))


def short(text: str, most: int = 60) -> str:
    """Return the beginning of a text in one line, at most `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def clean(text: str) -> str:
    """Return the text without signs that no file of a course can hold; line breaks stay."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign for sign in plain if sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cs"}
    ).translate({0xFFFE: None, 0xFFFF: None, 0xFEFF: None})


def words(text: str) -> str:
    """Return the words of a text: single spaces, no empty lines, nothing around them."""
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)


def missing(question: Question) -> tuple[str, ...]:
    """Name what the course format needs and the other format did not have, such as `why`."""
    return tuple(_empty(msgspec.to_builtins(question), ""))


def _empty(value: object, path: str) -> Iterable[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _NEEDED and inner == "":
                yield f"{key} of {path}" if path else key
            yield from _empty(inner, str(key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value, 1):
            yield from _empty(inner, _entry(inner, path, number))


def _entry(value: object, path: str, number: int) -> str:
    name = value.get("id") if isinstance(value, dict) else None
    return str(name) if name else f"{path} {number}"
