"""Does a problem say where, what, and what to do?"""

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.problems import CourseProblem


def problem(**rest: object) -> CourseProblem:
    shared = {"file": "quiz.yaml", "line": 3, "column": 5, "code": "unknown-key"}
    texts = {"message": "'whyy' is no key.", "remedy": "Did you mean 'why'?"}
    return CourseProblem(**(shared | texts | rest))  # type: ignore[arg-type]


def test_a_problem_shows_the_line_with_a_caret_under_the_place() -> None:
    shown = str(problem(source_line="    whyy: So.", width=4))
    assert shown.splitlines() == [
        "quiz.yaml:3:5: error unknown-key: 'whyy' is no key.",
        "        whyy: So.",
        "        ^^^^",
        "    Did you mean 'why'?",
        "    leadership-course explain unknown-key",
    ]


def test_a_problem_of_a_whole_file_names_no_line() -> None:
    shown = str(problem(line=0, column=0, severity="warning"))
    assert shown.splitlines() == [
        "quiz.yaml: warning unknown-key: 'whyy' is no key.",
        "    Did you mean 'why'?",
        "    leadership-course explain unknown-key",
    ]


@given(st.text("a\t ", max_size=20), st.integers(0, 3))
def test_the_caret_stands_under_its_column_with_tabs_too(before: str, width: int) -> None:
    line = f"{before}X"
    _, shown, caret, *_ = str(problem(source_line=line, column=len(line), width=width)).splitlines()
    assert caret.index("^") == shown.index("X")
    assert caret.count("^") == max(1, width)


def test_problems_stand_in_the_order_of_files_and_places() -> None:
    problems = [
        problem(file="b.md", line=1),
        problem(file="a.md", line=10),
        problem(file="a.md", line=9, column=7),
        problem(file="a.md", line=9, column=2),
    ]
    places = [(one.file, one.line, one.column) for one in sorted(problems)]
    assert places == [("a.md", 9, 2), ("a.md", 9, 7), ("a.md", 10, 5), ("b.md", 1, 5)]
