"""Where on this computer does the program keep its files?"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from leadership_course.study.ports import ProfileError


class Home(Struct, frozen=True):
    """The one folder that the program writes to, and what lies in it.

    `who` is the profile that is open in it, empty for the first one; see storage/profiles.py.
    """

    root: Path
    who: str = ""

    @property
    def own(self) -> Path:
        """The folder of the profile."""
        return self.root / "profiles" / self.who if self.who else self.root

    @property
    def profile(self) -> Path:
        """The learner's facts and drafts."""
        return self.own / "profile.sqlite3"

    @property
    def backups(self) -> Path:
        """The copies of the profile."""
        return self.own / "backups"

    @property
    def window(self) -> Path:
        """The folder by which a second start finds the window that is open."""
        return self.own / "window"

    @property
    def preferences(self) -> Path:
        """The learner's settings on this computer."""
        return self.own / "preferences.json"

    @property
    def compiled(self) -> Path:
        """The folder of courses already read; it may be thrown away at any time."""
        return self.root / "cache"

    @property
    def folds(self) -> Path:
        """The folder of what the log was folded to; it may be thrown away at any time."""
        return self.own / "cache"

    @property
    def search_index(self) -> Path:
        """What the course holds, to be searched; never what the learner wrote."""
        return self.compiled / "search.sqlite3"

    @property
    def last_words(self) -> Path:
        """What the process wrote in its last moment, when it ended by force."""
        return self.own / "last-words.log"

    @property
    def crash_log(self) -> Path:
        """What the program wrote about its mistakes, without a word of the learner's."""
        return self.root / "crash.log"


def default_home() -> Home:
    """Return the folder that this system gives programs for a user's data."""
    import appdirs  # type: ignore[import-untyped]  # here only, and not before it is needed: tests and --home never ask for it

    return Home(Path(appdirs.user_data_dir("leadership-course", appauthor=False)))


def ready(home: Home) -> None:
    """Make the folder when it is missing, and keep other users of the computer out of it.

    A folder that can be read but not written is left as it is. Raises ProfileError when there is
    none to be had.
    """
    try:
        for folder in (home.root, home.own):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _close_to_others(folder)
    except OSError as error:
        raise ProfileError(
            f"The folder for your learning, {home.root}, could not be made ({error.strerror}).",
            "Nothing was lost or changed, and the whole course can be read.",
            "Make that folder writable, or give room on its disk, and start the program again.",
        ) from error


def _close_to_others(folder: Path) -> None:
    mode = stat.S_IMODE(folder.stat().st_mode)
    if mode & 0o077 and os.name == "posix":
        with suppress(PermissionError):  # someone else's folder: reading may still work
            folder.chmod(mode & 0o700)
