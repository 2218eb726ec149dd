"""Where does Esc lead from each page?"""

from leadership_course.study.places import Place
from leadership_course.ui.ways import ASIDE, NOT_BACK_TO

_ASKING = ("review", "quiz", "result")  # a lesson opened here is read again, and left for it


class WayBack:
    """The places behind the one on screen, which leaving it leads back to."""

    def __init__(self) -> None:
        """Begin at Today."""
        self.page = Place("today")  # the last one that stays as it is when it is left
        self._opened_at = self.page
        self._asked_at: Place | None = None

    def note(self, here: Place, target: Place) -> None:
        """Take in that the learner goes from `here` to `target`."""
        if target.page not in NOT_BACK_TO and not target.part:
            self.page, self._asked_at = target, None
        if target.page == "lesson" and here.page in _ASKING:
            self._asked_at = here
        elif target.page == here.page == "lesson" and target.subject != here.subject:
            self._asked_at = None  # gone on along the path
        if target.page in ASIDE and here.page not in ASIDE:
            self._opened_at = here

    def of(self, here: Place) -> Place:
        """Return where leaving `here` leads."""
        if here.page in ASIDE:
            return self._opened_at
        if here.page == "lesson" and self._asked_at:
            return self._asked_at
        return self.page
