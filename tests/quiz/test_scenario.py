"""Where does a path lead, what does it earn, and can a story trap the learner?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.questions import Choice, Node, Scenario
from leadership_course.quiz.answers import Walked
from leadership_course.quiz.grade import Part
from leadership_course.quiz.grading import fits, grade, is_complete
from leadership_course.quiz.scenario import best_points, walk
from tests.strategies import paths, scenarios


def choice(id_: str, points: int, go: str) -> Choice:
    return Choice(id=id_, text=id_.title(), points=points, why=f"Why {id_}.", go=go)


def ending(id_: str) -> Node:
    return Node(id=id_, text=f"Then {id_}.", ending=id_.title())


def story(*nodes: Node) -> Scenario:
    return Scenario(id="story", prompt="Walk.", start=nodes[0].id, nodes=nodes)


corridor = story(
    Node(
        id="corridor",
        text="A colleague stops you.",
        choices=(choice("listen", 2, "desk"), choice("walk-on", 1, "half-heard")),
    ),
    Node(
        id="desk",
        text="She sits down.",
        choices=(choice("ask", 2, "heard"), choice("advise", 0, "half-heard")),
    ),
    ending("heard"),
    ending("half-heard"),
)


@pytest.mark.parametrize(
    ("path", "score"),
    [
        (("listen", "ask"), 1.0),
        (("listen", "advise"), 0.5),
        (("walk-on",), 0.25),
        (("listen",), 0.0),
        ((), 0.0),
    ],
)
def test_the_score_is_the_share_of_the_best_path(path: tuple[str, ...], score: float) -> None:
    assert grade(corridor, Walked(choices=path)).score == score


def test_each_choice_taken_says_why_and_the_ending_comes_last() -> None:
    assert grade(corridor, Walked(choices=("listen", "advise"))).parts == (
        Part(id="listen", text="Listen", is_right=True, why="Why listen."),
        Part(id="advise", text="Advise", is_right=False, why="Why advise."),
        Part(id="half-heard", text="Half-Heard", is_right=None, why="Then half-heard."),
    )


def test_a_story_without_an_ending_yet_shows_only_the_choices() -> None:
    parts = grade(corridor, Walked(choices=("listen",))).parts
    assert [part.id for part in parts] == ["listen"]


def test_a_story_is_complete_at_an_ending() -> None:
    assert is_complete(corridor, Walked(choices=("walk-on",)))
    assert not is_complete(corridor, Walked(choices=("listen",)))


def test_a_path_fits_only_where_every_choice_can_be_taken() -> None:
    assert fits(corridor, Walked(choices=("listen",)))
    assert not fits(corridor, Walked(choices=("ask",)))
    assert not fits(corridor, Walked(choices=("walk-on", "ask")))


def test_the_walk_tells_where_the_learner_stands() -> None:
    way = walk(corridor, Walked(choices=("listen",)))
    assert (way.here.id, way.is_over, way.is_followed) == ("desk", False, True)
    assert [(node.id, taken.id) for node, taken in way.steps] == [("corridor", "listen")]


def test_where_no_path_earns_anything_every_ending_is_as_good_as_the_best() -> None:
    tale = story(
        Node(id="door", text="", choices=(choice("left", 0, "end"), choice("right", 0, "end"))),
        ending("end"),
    )
    assert grade(tale, Walked(choices=("left",))).score == 1.0
    assert grade(tale, Walked()).score == 0.0


def test_points_taken_away_never_lead_below_nothing() -> None:
    costly = story(
        Node(id="door", text="", choices=(choice("shout", -3, "end"), choice("ask", 1, "end"))),
        ending("end"),
    )
    lost = story(
        Node(id="door", text="", choices=(choice("shout", -3, "end"), choice("sigh", -1, "end"))),
        ending("end"),
    )
    assert grade(costly, Walked(choices=("shout",))).score == 0.0
    assert grade(lost, Walked(choices=("shout",))).score == 0.0
    assert grade(lost, Walked(choices=("sigh",))).score == 1.0


def test_a_worse_first_step_may_lead_to_the_best_ending() -> None:
    detour = story(
        Node(id="a", text="", choices=(choice("short", 2, "end"), choice("long", 0, "b"))),
        Node(id="b", text="", choices=(choice("on", 5, "end"),)),
        ending("end"),
    )
    assert best_points(detour) == 5
    assert grade(detour, Walked(choices=("short",))).score == 0.4


def test_two_ways_into_one_node_are_both_counted() -> None:
    diamond = story(
        Node(id="a", text="", choices=(choice("b", 1, "b"), choice("d", 0, "d"))),
        Node(id="b", text="", choices=(choice("c", 1, "c"),)),
        Node(id="c", text="", choices=(choice("d", 1, "d"),)),
        Node(id="d", text="", choices=(choice("end", 1, "end"),)),
        ending("end"),
    )
    assert best_points(diamond) == 4


@given(scenarios())
def test_the_best_path_is_the_best_of_all_paths(question: Scenario) -> None:
    assert best_points(question) == max(points for _, points in paths(question))


circle = story(
    Node(id="door", text="", choices=(choice("knock", 1, "hall"), choice("leave", 0, "end"))),
    Node(id="hall", text="", choices=(choice("back", 1, "door"), choice("wait", 0, "hall"))),
    ending("end"),
)


@given(st.lists(st.sampled_from(["knock", "back", "wait", "leave"]), max_size=6))
def test_a_story_that_turns_in_circles_still_ends_and_scores(path: list[str]) -> None:
    reply = Walked(choices=tuple(path))
    assert 0.0 <= grade(circle, reply).score <= 1.0
    assert len(walk(circle, reply).steps) <= 2


def test_coming_back_to_a_node_ends_the_walk() -> None:
    assert is_complete(circle, Walked(choices=("knock", "back")))
    assert is_complete(circle, Walked(choices=("knock", "wait")))
    assert not fits(circle, Walked(choices=("knock", "back", "knock")))
    assert best_points(circle) == 2


def test_a_story_of_thousands_of_nodes_is_no_danger() -> None:
    chain = [
        Node(id=f"n{n}", text="", choices=(choice("on", 1, f"n{n + 1}"),)) for n in range(5000)
    ]
    assert best_points(story(*chain, ending("n5000"))) == 5000
