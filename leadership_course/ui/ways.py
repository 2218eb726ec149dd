"""How does each page stand in the window, and where does leaving it lead?"""

from typing import Final

from leadership_course.study.places import PageName

WHOLE_WINDOW: Final = ("lesson", "quiz", "review", "changed", "welcome", "assessment")
RESUMED: Final = ("lesson", "quiz", "review")
UNDER: Final[dict[PageName, PageName]] = {  # where the rail stands, which doesn't hold these pages
    "result": "course",
    "sources": "course",
    "glossary": "course",
    "closing": "course",
    "plan": "today",
    "revisit": "quotes",
    "data": "settings",
    "certificate": "progress",
    "library": "course",
    "lock": "settings",
    "unlock": "journal",
    "experiment": "course",
    "entry": "journal",
    "debrief": "journal",
    "returning": "journal",
}
#: Left for the very place they were opened at.
ASIDE: Final = ("entry", "debrief", "returning", "revisit", "library")
NOT_BACK_TO: Final = (*WHOLE_WINDOW, *ASIDE, "unlock", "result", "plan", "experiment")
