"""What was read before without a mistake, so that it need not be read again?"""

from collections.abc import Hashable
from typing import Any


class Memory:
    """Parts of files with what they were read as, kept from one reading of a course to the next.

    A part is known by all that its reading depends on, so that what is recalled is what would be
    read. What a reading had no use for is forgotten after the next one.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._last: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def turn(self) -> None:
        """Begin another reading."""
        self._last, self._now = self._now, {}

    def recall(self, part: Hashable) -> Any:
        """Return what the part was read as, or None."""
        found = self._now.get(part)
        if found is None and part in self._last:
            found = self._now[part] = self._last[part]
        return found

    def keep(self, part: Hashable, found: Any) -> None:
        """Keep what a part was read as; it is handed out again and must never be changed."""
        self._now[part] = found
