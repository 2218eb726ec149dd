"""Was the statement judged rightly? True or false."""

from leadership_course.course.questions import TrueFalse
from leadership_course.quiz.answers import Said
from leadership_course.quiz.grade import Grade, Part, graded

_WORDS = {True: "true", False: "false", None: ""}


def grade(question: TrueFalse, reply: Said) -> Grade:
    """Grade right or wrong; the one part bears the question's id and says `true` or `false`."""
    is_right = reply.value is question.answer
    part = Part(
        id=question.id,
        text=question.prompt,
        is_right=is_right,
        why=question.why,
        is_chosen=reply.value is not None,
        given=_WORDS[reply.value],
        expected=_WORDS[question.answer],
    )
    return graded(1.0 if is_right else 0.0, (part,))


def is_complete(reply: Said) -> bool:
    """Tell whether one of the two was said."""
    return reply.value is not None
