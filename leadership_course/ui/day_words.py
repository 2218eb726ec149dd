"""How is a day of the calendar said in a sentence?"""

from datetime import date


def day_in_words(day: date) -> str:
    """Return a day as in "Monday 2 March"."""
    return f"{day:%A} {day.day} {day:%B}"


def on_day(day: date, today: date) -> str:
    """Return when something is, seen from today: "today", "tomorrow", "on Monday 2 March"."""
    away = (day - today).days
    if away <= 0:
        return "today"
    return "tomorrow" if away == 1 else f"on {day_in_words(day)}"


def day_heading(day: date | None, today: date) -> str:
    """Return a day as the name of all that stands under it, with its year unless that is this one.

    None stands for a day that the log no longer tells.
    """
    if day is None:
        return "A day that can’t be read any more"
    if day == today:
        return "Today"
    return day_in_words(day) + _year(day, today)


def short_day(day: date | None, today: date) -> str:
    """Return a day beside other words: "2 March", "today", or nothing where it is not told."""
    if day is None:
        return ""
    return "today" if day == today else f"{day.day} {day:%B}{_year(day, today)}"


def _year(day: date, today: date) -> str:
    return "" if day.year == today.year else f" {day.year}"
