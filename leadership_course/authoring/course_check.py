"""What is wrong with a course, in its files, against what was published before, and as teaching?"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from leadership_course.authoring.card_remarks import card_remarks
from leadership_course.authoring.choice_remarks import choice_remarks
from leadership_course.authoring.findings import Finding, findings
from leadership_course.authoring.id_places import IdPlaces
from leadership_course.authoring.ids_lock import LockFile, lock_text, read_lock, write_lock
from leadership_course.authoring.picture_remarks import picture_remarks
from leadership_course.authoring.principle_remarks import principle_remarks
from leadership_course.authoring.prose_remarks import prose_remarks
from leadership_course.authoring.remarks import Remark, Spot
from leadership_course.authoring.time_remarks import time_remarks
from leadership_course.course.comparison import Comparison, Renewal
from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.course.published import Published, published
from leadership_course.reading.course_reader import Reading, read_course
from leadership_course.reading.folder import LESSON_LIMIT, CourseFolder
from leadership_course.reading.memory import Memory


class Renewed(NamedTuple):
    """What became of ids.lock; there is no renewal while errors forbid it.

    It is current when the file has, or had already, what it is to have.
    """

    renewal: Renewal | None
    is_current: bool
    problems: tuple[CourseProblem, ...]


def check_course(root: Path) -> Reading:
    """Read the course in a folder, and say what its lock and its style tell.

    With an error something is left out of the course: its ids would seem to have vanished, and what
    is there would seem too little. Then only what can be seen in one place is remarked on.
    """
    memory = Memory()
    return with_remarks(read_course(root, memory), root, memory)


def with_remarks(reading: Reading, root: Path, memory: Memory) -> Reading:
    """Return a reading of the course in `root`, whose `memory` this is, and what `check` adds."""
    if reading.course is None:
        return reading
    problems = list(reading.problems)
    files = CourseFolder(root, problems, memory)
    entries, places = published(reading.course), IdPlaces(files)
    remarks = _in_one_place(reading.course, entries, files)
    if not _have_error(reading.problems):
        locked = read_lock(files)
        if locked and not locked.page.errors:
            _note(findings(Comparison(locked.lock, entries).faults()), places, locked)
        remarks += _in_the_whole(reading.course, entries, files)
    _remark(remarks, places)
    return Reading(reading.course, _in_order(problems))


def renew_lock(root: Path, *, only_check: bool = False) -> Renewed:
    """Write ids.lock anew where it is not as it should be, or only tell whether it is.

    The problems are those that are left. Raises OSError when the folder can't be written to.
    """
    reading = read_course(root)
    if reading.course is None or _have_error(reading.problems):
        return Renewed(None, is_current=False, problems=reading.problems)
    problems: list[CourseProblem] = []
    files = CourseFolder(root, problems)
    locked = read_lock(files)
    if problems:
        return Renewed(None, is_current=False, problems=_in_order(problems))
    entries = published(reading.course)
    compared = Comparison(locked.lock if locked else {}, entries)
    renewal = compared.renewal()
    text = lock_text(renewal.lock.values())
    is_current = locked is not None and locked.page.text == text
    if only_check:
        faults = compared.faults() if locked else ()
    else:
        faults = Comparison(renewal.lock, entries).faults()
        if not is_current:
            write_lock(root, text)
    _note(findings(faults), IdPlaces(files), locked)
    return Renewed(renewal, is_current or not only_check, _in_order(problems))


def _in_one_place(
    course: Course, entries: Iterable[Published], files: CourseFolder
) -> list[Remark]:
    """Return what is true of a card or a text whatever is missing elsewhere."""
    found = list(card_remarks(course, _by_id(entries)))
    for lesson in course.lessons:
        page = files.page(lesson.file, LESSON_LIMIT)
        found += prose_remarks(page) if page else ()
    return found


def _in_the_whole(
    course: Course, entries: Iterable[Published], files: CourseFolder
) -> list[Remark]:
    """Return what can be said only where nothing was left out."""
    by_id = _by_id(entries)
    return [
        *time_remarks(course, by_id),
        *principle_remarks(course, by_id),
        *choice_remarks(course, by_id),
        *picture_remarks(course, files),
    ]


def _by_id(entries: Iterable[Published]) -> dict[str, Published]:
    return {entry.id: entry for entry in entries if entry.kind != "source"}


def _remark(remarks: Iterable[Remark], places: IdPlaces) -> None:
    """Warn of what works and could teach better."""
    for code, about, key, message, remedy in remarks:
        page, place = about if isinstance(about, Spot) else places.find(about, key)
        page.blame(place, code, message, remedy, "warning")


def _note(noted: Iterable[Finding], places: IdPlaces, locked: LockFile | None) -> None:
    """Put each finding where the id stands, or its line in the lock."""
    for found in noted:
        if isinstance(found.about, Published):
            page, place = places.find(found.about)
        elif locked:
            page, place = locked.page, locked.places[found.about.key]
        else:
            continue  # without a lock nothing can have vanished from it
        page.blame(place, found.code, found.message, found.remedy, found.severity)


def _have_error(problems: Iterable[CourseProblem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _in_order(problems: Iterable[CourseProblem]) -> tuple[CourseProblem, ...]:
    return tuple(sorted(set(problems)))
