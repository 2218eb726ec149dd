"""Is there what a place speaks of?"""

from leadership_course.progress.assessments import MOMENTS
from leadership_course.study.places import Place, ideas_of
from leadership_course.study.studying import Study

RESULT = "result"
"""What all moments of the self-assessment say together."""


def check_subject(study: Study, place: Place) -> None:
    """Raise ValueError with a sentence for the learner where the subject of `place` is unknown."""
    index, subject = study.index, place.subject
    match place.page:
        case "lesson":
            is_known = subject in index.lessons
            said = f"There is no lesson called “{subject}” in this course."
        case "quiz" | "result":
            module = index.modules.get(subject)
            is_known = module is not None and module.quiz is not None
            said = f"There is no quiz called “{subject}” in this course."
        case "sources":
            is_known = not subject or subject in index.sources
            said = f"There is no source called “{subject}” in this course."
        case "review":
            is_known = not subject or ideas_of(place) is not None
            said = f"A review ends after a number of ideas, and “{subject}” is none."
        case "plan":
            plan = index.renamed.get(subject, subject)
            is_known = study.progress.plans.find(plan) is not None
            said = f"No plan called “{subject}” was taken on."
        case "experiment":
            is_known = subject in index.experiments
            said = f"There is no experiment called “{subject}” in this course."
        case "assessment":
            is_known = bool(study.course.assessment) and subject in (*MOMENTS, RESULT)
            said = f"There is no self-assessment called “{subject}” in this course."
        case _:
            return
    if not is_known:
        raise ValueError(said)
