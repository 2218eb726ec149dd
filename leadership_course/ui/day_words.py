"""How is a day of the calendar said in a sentence?"""

from collections.abc import Collection
from datetime import date

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_in_words(day: date) -> str:
    """Return a day as in "Monday 2 March"."""
    return f"{day:%A} {day.day} {day:%B}"


def days_in_words(days: Collection[int]) -> str:
    """Return when something is on days of the week, 0 Monday to 6 Sunday, one at least: "on Monday
    to Friday and Sunday", "every day".
    """
    chosen = sorted(set(days))
    if len(chosen) == len(_DAYS):
        return "every day"
    runs: list[list[int]] = []
    for day in chosen:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    words = [word for run in runs for word in _run(run)]
    return "on " + " and ".join([", ".join(words[:-1]), words[-1]] if words[1:] else words)


def _run(run: list[int]) -> list[str]:
    names = [_DAYS[day] for day in run]
    return [f"{names[0]} to {names[-1]}"] if len(names) > 2 else names


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
