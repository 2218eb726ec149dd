"""What can be done with all that the learner did: copied, put back, taken out, brought in?"""

from collections.abc import Collection
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from leadership_course.progress.keepsakes import Keepsake
    from leadership_course.study.tables import Table


class Copy(Struct, frozen=True, kw_only=True):
    """A copy of the profile and what it holds, counted; `made_at` is on the learner's clock."""

    name: str
    made_at: datetime
    events: int
    lessons: int
    answers: int
    texts: int
    plans: int
    quotes: int


class Left(Struct, frozen=True, kw_only=True):
    """What can be brought back of a damaged profile, counted in entries.

    `from_copy` of them lie in the newest copy alone, `unchecked` could be read but not compared
    with what was written; `missing` ones lie nowhere.
    """

    entries: int
    from_copy: int = 0
    unchecked: int = 0
    missing: int = 0


class Keeping(Protocol):
    """The copies of the open profile; assembly.py hands it to the window."""

    @property
    def is_hurt(self) -> bool:
        """Whether the profile is damaged, so that what is left of it may be brought back."""

    @property
    def reaches_others(self) -> bool:
        """Whether the folder lies on a network or is synchronised with other computers."""

    def diagnosis(self, display: tuple[str, ...]) -> str:
        """Return the report of a mistake, with these lines about the display; no word of the
        learner's is in it.
        """

    def copies(self) -> tuple[Copy, ...]:
        """Return the copies, the newest first; one that can't be read is left out."""

    def back_up(self) -> bool:
        """Make a copy unless nothing has changed; tell whether one was made.

        Raises ProfileError when it could not be made.
        """

    def restore(self, name: str) -> None:
        """Copy what is there now, put the named copy in its place, and begin anew with it."""

    def left(self) -> Left | None:
        """Look for what can be brought back; None where that is nothing. Raises ProfileError."""

    def bring_back(self) -> None:
        """Put what is left of the damaged profile in its place, and begin anew with it."""

    def erase(self, events: Collection[str]) -> None:
        """Overwrite the words of these events in the copies, too. Raises ProfileError."""

    def export(self, file: Path) -> None:
        """Write everything the learner did and wrote to one zip. Raises ProfileError."""

    def write_out(self, file: Path, content: bytes) -> None:
        """Write a file of the learner's choosing, whole or not at all. Raises ProfileError."""

    def write_table(self, file: Path, table: "Table") -> None:
        """Write a table of progress for a spreadsheet. Raises ProfileError."""

    def calendar(self, file: Path, at: time) -> None:
        """Write the learner's days, at the time `at` on the wall, to an iCalendar file.

        Raises ProfileError when it could not be written, ValueError where no day is chosen.
        """

    def export_quotes(self, file: Path, kept: "tuple[Keepsake, ...]") -> None:
        """Write these kept lines as Markdown. Raises ProfileError."""

    def take_in(self, file: Path) -> int:
        """Add what an exported zip holds and is not here yet; return how many events that were.

        Raises ProfileError when the file can't be used; then nothing has changed.
        """
