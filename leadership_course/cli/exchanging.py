"""Which questions come from other programs, and which go to them?"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course.authoring.replacing import replace
from leadership_course.cli.commands import Commands
from leadership_course.cli.giving import course_in, is_written, told_of_errors
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    FOUND,
    could_not,
    could_not_read,
    could_not_write,
    counted,
    say,
)

if TYPE_CHECKING:
    from leadership_course.course.outline import Course
    from leadership_course.course.questions import Question
    from leadership_course.exchange.carried import Note, TakenIn, Written

FORMATS = ("gift", "moodle", "aiken")


def add_to(commands: Commands) -> None:
    """Declare `import-questions` and `export-questions`."""
    taking = commands.add(
        "import-questions",
        _import,
        "add the questions of a GIFT, Aiken or Moodle XML file to a quiz",
        "import-questions bank.gift --into my-course/kitchen-talk/quiz.yaml",
    )
    taking.add_argument("file", metavar="FILE", help="UTF-8, up to 5 MB")
    taking.add_argument("--into", metavar="QUIZ", required=True, help="made where it is missing")
    taking.add_argument("--format", choices=FORMATS, help="default: as the file looks")
    taking.add_argument("--json", action="store_true", help="print what came over as JSON")
    giving = commands.add(
        "export-questions",
        _export,
        "write the questions of a course for Moodle and others",
        "export-questions my-course --format gift -o questions.gift",
    )
    giving.add_argument("folder", metavar="DIR", help="the course")
    giving.add_argument("--format", choices=FORMATS, required=True, help="what is to be written")
    giving.add_argument("-o", "--output", metavar="FILE", required=True, help="where to")
    giving.add_argument("--json", action="store_true", help="print what did not go along as JSON")


def _import(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.question_list import CanNotAddError, QuestionFile
    from leadership_course.exchange.carried import NotQuestionsError
    from leadership_course.exchange.questions_yaml import questions_as_yaml

    target = Path(asked.into)
    try:
        text = _text_of(Path(asked.file))
    except (OSError, ValueError) as error:
        return could_not_read(asked.file, error)
    try:
        quiz = QuestionFile(target)
        found = _read(asked.format or _format_of(asked.file, text), text, quiz.taken())
        if found.questions:
            added = len(found.questions)
            entries = quiz.with_entries(added, lambda n: questions_as_yaml(found.questions, n))
            replace(target, entries)
    except NotQuestionsError as error:
        return could_not(f"{asked.file}: {error}")
    except CanNotAddError as error:
        return could_not(f"{asked.into}: {error}")
    except OSError as error:
        return could_not_write(asked.into, error)
    say(_taken_as_json(found) if asked.json else "\n".join(_taken_as_text(found, asked.into)))
    return FOUND if found.left_out or any(_missing(found)) else FINE


def _text_of(file: Path) -> str:
    from leadership_course.exchange.carried import LONGEST_FILE

    with file.open("rb") as stream:
        data = stream.read(LONGEST_FILE + 1)
    if len(data) > LONGEST_FILE:
        raise ValueError("it has more than 5 MB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError("it is not in Unicode (UTF-8); save it so") from error


def _format_of(name: str, text: str) -> str:
    """Return the format that a file looks to be in."""
    if text.lstrip().startswith("<"):
        return "moodle"
    has_answer = any(line.startswith("ANSWER:") for line in text.splitlines())
    return "aiken" if has_answer and not name.endswith(".gift") else "gift"


def _read(kind: str, text: str, taken: frozenset[str]) -> "TakenIn":
    from leadership_course.exchange import aiken, gift, moodle_xml

    return {"gift": gift.read, "aiken": aiken.read, "moodle": moodle_xml.read}[kind](text, taken)


def _missing(found: "TakenIn") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the questions that lack what the course format needs, with the keys they lack."""
    from leadership_course.exchange.carried import missing

    for question in found.questions:
        keys = missing(question)
        if keys:
            yield question.id, keys


def _taken_as_text(found: "TakenIn", into: str) -> Iterator[str]:
    for line, what, why in found.changed:
        yield f"line {line}: {what}: {why}"
    for name, keys in _missing(found):
        yield f"to be written: {name}: {', '.join(keys)}"
    for line, what, why in found.left_out:
        yield f"left out: line {line}: “{what}”: {why}"
    count = counted(len(found.questions), "question")
    yield f"{count} added to {into}, {len(found.left_out):,} left out."
    if any(_missing(found)):
        yield (
            "The file they came from does not say all that a course needs. What is to be written "
            "stands empty, `check` names each place, and the quiz is left out until then."
        )


def _taken_as_json(found: "TakenIn") -> str:
    told = {
        "questions": [question.id for question in found.questions],
        "missing": [{"question": name, "keys": keys} for name, keys in _missing(found)],
        "changed": _notes(found.changed),
        "left_out": _notes(found.left_out),
    }
    return json.dumps(told, indent=2)


def _notes(notes: "tuple[Note, ...]") -> list[dict[str, str | int]]:
    return [{"line": note.line, "question": note.what, "why": note.why} for note in notes]


def _export(asked: argparse.Namespace) -> int:
    given = course_in(asked.folder)
    if given is None:
        return COULD_NOT_RUN
    course, errors = given
    found = _write(asked.format, tuple(_questions(course)))
    if not is_written(asked.output, found.text.encode()):
        return COULD_NOT_RUN
    total = len(tuple(_questions(course)))
    told = _written_as_text(found, total, errors)
    say(_written_as_json(found) if asked.json else "\n".join(told))
    return FOUND if found.left_out or errors else FINE


def _questions(course: "Course") -> "Iterator[Question]":
    """Yield the questions of lessons, quizzes and pools, module by module."""
    from leadership_course.course.principles import questions_of

    for module in course.modules:
        for lesson in module.lessons:
            yield from questions_of(lesson)
        yield from module.quiz.questions if module.quiz else ()
        yield from module.review


def _write(kind: str, questions: "tuple[Question, ...]") -> "Written":
    from leadership_course.exchange import aiken, gift_out, moodle_out

    writers = {"gift": gift_out.write, "aiken": aiken.write, "moodle": moodle_out.write}
    return writers[kind](questions)


def _written_as_text(found: "Written", total: int, errors: int) -> Iterator[str]:
    for _, what, why in found.changed:
        yield f"{what}: {why}"
    for _, what, why in found.left_out:
        yield f"left out: {what}: {why}"
    count = counted(total - len(found.left_out), "question")
    yield f"{count} written, {len(found.left_out):,} left out."
    yield from told_of_errors(errors)


def _written_as_json(found: "Written") -> str:
    told = {"changed": _notes(found.changed), "left_out": _notes(found.left_out)}
    return json.dumps(told, indent=2)
