"""Does `leadership-course new` make what `check` has nothing to say about, and never overwrite?"""

from pathlib import Path

import pytest

from leadership_course.__main__ import main
from leadership_course.authoring.new_course import yaml_text
from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.page import Page
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import plain
from tests.reading.courses import FIRST, MODULE, QUIZ, copy_base, swap, write

Output = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path, capsys: Output) -> Path:
    """A course that was just begun."""
    root = tmp_path / "my-course"
    assert main(["new", str(root)]) == 0
    capsys.readouterr()
    return root


def course_in(root: Path) -> Course:
    read = read_course(root).course
    assert read is not None
    return read


def is_fine(root: Path, capsys: Output) -> bool:
    capsys.readouterr()
    code = main(["check", str(root)])
    assert capsys.readouterr().out.startswith("No problems: "), root
    return code == 0


def test_a_course_is_named_after_its_folder(root: Path, capsys: Output) -> None:
    assert is_fine(root, capsys)
    assert (course_in(root).id, course_in(root).title) == ("my-course", "My course")


def test_the_comments_of_the_template_come_along(root: Path) -> None:
    assert (root / "course.yaml").read_text("utf-8").startswith("# The course as a whole")


def test_title_and_id_can_be_given(tmp_path: Path, capsys: Output) -> None:
    title = '  "Hold on": #1\n & 2 '
    assert main(["new", str(tmp_path), "--title", title, "--id", "hold-on"]) == 0
    assert is_fine(tmp_path, capsys)
    assert course_in(tmp_path).id == "hold-on"
    assert course_in(tmp_path).title == '"Hold on": #1 & 2'


