"""Is a course refused that can be read and can't be taught?"""

from pathlib import Path

import pytest

from leadership_course.reading.course_reader import Reading, read_course
from tests.reading.courses import LESSON, MODULE, add, copy_base, swap, write

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


@pytest.mark.parametrize(("minutes", "codes"), [(1, []), (60, []), (0, ["out-of-range"])])
def test_a_lesson_takes_between_one_and_sixty_minutes(
    root: Path, minutes: int, codes: list[str]
) -> None:
    assert found(read_course(swap(root, LESSON, "minutes: 3", f"minutes: {minutes}"))) == codes


@pytest.mark.parametrize("time", ["3 days", "1 day", "1 week", "8 weeks", "2 months", "10 months"])
def test_times_are_counted_in_days_weeks_and_months(root: Path, time: str) -> None:
    plan = f"\n```plan\nid: p\nwhen: a\nthen: b\ncheck-back: {time}\n```\n"
    assert found(read_course(add(root, plan))) == []


@pytest.mark.parametrize(
    "time", ["3", "0 days", "3days", "three days", "3 years", "-1 day", "3 Days"]
)
def test_other_times_are_refused(root: Path, time: str) -> None:
    reflect = f"\n```reflect\nid: p\nprompt: a\nreturns: [1 week, {time}]\n```\n"
    assert found(read_course(add(root, reflect))) == ["bad-duration"]


def test_ids_are_unique_in_the_whole_course_and_both_places_are_named(root: Path) -> None:
    add(root, "\n```quote\nid: first-steps\ntext: a\nby: b\n```\n")
    (problem,) = read_course(root).problems
    assert problem.message.endswith("already that of the module in first-steps/module.yaml:1.")
    assert (problem.file, problem.line) == (LESSON, 12)


def test_a_thing_with_a_taken_id_is_left_out_so_that_no_history_is_misattributed(
    root: Path,
) -> None:
    add(root, "\n```quote\nid: look-then-leap\ntext: Another.\nby: b\n```\n")
    course = read_course(root).course
    assert course is not None
    assert [len(card.body) for card in course.lessons[1].cards] == [1]


def test_former_ids_are_ids(root: Path) -> None:
    swap(root, LESSON, "minutes: 3", "minutes: 3\nwas: [look-first]")
    (problem,) = read_course(root).problems
    assert (problem.code, problem.line, problem.column) == ("duplicate-id", 5, 7)


def test_a_self_rating_may_offer_a_lesson_by_its_former_id(root: Path) -> None:
    swap(root, LESSON, "minutes: 3", "minutes: 3\nwas: [ask-once]")
    assert quiz(root, "type: self-rating\noffers: {low: ask-once}") == []


def test_evidence_names_sources_that_are_there(root: Path) -> None:
    evidence = "\n```evidence\nid: e\narticle: a\nfinding: b\ntry: c\nsource: {}\n```\n"
    add(root, evidence.format("[writer-2001, writer-1999]"))
    (problem,) = read_course(root).problems
    assert (problem.code, problem.remedy) == ("unknown-source", "Did you mean `writer-2001`?")
    assert problem.source_line[problem.column - 1 :].startswith("writer-1999")


def test_a_course_needs_neither_sources_nor_self_assessment_nor_quiz(root: Path) -> None:
    for file in ("sources.yaml", "self-assessment.yaml", QUIZ):
        (root / file).unlink()
    swap(root, "first-steps/01-look-first.md", "source: writer-2001", "source: writer-2001")
    reading = read_course(root)
    assert found(reading) == ["unknown-source"]
    assert reading.course is not None
    assert reading.course.assessment is None
    assert reading.course.modules[0].quiz is None


def test_an_empty_extra_file_is_no_mistake(root: Path) -> None:
    write(root, "self-assessment.yaml", "# to come\n")
    assert found(read_course(root)) == []


