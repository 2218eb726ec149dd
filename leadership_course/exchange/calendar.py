"""How does the learner's rhythm stand in a calendar?

The hours are floating: 08:30 is 08:30 on whatever wall the learner looks at, like the reminder of
the program itself. A zone would keep the hours of home on a journey, and this computer tells the
program its offset only, which the next change of summer time makes wrong.
"""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from leadership_course.study.reminder import invitation
from leadership_course.study.studying import Study

if TYPE_CHECKING:
    from icalendar import Alarm

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MINUTE = 60  # seconds


def rhythm_as_calendar(study: Study, at: time) -> bytes:
    """Return an iCalendar file (RFC 5545) with one event a week on each chosen day, at `at` on the
    wall, for as many minutes as the learner chose, with an alarm.

    It begins on the first chosen day, today at the earliest, and after being away. Its name is that
    of the first event in the log, which never changes: imported again, it replaces what stood
    there. Raises ValueError where no day is chosen.
    """
    from icalendar import Calendar, Event

    rhythm, now = study.progress.rhythm, study.clock.now()
    if not rhythm.days:
        raise ValueError("no day is chosen")
    start = datetime.combine(_first_day(study), at)
    event = Event()
    event.add("uid", f"{_name(study)}@leadership-course")
    event.add("dtstamp", now)
    event.add("sequence", int(now.timestamp()) // _MINUTE)  # the newer file counts
    event.add("summary", invitation(study))
    event.add("description", study.course.title)
    event.add("dtstart", start)
    event.add("duration", timedelta(minutes=rhythm.minutes))
    event.add("rrule", {"freq": "weekly", "byday": [_DAYS[day] for day in rhythm.days]})
    event.add("transp", "TRANSPARENT")  # a few minutes that may move keep no meeting away
    event.add_component(_alarm(invitation(study)))
    calendar = Calendar()
    calendar.add("prodid", "-//leadership-course//rhythm//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _first_day(study: Study) -> date:
    rhythm, today = study.progress.rhythm, study.today()
    first = max(today, rhythm.away_until or today)
    week = (first + timedelta(days=n) for n in range(7))
    return next(day for day in week if day.weekday() in rhythm.days)


def _name(study: Study) -> str:
    events = study.events()
    return events[0].id if events else study.course.id


def _alarm(words: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta())
    return alarm
