"""Does a course get to translators and back, with the words of everything that is left out?"""

import json
import re
from pathlib import Path

import polib  # type: ignore[import-untyped]
import pytest

from leadership_course.cli import command_line as cli
from leadership_course.reading.course_reader import read_course
from tests.reading.courses import MODULE, copy_base, swap, write

Output = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path)


@pytest.fixture
def po(root: Path, tmp_path: Path, capsys: Output) -> Path:
    """A file in which everything is translated, with marks around each text."""
    file = tmp_path / "de.po"
    assert cli.main(["translate", "export", str(root), "--to", "de", "-o", str(file)]) == 0
    capsys.readouterr()
    entries = polib.pofile(str(file))
    for entry in entries:
        entry.msgstr = (
            f"„{entry.msgid}“" if entry.msgctxt != "quiz-fill/leap/accept/1" else "„Leap“"
        )
    entries.save(str(file))
    return file


def edit(po: Path, **words: str) -> None:
    """Translate the texts that are named so (`look_first__title`) otherwise."""
    entries = polib.pofile(str(po))
    named = {name.replace("__", "/").replace("_", "-"): text for name, text in words.items()}
    for entry in entries:
        entry.msgstr = named.get(entry.msgctxt, entry.msgstr)
    entries.save(str(po))


def test_drawings_with_words_are_named_since_no_file_carries_them(
    root: Path, po: Path, capsys: Output
) -> None:
    asked = ["translate", "status", str(root), str(po)]
    drawing = root / "first-steps/images/doors.svg"
    plain = re.sub(r"<text.*?</text>", "", drawing.read_text("utf-8"), flags=re.DOTALL)
    drawing.write_text(plain, "utf-8")
    assert cli.main(asked) == 0
    assert "drawings" not in capsys.readouterr().out
    drawing.write_text(plain.replace("</svg>", '<text x="4" y="9">Pull</text></svg>'), "utf-8")
    assert cli.main(asked) == 0
    assert capsys.readouterr().out.endswith(
        "Words in drawings stay as they are; put others into the new folder:\n"
        "  first-steps/images/doors.svg\n"
    )
    assert cli.main([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["drawings"] == ["first-steps/images/doors.svg"]


def test_a_course_goes_out_and_comes_back_in_another_language(
    root: Path, po: Path, tmp_path: Path, capsys: Output
) -> None:
    out = tmp_path / "out"
    assert cli.main(["translate", "import", str(root), str(po), "-o", str(out)]) == 0
    said = re.search(r"([0-9]+) of ([0-9]+) texts in `de`", capsys.readouterr().out)
    assert said
    assert said[1] == said[2]
    course = read_course(out).course
    assert course
    assert course.head.language == "de"
    assert course.title == "„A small course“"
    assert course.id == "small-course"
    assert (out / "first-steps/images/doors.svg").is_file()
    assert cli.main(["check", str(out)]) == cli.main(["check", str(root)])
    assert cli.main(["diff", str(root), str(out)]) == 0


def test_what_is_not_translated_stays_and_is_counted(
    root: Path, po: Path, tmp_path: Path, capsys: Output
) -> None:
    edit(po, look_first__title="")
    swap(root, MODULE, "title: First steps", "title: The first steps")
    out = tmp_path / "out"
    assert cli.main(["translate", "import", str(root), str(po), "-o", str(out), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    figures = {"done": told["texts"] - 2, "fuzzy": 0, "stale": 1, "missing": 1}
    assert {key: told[key] for key in figures} == figures
    assert told["language"] == "de"
    assert told["modules"]["first-steps"]["stale"] == 1
    course = read_course(out).course
    assert course
    assert course.modules[0].title == "The first steps"
    assert course.lessons[0].title == "Look first"


def test_status_tells_each_module_and_ends_with_one_until_all_is_done(
    root: Path, po: Path, capsys: Output
) -> None:
    asked = ["translate", "status", str(root), str(po)]
    assert cli.main(asked) == 0
    swap(root, MODULE, "title: First steps", "title: The first steps")
    assert cli.main(asked) == 1
    capsys.readouterr()
    cli.main(["translate", "export", str(root), "--to", "de", "-o", str(po)])
    cli.main(asked)
    said = capsys.readouterr().out.splitlines()
    (row,) = {line for line in said if line.startswith("first-steps")}
    texts, *figures = map(int, row.split()[1:])
    assert figures == [texts - 1, 1, 0, 0]


def test_nothing_is_written_until_what_is_refused_is_mended(
    root: Path, po: Path, tmp_path: Path, capsys: Output
) -> None:
    edit(po, look_first__story_the_door__title="Zwei\nZeilen", quiz_fill__text="Ohne Lücke")
    out, asked = tmp_path / "out", ["translate", "import", str(root), str(po), "-o"]
    assert cli.main([*asked, str(out)]) == 1
    assert "refused: look-first/story-the-door/title: " in capsys.readouterr().out
    assert not out.exists()
    edit(po, look_first__story_the_door__title="Eine Zeile")
    assert cli.main([*asked, str(out), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["refused"][0]["text"] == "quiz-fill/text"


def test_words_that_fit_nothing_are_refused_without_a_name(
    root: Path, po: Path, tmp_path: Path, capsys: Output
) -> None:
    po.write_text(po.read_text("utf-8").replace("Language: de", "Language: qqq-12345678"), "utf-8")
    assert cli.main(["translate", "import", str(root), str(po), "-o", str(tmp_path / "o")]) == 0
    edit(po, quiz_matching__door__right="Teil", quiz_matching__window__right="Teil")
    assert cli.main(["translate", "import", str(root), str(po), "-o", str(tmp_path / "p")]) == 1
    assert "would be lost" in capsys.readouterr().out


def test_a_folder_that_holds_something_is_left_alone(
    root: Path, po: Path, tmp_path: Path, capsys: Output
) -> None:
    for target in (root, po):
        assert cli.main(["translate", "import", str(root), str(po), "-o", str(target)]) == 2
        assert "is there already" in capsys.readouterr().err
    assert cli.main(["translate", "import", str(root), str(po), "-o", str(po / "x")]) == 2
    assert "can't be written" in capsys.readouterr().err


def test_a_file_in_another_language_is_not_written_over(
    root: Path, po: Path, capsys: Output
) -> None:
    before = po.read_bytes()
    assert cli.main(["translate", "export", str(root), "--to", "fr", "-o", str(po)]) == 2
    assert "is in `de`, not in `fr`" in capsys.readouterr().err
    assert po.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe", "not in Unicode"),
        (b"message x", "can't be read as a PO file"),
        (None, "no such"),
    ],
)
def test_what_is_no_po_file_is_said(
    content: bytes | None, says: str, root: Path, tmp_path: Path, capsys: Output
) -> None:
    file = tmp_path / "bad.po"
    if content is not None:
        file.write_bytes(content)
    assert cli.main(["translate", "status", str(root), str(file)]) == 2
    assert says in capsys.readouterr().err


def test_a_file_that_is_too_long_is_not_read(
    root: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leadership_course.exchange.po.LONGEST_FILE", 10)
    file = tmp_path / "long.po"
    file.write_bytes(b"#" * 11)
    assert cli.main(["translate", "status", str(root), str(file)]) == 2
    assert "more than 20 MB" in capsys.readouterr().err


def test_an_export_that_can_not_be_made_is_said(root: Path, tmp_path: Path, capsys: Output) -> None:
    asked = ["translate", "export", str(root), "--to", "de", "-o", str(tmp_path / "no" / "x.po")]
    assert cli.main(asked) == 2
    assert cli.main(["translate", "export", str(root), "--to", "German", "-o", "x.po"]) == 2
    assert cli.main(["translate", "export", str(tmp_path / "none"), "--to", "de", "-o", "x"]) == 2
    assert "`German` is no language" in capsys.readouterr().err


def test_a_course_with_mistakes_is_mended_first(root: Path, tmp_path: Path, capsys: Output) -> None:
    write(root, MODULE, "id: first-steps\n")
    file = tmp_path / "x.po"
    assert cli.main(["translate", "export", str(root), "--to", "de", "-o", str(file)]) == 1
    assert "Nothing is translated until this is mended." in capsys.readouterr().out
    assert not file.exists()


def test_translate_alone_says_what_there_is(capsys: Output) -> None:
    assert cli.main(["translate"]) == 2
    assert "translate export" in capsys.readouterr().err


def test_translate_alone_tells_what_belongs_after_it(capsys: Output) -> None:
    assert cli.main(["translate", "--help"]) == 0
    assert "export, import or status" in capsys.readouterr().out
    for words in (["translate"], ["translate", "exprot", "my-course"]):
        assert cli.main(words) == 2
        assert "belongs export, import or status, for example:" in capsys.readouterr().err
