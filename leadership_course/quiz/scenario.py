"""Where did the learner's path lead, and how good was it? Scenario."""

from typing import NamedTuple

from leadership_course.course.questions import Choice, Node, Scenario
from leadership_course.quiz.answers import Walked
from leadership_course.quiz.grade import Grade, Part, graded, share


class Walk(NamedTuple):
    """The way so far: each step as the node and the choice taken there, and where it has led.

    `is_over` when there is nowhere to go: at an ending, or back at a node seen before (the reader
    refuses such stories; the walk ends all the same). `is_followed` when every choice of the reply
    could be taken.
    """

    steps: tuple[tuple[Node, Choice], ...]
    here: Node
    is_over: bool
    is_followed: bool


def walk(question: Scenario, reply: Walked) -> Walk:
    """Follow the choices from the start as far as they lead."""
    nodes = {node.id: node for node in question.nodes}
    here, steps, seen = nodes[question.start], list[tuple[Node, Choice]](), {question.start}
    is_over = not here.choices
    for choice_id in reply.choices:
        taken = {choice.id: choice for choice in here.choices}.get(choice_id)
        if is_over or taken is None:
            return Walk(tuple(steps), here, is_over, is_followed=False)
        steps.append((here, taken))
        here = nodes[taken.go]
        is_over = not here.choices or here.id in seen
        seen.add(here.id)
    return Walk(tuple(steps), here, is_over, is_followed=True)


def grade(question: Scenario, reply: Walked) -> Grade:
    """Grade the points on the path as a share of the best path; without an ending it earns none.

    Where no path earns anything every ending is as good as the best one, and scores 1.0.
    """
    way = walk(question, reply)
    parts = tuple(_part(node, choice) for node, choice in way.steps)
    if not way.is_over:
        return graded(0.0, parts)
    earned = sum(choice.points for _, choice in way.steps)
    return graded(share(earned, best_points(question)), (*parts, _ending(way.here)))


def is_complete(question: Scenario, reply: Walked) -> bool:
    """Tell whether an ending was reached."""
    return walk(question, reply).is_over


def fits(question: Scenario, reply: Walked) -> bool:
    """Tell whether every choice can still be taken where it was taken."""
    return walk(question, reply).is_followed


def best_points(question: Scenario) -> int:
    """Return the most points that any path from the start to an ending earns.

    Each node is worked out once, deepest first and without recursion: a stranger's story may be
    thousands of nodes long.
    """
    nodes = {node.id: node for node in question.nodes}
    best: dict[str, int] = {}
    opened: set[str] = set()
    to_do = [question.start]
    while to_do:
        here = nodes[to_do[-1]]
        if here.id in opened:
            best[to_do.pop()] = _best_from(here, best)
        else:
            opened.add(here.id)
            to_do += [choice.go for choice in here.choices if choice.go not in opened]
    return best[question.start]


def _best_from(node: Node, best: dict[str, int]) -> int:
    # A node that is not worked out yet is one we came from: a walk that returns to it ends there.
    return max((choice.points + best.get(choice.go, 0) for choice in node.choices), default=0)


def _part(node: Node, choice: Choice) -> Part:
    return Part(
        id=choice.id,
        text=choice.text,
        is_right=choice.points == max(other.points for other in node.choices),
        why=choice.why,
    )


def _ending(node: Node) -> Part:
    return Part(id=node.id, text=node.ending, is_right=None, why=node.text)
