"""How is everything a learner did written to one zip, and read from one?

What counts is events.jsonl; the other files say the same to people and spreadsheets.
"""

import csv
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from leadership_course.exchange.journal_markdown import journal_as_markdown
from leadership_course.exchange.quotes_markdown import quotes_as_markdown
from leadership_course.exchange.tables import plain
from leadership_course.progress.events import Event, QuestionAnswered
from leadership_course.progress.lines import NotAnEventError, event_of, line_of
from leadership_course.progress.undoing import still_standing
from leadership_course.study.studying import Study

EVENTS = "events.jsonl"
MOST_ENTRIES = 100
MOST_BYTES = 500_000_000
_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold

README = """What you did in the leadership course, for you to keep.

events.jsonl   everything, one fact a line, as the program records it; the program can read it back
journal.md     what you wrote, by day, with earlier versions
quotes.md      the lines you kept, with your notes
answers.csv    every question you answered, for a spreadsheet

Nothing here was sent anywhere.
"""


class NotAnArchiveError(ValueError):
    """A file that holds no exported events; the sentence says what is wrong with it."""


def archive(study: Study) -> bytes:
    """Return the zip; the same log gives the same bytes."""
    kept = study.events()
    files = {
        "README.txt": README,
        EVENTS: "".join(f"{line_of(event)}\n" for event in kept),
        "journal.md": journal_as_markdown(study),
        "quotes.md": quotes_as_markdown(study),
        "answers.csv": answers_as_csv(still_standing(kept)),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            packed.writestr(info, text.encode())
    return out.getvalue()


def read_archive(file: Path) -> tuple[Event, ...]:
    """Return the events of an exported zip, or of an events.jsonl by itself, in their order.

    Raises OSError, or NotAnArchiveError when it is neither or larger than any honest one.
    """
    content = _events_in(file) if zipfile.is_zipfile(file) else _bounded(file)
    found = []
    for number, line in enumerate(content.splitlines(), 1):
        try:
            found.append(event_of(line))
        except NotAnEventError as error:
            raise NotAnArchiveError(f"Line {number} of {EVENTS} is no event ({error}).") from error
    if not found:
        raise NotAnArchiveError("It holds no events.")
    return tuple(found)


def answers_as_csv(events: Iterable[Event]) -> str:
    """Return every final answer as a table with a heading line."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(
        ("at", "question", "principle", "verdict", "score", "confidence", "seconds", "tries")
    )
    for event in events:
        fact = event.fact
        if isinstance(fact, QuestionAnswered) and fact.is_final:
            table.writerow(
                (
                    event.at,
                    plain(fact.object),
                    plain(fact.principle),
                    plain(fact.verdict),
                    fact.score,
                    plain(fact.confidence),
                    fact.seconds,
                    fact.tries,
                )
            )
    return out.getvalue()


def _events_in(file: Path) -> bytes:
    try:
        with zipfile.ZipFile(file) as packed:
            if len(packed.infolist()) > MOST_ENTRIES:
                raise NotAnArchiveError("It holds more files than an export does.")
            info = packed.getinfo(EVENTS)
            if info.file_size > MOST_BYTES:
                raise NotAnArchiveError("It is larger than an export can be.")
            with packed.open(info) as stream:
                return stream.read(info.file_size)
    except (KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise NotAnArchiveError(
            f"It is no export of this program, or damaged ({error})."
        ) from error


def _bounded(file: Path) -> bytes:
    if file.stat().st_size > MOST_BYTES:
        raise NotAnArchiveError("It is larger than an export can be.")
    return file.read_bytes()
