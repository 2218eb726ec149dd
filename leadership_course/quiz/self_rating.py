"""What did the learner say about own habits? Self-rating, never graded."""

from msgspec.structs import replace

from leadership_course.course.questions import SelfRating
from leadership_course.quiz.answers import SelfRated
from leadership_course.quiz.grade import UNSCORED, Grade, Part

NO_OCCASION = 0
ALMOST_ALWAYS = 5


def grade(question: SelfRating, reply: SelfRated) -> Grade:
    """Return the value that was given, unscored."""
    part = Part(
        id=question.id,
        text=question.prompt,
        is_right=None,
        why="",
        is_chosen=reply.value is not None,
        given="" if reply.value is None else str(reply.value),
    )
    return replace(UNSCORED, parts=(part,))


def is_complete(reply: SelfRated) -> bool:
    """Tell whether a value was given; "no occasion" is one."""
    return reply.value is not None


def fits(reply: SelfRated) -> bool:
    """Tell whether the value is on the scale, or not given yet."""
    return reply.value is None or NO_OCCASION <= reply.value <= ALMOST_ALWAYS
