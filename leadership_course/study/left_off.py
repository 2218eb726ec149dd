"""Where does the learner go on when the program starts?"""

from leadership_course.study.places import Place, ideas_of, parse_place
from leadership_course.study.quiz import under_way
from leadership_course.study.review import due_today
from leadership_course.study.studying import Study
from leadership_course.study.welcome import is_first_start


def place_to_begin(study: Study, last: str) -> str:
    """Return where a start leads: the welcome, the lesson or quiz left open, else Today.

    A locked journal stands in nobody's way: the passphrase is asked for where words of it are.
    """
    if is_first_start(study) and study.course.lessons:
        return "welcome"
    return place_left_off(study, last)


def place_left_off(study: Study, last: str) -> str:
    """Return the place to start at: the one on screen at the end if it is still open, else Today.

    `last` is that place as it was written down, perhaps by a session before the last one. A lesson
    finished since is not begun again, and a quiz is only gone on with.
    """
    try:
        place = parse_place(last)
    except ValueError:
        return str(Place("today"))
    return str(place) if _is_open(study, place) else str(Place("today"))


def _is_open(study: Study, place: Place) -> bool:
    if place.page == "lesson":
        lesson = study.index.lessons.get(place.subject)
        return lesson is not None and study.progress.lessons.of(lesson.id).is_open
    if place.page == "review":
        return bool(due_today(study, ideas_of(place)))
    module = study.index.modules.get(place.subject) if place.page == "quiz" else None
    return bool(module and module.quiz and under_way(study, module.quiz))
