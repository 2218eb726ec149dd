"""Who learns on this computer, each with a profile of their own?"""

from typing import Final, Protocol

from msgspec import Struct

LONGEST_NAME: Final = 40
FIRST: Final = "First learner"
"""What the profile of the first start is called until it is renamed."""


class Person(Struct, frozen=True, kw_only=True):
    """Somebody who learns here; `id` names the profile for ever, empty for the first one."""

    id: str
    name: str
    is_here: bool = False

    @property
    def can_be_removed(self) -> bool:
        """Whether it may go: not the first, in whose folder the others lie, nor the open one."""
        return bool(self.id) and not self.is_here


class Learners(Protocol):
    """The profiles of this computer; assembly.py hands it to the window."""

    def all(self) -> tuple[Person, ...]:
        """Return everybody, the first one first, then by name."""

    def add(self, name: str) -> Person:
        """Make room for somebody new.

        Raises ValueError with a sentence where the name can't be used, ProfileError where the disk
        takes no more.
        """

    def rename(self, who: str, name: str) -> None:
        """Call a profile otherwise; raises like `add`."""

    def open(self, who: str) -> None:
        """Close the program and open it again with another profile; raises ProfileError."""

    def remove(self, who: str) -> None:
        """Put a profile aside, whole; `put_back` brings it back. Raises ProfileError."""

    def put_back(self, who: str) -> None:
        """Bring back what `remove` put aside. Raises ProfileError."""


def usable_name(name: str, others: tuple[str, ...]) -> str:
    """Return a name as it is kept. Raises ValueError with a sentence where it can't be used."""
    spelled = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    if not spelled:
        raise ValueError("A name needs at least one letter.")
    if len(spelled) > LONGEST_NAME:
        raise ValueError(f"A name has at most {LONGEST_NAME} letters.")
    if spelled.casefold() in (other.casefold() for other in others):
        raise ValueError(f"“{spelled}” is learning here already.")
    return spelled
