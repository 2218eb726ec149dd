"""Where in the program is the learner?

A place is written `page`, `page/subject` or `page/subject/part`.
"""

from typing import Literal, NamedTuple, get_args

PageName = Literal[
    "today",
    "course",
    "lesson",
    "quiz",
    "result",
    "quotes",
    "progress",
    "settings",
    "welcome",
]
PAGES: tuple[PageName, ...] = get_args(PageName)
_WITH_SUBJECT = ("lesson", "quiz", "result")


class Place(NamedTuple):
    """A page, what it shows (a lesson or module id), and a part of that (a card id)."""

    page: PageName
    subject: str = ""
    part: str = ""

    def __str__(self) -> str:
        """Write the place as it is typed on the command line."""
        return "/".join(part for part in self if part)


def parse_place(text: str) -> Place:
    """Read a place as it is typed.

    Raises ValueError with a sentence that names the pages when there is no such place.
    """
    page, _, rest = text.strip("/").partition("/")
    subject, _, part = rest.partition("/")
    for name in PAGES:
        if name == page and bool(subject) == (name in _WITH_SUBJECT):
            return Place(name, subject, part)
    known = ", ".join(f"{p}/ID" if p in _WITH_SUBJECT else p for p in PAGES)
    raise ValueError(f"There is no place “{text}”. Places are: {known}.")
