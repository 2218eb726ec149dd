"""Were the right options picked? Single and multiple choice."""

from leadership_course.course.questions import MultipleChoice, SingleChoice
from leadership_course.quiz.answers import Picked
from leadership_course.quiz.grade import Grade, Part, graded, share


def grade_single(question: SingleChoice, reply: Picked) -> Grade:
    """Grade right or wrong: the one right option and no other."""
    is_right = set(reply.ids) == _right_ids(question)
    return graded(1.0 if is_right else 0.0, _parts(question, reply))


def grade_multiple(question: MultipleChoice, reply: Picked) -> Grade:
    """Grade right picks minus wrong picks, as a share of the right options and never below 0."""
    picked, right = set(reply.ids), _right_ids(question)
    earned = len(picked & right) - len(picked - right)
    return graded(share(earned, len(right)), _parts(question, reply))


def is_single_complete(reply: Picked) -> bool:
    """Tell whether one option is picked."""
    return len(reply.ids) == 1


def is_multiple_complete(question: MultipleChoice, reply: Picked) -> bool:
    """Tell whether an option is picked, or as many as the learner was told to pick."""
    count = len(reply.ids)
    return count >= 1 if question.pick is None else count == question.pick


def fits(question: SingleChoice | MultipleChoice, reply: Picked) -> bool:
    """Tell whether every picked option exists, and is picked once; a single choice takes one."""
    ids = set(reply.ids)
    known = {option.id for option in question.options}
    is_countable = len(ids) == len(reply.ids)
    return is_countable and ids <= known and (isinstance(question, MultipleChoice) or len(ids) <= 1)


def _right_ids(question: SingleChoice | MultipleChoice) -> set[str]:
    return {option.id for option in question.options if option.correct}


def _parts(question: SingleChoice | MultipleChoice, reply: Picked) -> tuple[Part, ...]:
    return tuple(
        Part(
            id=option.id,
            text=option.text,
            is_right=(option.id in reply.ids) == option.correct,
            why=option.why,
            is_chosen=option.id in reply.ids,
        )
        for option in question.options
    )
