"""What is kept of each id that a course ever published, once the course itself has moved on?

It is little enough for a line of ids.lock; authoring/ids_lock.py tells how that is read.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from leadership_course.course.published import Key, Kind, key_of

# Keys of sources and names of gaps may hold spaces.
_SPACE = re.compile(r"[\s%]")


class Line(NamedTuple):
    """What is kept of one id."""

    kind: Kind
    id: str
    is_retired: bool = False
    now: str = ""
    revision: str = ""
    answer: str = ""
    words: str = ""

    @property
    def key(self) -> Key:
        """What the id must be unique as."""
        return key_of(self.kind, self.id)

    def __str__(self) -> str:
        """Write the line as it stands in the file."""
        named = {"now": _bare(self.now), "revision": self.revision}
        named |= {"answer": _bare(self.answer), "words": self.words}
        fields = [f" {name}={value}" for name, value in named.items() if value]
        retired = " retired" if self.is_retired else ""
        return f"{self.kind:<16} {_bare(self.id)}{retired}{''.join(fields)}"


Lock = Mapping[Key, Line]


def _bare(name: str) -> str:
    return _SPACE.sub(lambda sign: quote(sign[0]), name)
