"""How does a course become the same course in another language?

Other words take the place of each text in its file, and everything else stays as its author wrote
it. Whatever the words are, they can't come to mean more: the files are read again, and what is not
read as these words in this place is refused by name.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from leadership_course.authoring.course_folder import files_of, write_files
from leadership_course.authoring.course_texts import TextFile, course_texts, slots_of
from leadership_course.authoring.ids_lock import FILE as LOCK
from leadership_course.authoring.ids_lock import lock_text, read_lock
from leadership_course.authoring.text_slots import Slot
from leadership_course.authoring.text_writing import Edit, edited, edits, lines_of
from leadership_course.course.comparison import Comparison
from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.course.published import published
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.invisible import invisible_in
from leadership_course.reading.page import Page
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.written import written_in
from leadership_course.reading.yaml_nodes import place_of

_OTHERWISE = "It would be read as something else there"
_RULES = "It may begin no card and no block, a title is one line, and what is told apart differs."


class Refusal(NamedTuple):
    """A text that can't be used: its name, and why; the name is empty where it is none alone."""

    name: str
    why: str


class CanNotTranslateError(Exception):
    """Nothing was written, and why, text by text."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        """Take what was refused."""
        self.refusals = tuple(refusals)
        super().__init__("; ".join(f"{each.name}: {each.why}" for each in self.refusals))


def translated(
    root: Path, course: Course, words: Mapping[str, str], language: str
) -> dict[str, bytes]:
    """Return every file of the course in `root`, with `words` in the place of texts, by path.

    `words` are by the names of texts, others are left alone; the ids stay. Raises
    CanNotTranslateError where the files would not be read as this course with these words.
    """
    folder = CourseFolder(root, [])
    texts = course_texts(folder, course)
    files = dict(files_of(folder))
    refusals: list[Refusal] = []
    for each in texts:
        wanted = {slot.name: _wanted(slot, words) for slot in each.slots}
        text = _file_in(each, wanted, language)
        refusals += _refused_words(each, wanted) or _refused(each, wanted, text, language)
        files[each.file] = text.encode()
    if not refusals:
        refusals += _refused_as_course(files, course, texts, words, language)
    if refusals:
        raise CanNotTranslateError(refusals)
    return {**files, LOCK: _lock(files, folder)}


def _wanted(slot: Slot, words: Mapping[str, str]) -> str:
    """Return what is to stand in a slot: the words that are given, or its own."""
    given = words.get(slot.name, "").strip()
    if slot.spans[0].style == "list":
        given = "\n".join(lines_of(given))
    return given or slot.words


def _file_in(file: TextFile, wanted: Mapping[str, str], language: str) -> str:
    """Return the text of a file with what is wanted in it; a text that stays is not touched."""
    changes: list[Edit] = []
    for slot in file.slots:
        if wanted[slot.name] != slot.words:
            changes += edits(wanted[slot.name], slot.spans)
    if file.file == "course.yaml":
        changes.append(_language(file.text, language))
    return edited(file.text, changes)


def _language(text: str, language: str) -> Edit:
    node = read_yaml(Page("", text, []), text)
    assert node is not None  # noqa: S101  (the course was read)
    place = place_of(node, "language")
    found = written_in(text)[place.line, place.column]
    return Edit(found.start, found.end, language)


def _refused_words(file: TextFile, wanted: Mapping[str, str]) -> list[Refusal]:
    names = (slot.name for slot in file.slots if invisible_in(wanted[slot.name]) is not None)
    return [Refusal(name, "It holds an invisible control sign. Delete it.") for name in names]


def _refused(
    file: TextFile, wanted: Mapping[str, str], text: str, language: str
) -> Iterator[Refusal]:
    """Yield the texts that would not be read as they are wanted, each tried alone.

    Where each can be used alone, it is the first that can't beside the others.
    """
    together = _mismatch(file, wanted, text)
    if together is None:
        return
    own = {slot.name: slot.words for slot in file.slots}
    changed = [slot.name for slot in file.slots if wanted[slot.name] != slot.words]
    tried = ({**own, name: wanted[name]} for name in changed)
    alone = [_mismatch(file, each, _file_in(file, each, language)) for each in tried]
    found = [Refusal(name, each.why) for name, each in zip(changed, alone, strict=True) if each]
    yield from found or [together]


def _mismatch(file: TextFile, wanted: Mapping[str, str], text: str) -> Refusal | None:
    """Return why the text would not be read as the file with these words; None when it would.

    The name is that of the first text that would be read otherwise.
    """
    problems: list[CourseProblem] = []
    now = slots_of(Page(file.file, text, problems))
    errors = [problem for problem in problems if problem.severity == "error"]
    names = file.in_order()
    differing = (
        name
        for name, there in zip_longest(names, now[: len(names)])
        if there is None or there.words != wanted[name]
    )
    name = next(differing, "")
    if errors:
        return Refusal(name, f"{_OTHERWISE}: {errors[0].message}")
    if name or len(now) > len(names):
        return Refusal(name, f"{_OTHERWISE}. {_RULES}")
    return None


def _refused_as_course(
    files: Mapping[str, bytes],
    course: Course,
    texts: Iterable[TextFile],
    words: Mapping[str, str],
    language: str,
) -> Iterator[Refusal]:
    """Yield what the reader of courses, or a learner's progress, would not find as it was."""
    reading = _read(files)
    errors = [problem for problem in reading[1] if problem.severity == "error"]
    for problem in errors:
        yield Refusal(_name_at(problem, texts, files, words), f"{problem.message} {problem.remedy}")
    if errors:
        return
    assert reading[0] is not None  # noqa: S101  (a course without errors is one)
    there = {entry.key for entry in published(reading[0])}
    for entry in published(course):
        if entry.key not in there:
            near = _names_within(entry.id, texts, words)
            yield Refusal(near, f"The {entry.kind} `{entry.id}` would be lost: words are alike.")
    if reading[0].head.language != language:
        yield Refusal("", f"The language can't be `{language}`.")


