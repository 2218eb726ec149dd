"""Are files and mistakes told without a word that could be the learner's?"""

from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.storage.condition import _harmless, of_files, of_machine, of_mistakes
from leadership_course.storage.folders import Home
from leadership_course.storage.profile import open_profile
from tests.storage.samples import event

CANARY = "canary 5b1e90"
NOTE = f"""--- 0.1.0
  File "/home/{CANARY}/.venv/lib/leadership_course/ui/pages/entry_page.py", line 31, in keep
    raise ValueError("{CANARY}")
ValueError: {CANARY}
{CANARY}
KeyError: '{CANARY}'
"""


def test_versions_of_what_it_runs_on_are_told() -> None:
    assert [line.split(" ")[0] for line in of_machine()][:2] == ["leadership-course", "Python"]


def test_the_programs_own_files_are_told_by_name_and_others_counted(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with closing(open_profile(home.profile)) as profile:
        profile.log.append(event(0))
    (tmp_path / f"{CANARY}.txt").write_text(CANARY)
    home.backups.mkdir()
    (home.backups / "20261123T120000Z-1-ab.sqlite3").write_bytes(b"x" * 7)
    lines = of_files(home)
    assert f"profile.sqlite3: {home.profile.stat().st_size}" in lines
    assert "backups/20261123T120000Z-1-ab.sqlite3: 7" in lines
    assert "other files: 1" in lines
    assert CANARY not in "\n".join(lines)


def test_the_last_three_mistakes_are_told_without_what_they_said(tmp_path: Path) -> None:
    log = tmp_path / "crash.log"
    log.write_text(NOTE * 5)
    lines = of_mistakes(log)
    assert lines[0] == "--- 0.1.0"
    assert lines.count("--- 0.1.0") == 3
    assert lines[1:4] == ("ui/pages/entry_page.py:31 keep", "ValueError", "KeyError")
    assert CANARY not in "\n".join(lines)


def test_a_death_by_force_is_told(tmp_path: Path) -> None:
    log = tmp_path / "crash.log"
    log.write_text(
        "--- ended by force\nFatal Python error: Segmentation fault\n\n"
        'Current thread 0x0 (most recent call first):\n  File "/a/b/c/d.py", line 5 in main\n'
    )
    assert of_mistakes(log) == (
        "--- ended by force",
        "Fatal Python error: Segmentation fault",
        "b/c/d.py:5 main",
    )


def test_without_a_log_there_are_none(tmp_path: Path) -> None:
    assert of_mistakes(tmp_path / "crash.log") == ("none",)
    (tmp_path / "crash.log").write_bytes(b"\xff" * 60_000)
    assert of_mistakes(tmp_path / "crash.log") == ("none",)


@given(st.text(alphabet=st.characters(categories=("L", "Zs", "P")), min_size=1))
def test_no_line_of_plain_words_is_harmless(words: str) -> None:
    assert _harmless(f"{words} {CANARY}") == ""
