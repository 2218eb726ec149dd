"""How does a course get into another language, and how far is it?"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leadership_course.authoring.replacing import replace
from leadership_course.cli.commands import Commands, listable
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    FOUND,
    could_not,
    could_not_read,
    could_not_write,
    counted,
    listed,
    say,
)

if TYPE_CHECKING:
    from leadership_course.authoring.translation import Refusal
    from leadership_course.course.outline import Course
    from leadership_course.exchange.po import Text, Translations

PARTS = ("export", "import", "status")


class _StoppedError(Exception):
    """The command ended early, with this code; why has been said."""

    def __init__(self, code: int) -> None:
        super().__init__()
        self.code = code


class _Source(NamedTuple):
    """A course without errors, its texts by the id of their module or of the course, and the
    drawings with words in them, which no translator's file carries.
    """

    root: Path
    course: "Course"
    texts: "Mapping[str, list[Text]]"
    drawings: tuple[str, ...]

    @property
    def all(self) -> "list[Text]":
        return [text for texts in self.texts.values() for text in texts]


def add_to(commands: Commands) -> None:
    """Declare `translate export`, `translate import` and `translate status`."""
    which = commands.add(
        "translate",
        _which,
        "take a course into another language, by `translate export`, `import` and `status`",
        "translate export my-course --to de -o de.po",
    )
    which.add_argument("part", nargs="*", help="export, import or status; each has a --help")
    export = commands.add(
        "translate export",
        _ended(_export),
        "write the texts of a course for translators, or bring their file up to date",
        "translate export my-course --to de -o de.po",
    )
    taking = commands.add(
        "translate import",
        _ended(_import),
        "write a course in another language, with the same ids",
        "translate import my-course de.po -o my-course-de",
    )
    status = commands.add(
        "translate status",
        _ended(_status),
        "tell what is translated, and what has changed since",
        "translate status my-course de.po",
    )
    for command in (export, taking, status):
        command.add_argument("folder", metavar="DIR", help="the course")
        command.add_argument("--json", action="store_true", help="print the figures as JSON")
    export.add_argument("--to", metavar="LANG", required=True, help="such as de or pt-BR")
    export.add_argument("-o", "--output", metavar="FILE", required=True, help="a PO file")
    for command in (taking, status):
        command.add_argument("file", metavar="FILE", help="a PO file, in UTF-8")
    taking.add_argument("-o", "--output", metavar="DIR", required=True, help="a new folder")


def _ended(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    def to_its_code(asked: argparse.Namespace) -> int:
        try:
            return run(asked)
        except _StoppedError as end:
            return end.code

    return to_its_code


def _export(asked: argparse.Namespace) -> int:
    from leadership_course.exchange.po import begun, is_language

    source, file = _source(asked), Path(asked.output)
    title = f"{source.course.id} {source.course.head.version}"
    if not is_language(asked.to):
        return could_not(f"`{asked.to}` is no language. Write a tag such as `de` or `pt-BR`.")
    if file.exists():
        old = _translations(file)
        if old.language != asked.to:
            return could_not(f"{file} is in `{old.language}`, not in `{asked.to}`. Name another.")
        text = old.renewed(source.all, title)
    else:
        text = begun(source.all, title, asked.to)
    try:
        replace(file, text.encode())
    except (OSError, ValueError) as error:
        return could_not_write(file, error)
    _tell(asked, source, _translations(file))
    return FINE


def _import(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.course_folder import write_course
    from leadership_course.authoring.translation import CanNotTranslateError, translated

    source, target = _source(asked), Path(asked.output)
    found = _translations(Path(asked.file))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        return could_not(f"{target} is there already. Name a folder that does not exist yet.")
    try:
        words = found.words(source.all)
        files = translated(source.root, source.course, words, found.language)
        write_course(target, files)
    except CanNotTranslateError as error:
        _tell_refused(asked, error.refusals)
        return FOUND
    except (OSError, ValueError) as error:
        return could_not_write(target, error)
    return FOUND if _tell(asked, source, found) else FINE


def _status(asked: argparse.Namespace) -> int:
    source = _source(asked)
    return FOUND if _tell(asked, source, _translations(Path(asked.file))) else FINE


def _source(asked: argparse.Namespace) -> _Source:
    """Return the course that is meant. Raises _StoppedError where there is an error in it."""
    from leadership_course.authoring.course_texts import course_texts
    from leadership_course.authoring.picture_remarks import drawings_with_words
    from leadership_course.exchange.po import Text
    from leadership_course.reading.course_reader import read_course
    from leadership_course.reading.folder import CourseFolder

    root = listable(Path(asked.folder))
    if root is None:
        raise _StoppedError(COULD_NOT_RUN)
    reading = read_course(root)
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    if reading.course is None or errors:
        say(f"{listed(errors)}\nNothing is translated until this is mended.")
        raise _StoppedError(FOUND)
    texts: dict[str, list[Text]] = {}
    files = CourseFolder(root, [])
    for file in course_texts(files, reading.course):
        found = texts.setdefault(file.module or reading.course.id, [])
        found += [Text(slot.name, slot.words, slot.kind, file.file) for slot in file.slots]
    return _Source(root, reading.course, texts, tuple(drawings_with_words(reading.course, files)))


def _translations(file: Path) -> "Translations":
    from leadership_course.exchange.po import LONGEST_FILE, NotPoError, Translations

    try:
        with file.open("rb") as stream:
            data = stream.read(LONGEST_FILE + 1)
        if len(data) > LONGEST_FILE:
            raise NotPoError("it has more than 20 MB")
        return Translations(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        could_not(f"{file} is not in Unicode (UTF-8). Save it so, and try again.")
    except NotPoError as error:
        could_not(f"{file}: {error}.")
    except (OSError, ValueError) as error:
        could_not_read(file, error)
    raise _StoppedError(COULD_NOT_RUN)


def _tell(asked: argparse.Namespace, source: _Source, found: "Translations") -> int:
    """Say how far each module is, and return how many texts are not in the other language."""
    counts: dict[str, Counter[str]] = {
        name: Counter(map(found.state_of, texts)) for name, texts in source.texts.items()
    }
    whole = sum(counts.values(), Counter[str]())
    if asked.json:
        modules = {name: _figures(each) for name, each in counts.items()}
        told = {"language": found.language, **_figures(whole), "modules": modules}
        say(json.dumps({**told, "drawings": source.drawings}, indent=2))
    else:
        say("\n".join((*_as_text(counts, whole, found.language), *_as_drawn(source.drawings))))
    return whole.total() - whole["done"]


def _figures(counts: "Counter[str]") -> dict[str, int]:
    from leadership_course.exchange.po import STATES

    return {"texts": counts.total(), **{state: counts[state] for state in STATES}}


def _as_text(
    counts: "Mapping[str, Counter[str]]", whole: "Counter[str]", language: str
) -> Iterator[str]:
    from leadership_course.exchange.po import STATES

    width = max(map(len, counts))
    heads = ("texts", *STATES)
    yield f"{'':<{width}}" + "".join(f"{head:>9}" for head in heads)
    for name, each in counts.items():
        row = "".join(f"{number:>9,}" for number in _figures(each).values())
        yield f"{name:<{width}}{row}"
    done = f"{whole['done']:,} of {counted(whole.total(), 'text')}"
    yield f"{done} in `{language}`; what is fuzzy, stale or missing stays as the course has it."


def _as_drawn(drawings: tuple[str, ...]) -> Iterator[str]:
    if drawings:
        yield "Words in drawings stay as they are; put others into the new folder:"
        yield from (f"  {file}" for file in drawings)


def _tell_refused(asked: argparse.Namespace, refusals: "Iterable[Refusal]") -> None:
    if asked.json:
        told = [{"text": each.name, "why": each.why} for each in refusals]
        say(json.dumps({"refused": told}, indent=2, ensure_ascii=False))
        return
    for each in refusals:
        say(f"refused: {each.name}: {each.why}" if each.name else f"refused: {each.why}")
    say("Nothing is written until this is mended in the PO file.")


def _which(asked: argparse.Namespace) -> int:
    """Say what belongs after `translate`."""
    return could_not(
        f"After `translate` belongs {', '.join(PARTS[:-1])} or {PARTS[-1]}, "
        "for example: leadership-course translate export my-course --to de -o de.po"
    )
