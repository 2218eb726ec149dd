"""Which preferences are in force, and who keeps them?"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from leadership_course.study.preferences import Preferences


class Settings:
    """The preferences in force; every change is kept at once."""

    def __init__(self, value: Preferences, keep: Callable[[Preferences], None]) -> None:
        """Start with `value`; `keep` writes a changed one to disk and may raise ProfileError."""
        self.value = value
        self._keep = keep

    def change(self, **changes: Any) -> Preferences:
        """Change fields of the preferences; return the new ones.

        Raises ProfileError when they could not be kept; for this session they hold all the same.
        """
        changed = replace(self.value, **changes)
        if changed != self.value:
            self.value = changed
            self._keep(changed)
        return changed
