"""Do the commands say what they found, in words and in their exit codes?"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leadership_course.__main__ import main
from leadership_course.cli import command_line as cli
from leadership_course.progress.events import Event, QuoteBookmarked
from leadership_course.reading.shipped import shipped_lessons
from leadership_course.storage.profile import open_profile
from tests.reading.courses import BASE, CASES, LESSON, case_course, copy_base, swap

ROOT = Path(__file__).resolve().parents[2]
Output = pytest.CaptureFixture[str]


def test_a_sound_course_is_said_to_be_so(capsys: Output) -> None:
    assert cli.main(["check", str(BASE)]) == 0
    assert capsys.readouterr().out == "No problems: 2 lessons, 1 quiz.\n"


def test_every_problem_is_printed_with_a_count_at_the_end(tmp_path: Path, capsys: Output) -> None:
    root = case_course("bad-id", tmp_path)
    assert cli.main(["check", str(root)]) == 1
    expected = (CASES / "bad-id" / "expected.txt").read_text("utf-8")
    assert capsys.readouterr().out == expected + "2 problems in 2 files.\n"


def test_a_warning_alone_is_a_problem(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["check", str(case_course("unreachable-node", tmp_path))]) == 1
    assert capsys.readouterr().out.endswith("\n1 problem in 1 file.\n")


def test_problems_are_printed_as_json(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["check", "--json", str(case_course("bad-heading", tmp_path))]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["lessons"], found["quizzes"]) == (1, 1)
    (problem,) = found["problems"]
    assert problem == {
        "file": LESSON,
        "line": 7,
        "column": 1,
        "code": "bad-heading",
        "severity": "error",
        "message": "There is no space after the number sign.",
        "remedy": "Write `# Kind: Title`; a line of prose that begins with the sign "
        "is written `\\#`.",
        "source_line": "#Idea: Once is not enough {#once}",
        "width": 33,
        "link": "docs/problems.md#bad-heading",
    }


@pytest.mark.parametrize("folder", ["nowhere", "course/course.yaml", "bad\0name"])
def test_a_folder_that_is_none_can_not_be_checked(
    tmp_path: Path, capsys: Output, folder: str
) -> None:
    copy_base(tmp_path)
    assert cli.main(["check", str(tmp_path / folder)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("Name the folder of a course.\n")


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_a_folder_that_may_not_be_read_can_not_be_checked(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    root.chmod(0)
    try:
        if os.access(root, os.R_OK):
            pytest.skip("this user may read everything")
        assert cli.main(["check", str(root)]) == 2
    finally:
        root.chmod(0o700)
    assert "permission denied" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [[], ["chekc"], ["check", "--jsn"], ["check", "a", "b"]])
def test_a_misspelt_command_could_not_run(argv: list[str], capsys: Output) -> None:
    assert cli.main(argv) == 2
    assert capsys.readouterr().err


def test_help_is_no_failure(capsys: Output) -> None:
    assert cli.main(["--help"]) == 0
    assert "check" in capsys.readouterr().out


def test_the_course_one_stands_in_is_checked_when_no_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    root = case_course("bad-id", tmp_path)
    cli.main(["check", str(root)])
    named = capsys.readouterr().out
    monkeypatch.chdir(root)
    assert cli.main(["check"]) == 1
    assert capsys.readouterr().out == named


def test_the_shipped_course_is_checked_when_no_folder_is_named(capsys: Output) -> None:
    cli.main(["check", "--json"])
    own = capsys.readouterr().out
    cli.main(["check", "--json", str(shipped_lessons())])
    assert own == capsys.readouterr().out
    assert shipped_lessons() == ROOT / "lessons"


def _event(number: int) -> Event:
    return Event(
        id=f"00000000-0000-4000-8000-00000000000{number}",
        at=f"2026-11-23T10:00:0{number}.000Z",
        utc_offset=60,
        device="d",
        course="small-course",
        revision="1.0+0",
        fact=QuoteBookmarked(object=f"q{number}", text="Ünd “so”", by="Nobody"),
    )


def test_events_are_printed_one_a_line_oldest_first(tmp_path: Path, capsys: Output) -> None:
    profile = open_profile(tmp_path / "profile.sqlite3")
    for number in (1, 2):
        profile.log.append(_event(number))
    profile.close()
    assert main(["events", "--home", str(tmp_path), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["object"] for line in lines] == ["q1", "q2"]
    assert list(lines[0]) == [
        *("id", "at", "utc_offset", "device", "course", "revision", "type", "object", "facts")
    ]
    assert lines[0]["type"] == "QuoteBookmarked"
    assert lines[0]["facts"]["text"] == "Ünd “so”"


def test_a_profile_that_is_not_there_can_not_be_printed(tmp_path: Path, capsys: Output) -> None:
    assert main(["events", "--home", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_checking_a_course_needs_no_window_and_no_profile() -> None:
    code = (
        "import sys; from leadership_course.__main__ import main; main(['check', sys.argv[1]]);"
        "sys.exit(any(n.split('.')[0] in {'PySide6', 'sqlite3', 'appdirs'} for n in sys.modules))"
    )
    assert _run("-c", code, str(BASE)).returncode == 0


def test_starting_imports_nothing_before_it_is_known_what_for() -> None:
    code = (
        "import sys; import leadership_course.__main__;"
        "sys.exit(any(n in sys.modules for n in ('yaml', 'markdown', 'msgspec', 'argparse')))"
    )
    assert _run("-c", code).returncode == 0


def test_signs_that_a_terminal_can_not_show_are_escaped(tmp_path: Path) -> None:
    root = swap(copy_base(tmp_path), LESSON, "# Idea:", "# “Idee”:")
    ran = _run("-m", "leadership_course", "check", str(root), PYTHONIOENCODING="ascii")
    assert ran.returncode == 1
    assert "\\u201c" in ran.stdout
    assert ran.stderr == ""


@pytest.mark.skipif(os.name != "posix", reason="needs a shell and head")
def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    root = case_course("too-many-problems", tmp_path)
    ran = subprocess.run(
        f'"{sys.executable}" -m leadership_course check "{root}" | head -n 1',
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout.count("\n") == 1
