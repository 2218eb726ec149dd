"""What is a new author told about the likeliest mistakes, and does the remedy mend them?

Each mistake is made in the course that `new` begins. What `check` prints is kept here word for
word; then the remedy is followed to the letter, and `check` has nothing more to say.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from leadership_course.__main__ import main
from leadership_course.authoring.new_course import TEMPLATE
from tests.reading.courses import swap

Edit = Callable[[Path], object]

LESSON = "helpful-remarks/01-about-the-work.md"
SECOND = "helpful-remarks/02-one-next-step.md"
THIRD = "helpful-remarks/03-third.md"
MODULE = "helpful-remarks/module.yaml"
TEXT = "    text: “You have been a bit careless here, I think”"
WHY = (
    "    why: It says where to look and leaves the rest to her. "
    "She may have a reason, and you will hear it next.\n"
)
LISTED = "lessons: [about-the-work, one-next-step]"
LISTED_THIRD = "lessons: [about-the-work, one-next-step, third]"
END_OF_CONTRAST = "and the second one is used.\n"


class Mistake(NamedTuple):
    """How it is made, what is printed, and what the remedy asks for."""

    made: Edit
    said: str
    mended: Edit


def put(file: str, old: str, new: str) -> Edit:
    """Return what writes something else into a file."""
    return lambda root: swap(root, file, old, new)


def recoded(encoding: str, end: str = "\n") -> Edit:
    """Return what an editor does that saves a lesson in its own way."""

    def save(root: Path) -> None:
        text = (root / LESSON).read_text("utf-8").replace("\n", end)
        (root / LESSON).write_bytes(text.encode(encoding))

    return save


def saved_as_utf_8(root: Path) -> None:
    """Save the lesson as the remedy says."""
    (root / LESSON).write_bytes((root / LESSON).read_bytes().decode("utf-16").encode())


def third_lesson(root: Path) -> None:
    """Begin a lesson, and forget to list it."""
    assert main(["new", "lesson", str(root), "helpful-remarks", "Third"]) == 0
    swap(root, MODULE, LISTED_THIRD, LISTED)


def third_written(root: Path) -> None:
    """Write the lesson that is listed."""
    swap(root, MODULE, LISTED_THIRD, LISTED)
    assert main(["new", "lesson", str(root), "helpful-remarks", "Third"]) == 0


MISTAKES = {
    "a line indented by one space too few": Mistake(
        put(LESSON, TEXT, TEXT[1:]),
        f"""\
{LESSON}:54:4: error bad-yaml-indent: The indentation of this line does not fit the lines above it.
       text: “You have been a bit careless here, I think”
       ^
    Begin it with 4 spaces, so that it stands below `id` of line 53.
    leadership-course explain bad-yaml-indent
""",
        put(LESSON, TEXT[1:], TEXT),
    ),
    "an option that stands deeper than the others": Mistake(
        put(LESSON, "  - id: two-empty", "   - id: two-empty"),
        f"""\
{LESSON}:57:4: error bad-yaml-indent: The indentation of this line does not fit the lines above it.
       - id: two-empty
       ^
    Begin it with 2 spaces, so that it stands below the hyphen of line 53.
    leadership-course explain bad-yaml-indent
""",
        put(LESSON, "   - id: two-empty", "  - id: two-empty"),
    ),
    "a key misspelt": Mistake(
        put(LESSON, "prompt: Yusra", "promt: Yusra"),
        f"""\
{LESSON}:51:1: error unknown-key: `promt` is not a key that belongs here.
    promt: Yusra shows you the rota she made. Two shifts are empty. What do you say?
    ^^^^^
    Did you mean `prompt`?
    leadership-course explain unknown-key
""",
        put(LESSON, "promt: Yusra", "prompt: Yusra"),
    ),
    "a colon in a title": Mistake(
        put(LESSON, "title: About the work", "title: Remarks: about the work"),
        f"""\
{LESSON}:5:15: error bad-yaml-text: A colon followed by a space stands inside a text without quotes.
    title: Remarks: about the work
                  ^
    Put the whole text in double quotes.
    leadership-course explain bad-yaml-text
