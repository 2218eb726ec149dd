"""Does tools/setup.py bring a machine to where the program starts, and say so where it cannot?"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import commands
import environment
import interpreter
import steps
import system_libraries

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with lock files and a .venv that was made for running."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements/run.txt").write_text("appdirs==1.4.4\n")
    (tmp_path / "requirements/dev.txt").write_text("appdirs==1.4.4\npytest==9\n")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n\n[tool.ruff]\n")
    python = environment.venv_python(tmp_path)
    python.parent.mkdir(parents=True)
    python.touch()
    environment.write_stamp(tmp_path, environment.wanted_stamp(tmp_path, "run"))
    return tmp_path


def is_stale(project: Path, lock: str = "run") -> bool:
    """Whether set-up would have something to do."""
    return environment.read_stamp(project) != environment.wanted_stamp(project, lock)


class TestTheStamp:
    def test_a_finished_set_up_has_nothing_to_do(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(environment, "run", refuse)
        assert environment.ready(project, "run") == environment.venv_python(project)
        assert capsys.readouterr() == ("", "")

    def test_a_changed_lock_file_makes_it_stale(self, project: Path) -> None:
        (project / "requirements/run.txt").write_text("appdirs==1.4.5\n")
        assert is_stale(project)

    def test_another_python_makes_it_stale(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "version", "3.13.0 (elsewhere)")
        assert is_stale(project)

    def test_settings_of_tools_do_not_make_it_stale_but_dependencies_do(
        self, project: Path
    ) -> None:
        text = (project / "pyproject.toml").read_text()
        (project / "pyproject.toml").write_text(text + "line-length = 100\n")
        assert not is_stale(project)
        (project / "pyproject.toml").write_text(text.replace("'x'", "'y'"))
        assert is_stale(project)

    def test_testing_needs_more_than_running(self, project: Path) -> None:
        assert is_stale(project, "dev")

    def test_what_was_set_up_for_testing_serves_for_running_too(self, project: Path) -> None:
        environment.write_stamp(project, environment.wanted_stamp(project, "dev"))
        assert not is_stale(project, "run")

    def test_a_file_checked_out_with_windows_line_ends_is_the_same_file(self) -> None:
        assert environment.digest(b"a\r\nb\r\n") == environment.digest(b"a\nb\n")

    @pytest.mark.parametrize("content", ["", "{", "[]", '"run"', '{"lock": "huge"}', "{}"])
    def test_a_damaged_stamp_counts_as_none(self, project: Path, content: str) -> None:
        environment.stamp_path(project).write_text(content)
        assert environment.read_stamp(project) == {}

    def test_what_the_stamp_says_can_be_read_by_a_person(self, project: Path) -> None:
        stamp = json.loads(environment.stamp_path(project).read_text())
        assert sorted(stamp) == ["lock", "packages", "project", "python", "qt", "system"]


def refuse(command: list[str], folder: Path, **settings: str) -> int:
    """Stands in for running a command where none may run."""
    raise AssertionError((command, folder, settings))


class TestSteps:
    def test_a_failed_step_is_done_again_and_the_finished_ones_are_not(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (project / "requirements/run.txt").write_text("appdirs==1.4.5\n")
        monkeypatch.setattr(environment, "run", lambda command, folder: 1)
        monkeypatch.setattr(environment, "make_venv", lambda root: pytest.fail("made anew"))
        for _ in range(2):
            with pytest.raises(steps.SetUpError, match="pip failed"):
                environment.ready(project, "run")
        assert is_stale(project)

    def test_libraries_that_stop_set_up_do_not_undo_what_was_installed(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        environment.stamp_path(project).unlink()
        made: list[str] = []

        def stop(root: Path) -> bool:
            raise steps.SetUpError(str(root))

        monkeypatch.setattr(environment, "make_venv", lambda root: made.append("venv"))
        monkeypatch.setattr(environment, "pip", lambda *_: made.append("pip"))
        monkeypatch.setattr(environment, "run", lambda *_, **settings: made.extend(settings))
        monkeypatch.setattr(system_libraries, "complete", stop)
        for _ in range(2):
            with pytest.raises(steps.SetUpError):
                environment.ready(project, "run")
        assert made == ["venv", "pip", "SBK_EMBED", "SBK_EMBED", "pip"]

    def test_what_qt_compiles_at_every_start_is_written_out_after_every_installation(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        switched: list[str] = []

        def note(command: list[str], folder: Path, **settings: str) -> int:
            switched.append(settings["SBK_EMBED"])
            return 1

        monkeypatch.setattr(environment, "run", note)
        monkeypatch.setattr(environment, "pip", lambda *_: None)
        monkeypatch.setattr(system_libraries, "complete", lambda root: True)
        for version in ("1", "2"):
            (project / "requirements/run.txt").write_text(f"appdirs=={version}\n")
            environment.ready(project, "run")
            assert not is_stale(project)
        assert switched == ["1", "0", "1", "0"], "of the version before nothing may be left"

    def test_packages_are_installed_by_hash_and_never_built(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ran: list[list[str]] = []

        def note(command: list[str], folder: Path, **settings: str) -> int:
            assert folder == project
            if not settings:
                ran.append(command)
            return 0

        monkeypatch.setattr(environment, "run", note)
        monkeypatch.setattr(system_libraries, "complete", lambda root: True)
        environment.ready(project, "dev")
        packages, itself = ran
        assert {"--require-hashes", "--only-binary", "requirements/dev.txt"} <= set(packages)
        assert {"--no-deps", "--no-build-isolation", "--editable"} <= set(itself)
        assert not is_stale(project, "dev")

    def test_libraries_that_stay_missing_are_looked_for_again(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        environment.write_stamp(project, {**environment.read_stamp(project), "system": ""})
        monkeypatch.setattr(system_libraries, "complete", lambda root: False)
        environment.ready(project, "run")
        assert is_stale(project)
        monkeypatch.setattr(system_libraries, "complete", lambda root: True)
        environment.ready(project, "run")
        assert not is_stale(project)

    def test_one_failed_check_does_not_hide_the_next(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        steps_to_run = [
            ("first", [sys.executable, "-c", "raise SystemExit(1)"]),
            ("second", [sys.executable, "-c", "print('ran')"]),
        ]
        assert commands.all_steps(tmp_path, steps_to_run) == 1
        out, said = capfd.readouterr()
        assert "ran" in out
        assert "FAILED: first" in said


class TestOldPython:
    def test_it_is_told_in_one_sentence_what_is_needed(self) -> None:
        assert interpreter.too_old((3, 9, 2)) == (
            "This program needs Python 3.11 or later. This is Python 3.9.2; no newer one is here."
        )

    def test_a_shim_that_does_not_start_is_passed_over(self, tmp_path: Path) -> None:
        shim = tmp_path / "python3.13"
        shim.write_text("#!/bin/sh\necho 'command not found' >&2\nexit 127\n")
        shim.chmod(0o755)
        assert interpreter.version_of(str(shim)) == ()
        assert interpreter.newest_python((str(shim), sys.executable)) == sys.executable

    def test_without_a_newer_one_there_is_none(self, tmp_path: Path) -> None:
        assert interpreter.newest_python((str(tmp_path / "python3.13"),)) is None


class TestTheEntrance:
    def test_without_a_command_it_lists_what_there_is(self) -> None:
        done = subprocess.run(
            [sys.executable, str(ROOT / "tools/setup.py")],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0
        for name in commands.COMMANDS:
            assert f"  {name}" in done.stdout

    def test_an_unknown_command_is_refused(self) -> None:
        done = subprocess.run(
            [sys.executable, str(ROOT / "tools/setup.py"), "tset"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2

    def test_every_target_of_the_makefile_is_a_command(self) -> None:
        lines = (ROOT / "Makefile").read_text("utf-8").splitlines()
        (rule,) = [line for line in lines if line.startswith("help ")]
        assert rule.rstrip(":").split() == ["help", *commands.COMMANDS]


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_lock_files_hold_hashes_and_nothing_of_the_machine_they_were_made_on(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    assert not [line for line in text.splitlines() if line.startswith(("-", "/", "file:"))]
    assert "://" not in text
    pins = text.count("==") - text.count("python_full_version ==")
    assert 0 < pins <= text.count("--hash=sha256:")
