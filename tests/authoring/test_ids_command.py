"""What does `leadership-course ids` print, and with which code does it end?"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leadership_course.__main__ import main
from tests.reading.courses import FIRST, case_course, copy_base, swap

ROOT = Path(__file__).resolve().parents[2]
Output = pytest.CaptureFixture[str]


def locked(folder: Path, capsys: Output) -> Path:
    root = copy_base(folder)
    assert main(["ids", str(root)]) == 0
    capsys.readouterr()
    return root


def test_the_first_time_every_id_is_added(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    assert main(["ids", str(root)]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines[0] == "added    course small-course"
    assert "added    option what-first/push" in lines
    assert last == f"ids.lock is as it should be: {len(lines)} ids, {len(lines)} added."


def test_the_second_time_there_is_nothing_to_say(tmp_path: Path, capsys: Output) -> None:
    root = locked(tmp_path, capsys)
    assert main(["ids", str(root)]) == 0
    assert capsys.readouterr().out.startswith("ids.lock is as it should be: ")
    assert main(["ids", str(root), "--check"]) == 0


def test_it_tells_what_is_new_renamed_revised_and_retired(tmp_path: Path, capsys: Output) -> None:
    root = locked(tmp_path, capsys)
    swap(root, FIRST, "id: read-the-sign", "id: read-first\nwas: [read-the-sign]")
    swap(root, FIRST, "id: look-then-leap", "id: leap-later")
    swap(root, FIRST, "text: Push harder", "text: Call for help")
    swap(root, FIRST, "type: single-choice", "type: single-choice\nrevision: major")
    assert main(["ids", str(root), "--check"]) == 1
    checked = capsys.readouterr().out
    assert "1 to be added, 1 to be renamed, 1 to be revised, 1 to be retired." in checked
    assert "id-vanished" in checked
    assert main(["ids", str(root)]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines == [
        "added    quote leap-later",
        "renamed  plan read-the-sign, now read-first",
        "revised  question what-first",
        "retired  quote look-then-leap",
    ]
    assert last.endswith("1 added, 1 renamed, 1 revised, 1 retired.")
    assert main(["check", str(root)]) == 0


def test_without_the_file_the_check_asks_for_it(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    assert main(["ids", "--check", str(root)]) == 1
    assert "ids.lock is not as it should be" in capsys.readouterr().out
    assert not (root / "ids.lock").exists()


def test_a_course_with_errors_is_refused(tmp_path: Path, capsys: Output) -> None:
    root = case_course("bad-id", tmp_path)
    assert main(["ids", str(root)]) == 1
    printed = capsys.readouterr().out
    assert "bad-id" in printed
    assert printed.endswith("ids.lock is left as it was until this is mended.\n")
    assert not (root / "ids.lock").exists()


def test_what_can_not_be_taken_in_is_told_again(tmp_path: Path, capsys: Output) -> None:
    root = case_course("text-rewritten", tmp_path)
    assert main(["ids", str(root)]) == 1
    assert capsys.readouterr().out.endswith("2 problems in 1 file.\n")


def test_json_says_the_same(tmp_path: Path, capsys: Output) -> None:
    root = locked(tmp_path, capsys)
    swap(root, FIRST, "id: read-the-sign", "id: read-first\nwas: [read-the-sign]")
    swap(root, FIRST, "text: Push harder", "text: Call for help")
    assert main(["ids", str(root), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["current"] is True
    assert found["renamed"] == [{"kind": "plan", "id": "read-the-sign", "now": "read-first"}]
    assert found["added"] == found["revised"] == found["retired"] == []
    assert [problem["code"] for problem in found["problems"]] == ["text-rewritten"]
    assert main(["ids", str(case_course("bad-id", tmp_path / "other")), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["current"] is False


def test_a_folder_that_is_none_could_not_be_run(tmp_path: Path, capsys: Output) -> None:
    assert main(["ids", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().out == ""


def test_a_folder_that_takes_nothing_could_not_be_run(tmp_path: Path, capsys: Output) -> None:
    root = copy_base(tmp_path)
    (root / f".ids.lock.{os.getpid()}.tmp").mkdir()  # in the way of the new file
    assert main(["ids", str(root)]) == 2
    assert "ids.lock can't be written" in capsys.readouterr().err
    assert not (root / "ids.lock").exists()


def test_it_needs_no_window_and_no_profile(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None;"
        "from leadership_course.__main__ import main; code = main(['ids', sys.argv[1]]);"
        "loaded = {name.split('.')[0] for name, what in sys.modules.items() if what};"
        "sys.exit(code or bool(loaded & {'PySide6', 'sqlite3', 'appdirs'}))"
    )
    command = [sys.executable, "-c", code, str(copy_base(tmp_path))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