def test_a_title_alone_gives_the_id(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "x"), "--title", "Où aller ?"]) == 0
    assert course_in(tmp_path / "x").id == "ou-aller"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--title", "领导力"], "no Latin letter. Give one with --id."),
        (["--id", "Not One"], "for example `not-one`"),
        (["--id", "helpful-remarks"], "helpful-remarks"),
    ],
)
def test_what_has_no_good_id_is_refused(
    words: list[str], said: str, tmp_path: Path, capsys: Output
) -> None:
    root = tmp_path / "course"
    assert main(["new", str(root), *words]) == 2
    printed = capsys.readouterr()
    assert said in printed.err.encode().decode("unicode_escape")
    assert printed.out == ""
    assert not root.exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: Output) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("mine", "utf-8")
    assert main(["new", str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert main(["new", str(kept)]) == 2
    assert main(["new", str(tmp_path / "a\0b")]) == 2
    assert list(tmp_path.iterdir()) == [kept]


def test_a_lesson_is_listed_last_and_the_comments_stay(root: Path, capsys: Output) -> None:
    assert main(["new", "lesson", str(root), "helpful-remarks", "Say it: early"]) == 0
    file = root / "helpful-remarks" / "03-say-it-early.md"
    assert str(file) in capsys.readouterr().out
    assert is_fine(root, capsys)
    lesson = course_in(root).lessons[-1]
    assert (lesson.id, lesson.title) == ("say-it-early", "Say it: early")
    assert "# A picture inside" in (root / "helpful-remarks/module.yaml").read_text("utf-8")


def test_a_second_lesson_goes_on_counting(root: Path, capsys: Output) -> None:
    for title in ("One more", "And one more"):
        assert main(["new", "lesson", str(root), "helpful-remarks", title]) == 0
    names = sorted(path.name for path in (root / "helpful-remarks").glob("*.md"))
    assert names[-2:] == ["03-one-more.md", "04-and-one-more.md"]
    assert is_fine(root, capsys)


@pytest.mark.parametrize("taken", ["look-first", "what-first", "read-the-sign"])
def test_an_id_that_is_taken_is_refused(taken: str, tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    before = sorted(root.rglob("*"))
    assert main(["new", "lesson", str(root), "first-steps", "T", "--id", taken]) == 2
    assert f"`{taken}` is taken" in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


def test_an_id_that_once_was_published_is_refused(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    write(root, "ids.lock", "quote            two-doors retired\n")
    assert main(["new", "lesson", str(root), "first-steps", "Two doors"]) == 2
    assert "is taken, or was once" in capsys.readouterr().err


def test_a_lesson_that_is_listed_already_is_not_listed_twice(
    tmp_path: Path, capsys: Output
) -> None:
    root = copy_base(tmp_path)
    swap(root, MODULE, "lessons: [", "lessons: [third-look, ")
    assert main(["new", "lesson", str(root), "first-steps", "Third look"]) == 0
    assert is_fine(root, capsys)


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_the_line_ends_of_the_module_stay(end: str, mark: str, root: Path, capsys: Output) -> None:
    file = root / "helpful-remarks" / "module.yaml"
    text = mark + file.read_text("utf-8").replace("\n", end)
    file.write_bytes(text.encode())
    assert main(["new", "lesson", str(root), "helpful-remarks", "More"]) == 0
    assert file.read_bytes().decode() == text.replace("one-next-step]", "one-next-step, more]")
    assert is_fine(root, capsys)


def test_a_list_that_can_not_be_edited_leaves_no_lesson_behind(root: Path, capsys: Output) -> None:
    file = root / "helpful-remarks" / "module.yaml"
    listed = "lessons: [about-the-work, one-next-step]"
    odd = "lessons:\n  -\n    about-the-work\n  -\n    one-next-step"
    text = file.read_text("utf-8").replace(listed, odd)
    file.write_text(text, "utf-8")
    assert main(["new", "lesson", str(root), "helpful-remarks", "More"]) == 2
    assert "can't be added to safely" in capsys.readouterr().err
    assert is_fine(root, capsys)
    assert file.read_text("utf-8") == text


def test_a_module_comes_with_a_lesson_and_a_quiz_and_is_listed_last(
    root: Path, capsys: Output
) -> None:
    assert main(["new", "module", str(root), "Hard talks: how?"]) == 0
    assert str(root / "hard-talks-how" / "module.yaml") in capsys.readouterr().out
    assert is_fine(root, capsys)
    first, module = course_in(root).modules
    assert (first.id, module.id, module.title) == (
        *("helpful-remarks", "hard-talks-how", "Hard talks: how?"),
    )
    assert [lesson.id for lesson in module.lessons] == ["hard-talks-how-first"]
    assert module.quiz is not None
    assert "# The ids of the modules" in (root / "course.yaml").read_text("utf-8")
    assert main(["new", "module", str(root), "Another", "--id", "one-more"]) == 0
    assert main(["new", "lesson", str(root), "one-more", "Second"]) == 0
    assert is_fine(root, capsys)


def test_a_module_that_can_not_be_begun_leaves_the_course_as_it_was(
    root: Path, capsys: Output, tmp_path: Path
) -> None:
    (root / "talks").mkdir()
    before = {path: path.is_file() and path.read_bytes() for path in root.rglob("*")}
    for words, said in (
        (["Helpful remarks"], "`helpful-remarks` is taken"),
        (["Talks"], "is there already"),
        (["谈话"], "Give one with --id."),
    ):
        assert main(["new", "module", str(root), *words]) == 2
        assert said in capsys.readouterr().err
    odd = (
        (root / "course.yaml")
        .read_text("utf-8")
        .replace("modules: [helpful-remarks]", "modules:\n  -\n    helpful-remarks")
    )
    (root / "course.yaml").write_text(odd, "utf-8")
    assert main(["new", "module", str(root), "More talks"]) == 2
    assert "The list of modules" in capsys.readouterr().err
    assert (root / "course.yaml").read_text("utf-8") == odd
    assert set(root.rglob("*")) == set(before)
    assert main(["new", "module", str(tmp_path), "Talks"]) == 2
    assert "has no course.yaml" in capsys.readouterr().err


def test_an_unknown_module_is_answered_with_the_nearest_one(root: Path, capsys: Output) -> None:
    assert main(["new", "lesson", str(root), "helpful-remark", "More"]) == 2
    assert "Did you mean `helpful-remarks`?" in capsys.readouterr().err
    assert main(["new", "quiz", str(root / "helpful-remarks"), "x"]) == 2
    assert "Add a folder with a module.yaml." in capsys.readouterr().err


def test_a_module_that_can_not_be_read_is_told_with_its_place(root: Path, capsys: Output) -> None:
    (root / "helpful-remarks" / "module.yaml").write_text("id: helpful-remarks\n", "utf-8")
    assert main(["new", "lesson", str(root), "helpful-remarks", "More"]) == 2
    assert "helpful-remarks/module.yaml:1" in capsys.readouterr().err


def test_a_quiz_asks_about_each_idea_of_the_lessons(root: Path, capsys: Output) -> None:
    (root / "helpful-remarks" / "quiz.yaml").unlink()
    assert main(["new", "quiz", str(root), "helpful-remarks"]) == 0
    (module,) = course_in(root).modules
    assert module.quiz is not None
    assert module.quiz.id == "helpful-remarks-quiz"
    assert [question.principle for question in module.quiz.questions] == [
        *("work-not-person", "one-step-at-a-time", "")
    ]
    assert is_fine(root, capsys)


def test_a_quiz_of_a_module_without_ideas_has_three_questions(
    tmp_path: Path, capsys: Output
) -> None:
    root = copy_base(tmp_path)
    (root / QUIZ).unlink()
    (root / "first-steps" / "review.yaml").unlink(missing_ok=True)
    lesson = (root / FIRST).read_text("utf-8")
    kept = [line for line in lesson.splitlines() if not line.startswith("principle:")]
    write(root, FIRST, "\n".join([*kept, ""]))
    assert main(["new", "quiz", str(root), "first-steps", "--id", "doors"]) == 0
    (quiz,) = [module.quiz for module in course_in(root).modules if module.quiz]
    assert [question.id for question in quiz.questions] == ["doors-1", "doors-2", "doors-3"]


def test_a_quiz_that_is_there_is_left_alone(root: Path, capsys: Output) -> None:
    before = (root / "helpful-remarks" / "quiz.yaml").read_bytes()
    assert main(["new", "quiz", str(root), "helpful-remarks"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert (root / "helpful-remarks" / "quiz.yaml").read_bytes() == before


def test_a_course_that_is_not_there_could_not_be_run(tmp_path: Path, capsys: Output) -> None:
    assert main(["new", "quiz", str(tmp_path / "nowhere"), "x"]) == 2
    assert "can't be checked" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["new"], ["new", "module"], ["new", "lesson"], ["new", "quiz"]])
def test_the_help_shows_an_example(words: list[str], capsys: Output) -> None:
    assert main([*words, "--help"]) == 0
    assert f"example: leadership-course {' '.join(words)} my-course" in capsys.readouterr().out
    assert main(words) == 2


@pytest.mark.parametrize(
    "text", ["true", "Why?", "A: b", "#1", "- x", "“So”", "1984", "x #y", "é", "null", "a, b", "a]"]
)
def test_a_text_is_read_as_it_was_given(text: str) -> None:
    written = f"title: {yaml_text(text)}"
    assert plain(read_yaml(Page("", written, []), written)) == {"title": text}