""",
        put(LESSON, "title: Remarks: about the work", 'title: "Remarks: about the work"'),
    ),
    "a tab": Mistake(
        put(LESSON, TEXT, TEXT.replace("    ", "\t")),
        f"""\
{LESSON}:54:1: error bad-yaml-tab: The line is indented with a tab.
     text: “You have been a bit careless here, I think”
    ^
    Begin the line with 4 spaces instead.
    leadership-course explain bad-yaml-tab
""",
        put(LESSON, TEXT.replace("    ", "\t"), TEXT),
    ),
    "spaces that came along from a web page": Mistake(
        put(LESSON, TEXT, TEXT.replace("    ", "\u00a0" * 4)),
        f"""\
{LESSON}:54:1: error bad-yaml-indent: The line is indented with signs that only look like spaces.
        text: “You have been a bit careless here, I think”
    ^
    Begin the line with 4 spaces instead.
    leadership-course explain bad-yaml-indent
""",
        put(LESSON, TEXT.replace("    ", "\u00a0" * 4), TEXT),
    ),
    "a reason left out": Mistake(
        put(LESSON, WHY, ""),
        f"""\
{LESSON}:57:9: warning missing-why: This lacks a `why`: whoever answers it learns nothing from it.
      - id: two-empty
            ^^^^^^^^^
    Add a line `why: ...` with what is to be said about this answer.
    leadership-course explain missing-why
""",
        put(LESSON, "    correct: true\n", f"    correct: true\n{WHY}"),
    ),
    "a key left out": Mistake(
        put(LESSON, "then: I will first say one thing that I saw in it\n", ""),
        f"""\
{LESSON}:70:1: error missing-key: `then` is missing.
    id: first-what-i-saw
    ^
    Add a line `then: ...` that begins in the same column as `id`.
    leadership-course explain missing-key
""",
        put(LESSON, "check-back: 3 days", "then: I will say what I saw\ncheck-back: 3 days"),
    ),
    "no option correct": Mistake(
        put(LESSON, "    correct: true\n", ""),
        f"""\
{LESSON}:53:3: error none-correct: No option is marked as right.
      - id: careless
      ^
    Add a line `correct: true` to the right one.
    leadership-course explain none-correct
""",
        put(LESSON, WHY, f"    correct: true\n{WHY}"),
    ),
    "an id used twice": Mistake(
        put(LESSON, "id: first-what-i-saw", "id: one-note-only"),
        f"""\
{SECOND}:74:5: error duplicate-id: The id `one-note-only` of this plan is already that of the \
plan in {LESSON}:70.
    id: one-note-only
        ^^^^^^^^^^^^^
    Give one of the two another id; ids are unique in the whole course.
    leadership-course explain duplicate-id
""",
        put(SECOND, "id: one-note-only", "id: another"),
    ),
    "an image misspelt": Mistake(
        put(LESSON, "images/two-remarks.svg", "image/two-remark.svg"),
        f"""\
{LESSON}:23:8: error missing-picture: There is no file `helpful-remarks/image/two-remark.svg`.
    image: image/two-remark.svg
           ^^^^^^^^^^^^^^^^^^^^
    Did you mean `images/two-remarks.svg`?
    leadership-course explain missing-picture
""",
        put(LESSON, "image/two-remark.svg", "images/two-remarks.svg"),
    ),
    "an image without its folder": Mistake(
        put(LESSON, "images/two-remarks.svg", "two-remarks.svg"),
        f"""\
{LESSON}:23:8: error missing-picture: There is no file `helpful-remarks/two-remarks.svg`.
    image: two-remarks.svg
           ^^^^^^^^^^^^^^^
    Did you mean `images/two-remarks.svg`?
    leadership-course explain missing-picture
""",
        put(LESSON, "two-remarks.svg", "images/two-remarks.svg"),
    ),
    "a lesson that is not listed": Mistake(
        third_lesson,
        f"""\
{THIRD}:3:5: warning unlisted-lesson: No learner will see the lesson `third`.
    id: third
        ^^^^^
    Add its id to `lessons` in {MODULE}, or delete the file.
    leadership-course explain unlisted-lesson
