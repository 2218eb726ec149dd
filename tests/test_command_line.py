"""Do the stable ways in keep their promises: exit codes, one line on standard error, no network?"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leadership_course import __version__
from leadership_course.__main__ import main
from leadership_course.storage.profile import open_profile
from leadership_course.ui import display
from tests.reading.courses import BASE, LESSON, copy_base, swap

ROOT = Path(__file__).resolve().parents[1]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

Output = pytest.CaptureFixture[str]
slow = pytest.mark.slow


def program(*arguments: str, **environment: str | None) -> subprocess.CompletedProcess[str]:
    """Run the program as it is run from a terminal."""
    kept = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run(
        [sys.executable, "-m", "leadership_course", *arguments],
        cwd=ROOT,
        env={name: value for name, value in kept.items() if value is not None},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a display")
@pytest.mark.parametrize("arguments", [(), ("smoke",), ("quotes",), ("shots", "somewhere")])
def test_without_a_display_one_line_says_what_to_do(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    done = program(*arguments, "--home", str(tmp_path), **dict.fromkeys(DISPLAYS))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a display")
def test_check_and_events_need_no_display(tmp_path: Path) -> None:
    nothing = dict.fromkeys(DISPLAYS)
    assert program("check", **nothing).returncode == 0
    open_profile(tmp_path / "profile.sqlite3").close()
    assert program("events", "--json", "--home", str(tmp_path), **nothing).returncode == 0


@pytest.mark.parametrize(
    ("environment", "is_there"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":98765"}, False),
        ({"DISPLAY": "nonsense"}, False),
        ({"DISPLAY": "elsewhere:0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_looked_for_where_one_can_be(
    environment: dict[str, str], is_there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert (display.missing(environment) == "") is is_there


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_display(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert display.missing({}) == ""


def test_the_version_is_printed(capsys: Output) -> None:
    assert main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


def test_help_names_places_and_commands(capsys: Output) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    for words in ("lesson/two-signs", "--home", "--course", "check", "events", "smoke", "shots"):
        assert words in said


@pytest.mark.parametrize("argv", [["--hom", "x", "--nonsense"], ["--home"]])
def test_what_cannot_be_understood_could_not_run(argv: list[str], capsys: Output) -> None:
    assert main(argv) == 2
    assert "usage:" in capsys.readouterr().err


def test_shots_without_a_folder_could_not_run(capsys: Output) -> None:
    assert main(["shots"]) == 2
    assert "shots DIR" in capsys.readouterr().err


@slow
def test_smoke_without_a_home_leaves_no_traces(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    done = program("smoke", "--course", str(BASE), HOME=str(tmp_path), XDG_DATA_HOME=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "data").exists()


@slow
def test_smoke_says_what_is_wrong_with_a_course_and_fails(tmp_path: Path) -> None:
    root = swap(copy_base(tmp_path), LESSON, "minutes: 3", "minutes 3")
    done = program("smoke", "--course", str(root))
    assert done.returncode == 1
    assert "bad-yaml-colon" in done.stderr
    assert "1 fault" in done.stdout


WATCHED = """
import json, os, sys
seen = []
def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__":
        seen.append([event, str(arguments[1:])])
    elif event == "socket.__new__":
        seen.append([event, str(int(arguments[1]))])
    elif event == "open" and isinstance(arguments[0], (str, bytes)):
        mode, flags = arguments[1] or "", arguments[2] or 0
        is_written = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) or set(mode) & set("wax+")
        seen.append(["write" if is_written else "open", os.fsdecode(arguments[0])])
    elif event in ("subprocess.Popen", "os.exec", "os.system", "os.posix_spawn", "os.fork"):
        seen.append([event, str(arguments)])
sys.addaudithook(watch)
from leadership_course.__main__ import main
code = main(sys.argv[1:])
print(json.dumps(seen))
sys.exit(code)
"""


@slow
def test_smoke_visits_the_shipped_course_without_a_fault_a_socket_or_a_strange_file(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "smoke", "--home", str(home)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("smoke: ")
    seen = json.loads(done.stdout.splitlines()[-1])
    assert len(seen) > 100  # it watches indeed
    assert [what for what in seen if what[0] not in ("open", "write")] == []
    written = {path for event, path in seen if event == "write"}
    assert written
    assert {path for path in written if not Path(path).is_relative_to(home)} == set()
    own = (ROOT, home, Path(sys.prefix), Path(sys.base_prefix))
    strange = {
        path
        for event, path in seen
        if event == "open" and not any(Path(path).resolve().is_relative_to(at) for at in own)
    }
    assert {path for path in strange if not is_of_the_system(path)} == set()
    printed = program("events", "--json", "--home", str(home)).stdout
    named = {json.loads(line)["type"] for line in printed.splitlines()}
    assert {"LessonFinished", "QuestionAnswered", "AttemptFinished"} <= named


def is_of_the_system(path: str) -> bool:
    """Tell whether Python itself reads this file: time zones, the machine's name and the like."""
    return path.startswith(("/usr/share/zoneinfo", "/etc/", "/proc/", "/dev/urandom", "/sys/"))


@slow
@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_the_process_connects_to_nothing_beyond_this_computer(tmp_path: Path) -> None:
    import shutil

    if shutil.which("strace") is None:
        pytest.skip("needs strace")
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(trace)]
    done = subprocess.run(
        [*command, sys.executable, "-m", "leadership_course", "smoke", "--course", str(BASE)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0
    assert "AF_INET" not in trace.read_text("utf-8")
