"""Which courses are installed here, and how do they come, change and go?

Each has a folder `courses/<name>-<hash of its id>`. In it lie its editions, each a whole course in
a folder of its own that is never changed again, and `course.json`, which says which one is learnt
and which one was before it. Replacing that small file is what installs, updates or removes a
course; so an interruption leaves either what was or what is to be. What no `course.json` names is
swept away later.
"""

import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from msgspec import DecodeError, Struct, ValidationError, json
from msgspec.structs import replace

from leadership_course.course.ids import slug
from leadership_course.storage.durable import replace_file, sync_tree
from leadership_course.storage.folders import Home, ready
from leadership_course.study.ports import ProfileError

_STATE: Final = "course.json"
_COMING: Final = "coming-"
_HALF_DONE: Final = 24 * 60 * 60  # seconds after which what is coming will not come any more
_PATIENCE: Final = 5.0  # seconds to wait for another program that installs at the moment


class Edition(Struct, frozen=True, kw_only=True):
    """A version of a course as it was installed, and the name of its folder."""

    folder: str
    version: str
    revision: str


class Installed(Struct, frozen=True, kw_only=True):
    """A course that was installed; a removed one stays until it is swept away, to be put back.

    `before` is the edition that an update replaced, kept to go back to.
    """

    id: str
    title: str
    edition: Edition
    before: Edition | None = None
    is_removed: bool = False


