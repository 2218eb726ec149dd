"""How near did the learner's judgement come to the expert's? Judgement."""

from leadership_course.course.questions import LEVELS, Judgement, Level, Response
from leadership_course.quiz.answers import Rated
from leadership_course.quiz.grade import Grade, Part, graded, share

_TOP = len(LEVELS) - 1


def grade(question: Judgement, reply: Rated) -> Grade:
    """Grade the distance to the expert's levels, as a share of the largest possible one.

    The levels are 0 to 4; an expert level of 1 can be missed by 3 at most. So an answer scores 0.0
    only when every response was rated as far off as possible. A response not rated counts as that
    far off.
    """
    possible = sum(_farthest(response.expert) for response in question.responses)
    missed = sum(_distance(response, reply) for response in question.responses)
    parts = tuple(_part(response, reply) for response in question.responses)
    return graded(share(possible - missed, possible), parts)


def is_complete(question: Judgement, reply: Rated) -> bool:
    """Tell whether every response was rated."""
    return all(response.id in reply.levels for response in question.responses)


def fits(question: Judgement, reply: Rated) -> bool:
    """Tell whether every rated response and every level exists."""
    known = {response.id for response in question.responses}
    return reply.levels.keys() <= known and set(reply.levels.values()) <= set(LEVELS)


def _farthest(expert: Level) -> int:
    level = LEVELS.index(expert)
    return max(level, _TOP - level)


def _distance(response: Response, reply: Rated) -> int:
    given = reply.levels.get(response.id)
    if given is None:
        return _farthest(response.expert)
    return abs(LEVELS.index(given) - LEVELS.index(response.expert))


def _part(response: Response, reply: Rated) -> Part:
    given = reply.levels.get(response.id)
    return Part(
        id=response.id,
        text=response.text,
        is_right=given == response.expert,
        why=response.why,
        is_chosen=given is not None,
        given=_words(given) if given is not None else "",
        expected=_words(response.expert),
    )


def _words(level: Level) -> str:
    return level.replace("-", " ")
