"""On which of the learner's days did something happen?"""

from datetime import date, datetime, timedelta

from leadership_course.progress.events import Event


def local_day(event: Event) -> date | None:
    """Return the date the learner's calendar showed then, whatever the time zone is today.

    None where the time of the event is damaged: one bad row must not keep the program from
    starting.
    """
    try:
        return (datetime.fromisoformat(event.at) + timedelta(minutes=event.utc_offset)).date()
    except (ValueError, OverflowError):
        return None


def day_of(written: str) -> date | None:
    """Return a date as a fact holds it (ISO), or None where it is empty or damaged."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