class Library:
    """The courses installed in the folder of the program, for everybody who learns there."""

    def __init__(self, root: Path) -> None:
        """Look after `root`/courses, which need not exist."""
        self.home = Home(root)
        self._root = root / "courses"

    def all(self) -> tuple[Installed, ...]:
        """Return every course that is installed, by title."""
        found = (_state(folder) for folder in self._root.glob("*-*/"))
        here = [one for one in found if one and not one.is_removed]
        return tuple(sorted(here, key=lambda one: (one.title.casefold(), one.id)))

    def find(self, course: str) -> Installed | None:
        """Return a course by its id; None where it is not installed, or removed."""
        found = self._known(course)
        return found if found and not found.is_removed else None

    def folder_of(self, one: Installed) -> Path:
        """Return the folder that a course is read from."""
        return self._place(one.id) / one.edition.folder

    def folder_before(self, one: Installed) -> Path | None:
        """Return the folder of the edition before, if one is kept."""
        return self._place(one.id) / one.before.folder if one.before else None

    def room(self) -> Path:
        """Return the name of a fresh folder for a course that is coming, in one that is there.

        Raises ProfileError when there is no room to be had.
        """
        coming = self._root / f"{_COMING}{uuid.uuid4().hex}"
        with _told(self._root):
            ready(self.home)
            self._root.mkdir(mode=0o700, exist_ok=True)
            coming.mkdir(mode=0o700)
        return coming / "course"

    def take_in(self, fresh: Path, course: str, title: str, edition: Edition) -> Installed:
        """Make the folder `fresh`, which came from `room`, the edition that is learnt.

        The one that was learnt until now is kept to go back to, and the one before that goes.
        Raises ProfileError when it could not be done; then nothing has changed.
        """
        edition = replace(edition, folder=uuid.uuid4().hex[:12])
        with self._changing():
            old = self._known(course)
            before = old.edition if old and not old.is_removed else None
            now = Installed(id=course, title=title, edition=edition, before=before)
            place = self._place(course)
            place.mkdir(mode=0o700, exist_ok=True)
            sync_tree(fresh)
            fresh.rename(place / edition.folder)
            self._write(now)
            self._sweep(place, now)
        self.leave(fresh)
        return now

    def leave(self, fresh: Path) -> None:
        """Let go of a folder that came from `room`, whatever is in it."""
        shutil.rmtree(fresh.parent, ignore_errors=True)

    def roll_back(self, course: str) -> Installed:
        """Learn the edition before again; doing so twice changes nothing.

        Raises ValueError where there is none, ProfileError when it could not be done.
        """
        with self._changing():
            found = self.find(course)
            if found is None or found.before is None:
                raise ValueError(f"there is no edition of {course} to go back to")
            now = replace(found, edition=found.before, before=found.edition)
            self._write(now)
        return now

    def remove(self, course: str) -> None:
        """Take a course away; what was learnt stays in the log. Raises like `roll_back`."""
        self._set_removed(course, is_removed=True)

    def put_back(self, course: str) -> None:
        """Bring back what `remove` took away and nothing has swept. Raises like `roll_back`."""
        self._set_removed(course, is_removed=False)

    def delete(self, course: str) -> None:
        """Take a course away for good, where nobody is there to put it back. Raises like
        `roll_back`.
        """
        self.remove(course)
        shutil.rmtree(self._place(course), ignore_errors=True)

    def sweep(self, now: datetime) -> None:
        """Delete what nothing needs any more: removed courses, and what was left half done more
        than a day ago.

        What can't be deleted at the moment is left for another time.
        """
        if not self._root.is_dir():
            return
        with suppress(ProfileError), self._changing():
            for place in self._root.glob("*-*/"):
                one = _state(place)
                if one:
                    self._sweep(place, one)
                elif not (place / _STATE).exists() and _is_old(place, now):
                    shutil.rmtree(place, ignore_errors=True)

    def _set_removed(self, course: str, *, is_removed: bool) -> None:
        with self._changing():
            found = self._known(course)
            if found is None:
                raise ValueError(f"there is no course called {course}")
            self._write(replace(found, is_removed=is_removed))

    def _known(self, course: str) -> Installed | None:
        found = _state(self._place(course))
        return found if found and found.id == course else None

    def _place(self, course: str) -> Path:
        hashed = blake2b(course.encode(errors="surrogateescape"), digest_size=6).hexdigest()
        return self._root / f"{slug(course)[:40] or 'course'}-{hashed}"

    def _write(self, one: Installed) -> None:
        replace_file(self._place(one.id) / _STATE, json.format(json.encode(one), indent=2))

    def _sweep(self, place: Path, one: Installed) -> None:
        """Delete the folders in the place of a course that it does not need."""
        editions = () if one.is_removed else (one.edition, one.before)
        needed = {edition.folder for edition in editions if edition}
        for folder in place.glob("*/"):
            if folder.name not in needed:
                shutil.rmtree(folder, ignore_errors=True)
        if one.is_removed:
            shutil.rmtree(place, ignore_errors=True)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Change something while no other program does; its end, even by force, lets others in."""
        with _told(self._root):
            ready(self.home)
            self._root.mkdir(mode=0o700, exist_ok=True)
            lock = self._root / "changing.lock"
            lock.touch(mode=0o600)
            with closing(sqlite3.connect(lock, timeout=_PATIENCE)) as held:
                held.execute("BEGIN EXCLUSIVE")
                yield


def _state(place: Path) -> Installed | None:
    """Return what is installed at a place, if its state can be read and its edition is there."""
    with suppress(OSError, DecodeError, ValidationError, UnicodeDecodeError):
        found = json.decode((place / _STATE).read_bytes(), type=Installed)
        editions = (found.edition, found.before) if found.before else (found.edition,)
        if all(_is_name(edition.folder) for edition in editions):
            return found
    return None


def _is_old(place: Path, now: datetime) -> bool:
    with suppress(OSError):
        return now.timestamp() - place.stat().st_mtime > _HALF_DONE
    return False


def _is_name(folder: str) -> bool:
    return bool(folder) and slug(folder) == folder


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _refusal(folder, error.strerror or "it can’t be written to") from error
    except sqlite3.Error as error:
        raise _refusal(folder, "another program changes them now") from error


def _refusal(folder: Path, reason: str) -> ProfileError:
    return ProfileError(
        f"The courses in {folder} could not be changed ({reason}).",
        "The courses there and everything you did are as they were.",
        "Make room on that disk, or allow writing to that folder, then try again.",
    )
