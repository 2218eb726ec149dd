"""Where does a half-given answer or a half-written text lie until it is done?"""

from typing import Any, Final

from leadership_course.study.ports import Drafts

PUBLIC: Final = ("question", "quiz", "review", "tags")
"""The first words of places whose drafts are no words of the journal: answers, and tags."""


def is_private(place: str) -> bool:
    """Tell whether the draft of a place is the journal's; what is not known to be none is."""
    return place.partition("/")[0] not in PUBLIC


class HalfDone:
    """The draft of one thing, found again after the thing was renamed (`was:` in the course)."""

    def __init__(self, drafts: Drafts, place: str, former: tuple[str, ...] = ()) -> None:
        """Keep the draft at `place`; `former` are the places it may still lie at."""
        self._drafts = drafts
        self._place = place
        self._former = former

    def keep(self, draft: dict[str, Any]) -> None:
        """Commit the draft. Raises ProfileError when it could not."""
        self._drafts.keep(self._place, draft)

    def find(self) -> dict[str, Any] | None:
        """Return the draft, or None."""
        for place in (self._place, *self._former):
            draft = self._drafts.find(place)
            if draft is not None:
                return draft
        return None

    def drop(self) -> None:
        """Forget the draft, under its former names too."""
        for place in (self._place, *self._former):
            self._drafts.drop(place)
