"""Does set-up find out what Qt misses on a Linux machine, and mend it or say how?"""

import shutil
import sys
from pathlib import Path

import pytest

import steps
import system_libraries

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
