"""Are the figures of `leadership-course stats` those of the course?"""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from leadership_course.__main__ import main
from leadership_course.authoring.answer_key import answer_key
from leadership_course.authoring.course_stats import stats_of
from leadership_course.authoring.readability import readability_of, sentences_in
from leadership_course.course.outline import Lesson, LessonHead
from leadership_course.course.questions import Option, SingleChoice, TrueFalse
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from tests.courses import card, prose, sample_course
from tests.reading.courses import FIRST, case_course, copy_base, swap

Output = pytest.CaptureFixture[str]


def lesson(*texts: str, covers: tuple[str, ...] = (), name: str = "l") -> Lesson:
    head = LessonHead(id=name, title="L", minutes=3, covers=covers)
    return Lesson(head=head, cards=(card("idea", "One", *map(prose, texts)),), file="m/l.md")


def single(*texts: str, right: int) -> SingleChoice:
    options = tuple(
        Option(id=f"o{n}", text=text, why="w", correct=n == right, catches="x" * (n == 1))
        for n, text in enumerate(texts, start=1)
    )
    return SingleChoice(id="q", prompt="p", options=options)


def test_sentences_end_at_their_marks_and_at_the_end_of_a_line() -> None:
    text = "He said: “Wait!” Then 3.5 went. A list\n– and so on … Yes?"
    assert [" ".join(words) for words in sentences_in(text)] == [
        *("He said: “Wait", "Then went", "A list", "and so on", "Yes")
    ]


def test_readability_counts_long_words_and_long_sentences() -> None:
    read = readability_of([lesson("One two letters. " + "so " * 23)])
    assert (read.sentences, read.words, read.long_words, read.long_sentences) == (2, 26, 1, 1)
    assert read.words_a_sentence == 13
    assert read.lix == pytest.approx(13 + 100 / 26)


def test_without_prose_nothing_is_divided_by_nothing() -> None:
    read = readability_of([])
    assert (read.words_a_sentence, read.lix) == (0, 0)


def test_the_key_tells_places_lengths_and_truths() -> None:
    asked = [single("aaa", "b", right=1), single("a", "bbb", right=1), single("a", "b", right=2)]
    said = [TrueFalse(id="t", prompt="p", answer=answer, why="w") for answer in (True, False, True)]
    key = answer_key([*asked, *said])
    assert key.places == {1: 2, 2: 1}
    assert (key.singles, key.longest) == (3, 1)
    assert (key.statements, key.trues) == (3, 2)
    assert (key.wrongs, key.named) == (6, 1)


def test_numbers_that_no_lesson_covers_are_named() -> None:
    course = sample_course()
    covering = lesson("Words.", covers=("A2", "A4", "B1", "the end"))
    taught = replace(course.modules[0], lessons=(covering,))
    coverage = stats_of(replace(course, modules=(taught,))).coverage
    assert coverage.claims == 4
    assert coverage.uncovered == ("A1", "A3")


def test_every_type_of_question_is_counted_where_it_stands() -> None:
    stats = stats_of(sample_course())
    total = sum(each.lessons + each.quizzes + each.reviews for each in stats.asked)
    assert total == stats.all.questions
    assert len(stats.asked) == 11


def test_the_whole_is_the_sum_of_its_modules() -> None:
    course = read_course(shipped_lessons()).course
    assert course is not None
    stats = stats_of(course)
    for name in ("lessons", "minutes", "words", "questions", "long_sentences"):
        assert getattr(stats.all, name) == sum(getattr(each, name) for each in stats.modules)


def test_the_table_is_aligned_and_explained(tmp_path: Path, capsys: Output) -> None:
    assert main(["stats", str(copy_base(tmp_path))]) == 0
    title, head, *rows = filter(None, capsys.readouterr().out.splitlines())
    assert title.startswith("A small course, version ")
    sizes = rows[: next(n for n, row in enumerate(rows) if row.startswith("all")) + 1]
    assert {len(row) for row in sizes} == {len(head)}
    assert any(row.startswith("LIX: ") for row in rows)


def test_json_has_the_same_figures(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    course = read_course(root).course
    assert course is not None
    assert main(["stats", str(root), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["all"]["words"] == stats_of(course).all.words
    assert set(found) == {"title", "version", "modules", "all", "asked", "key", "coverage"}


def test_many_names_are_told_by_the_first_few(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    swap(root, FIRST, "covers: [A1]", "covers: [A12]")
    assert main(["stats", str(root)]) == 0
    said = capsys.readouterr().out
    assert "1; left out: A1, A2, A3, A4, A5, A6, A7, A8 and 3 more" in said


def test_a_course_with_mistakes_is_told_as_far_as_it_can_be_read(
    tmp_path: Path, capsys: Output
) -> None:
    root = case_course("bad-id", tmp_path)
    assert main(["stats", str(root)]) == 1
    assert "Not all of it could be read: `check` names 2 mistakes." in capsys.readouterr().out
    assert main(["stats", str(root), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["all"]


def test_a_course_that_can_not_be_read_at_all(tmp_path: Path, capsys: Output) -> None:
    assert main(["stats", str(tmp_path)]) == 1
    assert "missing-file" in capsys.readouterr().out
    assert main(["stats", str(tmp_path / "nowhere")]) == 2
