"""Is a question or quiz refused that can be read and can't be asked?"""

from pathlib import Path

import pytest

from leadership_course.reading.course_reader import Reading, read_course
from tests.reading.courses import LESSON, copy_base, swap, write

QUIZ = "first-steps/quiz.yaml"
HEAD = "id: first-quiz\ntitle: First quiz\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small course."""
    return copy_base(tmp_path)


def found(reading: Reading) -> list[str]:
    """Return the codes of the problems, in order."""
    return [problem.code for problem in reading.problems]


def quiz(root: Path, question: str, head: str = "") -> list[str]:
    """Return the codes for a quiz with one question, given without its common keys."""
    lines = f"id: q\nprompt: Which?\n{question}".strip().replace("\n", "\n    ")
    reading = read_course(write(root, QUIZ, f"{HEAD}{head}questions:\n  - {lines}\n"))
    assert reading.course is not None
    codes = found(reading)
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    assert (reading.course.modules[0].quiz is None) == bool(errors)
    return codes


CHOICE = "type: single-choice\noptions:\n"
A, B = "- {id: a, text: A, why: x, correct: true}\n", "- {id: b, text: B, why: x}\n"
TRUE = "type: true-false\nanswer: true\nwhy: x"
FILL = "type: fill-in\n"
GAP = "{accept: [b], why: x}"

QUESTIONS = [
    (CHOICE + A + B, []),
    (CHOICE + A, ["too-few"]),
    (CHOICE + B + B.replace("b", "c"), ["none-correct"]),
    (CHOICE + A + A.replace("id: a", "id: b") + B.replace("b", "c"), ["one-correct"]),
    (CHOICE + A + B.replace("b", "a"), ["duplicate-id"]),
    (CHOICE + A + B.replace("b", "B b"), ["bad-id"]),
    (CHOICE + A + B + "principle: Not An Id", ["bad-id"]),
    (CHOICE + A + B + "points: 0", ["out-of-range"]),
    ("type: multiple-choice\npick: 1\noptions:\n" + A + B, []),
    ("type: multiple-choice\noptions:\n" + A + B, []),
    ("type: multiple-choice\npick: 0\noptions:\n" + A + B, ["wrong-pick"]),
    ("type: multiple-choice\npick: 2\noptions:\n" + A + B, ["wrong-pick"]),
    ("type: multiple-choice\noptions:\n" + B + B.replace("b", "c"), ["none-correct"]),
    ("type: ordering\nwhy: x\nitems: [a, b]", []),
    ("type: ordering\nwhy: x\nitems: [a]", ["too-few"]),
    ("type: ordering\nwhy: x\nitems: [Say it, say it!]", ["duplicate-text"]),
    ("type: ordering\nwhy: x\nitems: [a, …]", ["no-letters"]),
    ("type: ordering\nwhy: x\nitems: [a, {id: b, text: …}]", []),
    ("type: ordering\nwhy: x\nitems: [a, {id: B b, text: …}]", ["bad-id"]),
    ("type: matching\npairs:\n- {left: a, right: b, why: x}\n- {left: c, right: d, why: x}", []),
    ("type: matching\npairs:\n- {left: a, right: b, why: x}\n- {left: c, right: b, why: x}", []),
    ("type: matching\npairs:\n- {left: a, right: b, why: x}", ["too-few"]),
    (
        "type: matching\npairs:\n- {left: a, right: b, why: x}\n- {left: A, right: B, why: x}",
        ["duplicate-text", "duplicate-text"],
    ),
    (
        (
            "type: matching\nextra-right: [b]\n"
            "pairs:\n- {left: a, right: b, why: x}\n- {left: c, right: d, why: x}"
        ),
        ["duplicate-text"],
    ),
    (
        "type: sorting\ngroups:\n- {name: a, items: [b], why: x}\n- {name: c, items: [d], why: x}",
        [],
    ),
    ("type: sorting\ngroups:\n- {name: a, items: [b, c], why: x}", ["too-few"]),
    (
        "type: sorting\ngroups:\n- {name: a, items: [b], why: x}\n- {name: A, items: [B], why: x}",
        ["duplicate-text", "duplicate-text"],
    ),
    (
        "type: sorting\ngroups:\n- {name: a, items: [], why: x}\n- {name: b, items: [c], why: x}",
        ["too-few"],
    ),
    (FILL + f"text: a {{g}}\ngaps: {{g: {GAP}}}", []),
    (FILL + f"text: a\ngaps: {{g: {GAP}}}", ["unknown-gap", "unused-gap"]),
    (FILL + f"text: a {{g}} {{h}}\ngaps: {{g: {GAP}}}", ["unknown-gap"]),
    (FILL + f"text: a {{g}} {{g}}\ngaps: {{g: {GAP}}}", ["unknown-gap"]),
    (FILL + f'text: "a {{g}} {{"\ngaps: {{g: {GAP}}}', ["unknown-gap"]),
    (FILL + "text: a {g}\ngaps: {g: {accept: [], why: x}}", ["too-few"]),
    (FILL + "text: a {g}\ngaps: {g: {accept: [É], options: [e], why: x}}", ["gap-options"]),
    (FILL + "fold: true\ntext: a {g}\ngaps: {g: {accept: [É], options: [e], why: x}}", []),
    ("type: short-answer\nmodel-answer: x", []),
    ("type: judgement\nresponses:\n- {id: a, text: A, expert: good, why: x}", ["too-few"]),
    ("type: self-rating\noffers: {low: look-first}", []),
    ("type: self-rating\noffers: {low: look-fist}", ["unknown-lesson"]),
    (TRUE, []),
]


