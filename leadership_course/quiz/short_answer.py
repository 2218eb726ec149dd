"""How near is a text to the model answer, by the learner's own rating? Short answer."""

from leadership_course.course.questions import ShortAnswer
from leadership_course.quiz.answers import Written
from leadership_course.quiz.grade import Grade, Part, graded, share

COVERS_IT = 2
"""The highest rating: the own answer covers the model answer."""


def grade(question: ShortAnswer, reply: Written) -> Grade:
    """Grade the own rating as a share of the highest; the last part holds the model answer."""
    looked_for = tuple(
        Part(id=f"look-for-{number}", text=text, is_right=None, why="")
        for number, text in enumerate(question.look_for, start=1)
    )
    model = Part(
        id="model-answer",
        text="",
        is_right=None,
        why="",
        is_chosen=bool(reply.text.strip()),
        given=reply.text.strip(),
        expected=question.model_answer,
    )
    return graded(share(reply.rating or 0, COVERS_IT), (*looked_for, model))


def is_complete(reply: Written) -> bool:
    """Tell whether something was written and rated."""
    return bool(reply.text.strip()) and reply.rating is not None


def fits(reply: Written) -> bool:
    """Tell whether the rating is one of the scale, or not given yet."""
    return reply.rating is None or 0 <= reply.rating <= COVERS_IT
