"""What does the process do that test_kill9 kills? It appends, keeps drafts, and says so."""

from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from leadership_course.progress.events import Event, ReflectionWritten
from leadership_course.storage.profile import open_profile


def numbered(number: int) -> Event:
    """The event with this number; every seventh is longer than a page."""
    return Event(
        id=str(number),
        at="2026-11-23T09:00:00.000Z",
        utc_offset=0,
        device="d",
        course="c",
        revision="r",
        fact=ReflectionWritten(
            object="p", prompt="?", text=f"{number} " * (2_000 if number % 7 == 0 else 20)
        ),
    )


def append_for_ever(path: Path, acknowledged: Connection) -> None:
    """Go on from what is there until killed; send each number only after it was committed."""
    profile = open_profile(path)
    for number in count(len(list(profile.log.read()))):
        profile.log.append(numbered(number))
        acknowledged.send(("event", number))
        profile.drafts.keep("typing", {"number": number})
        acknowledged.send(("draft", number))
