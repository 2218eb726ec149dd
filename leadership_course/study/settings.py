"""Which preferences are in force, and who keeps them?"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from leadership_course.study.preferences import Preferences


def _nobody() -> None:
    """Announce to nobody."""


class Settings:
    """The preferences in force; every change is kept at once."""

    def __init__(self, value: Preferences, keep: Callable[[Preferences], None]) -> None:
        """Start with `value`; `keep` writes a changed one to disk and may raise ProfileError.

        `announce` is called after each change, kept or not, since it holds in either case.
        """
        self.value = value
        self.announce: Callable[[], object] = _nobody
        self._keep = keep

    def change(self, **changes: Any) -> Preferences:
        """Change fields of the preferences; return the new ones.

        Raises ProfileError when they could not be kept; for this session they hold all the same.
        """
        changed = replace(self.value, **changes)
        if changed != self.value:
            self.value = changed
            try:
                self._keep(changed)
            finally:
                self.announce()
        return changed
