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
