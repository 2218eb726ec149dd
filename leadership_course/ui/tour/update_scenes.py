"""What does a learner see after an update that changed the answer to a question?"""

from collections.abc import Iterator

from msgspec.structs import replace

from leadership_course.course.outline import Course, Module
from leadership_course.course.questions import Question
from leadership_course.study import answer_changes
from leadership_course.study.studying import Study
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.tour.scene import Scene


def update_scenes(study: Study) -> Iterator[Scene]:
    """Yield Today and the page that asks, before and after "yes"."""
    course = study.course
    updated = replace(
        course,
        modules=tuple(_revised(module) for module in course.modules),
        revision=f"{course.revision}-updated",
    )
    yield Scene("today-changed", lambda window: window.renew(updated, "today"))
    yield Scene("changed", lambda window: window.renew(updated, "changed"))
    yield Scene("changed-question", lambda window: _accept(window, updated))
    study.go_on_with(course)


def _accept(window: MainWindow, course: Course) -> None:
    for question in answer_changes.changed(window.study)[:1]:
        answer_changes.weigh(window.study, question, "yes")
    window.renew(course, "changed")


def _revised(module: Module) -> Module:
    if module.quiz is None:
        return module
    first: tuple[Question, ...] = module.quiz.questions[:2]
    revised = tuple(replace(question, revision="major") for question in first)
    return replace(
        module, quiz=replace(module.quiz, questions=(*revised, *module.quiz.questions[2:]))
    )
