"""Can this time be counted?"""

import re

from leadership_course.reading.nearest import shown
from leadership_course.reading.page import Page, Place

_TIME = re.compile(r"[1-9][0-9]{0,3} (?:day|week|month)s?")


def blame_bad_time(page: Page, place: Place, written: str) -> None:
    """Blame what is not a number of days, weeks or months."""
    if not _TIME.fullmatch(written):
        page.blame(
            place,
            "bad-duration",
            f"`{shown(written)}` is not a time that can be counted.",
            "Write a number and days, weeks or months, for example `3 days`.",
        )
