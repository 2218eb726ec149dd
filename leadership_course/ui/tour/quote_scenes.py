"""What do kept lines look like: tied to a plan, at random, and read again after a week?"""

from collections.abc import Iterator

from leadership_course.study import plans, quotes
from leadership_course.study.studying import Study
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.pages.random_line import RandomLine
from leadership_course.ui.pages.revisit_page import RevisitPage
from leadership_course.ui.tour.later import sleep_days
from leadership_course.ui.tour.scene import Scene, at

_PASSAGE = "The question leaves the work where it is, and the answer takes it away."


def quote_scenes(study: Study) -> Iterator[Scene]:
    """Yield the Quotes page with a plan and a highlight on it, and the lines a week later."""
    lesson = study.course.lessons[0]
    quotes.highlight(study, (lesson.id, lesson.cards[0].id), (_PASSAGE, "", ""))
    live, kept = plans.live(study), study.progress.keepsakes.all()
    if live:
        quotes.tie(study, kept[0].id, live[0].id)
    yield Scene("quotes-tied", at("quotes"))
    yield Scene("quotes-random", _draw)
    sleep_days(study, 8)
    yield Scene("today-quotes", at("today"))
    yield Scene("revisit", at("revisit"))
    yield Scene("revisit-writing", _write)


def _draw(window: MainWindow) -> None:
    for line in window.on_show().findChildren(RandomLine):
        line.draw()


def _write(window: MainWindow) -> None:
    page = window.on_show()
    if isinstance(page, RevisitPage):
        page.write(0)
