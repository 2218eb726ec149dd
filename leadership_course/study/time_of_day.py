"""Which time of day did the learner write?"""

import re
from datetime import time

_WRITTEN = re.compile(r"\s*(\d{1,2})(?:\s*[:.h]\s*|(?=\d\d\s*$)|\s*$)(\d{2})?\s*", re.ASCII)


def time_of_day(written: str) -> time | None:
    """Return the time that "8:30", "8.30", "08h30", "830" or "8" says, or None."""
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def in_digits(moment: time) -> str:
    """Return a time of day as in "08:30"."""
    return f"{moment:%H:%M}"
