"""Which profiles lie in the program's folder, and which of them is opened?

The first one lies in the folder itself, as it did before there were others; each other one has a
folder of its own, under a random name, with all that belongs to it. So one renaming puts it aside.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from leadership_course.storage.durable import replace_file
from leadership_course.storage.folders import Home, ready
from leadership_course.study.learners import FIRST, Person, usable_name
from leadership_course.study.ports import ProfileError

_LONGEST_FILE: Final = 1000  # bytes; what is longer is no name
REMOVED: Final = "removed"
_LAST: Final = "last-profile.txt"


def chosen(root: Path, name: str = "") -> str:
    """Return which profile to open: the one called `name`, else the one last chosen."""
    found = _called(root, name)
    if found is not None:
        return found.id
    last = _read(root / _LAST)
    return last if last in _others(root) else ""


def lacking(root: Path, name: str) -> str:
    """Say who learns here where a profile is asked for that is not there; else nothing."""
    if not name or _called(root, name):
        return ""
    known = ", ".join(person.name for person in Profiles(Home(root)).all())
    return f"There is no profile called {name}. There are: {known}."


def _called(root: Path, name: str) -> Person | None:
    if not name:
        return None
    wanted = name.casefold()
    people = Profiles(Home(root)).all()
    return next((each for each in people if wanted in (each.name.casefold(), each.id)), None)


class Profiles:
    """The profiles beside the one at `home`; see study/learners.py.

    `begin_again` closes the program, and tells whether it did; `is_leaving` says for what.
    """

    def __init__(self, home: Home) -> None:
        """Look after everybody in the folder of `home`."""
        self.begin_again: Callable[[], bool] = _nothing
        self.is_leaving = False
        self._home = home

    def all(self) -> tuple[Person, ...]:
        """Return everybody, the first one first, then by name."""
        people = [self._person(who) for who in _others(self._home.root)]
        return (self._person(""), *sorted(people, key=lambda each: each.name.casefold()))

    def add(self, name: str) -> Person:
        """Make room for somebody new."""
        from uuid import uuid4

        spelled = self._usable(name, "")
        home = self._at(uuid4().hex[:12])
        ready(home)
        with _told(home.own):
            replace_file(home.own / "name.txt", spelled.encode())
        return self._person(home.who)

    def rename(self, who: str, name: str) -> None:
        """Call a profile otherwise."""
        spelled = self._usable(name, self._person(who).name)
        with _told(self._at(who).own):
            replace_file(self._at(who).own / "name.txt", spelled.encode())

    def open(self, who: str) -> None:
        """Close the program and open it again with another profile."""
        self._choose(who)
        self.is_leaving = True
        if not self.begin_again():
            self.is_leaving = False
            self._choose(self._home.who)

    def remove(self, who: str) -> None:
        """Put a profile aside, whole."""
        if not self._person(who).can_be_removed:
            raise ValueError(f"the profile {who!r} has to stay")
        with _told(self._at(who).own):
            self._aside(who).parent.mkdir(mode=0o700, exist_ok=True)
            self._at(who).own.replace(self._aside(who))

    def put_back(self, who: str) -> None:
        """Bring back what `remove` put aside."""
        with _told(self._at(who).own):
            self._aside(who).replace(self._at(who).own)

    def _at(self, who: str) -> Home:
        return Home(self._home.root, who)

    def _aside(self, who: str) -> Path:
        return self._home.root / "profiles" / REMOVED / who

    def _person(self, who: str) -> Person:
        kept = _read(self._at(who).own / "name.txt")
        return Person(id=who, name=kept or who or FIRST, is_here=who == self._home.who)

    def _usable(self, name: str, now: str) -> str:
        names = (person.name for person in self.all())
        return usable_name(name, tuple(each for each in names if each != now))

    def _choose(self, who: str) -> None:
        with _told(self._home.root):
            replace_file(self._home.root / _LAST, who.encode())


def _others(root: Path) -> tuple[str, ...]:
    return tuple(path.name for path in root.glob("profiles/*/") if path.name != REMOVED)


def _read(path: Path) -> str:
    with suppress(OSError), path.open("rb") as file:
        return file.read(_LONGEST_FILE).decode(errors="replace").strip()
    return ""


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ProfileError(
            f"The profiles in {folder.parent} could not be changed ({error.strerror}).",
            "Nobody’s learning is lost.",
            "Make room on that disk, or allow writing to that folder, then try again.",
        ) from error


def _nothing() -> bool:
    """Begin again nowhere: what a script needs."""
    return True
