"""Where in the program is the learner?

A place is written `page`, `page/subject` or `page/subject/part`.
"""

import re
from typing import Literal, NamedTuple, get_args

PageName = Literal[
    "today",
    "course",
    "lesson",
    "quiz",
    "result",
    "review",
    "quotes",
    "revisit",
    "changed",
    "plan",
    "experiment",
    "journal",
    "entry",
    "debrief",
    "returning",
    "progress",
    "certificate",
    "settings",
    "data",
    "welcome",
    "sources",
    "glossary",
    "assessment",
    "closing",
    "library",
    "lock",
    "unlock",
]
PAGES: tuple[PageName, ...] = get_args(PageName)
_WITH_SUBJECT = (
    "lesson",
    "quiz",
    "result",
    "plan",
    "experiment",
    "assessment",
    "entry",
    "returning",
)
_WITH_OR_WITHOUT = ("sources", "glossary", "quotes", "review", "settings", "unlock")


class Place(NamedTuple):
    """A page, what it shows (such as the id of a lesson, module or kept line), and a part of that.

    Of a review it is the number of ideas of the day after which it ends, of the settings a row.
    The part is a card of a lesson, a question of a quiz or the word `retry`, or the lesson and card
    that a source was asked for at.
    """

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
        if name == page and _fits(name, subject, part):
            return Place(name, subject, part)
    known = ", ".join(f"{p}/ID" if p in _WITH_SUBJECT else p for p in PAGES)
    raise ValueError(f"There is no place “{text}”. Places are: {known}.")


def ideas_of(place: Place) -> int | None:
    """Return after how many ideas of the day a review at `place` ends; None where after all."""
    return int(place.subject) if re.fullmatch(r"[0-9]{1,3}", place.subject) else None


def _fits(page: PageName, subject: str, part: str) -> bool:
    if page in _WITH_OR_WITHOUT:
        return bool(subject) or not part
    return bool(subject) == (page in _WITH_SUBJECT)