def _read(files: Mapping[str, bytes]) -> tuple[Course | None, tuple[CourseProblem, ...]]:
    with TemporaryDirectory() as made:
        write_files(Path(made), files)
        found = read_course(Path(made))
        return found.course, found.problems


def _name_at(
    problem: CourseProblem,
    texts: Iterable[TextFile],
    files: Mapping[str, bytes],
    words: Mapping[str, str],
) -> str:
    """Return the name of the given words at whose place, or next after which, a problem stands."""
    for file in (each for each in texts if each.file == problem.file):
        text = files[file.file].decode()
        there = (slot.spans[0].start for slot in slots_of(Page(file.file, text, [])))
        given = [
            (at, name) for at, name in zip(there, file.in_order(), strict=True) if name in words
        ]
        lines = text.split("\n")[: problem.line - 1]
        place = sum(len(line) + 1 for line in lines) + problem.column - 1
        before = [name for at, name in given if at <= place]
        return before[-1] if before else next((name for _, name in given), "")
    return ""


def _names_within(name: str, texts: Iterable[TextFile], words: Mapping[str, str]) -> str:
    whole = name.partition("/")[0]
    slots = (slot for file in texts for slot in file.slots)
    return next((s.name for s in slots if s.name.startswith(f"{whole}/") and s.name in words), name)


def _lock(files: Mapping[str, bytes], folder: CourseFolder) -> bytes:
    """Return ids.lock for the new words, which still keeps what the old one knew of former ids."""
    course, _ = _read(files)
    assert course is not None  # noqa: S101  (it was read a moment ago)
    lock = dict(Comparison({}, published(course)).renewal().lock)
    old = read_lock(folder)
    for key, line in (old.lock if old else {}).items():
        lock.setdefault(key, line)
    return lock_text(lock.values()).encode()