""",
        put(MODULE, LISTED, LISTED_THIRD),
    ),
    "a listed lesson that is not there": Mistake(
        put(MODULE, LISTED, LISTED_THIRD),
        f"""\
{MODULE}:10:42: error unknown-lesson: No file in this folder is the lesson `third`.
    {LISTED_THIRD}
                                             ^^^^^
    Write that lesson, with this id in its front matter, or list another one.
    leadership-course explain unknown-lesson
""",
        third_written,
    ),
    "a fence that is not closed": Mistake(
        put(LESSON, f"{END_OF_CONTRAST}```\n", END_OF_CONTRAST),
        f"""\
{LESSON}:30:1: error unclosed-block: The contrast block that begins here never ends.
    ```contrast
    ^^^^^^^^^^^
    Put a line of three backticks after its last line.
    leadership-course explain unclosed-block
""",
        put(LESSON, END_OF_CONTRAST, f"{END_OF_CONTRAST}```\n"),
    ),
    "curly quotes around a line with a colon": Mistake(
        put(LESSON, '"Marek: Here is room five."', "“Marek: Here is room five.”"),
        f"""\
{LESSON}:33:5: error wrong-type: An entry of `technocrat` is to be text, and the colon in this \
makes it a key with a value.
      - “Marek: Here is room five.”
        ^
    Put straight quotes (`"`) around the whole text; curly ones are letters to YAML.
    leadership-course explain wrong-type
""",
        put(LESSON, "“Marek: Here is room five.”", '"“Marek: Here is room five.”"'),
    ),
    "dashes that an editor joined": Mistake(
        put(LESSON, "---\n", "—-\n"),
        f"""\
{LESSON}:1:1: error missing-front-matter: This line looks like three hyphens, and is made of other \
dashes.
    —-
    ^^
    Write it as `---`.
    leadership-course explain missing-front-matter
""",
        put(LESSON, "—-\n", "---\n"),
    ),
    "a box to tick before an option": Mistake(
        put(LESSON, "- id: careless", "- [x] id: careless"),
        f"""\
{LESSON}:53:5: error bad-yaml-key: A box to tick is no part of this list.
      - [x] id: careless
        ^
    Take the brackets away; the right option has a line `correct: true`.
    leadership-course explain bad-yaml-key
""",
        put(LESSON, "- [x] id: careless", "- id: careless"),
    ),
    "an umlaut in an id": Mistake(
        put(LESSON, "id: careless", "id: nachlässig"),
        f"""\
{LESSON}:53:9: error bad-id: `nachlässig` is not a permanent name.
      - id: nachlässig
            ^^^^^^^^^^
    Use lower-case letters and digits joined by hyphens, for example `nachlaessig`.
    leadership-course explain bad-id
""",
        put(LESSON, "id: nachlässig", "id: nachlaessig"),
    ),
    "minutes in words": Mistake(
        put(LESSON, "minutes: 3", "minutes: about 3"),
        f"""\
{LESSON}:7:10: error wrong-type: `minutes` is to be a whole number, and this is `about 3`.
    minutes: about 3
             ^^^^^^^
    Write a whole number here.
    leadership-course explain wrong-type
""",
        put(LESSON, "minutes: about 3", "minutes: 3"),
    ),
    "`correct` misspelt": Mistake(
        put(LESSON, "correct: true", "corect: true"),
        f"""\
{LESSON}:59:5: error unknown-key: `corect` is not a key that belongs here.
        corect: true
        ^^^^^^
    Did you mean `correct`?
    leadership-course explain unknown-key
""",
        put(LESSON, "corect: true", "correct: true"),
    ),
    "an option without a text": Mistake(
        put(LESSON, f"{TEXT}\n", ""),
        f"""\
{LESSON}:53:5: error missing-key: `text` is missing.
      - id: careless
        ^
    Add a line `text: ...` that begins in the same column as `id`.
    leadership-course explain missing-key
""",
        put(LESSON, "  - id: careless\n", f"  - id: careless\n{TEXT}\n"),
    ),
    "two right options where one is allowed": Mistake(
        put(LESSON, TEXT, f"{TEXT}\n    correct: true"),
        f"""\
{LESSON}:60:14: error one-correct: A single choice has one right option, and this is a further one.
        correct: true
                 ^^^^
    Take `correct: true` away here, or write `type: multiple-choice`.
    leadership-course explain one-correct
""",
        put(LESSON, f"{TEXT}\n    correct: true", TEXT),
    ),
    "a heading without its kind": Mistake(
        put(LESSON, "# Story: Room four", "# Room four"),
        f"""\
{LESSON}:10:1: error unknown-kind: `Room four` is not a kind of card.
    # Room four
    ^^^^^^^^^^^
    Begin the heading with `Idea`, `Story`, `Contrast`, `Evidence`, `Rule`, `Try`, `Check`, \
`Reflect` or `Quote`, then a colon and the title.
    leadership-course explain unknown-kind
""",
        put(LESSON, "# Room four", "# Story: Room four"),
    ),
    "a block misspelt": Mistake(
        put(LESSON, "```question", "```quesion"),
        f"""\
{LESSON}:45:1: error unknown-block: There is no block called `quesion`.
    ```quesion
    ^^^^^^^^^^
    Did you mean `question`?
    leadership-course explain unknown-block
""",
        put(LESSON, "```quesion", "```question"),
    ),
    "a lesson listed by its file": Mistake(
        put(MODULE, "[about-the-work", "[01-about-the-work.md"),
        f"""\
{MODULE}:10:11: error unknown-lesson: No file in this folder is the lesson `01-about-the-work.md`.
    lessons: [01-about-the-work.md, one-next-step]
              ^^^^^^^^^^^^^^^^^^^^
    Did you mean `about-the-work`?
    leadership-course explain unknown-lesson
""",
        put(MODULE, "[01-about-the-work.md", "[about-the-work"),
    ),
    "a time in words": Mistake(
        put(LESSON, "check-back: 3 days", "check-back: three days"),
        f"""\
{LESSON}:73:13: error bad-duration: `three days` is not a time that can be counted.
    check-back: three days
                ^^^^^^^^^^
    Write a number and days, weeks or months, for example `3 days`.
    leadership-course explain bad-duration
""",
        put(LESSON, "check-back: three days", "check-back: 3 days"),
    ),
    "a file saved as UTF-16": Mistake(
        recoded("utf-16"),
        f"""\
{LESSON}:1:1: error bad-encoding: This file is saved as UTF-16.
    ---
    ^
    Choose UTF-8 when you save it in your editor.
    leadership-course explain bad-encoding
""",
        saved_as_utf_8,
    ),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The course that `new` begins."""
    return Path(shutil.copytree(TEMPLATE, tmp_path / "course"))


def said_by_check(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is printed, without the line that counts."""
    capsys.readouterr()
    main(["check", str(root)])
    return capsys.readouterr().out.rpartition("\n")[0].rpartition("\n")[0]


@pytest.mark.parametrize("name", MISTAKES)
def test_a_likely_mistake_is_told_in_these_words_and_mended_by_its_remedy(
    name: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, said, mended = MISTAKES[name]
    made(root)
    assert said_by_check(root, capsys) == said.rstrip("\n")
    mended(root)
    assert said_by_check(root, capsys) == ""


@pytest.mark.parametrize(("encoding", "end"), [("utf-8", "\r\n"), ("utf-8-sig", "\r\n")])
def test_line_ends_and_the_mark_of_windows_are_no_mistake(
    root: Path, capsys: pytest.CaptureFixture[str], encoding: str, end: str
) -> None:
    recoded(encoding, end)(root)
    assert said_by_check(root, capsys) == ""


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_nulls(
    root: Path, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    recoded(encoding)(root)
    assert "This file is saved as UTF-16." in said_by_check(root, capsys)
