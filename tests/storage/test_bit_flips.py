"""Does a flipped bit ever change what the learner did without being noticed?"""

from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from leadership_course.progress.events import Event, QuestionAnswered, ReflectionWritten
from leadership_course.storage.profile import open_profile
from leadership_course.storage.standing import marker_of
from leadership_course.study.ports import ProfileError
from tests.storage.samples import event

HOW_MANY = 120


def lifelike() -> list[Event]:
    """Answers and reflections of very different lengths, some longer than a page."""
    return [
        event(number, reflection(number) if number % 3 else answer(number))
        for number in range(HOW_MANY)
    ]


def reflection(number: int) -> ReflectionWritten:
    words = "I let the silence work; the answer came from them. " * (number * 7 % 90)
    return ReflectionWritten(object=f"p-{number}", prompt="What changed?", text=words)


def answer(number: int) -> QuestionAnswered:
    return QuestionAnswered(
        object=f"q-{number}",
        rendered={"prompt": "Which first?", "options": ["ask", "tell"]},
        answer={"kind": "picked", "ids": ["ask"]},
        score=1.0,
        verdict="right",
        seconds=number,
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "profile.sqlite3"
    with closing(open_profile(path)) as profile:
        for each in lifelike():
            profile.log.append(each)
        profile.drafts.keep("lesson/1", {"text": "half a"})
    return path


def is_noticed(path: Path, content: bytes, *, examined: bool = True) -> bool:
    """Tell whether opening says anything; when not, everything must be as it was written."""
    path.write_bytes(content)
    marker_of(path).touch()
    try:
        with closing(open_profile(path, examined=examined)) as profile:
            while profile.examine():
                pass
            if profile.is_to_reopen:
                assert path.read_bytes() == content
                return True
            if profile.notice:
                assert len(list(profile.log.read())) <= HOW_MANY + 1  # readable, whatever it holds
                return True
            assert list(profile.log.read()) == lifelike()
            profile.drafts.find("lesson/1")
            return False
    except ProfileError:
        assert path.read_bytes() == content
        return True


def flipped(content: bytes, bit: int) -> bytes:
    byte, shift = divmod(bit, 8)
    return content[:byte] + bytes([content[byte] ^ 1 << shift]) + content[byte + 1 :]


def assert_all_noticed(
    whole: Path, tmp_path: Path, how_many: int, seed: int, *, examined: bool = True
) -> None:
    content, chance = whole.read_bytes(), Random(seed)
    path = tmp_path / "profile.sqlite3"
    assert not is_noticed(path, content)
    noticed = sum(
        is_noticed(path, flipped(content, chance.randrange(len(content) * 8)), examined=examined)
        for _ in range(how_many)
    )
    assert noticed > how_many * 0.6  # the rest of the file is free space, and the draft


def test_none_of_400_flipped_bits_changes_a_fact_unnoticed(whole: Path, tmp_path: Path) -> None:
    assert_all_noticed(whole, tmp_path, 400, seed=1)


def test_none_of_400_flipped_bits_is_missed_by_looking_after_the_first_page(
    whole: Path, tmp_path: Path
) -> None:
    assert_all_noticed(whole, tmp_path, 400, seed=3, examined=False)


@pytest.mark.slow
def test_none_of_4000_flipped_bits_changes_a_fact_unnoticed(whole: Path, tmp_path: Path) -> None:
    assert_all_noticed(whole, tmp_path, 4_000, seed=2)


def test_no_bit_of_the_file_header_makes_it_a_first_start(whole: Path, tmp_path: Path) -> None:
    content, path = whole.read_bytes(), tmp_path / "profile.sqlite3"
    for byte in range(100):
        is_noticed(path, flipped(content, byte * 8 + byte % 8))


def test_every_bit_of_one_stored_fact_is_watched(whole: Path, tmp_path: Path) -> None:
    content, path = whole.read_bytes(), tmp_path / "profile.sqlite3"
    start = content.index(b"Which first?")
    for bit in range(start * 8, (start + 12) * 8, 3):
        assert is_noticed(path, flipped(content, bit))


@pytest.mark.parametrize(
    "rows", ["DELETE FROM event WHERE seq = 60", "DELETE FROM event WHERE seq < 9"]
)
def test_a_row_that_went_missing_is_noticed(whole: Path, tmp_path: Path, rows: str) -> None:
    import sqlite3

    path = tmp_path / "profile.sqlite3"
    path.write_bytes(whole.read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(rows)
    assert is_noticed(path, path.read_bytes())