def test_one_broken_source_leaves_the_others_and_is_not_missed_twice(root: Path) -> None:
    swap(root, "sources.yaml", "year: 2001", "year: long ago")
    assert found(read_course(root)) == ["wrong-type"]
    text = (root / "sources.yaml").read_text("utf-8")
    write(root, "sources.yaml", text + text.split("sources:\n")[1].replace("long ago", "2001"))
    assert found(read_course(root)) == ["wrong-type", "duplicate-id"]


def test_statements_have_ids_of_their_own(root: Path) -> None:
    swap(root, "self-assessment.yaml", "id: sa-all", "id: sa-look")
    reading = read_course(root)
    assert found(reading) == ["duplicate-id"]
    assert reading.course is not None
    assert reading.course.assessment is None


def test_a_statement_about_a_module_to_come_is_only_a_warning(root: Path) -> None:
    swap(root, "self-assessment.yaml", "module: all", "module: later")
    reading = read_course(root)
    assert [(p.code, p.severity) for p in reading.problems] == [("unknown-module", "warning")]
    assert reading.course is not None
    assert reading.course.assessment is not None


def test_lists_name_each_thing_once(root: Path) -> None:
    swap(root, MODULE, "ask-twice]", "ask-twice, look-first]")
    swap(root, "course.yaml", "[first-steps]", "[first-steps, first-steps]")
    reading = read_course(root)
    assert found(reading) == ["duplicate-id", "duplicate-id"]
    assert reading.course is not None
    assert [lesson.id for lesson in reading.course.lessons] == ["look-first", "ask-twice"]


def test_lists_name_at_least_one_thing(root: Path) -> None:
    swap(root, "course.yaml", "[first-steps]", "[]")
    assert found(read_course(root)) == ["too-few", "unlisted-module", "unknown-module"]


def test_a_module_lists_at_least_one_lesson(root: Path) -> None:
    swap(root, MODULE, "[look-first, ask-twice]", "[]")
    assert found(read_course(root)) == ["unlisted-lesson", "unlisted-lesson", "too-few"]


def test_lessons_come_in_the_order_of_the_list(root: Path) -> None:
    swap(root, MODULE, "[look-first, ask-twice]", "[ask-twice, look-first]")
    course = read_course(root).course
    assert course is not None
    assert [lesson.id for lesson in course.lessons] == ["ask-twice", "look-first"]


def test_a_module_folder_may_have_any_name(root: Path) -> None:
    (root / "first-steps").rename(root / "01 first")
    reading = read_course(root)
    assert reading.problems == ()
    assert reading.course is not None
    assert reading.course.lessons[1].file == "01 first/02-ask-twice.md"


def test_a_module_without_its_file_is_named(root: Path) -> None:
    (root / MODULE).unlink()
    assert [(p.code, p.file) for p in read_course(root).problems] == [("missing-file", MODULE)]


def test_two_lessons_with_one_id_are_both_named(root: Path) -> None:
    text = (root / LESSON).read_text("utf-8")
    write(root, "first-steps/03-again.md", text)
    assert found(read_course(root)) == ["duplicate-id", "unlisted-lesson"]


def test_an_unlisted_lesson_is_checked_and_not_taught(root: Path) -> None:
    write(
        root, "first-steps/03-draft.md", "---\nid: draft\ntitle: D\nminutes: 0\n---\n# Idea\n\na\n"
    )
    reading = read_course(root)
    assert found(reading) == ["unlisted-lesson", "out-of-range"]
    assert reading.course is not None
    assert len(reading.course.lessons) == 2


def test_a_readme_in_a_module_is_no_lesson(root: Path) -> None:
    write(root, "first-steps/README.md", "For authors.\n")
    assert found(read_course(root)) == []


def test_a_wrong_colour_is_not_handed_on(root: Path) -> None:
    swap(root, MODULE, '"#0E6660"', '"#fff} QLabel{qproperty-text:x"')
    reading = read_course(root)
    assert found(reading) == ["bad-colour"]
    assert reading.course is not None
    assert reading.course.modules[0].head.colour == ""
