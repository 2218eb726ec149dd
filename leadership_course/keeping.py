"""How is what the learner did copied, put back, taken out and brought in?

Joins the rooms that must not know one another: storage has the file, exchange the formats, study
the facts.
"""

import uuid
from collections.abc import Callable, Collection
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course.progress.events import Event
from leadership_course.storage.durable import replace_file
from leadership_course.storage.faults import HurtError
from leadership_course.storage.folders import Home
from leadership_course.storage.profile import Profile
from leadership_course.study.keeping import Copy, Left
from leadership_course.study.locking import JournalLockedError, is_closed
from leadership_course.study.ports import Clock, ProfileError
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from leadership_course.progress.keepsakes import Keepsake
    from leadership_course.storage.backups import Backup, Backups
    from leadership_course.study.diagnosis import Part
    from leadership_course.study.tables import Table


class Keeper:
    """Keeps the open profile; the window knows it as `Keeping`.

    What needs the profile closed is left in `pending`, and `begin_again` asks the program to close,
    do it, and open anew.
    """

    def __init__(self, home: Home, profile: Profile, study: Study, clock: Clock) -> None:
        """Keep what lies at `home`."""
        self.pending: Callable[[], None] | None = None
        self.begin_again: Callable[[], object] = _nothing
        self.outcome = ""  # what to say once that is done
        self._home, self._profile, self._study, self._clock = home, profile, study, clock
        self.problems = 0

    @property
    def _backups(self) -> "Backups":
        from leadership_course.storage.backups import Backups

        return Backups(self._home.backups)

    @property
    def has_copies(self) -> bool:
        """Whether there is any copy, readable or not."""
        return bool(self._backups.all())

    def finish(self) -> None:
        """Do what was pending, the profile being closed. Raises ProfileError."""
        if self.pending:
            self.pending()

    def copies(self) -> tuple[Copy, ...]:
        """Return the copies, the newest first; one that can't be read is left out."""
        return tuple(copy for one in self._backups.all() if (copy := self._described(one)))

    @property
    def reaches_others(self) -> bool:
        """Whether the folder lies on a network or is synchronised with other computers."""
        return self._profile.is_shared

    def diagnosis(self, display: tuple[str, ...]) -> str:
        """Return the report of a mistake, with these lines about the display."""
        from leadership_course.study.diagnosis import as_text, of_course, of_events

        told = diagnosed(self._home, self._profile.notice)
        study = of_course(self._study.course, self.problems), of_events(self._study.events())
        return as_text((told[0], ("Display", display), *study, *told[1:]))

    def back_up(self) -> bool:
        """Make a copy unless nothing has changed; tell whether one was made."""
        return self._profile.back_up(self._backups, self._clock.now()) is not None

    def restore(self, name: str) -> None:
        """Copy what is there now, put the named copy in its place, and begin anew with it."""
        from leadership_course.storage.restoring import restore

        chosen = next(one for one in self._backups.all() if one.path.name == name)
        self.back_up()
        self.pending = lambda: restore(chosen.path, self._home.profile, str(uuid.uuid4()))
        self.outcome = "The copy is in place"
        self.begin_again()

    @property
    def is_hurt(self) -> bool:
        """Whether the profile is damaged, so that what is left of it may be brought back."""
        return isinstance(self._profile.notice, HurtError)

    def left(self) -> Left | None:
        """Look for what can be brought back; None where that is nothing. Raises ProfileError."""
        from leadership_course.storage.restoring import left

        found = left(self._profile.log, self._home.profile, self._backups)
        if found is None:
            return None
        return Left(
            entries=len(found.rows),
            from_copy=found.from_copy,
            unchecked=found.unchecked,
            missing=found.missing,
        )

    def bring_back(self) -> None:
        """Put what is left of the damaged profile in its place, and begin anew with it."""
        from leadership_course.storage.restoring import bring_back

        self.pending = lambda: bring_back(self._home.profile, self._backups)
        self.outcome = "What could be read is back"
        self.begin_again()

    def erase(self, events: Collection[str]) -> None:
        """Overwrite the words of these events in the copies, too."""
        self._backups.erase(events)

    def export(self, file: Path) -> None:
        """Write everything the learner did and wrote to one zip."""
        from leadership_course.exchange.archive import archive

        if is_closed(self._study.lock):
            raise JournalLockedError
        self.write_out(file, archive(self._study))

    def write_out(self, file: Path, content: bytes) -> None:
        """Write a file of the learner's choosing, whole or not at all."""
        try:
            replace_file(file, content)
        except OSError as error:
            raise ProfileError(
                f"{file.name} could not be written ({error.strerror}).",
                "Nothing was changed.",
                "Choose another folder, or make room on that disk.",
            ) from error

    def write_table(self, file: Path, table: "Table") -> None:
        """Write a table of progress for a spreadsheet."""
        from leadership_course.exchange.tables import table_as_csv

        self.write_out(file, table_as_csv(table))

    def calendar(self, file: Path, at: time) -> None:
        """Write the learner's days, at the time `at` on the wall, to an iCalendar file."""
        from leadership_course.exchange.calendar import rhythm_as_calendar

        self.write_out(file, rhythm_as_calendar(self._study, at))

    def export_quotes(self, file: Path, kept: "tuple[Keepsake, ...]") -> None:
        """Write these kept lines as Markdown."""
        from leadership_course.exchange.quotes_markdown import quotes_as_markdown

        self.write_out(file, quotes_as_markdown(self._study, kept).encode())

    def take_in(self, file: Path) -> int:
        """Add what an exported zip holds and is not here yet; return how many events that were."""
        events = _read(file)
        self.back_up()
        return self._study.take_in(events)

    def _described(self, backup: "Backup") -> Copy | None:
        try:
            holding = self._backups.holding(backup)
        except ProfileError:
            return None
        return Copy(
            name=backup.path.name,
            made_at=backup.at.astimezone(self._clock.now().tzinfo),
            events=backup.events,
            lessons=holding.lessons,
            answers=holding.answers,
            texts=holding.texts,
            plans=holding.plans,
            quotes=holding.quotes,
        )


def diagnosed(home: Home, notice: ProfileError | None) -> "tuple[Part, ...]":
    """Return what a report of a mistake says of the machine, the profile, files and mistakes."""
    from leadership_course.storage.condition import of_files, of_machine, of_mistakes
    from leadership_course.storage.shared_folder import is_shared

    where = "in a folder that reaches other computers" if is_shared(home.own) else "on this disk"
    how = notice.what.replace(str(home.root), "").replace(str(Path.home()), "~") if notice else ""
    return (
        ("Versions", of_machine()),
        ("Profile", (f"kept {where}", how or "opened without a word")),
        ("Files, in bytes", of_files(home)),
        ("Last mistakes", of_mistakes(home.crash_log)),
    )


def _read(file: Path) -> tuple[Event, ...]:
    from leadership_course.exchange.archive import NotAnArchiveError, read_archive

    try:
        return read_archive(file)
    except (OSError, NotAnArchiveError) as error:
        raise ProfileError(
            f"{file.name} can't be brought in. {error}",
            "Nothing was changed.",
            "Choose a zip that this program exported.",
        ) from error


def _nothing() -> None:
    """Begin again nowhere: what a script needs."""
