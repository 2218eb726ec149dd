"""What does a review look like, from the first idea to the end of the day?"""

from collections.abc import Iterator
from functools import partial

from leadership_course.study.review import next_day
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.rhythm import come_back, go_away
from leadership_course.study.studying import Study
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.pages.review_page import ReviewPage
from leadership_course.ui.tour.later import sleep_days
from leadership_course.ui.tour.replies import answer
from leadership_course.ui.tour.scene import Scene, at

# Two in three are right; of those that are not, one was thought to be: it is told most.
_ANSWERS = ((True, "sure"), (False, "sure"), (True, "unsure"), (False, "unsure"), (True, "sure"))


def review_scenes(study: Study) -> Iterator[Scene]:
    """Yield the day after: each idea, open and answered, the end, and days without a review."""
    sleep_days(study, 1)
    yield Scene("today-review", at("today"))
    sitting = ReviewSitting(study)
    while not sitting.is_over:
        name = f"review-{sitting.place + 1:02d}-{sitting.question.id}"
        yield Scene(f"{name}-open", at("review"))
        is_right, confidence = _ANSWERS[sitting.place % len(_ANSWERS)]
        yield Scene(f"{name}-answered", partial(_answer, is_right, confidence))
        if sitting.is_surprise:
            yield Scene(f"{name}-reason", _scroll_to_end)
        sitting.forward()
    yield Scene("review-end", at("review"))
    sleep_days(study, 1)
    following = next_day(study)
    if following:
        go_away(study, following[0])
        yield Scene("review-away", at("review"))
        come_back(study)


def _answer(is_right: bool, confidence: str, window: MainWindow) -> None:
    page = window.on_show()
    if isinstance(page, ReviewPage) and page.sitting is not None:
        answer(page.sitting.asking(), is_right=is_right, confidence=confidence)
        page.show_again()


def _scroll_to_end(window: MainWindow) -> None:
    page = window.on_show()
    if isinstance(page, ReviewPage):
        page.column.verticalScrollBar().setValue(page.column.verticalScrollBar().maximum())
