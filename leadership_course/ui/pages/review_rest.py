"""What stands on the review page on a day without a review?"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from leadership_course.study.path import next_step
from leadership_course.study.review import next_day, off_days, to_read_again
from leadership_course.study.rhythm import away_until, come_back
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import day_in_words
from leadership_course.ui.pages.review_end import next_in_words, words_of
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button


class Rest(NamedTuple):
    """Why nothing is asked today, and the step that is offered instead."""

    title: str
    text: str
    offer: str
    act: Callable[[], object]


def rest(study: Study, go: Callable[[str], None]) -> Rest:
    """Return what to say; `go` opens a place."""
    if until := away_until(study):
        title = f"You are away until {day_in_words(until)}"
        text = "Nothing is asked until then, and afterwards no more than on any other day."
        return Rest(title, text, "I am back", lambda: come_back(study))
    if stuck := to_read_again(study):
        lesson = stuck[0].lesson
        text = "Its idea was missed four times. Reading helps more now than another question."
        return Rest(
            f"Read “{lesson.title}” again", text, "Open it", lambda: go(f"lesson/{lesson.id}")
        )
    if next_day(study) is None:
        step = next_step(study)
        text = (
            "The day after a lesson is finished, its idea comes back in a new case, and again "
            "after days, weeks and months, just before it would fade."
        )
        place = step.place if step else "course"
        return Rest("Ideas come back here", text, "Go to the next lesson", lambda: go(place))
    is_easy = off_days(study).has(study.today())
    title = "An easy day, without reviews" if is_easy else "Nothing to review today"
    return Rest(title, next_in_words(study), "Back to Today", lambda: go("today"))


class RestView(QWidget):
    """The reason in a few words, and a button for the step that is offered instead."""

    def __init__(self, look: Look, told: Rest, parent: QWidget | None = None) -> None:
        """Show why nothing is asked."""
        super().__init__(parent)
        column = words_of(self, look, "review", told.title, told.text)
        button = Button(told.offer, kind="primary", look=look)
        button.clicked.connect(told.act)
        column.addWidget(button)
        column.addStretch(1)
