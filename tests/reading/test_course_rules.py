"""Is a course refused that can be read and can't be taught?"""

from pathlib import Path

import pytest

from leadership_course.reading.course_reader import Reading, read_course
from tests.reading.courses import LESSON, MODULE, add, copy_base, swap, write

QUIZ = "first-steps/quiz.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small course."""
    return copy_base(tmp_path)


def found(reading: Reading) -> list[str]:
    """Return the codes of the problems, in order."""
    return [problem.code for problem in reading.problems]


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
    assert (problem.file, problem.line) == (LESSON, 30)


def test_a_thing_with_a_taken_id_is_left_out_so_that_no_history_is_misattributed(
    root: Path,
) -> None:
    add(root, "\n```quote\nid: look-then-leap\ntext: Another.\nby: b\n```\n")
    course = read_course(root).course
    assert course is not None
    assert [len(card.body) for card in course.lessons[1].cards] == [1, 1, 1, 1, 1]


def test_former_ids_are_ids(root: Path) -> None:
    swap(root, LESSON, "minutes: 3", "minutes: 3\nwas: [look-first]")
    (problem,) = read_course(root).problems
    assert (problem.code, problem.line, problem.column) == ("duplicate-id", 5, 7)


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


def test_a_wrong_accent_is_not_handed_on_and_a_right_one_is(root: Path) -> None:
    swap(root, "course.yaml", "modules:", 'accent: "#8A2432"\nmodules:')
    reading = read_course(root)
    assert found(reading) == []
    assert reading.course is not None
    assert reading.course.head.accent == "#8a2432"
    swap(root, "course.yaml", '"#8A2432"', '"#8a2432; }"')
    reading = read_course(root)
    assert found(reading) == ["bad-colour"]
    assert reading.course is not None
    assert reading.course.head.accent == ""