@pytest.mark.parametrize(("question", "codes"), QUESTIONS)
def test_a_question_is_held_to_its_rules(root: Path, question: str, codes: list[str]) -> None:
    assert quiz(root, question) == codes


def scenario(*nodes: str) -> str:
    """Return a scenario that starts at `a`."""
    return "type: scenario\nstart: a\nnodes:\n" + "\n".join(f"- {node}" for node in nodes)


def way(target: str, points: int = 1, name: str = "x") -> str:
    """Return a choice that leads to a node."""
    return f"{{id: {name}, text: X, points: {points}, why: y, go: {target}}}"


END = "{id: b, text: B, ending: Done}"
SCENARIOS = [
    ([f"{{id: a, text: A, choices: [{way('b')}]}}", END], []),
    ([f"{{id: a, text: A, choices: [{way('c')}]}}", END], ["unknown-node"]),
    ([f"{{id: a, text: A, choices: [{way('b', 0)}]}}", END], ["no-points"]),
    ([f"{{id: a, text: A, choices: [{way('b', -1)}]}}", END], ["out-of-range"]),
    ([f"{{id: a, text: A, choices: [{way('b')}, {way('b')}]}}", END], ["duplicate-id"]),
    ([f"{{id: a, text: A, choices: [{way('b')}]}}", END, END], ["duplicate-id"]),
    ([f"{{id: a, text: A, ending: E, choices: [{way('b')}]}}", END], ["choices-or-ending"]),
    (["{id: a, text: A}", END], ["choices-or-ending"]),
    ([f"{{id: a, text: A, choices: [{way('a')}, {way('b', 1, 'y')}]}}", END], ["scenario-loop"]),
    (
        [
            f"{{id: a, text: A, choices: [{way('c')}, {way('b', 1, 'y')}]}}",
            END,
            f"{{id: c, text: C, choices: [{way('b')}]}}",
        ],
        [],
    ),
    (
        [f"{{id: a, text: A, choices: [{way('b')}]}}", END, "{id: c, text: C, ending: Never}"],
        ["unreachable-node"],
    ),
    ([END], ["unknown-node"]),
]


@pytest.mark.parametrize(("nodes", "codes"), SCENARIOS)
def test_a_story_comes_to_an_end(root: Path, nodes: list[str], codes: list[str]) -> None:
    assert quiz(root, scenario(*nodes)) == codes


def test_a_long_story_is_walked_without_recursion(root: Path) -> None:
    steps = [f"{{id: n{n}, text: N, choices: [{way(f'n{n + 1}')}]}}" for n in range(3_000)]
    nodes = [
        f"{{id: a, text: A, choices: [{way('n0')}]}}",
        *steps,
        "{id: n3000, text: N, ending: E}",
    ]
    assert quiz(root, scenario(*nodes)) == []


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("pass: 100%\n", []),
        ("pass: 1%\n", []),
        ("pass: 0%\n", ["bad-pass-mark"]),
        ("pass: 101%\n", ["bad-pass-mark"]),
        ("pass: 80\n", ["bad-pass-mark"]),
        ("pass: 0.8\n", ["bad-pass-mark"]),
        ("pass: {correct: 1}\n", []),
        ("pass: {correct: 0}\n", ["bad-pass-mark"]),
        ("pass: {correct: 2}\n", ["bad-pass-mark"]),
        ("draw: 1\n", []),
        ("draw: 0\n", ["out-of-range"]),
        ("draw: 2\n", ["out-of-range"]),
        ("attempts: 1\n", []),
        ("attempts: 0\n", ["out-of-range"]),
        ("retry: wrong\n", ["unknown-value"]),
        ("feedback: end\n", []),
    ],
)
def test_a_quiz_can_be_drawn_and_passed(root: Path, head: str, codes: list[str]) -> None:
    assert quiz(root, TRUE, head) == codes


def test_a_pass_count_is_measured_by_the_questions_drawn(root: Path) -> None:
    swap(root, QUIZ, "pass: 80%", "pass: {correct: 4}\ndraw: 3")
    assert found(read_course(root)) == ["bad-pass-mark"]
    swap(root, QUIZ, "correct: 4", "correct: 3")
    assert found(read_course(root)) == []


def test_a_quiz_without_questions_is_refused(root: Path) -> None:
    write(root, QUIZ, HEAD + "questions: []\n")
    assert found(read_course(root)) == ["too-few"]
    write(root, QUIZ, HEAD + "questions: none\n")
    assert found(read_course(root)) == ["wrong-type"]
    write(root, QUIZ, HEAD)
    assert found(read_course(root)) == ["missing-key"]


def test_one_wrong_question_does_not_hide_another(root: Path) -> None:
    one = "  - {type: true-false, id: q, prompt: a, answer: maybe, why: x}\n"
    two = "  - {type: ordering, id: r, prompt: a, items: [a], why: x}\n"
    write(root, QUIZ, HEAD + "pass: none\nquestions:\n" + one + two)
    assert found(read_course(root)) == ["bad-pass-mark", "wrong-type", "too-few"]


def test_a_self_rating_may_offer_a_lesson_by_its_former_id(root: Path) -> None:
    swap(root, LESSON, "minutes: 3", "minutes: 3\nwas: [ask-once]")
    assert quiz(root, "type: self-rating\noffers: {low: ask-once}") == []
