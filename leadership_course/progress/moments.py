"""On which of the learner's days did something happen?"""

from datetime import date, datetime, timedelta

from leadership_course.progress.events import Event


def moment(event: Event) -> datetime:
    """Return the instant of an event, in UTC."""
    return datetime.fromisoformat(event.at.replace("Z", "+00:00"))


def local_day(event: Event) -> date:
    """Return the date the learner's calendar showed then, whatever the time zone is today."""
    return (moment(event) + timedelta(minutes=event.utc_offset)).date()
