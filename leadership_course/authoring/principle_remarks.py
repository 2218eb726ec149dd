"""Can reviews bring back each idea of the course, with a question that was not just answered?"""

from collections.abc import Iterator

from leadership_course.authoring.remarks import Remark, counted
from leadership_course.course.outline import Course, Module
from leadership_course.course.principles import Principle, principles_of, questions_of
from leadership_course.course.published import Published
from leadership_course.course.questions import Question, SelfRating
from leadership_course.reading.nearest import shown

FEWEST = 3


def principle_remarks(course: Course, entries: dict[str, Published]) -> Iterator[Remark]:
    """Yield what is to be said of the principles; `entries` are the ids of the course."""
    for principle in principles_of(course).values():
        if len(principle.variants) < FEWEST:
            yield _few(principle, entries)
    for module in course.modules:
        for question in _untaught(module):
            yield Remark(
                "untaught-principle",
                entries[question.id],
                "principle",
                f"No lesson of this module asks about `{shown(question.principle)}`.",
                "Give that name to a question of the lesson that teaches it.",
            )


def _few(principle: Principle, entries: dict[str, Published]) -> Remark:
    first, *others = principle.variants
    there, lacking = counted(1 + len(others), "question"), FEWEST - 1 - len(others)
    return Remark(
        "few-variants",
        entries[first.id],
        "principle",
        f"Reviews of `{shown(principle.id)}` have {there} to choose from.",
        f"Add {counted(lacking, 'question', 'further ')} about it to review.yaml.",
    )


def _untaught(module: Module) -> tuple[Question, ...]:
    """Return the first question of a quiz about each principle that no lesson asks about."""
    taught = [question for lesson in module.lessons for question in questions_of(lesson)]
    told = {"", *(q.principle for q in taught if not isinstance(q, SelfRating))}
    found = list[Question]()
    for question in module.quiz.questions if module.quiz else ():
        if question.principle not in told and not isinstance(question, SelfRating):
            told.add(question.principle)
            found.append(question)
    return tuple(found)
