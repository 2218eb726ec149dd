"""How does a learner set out?"""

from leadership_course.progress.events import WelcomeFinished
from leadership_course.study.studying import Study


def is_first_start(study: Study) -> bool:
    """Tell whether the welcome has never been finished or skipped."""
    return study.progress.start.welcome is None


def finish(study: Study, days: tuple[int, ...], minutes: int, partner: str) -> None:
    """Record the rhythm the learner picked and the partner's name, if any.

    `days` are 0 Monday to 6 Sunday, `minutes` those of a day.
    """
    study.record(
        WelcomeFinished(object=study.course.id, days=days, minutes=minutes, partner=partner.strip())
    )
