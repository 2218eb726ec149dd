"""Do settings survive damage, other versions and a crash while they are saved?"""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json

from leadership_course.storage.preferences import load_preferences, save_preferences
from leadership_course.study.ports import ProfileError
from leadership_course.study.preferences import Preferences
from tests.storage.samples import json_objects, posix

ROOT = Path(__file__).parents[2]
ALL_SET = Preferences(
    theme="high-contrast",
    text_size=150,
    reading_width=720,
    motion="reduced",
    window=(-1200, 40, 1100, 800),
    is_maximized=True,
    place="module-1/lesson-2",
    is_reminding=True,
    reminder="07:05",
    is_in_tray=True,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


def test_without_a_file_they_are_the_defaults_and_none_is_made(path: Path) -> None:
    assert load_preferences(path) == Preferences()
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("preferences", [Preferences(), ALL_SET])
def test_what_is_saved_comes_back(path: Path, preferences: Preferences) -> None:
    save_preferences(path, preferences)
    assert load_preferences(path) == preferences


@posix
def test_the_file_is_its_owners_and_can_be_read_by_people(path: Path) -> None:
    save_preferences(path, ALL_SET)
    assert path.stat().st_mode & 0o777 == 0o600
    assert '  "theme": "high-contrast",\n' in path.read_text()


@pytest.mark.parametrize("damage", [b"", b"\0" * 60, b'{"theme": "da', b"[1]", b"\xff\xfe", b"7"])
def test_a_damaged_file_gives_defaults_and_is_put_aside(path: Path, damage: bytes) -> None:
    path.write_bytes(damage)
    assert load_preferences(path) == Preferences()
    assert path.with_name("preferences.json.damaged").read_bytes() == damage
    save_preferences(path, ALL_SET)
    assert load_preferences(path) == ALL_SET


def test_settings_of_another_version_are_kept_when_saving(path: Path) -> None:
    path.write_text('{"theme": "dark", "voice": {"speed": 3}}')
    assert load_preferences(path).theme == "dark"
    save_preferences(path, Preferences(theme="light"))
    kept = json.decode(path.read_bytes(), type=dict[str, object])
    assert (kept["theme"], kept["voice"]) == ("light", {"speed": 3})


@pytest.mark.parametrize(
    ("name", "value", "loaded"),
    [
        ("text_size", 10, 80),
        ("text_size", 900, 200),
        ("text_size", "large", 100),
        ("text_size", None, 100),
        ("text_size", 10**30, 200),
        ("reading_width", -5, 320),
        ("reading_width", 10**6, 1600),
        ("theme", "neon", "system"),
        ("motion", 3, "system"),
        ("is_maximized", "yes", False),
        ("place", ["x"], ""),
        ("window", [1, 2, 3], None),
        ("window", [0, 0, 0, 600], None),
        ("window", [0, 0, 800, -1], None),
        ("window", [10**9, 0, 800, 600], None),
        ("window", None, None),
        ("window", [1, 2, 800, 600], (1, 2, 800, 600)),
    ],
)
def test_a_value_that_cannot_be_is_mended_and_the_others_stay(
    path: Path, name: str, value: object, loaded: object
) -> None:
    others = {"motion": "full"} if name != "motion" else {"theme": "dark"}
    path.write_bytes(json.encode({name: value, **others}))
    preferences = load_preferences(path)
    assert getattr(preferences, name) == loaded
    assert all(getattr(preferences, other) == kept for other, kept in others.items())


@settings(max_examples=40)
@given(content=st.binary(max_size=60) | json_objects.map(json.encode))
def test_no_content_makes_loading_fail(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "preferences.json"
    path.write_bytes(content)
    preferences = load_preferences(path)
    assert 80 <= preferences.text_size <= 200


@settings(max_examples=40)
@given(
    values=st.fixed_dictionaries(
        {}, optional=dict.fromkeys(Preferences.__struct_fields__, json_objects | st.integers())
    )
)
def test_known_names_with_any_values_load(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("any") / "preferences.json"
    path.write_bytes(json.encode(values))
    assert 320 <= load_preferences(path).reading_width <= 1600


def test_a_folder_that_is_gone_is_told_in_three_sentences(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="settings could not be saved") as refused:
        save_preferences(tmp_path / "gone" / "preferences.json", ALL_SET)
    assert "What you learned is safe" in refused.value.safe


def test_a_folder_in_the_files_place_is_told_and_leaves_nothing_behind(path: Path) -> None:
    path.mkdir()
    assert load_preferences(path) == Preferences()
    with pytest.raises(ProfileError):
        save_preferences(path, ALL_SET)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.slow
def test_60_kills_while_saving_never_leave_an_unreadable_file(path: Path) -> None:
    child = (
        "import sys; from pathlib import Path\n"
        "from leadership_course.storage.preferences import save_preferences\n"
        "from leadership_course.study.preferences import Preferences\n"
        "print('saving', flush=True)\n"
        "while True:\n"
        "    for size in range(80, 200):\n"
        "        save_preferences(Path(sys.argv[1]), Preferences(text_size=size))\n"
    )
    save_preferences(path, ALL_SET)
    chance = Random(60)
    for _ in range(60):
        with subprocess.Popen(
            [sys.executable, "-c", child, path], stdout=subprocess.PIPE, cwd=ROOT
        ) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.02))
            process.kill()
        json.decode(path.read_bytes(), type=dict[str, object])
    assert load_preferences(path) != Preferences()
