"""Is what was on screen last still to be gone on with?"""

from leadership_course.study.quiz import under_way
from leadership_course.study.studying import Study


def is_under_way(study: Study, place: str) -> bool:
    """Tell whether the lesson or quiz at `place` ("lesson/two-signs") is begun, not finished."""
    page, _, subject = place.partition("/")
    if page == "lesson" and subject in study.index.lessons:
        return study.progress.lessons.of(study.index.lessons[subject].id).is_open
    module = study.index.modules.get(subject) if page == "quiz" else None
    return bool(module and module.quiz and under_way(study, module.quiz))
