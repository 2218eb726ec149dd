"""Does tools/setup.py bring a machine to where the program starts, and say so where it cannot?"""

import json
import shutil
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

LDD_ON_A_BARE_DEBIAN = """\
/project/.venv/lib/python3.11/site-packages/PySide6/QtWidgets.abi3.so:
\tlinux-vdso.so.1 (0x00007ffd2b5f2000)
\tlibQt6Core.so.6 => /project/.venv/lib/Qt/lib/libQt6Core.so.6 (0x00007f1d2a000000)
\tlibEGL.so.1 => not found
\tlibGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1d29c00000)
/project/.venv/lib/python3.11/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
\tlibxcb-icccm.so.4 => not found
\tlibxcb-render-util.so.0 => not found
\tlibxkbcommon-x11.so.0 => not found
\tlibglib-2.0.so.0 => not found
\tlibgthread-2.0.so.0 => not found
"""


class TestWhatQtMisses:
    def test_each_missing_library_is_named_once(self) -> None:
        missing = system_libraries.not_found(LDD_ON_A_BARE_DEBIAN)
        assert missing.count("libEGL.so.1") == 1
        assert "libc.so.6" not in missing
        assert len(missing) == 8

    def test_the_libraries_become_debian_packages(self) -> None:
        missing = system_libraries.not_found(LDD_ON_A_BARE_DEBIAN)
        assert system_libraries.packages_for(missing, fonts=True) == [
            "libegl1",
            "libgl1",
            "libglib2.0-0",
            "libxcb-cursor0",
            "libxcb-icccm4",
            "libxcb-render-util0",
            "libxkbcommon-x11-0",
        ]

    @pytest.mark.parametrize(
        ("library", "package"),
        [
            ("libxcb-image.so.0", "libxcb-image0"),
            ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
            ("libxcb-randr.so.0", "libxcb-randr0"),
            ("libxcb-shape.so.0", "libxcb-shape0"),
            ("libxcb-xinerama.so.0", "libxcb-xinerama0"),
            ("libxcb-xkb.so.1", "libxcb-xkb1"),
            ("libdbus-1.so.3", "libdbus-1-3"),
            ("libfontconfig.so.1", "libfontconfig1"),
            ("libpng16.so.16", "libpng16-16"),
        ],
    )
    def test_a_library_outside_the_table_follows_debians_rule(
        self, library: str, package: str
    ) -> None:
        assert system_libraries.package_for(library) == package

    def test_a_machine_without_any_font_gets_one(self) -> None:
        assert system_libraries.packages_for([], fonts=False) == ["fonts-dejavu-core"]
        assert system_libraries.packages_for([], fonts=True) == []

    def test_who_may_not_install_gets_one_line_to_type(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        machine = BareMachine(monkeypatch, tmp_path, missing_on_screen=["libxcb-cursor.so.0"])
        assert not system_libraries.complete(machine.root)
        said = capsys.readouterr().err
        assert "Qt misses libxcb-cursor.so.0." in said
        assert "sudo apt-get install -y libxcb-cursor0" in said

    def test_what_no_window_can_do_without_stops_set_up(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        machine = BareMachine(monkeypatch, tmp_path, missing_essential=["libEGL.so.1"])
        with pytest.raises(steps.SetUpError, match="sudo apt-get install -y libegl1"):
            system_libraries.complete(machine.root)

    def test_root_has_it_installed_and_is_asked_nothing(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        machine = BareMachine(
            monkeypatch, tmp_path, missing_essential=["libEGL.so.1"], is_root=True
        )
        assert system_libraries.complete(machine.root)
        assert machine.installed == ["libegl1"]


class BareMachine:
    """A Linux machine of which the tests say what it lacks, and that obeys apt-get."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        root: Path,
        *,
        missing_essential: list[str] | None = None,
        missing_on_screen: list[str] | None = None,
        is_root: bool = False,
    ) -> None:
        self.root = root
        self.installed: list[str] = []
        self._essential = missing_essential or []
        self._on_screen = missing_on_screen or []
        (root / ".venv/lib/python3.11/site-packages/PySide6").mkdir(parents=True)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(system_libraries, "missing_from", self.missing_from)
        monkeypatch.setattr(system_libraries, "may_install", lambda: is_root)
        monkeypatch.setattr(system_libraries, "has_fonts", lambda: True)
        monkeypatch.setattr(system_libraries, "run", self.run)

    def missing_from(self, qt: Path, files: tuple[str, ...]) -> list[str]:
        """What is missing and has not been installed since."""
        del qt
        wanted = self._essential + (
            self._on_screen if "Qt/plugins/platforms/libqxcb.so" in files else []
        )
        return [each for each in wanted if system_libraries.package_for(each) not in self.installed]

    def run(self, command: list[str], folder: Path, **settings: str) -> int:
        """Stands in for apt-get: notes what is installed."""
        del folder
        assert settings["DEBIAN_FRONTEND"] == "noninteractive"
        if "install" in command:
            assert "-y" in command
            self.installed += [word for word in command if word.startswith("lib")]
        return 0


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
        assert sorted(stamp) == ["lock", "packages", "project", "python", "system"]


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
        monkeypatch.setattr(system_libraries, "complete", stop)
        for _ in range(2):
            with pytest.raises(steps.SetUpError):
                environment.ready(project, "run")
        assert made == ["venv", "pip", "pip"]

    def test_packages_are_installed_by_hash_and_never_built(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ran: list[list[str]] = []

        def note(command: list[str], folder: Path) -> int:
            assert folder == project
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
