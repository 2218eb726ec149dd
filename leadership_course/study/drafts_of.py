"""Whose is the draft of a place, where several courses have a lesson or a question of one name?"""

from typing import Any

from leadership_course.course.ids import of_course, seen_from
from leadership_course.study.ports import Drafts


class DraftsOf:
    """The drafts of a course: a place `reflect/why` of it is kept as `reflect/its-id:why`.

    Those of the course `home` bear no mark, as before there were others; and what belongs to no
    course, such as a debrief, has one draft whichever course is on show.
    """

    def __init__(self, drafts: Drafts, course: str, home: str) -> None:
        """Keep what `course` leaves half done among `drafts`."""
        self._drafts, self._course, self._home = drafts, course, home

    def keep(self, place: str, draft: dict[str, Any]) -> None:
        """Commit the draft of a place. Raises ProfileError when it could not be."""
        self._drafts.keep(self._marked(place), draft)

    def find(self, place: str) -> dict[str, Any] | None:
        """Return the draft of a place, or None."""
        return self._drafts.find(self._marked(place))

    def drop(self, place: str) -> None:
        """Forget the draft of a place. Raises ProfileError when it could not be."""
        self._drafts.drop(self._marked(place))

    def _marked(self, place: str) -> str:
        page, slash, rest = place.partition("/")
        about, end, part = rest.partition("/")
        return f"{page}{slash}{seen_from(self._home, of_course(self._course, about))}{end}{part}"
