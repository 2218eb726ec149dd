"""Is each code that `check` prints explained where the program is installed?"""

import json
from pathlib import Path

import pytest

from leadership_course.__main__ import main
from leadership_course.authoring import explaining
from leadership_course.reading.problem_codes import CODES

Output = pytest.CaptureFixture[str]


def test_every_code_has_an_explanation_and_nothing_else_has(capsys: Output) -> None:
    assert main(["explain", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == set(CODES)
    assert all("Wrong:" in each and "Right:" in each for each in told.values())


def test_a_code_is_shown_wrong_and_right(capsys: Output) -> None:
    assert main(["explain", "bad-yaml-colon"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("bad-yaml-colon\n\nEvery key is followed by a colon.\n\nWrong:\n")
    assert "title: Ask twice" in told
    assert "bad-yaml-space" not in told
    assert main(["explain", "bad-yaml-colon", "--json"]) == 0
    assert list(json.loads(capsys.readouterr().out)) == ["bad-yaml-colon"]


def test_without_a_code_all_of_them_are_listed(capsys: Output) -> None:
    assert main(["explain"]) == 0
    assert sorted(capsys.readouterr().out.split()) == sorted(CODES)


def test_a_code_misspelt_is_answered_with_the_nearest(capsys: Output) -> None:
    assert main(["explain", "unknown-kye"]) == 2
    assert capsys.readouterr().err == (
        "There is no code `unknown-kye`. Did you mean `unknown-key`?\n"
    )


def test_the_page_inside_an_installed_package_is_the_one_that_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    package = tmp_path / "leadership_course"
    (package / "docs").mkdir(parents=True)
    monkeypatch.setattr(explaining, "__file__", str(package / "authoring" / "explaining.py"))
    assert main(["explain"]) == 2
    assert "can't be read: no such file or directory." in capsys.readouterr().err
    (package / "docs/problems.md").write_text("## Keys\n\n### a-code\n\nIt is so.\n", "utf-8")
    assert main(["explain", "a-code"]) == 0
    assert capsys.readouterr().out == "a-code\n\nIt is so.\n"
