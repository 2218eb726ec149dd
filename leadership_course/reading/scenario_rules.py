"""Can this branching story be walked from its start to an ending?"""

from leadership_course.course.questions import Node as Moment
from leadership_course.course.questions import Scenario
from leadership_course.reading.id_registry import blame_repeated_ids
from leadership_course.reading.nearest import shown, suggestion
from leadership_course.reading.page import Page
from leadership_course.reading.yaml_nodes import Node, place_of


def check_scenario(page: Page, node: Node, scenario: Scenario) -> None:
    """Blame missing targets, moments that are both or neither, loops, and what nobody can reach."""
    before = page.errors
    _check_ids(page, node, scenario)
    _check_targets(page, node, scenario)
    for number, moment in enumerate(scenario.nodes):
        _check_moment(page, node, number, moment)
    if page.errors == before:
        _check_paths(page, node, scenario)


def _check_ids(page: Page, node: Node, scenario: Scenario) -> None:
    blame_repeated_ids(
        page,
        "node",
        [(m.id, place_of(node, "nodes", n, "id")) for n, m in enumerate(scenario.nodes)],
    )
    for number, moment in enumerate(scenario.nodes):
        blame_repeated_ids(
            page,
            "choice",
            [
                (choice.id, place_of(node, "nodes", number, "choices", n, "id"))
                for n, choice in enumerate(moment.choices)
            ],
        )


def _check_targets(page: Page, node: Node, scenario: Scenario) -> None:
    known = {moment.id for moment in scenario.nodes}
    _check_target(page, node, ("start",), scenario.start, known)
    for number, moment in enumerate(scenario.nodes):
        for n, choice in enumerate(moment.choices):
            _check_target(page, node, ("nodes", number, "choices", n, "go"), choice.go, known)


def _check_target(
    page: Page, node: Node, path: tuple[str | int, ...], target: str, known: set[str]
) -> None:
    if target not in known:
        page.blame(
            place_of(node, *path),
            "unknown-node",
            f"There is no node with the id `{shown(target)}`.",
            suggestion(target, known, "Write the id of a node of this scenario."),
        )


def _check_moment(page: Page, node: Node, number: int, moment: Moment) -> None:
    if bool(moment.choices) == bool(moment.ending):
        page.blame(
            place_of(node, "nodes", number, "id"),
            "choices-or-ending",
            f"The node `{moment.id}` has "
            + (
                "both choices and an ending." if moment.ending else "neither choices nor an ending."
            ),
            "Give it `choices` where the story goes on, or `ending` with a name where it stops.",
        )
    for n, choice in enumerate(moment.choices):
        if choice.points < 0:
            page.blame(
                place_of(node, "nodes", number, "choices", n, "points"),
                "out-of-range",
                "A choice can't have less than no points.",
                "Write `points: 0` or more.",
            )


def _check_paths(page: Page, node: Node, scenario: Scenario) -> None:
    numbers = {moment.id: number for number, moment in enumerate(scenario.nodes)}
    order, looped = _walk(scenario, numbers)
    for number in looped:
        page.blame(
            place_of(node, "nodes", number, "id"),
            "scenario-loop",
            f"The story can come back to the node `{scenario.nodes[number].id}` "
            "and go round for ever.",
            "Let the choice that leads back go to a new node.",
        )
    for number, moment in enumerate(scenario.nodes):
        if number not in order:
            page.blame(
                place_of(node, "nodes", number, "id"),
                "unreachable-node",
                f"No path leads to the node `{moment.id}`.",
                "Let a choice go there, or delete the node.",
                "warning",
            )
    if not any(c.points for number in order for c in scenario.nodes[number].choices):
        page.blame(
            place_of(node, "nodes"),
            "no-points",
            "No choice on any path has a point.",
            "Give the better choices `points: 1` or more.",
        )


def _walk(scenario: Scenario, numbers: dict[str, int]) -> tuple[set[int], list[int]]:
    """Return the nodes that can be reached, and those that a path comes back to."""
    start = numbers[scenario.start]
    reached, on_path, looped = {start}, {start}, []
    stack = [(start, iter(scenario.nodes[start].choices))]
    while stack:
        number, choices = stack[-1]
        choice = next(choices, None)
        if choice is None:
            stack.pop()
            on_path.discard(number)
            continue
        target = numbers[choice.go]
        if target in on_path and target not in looped:
            looped.append(target)
        if target not in reached:
            reached.add(target)
            on_path.add(target)
            stack.append((target, iter(scenario.nodes[target].choices)))
    return reached, looped
