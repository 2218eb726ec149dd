"""Does the real program, killed at any moment while answering or typing, lose anything?

An answer that the window has shown as given is in the log. Of what was typed, at most the last
second is missing.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from leadership_course.progress.events import QuestionAnswered, ReflectionWritten
from leadership_course.storage.profile import open_profile
from tests.fault import doomed

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs a fork server"),
]
KILLS_PER_HOME = 10
LONGEST = 1.6  # seconds from the first key to the kill
AT_ONCE = 3
Seen = tuple[str, float, str]


class Toll(NamedTuple):
    """How many answers were acknowledged, letters typed, and the most seconds of typing lost."""

    answers: int
    letters: int
    seconds: float


@pytest.mark.slow
def test_12_kills_lose_no_answer_and_at_most_a_second_of_typing(tmp_path: Path) -> None:
    toll = kill_often(tmp_path, 12, seed=12)
    assert toll.answers > 20
    assert toll.letters > 100


@pytest.mark.long
def test_500_kills_lose_no_answer_and_at_most_a_second_of_typing(tmp_path: Path) -> None:
    toll = kill_often(tmp_path, 500, seed=500)
    print(toll)
    assert toll.answers > 2_000
    assert toll.letters > 10_000


def kill_often(folder: Path, how_many: int, seed: int) -> Toll:
    """Kill so often, half of it while typing; several at once, each with homes of its own."""
    lessons = doomed.course(folder / "course")
    rounds = [
        (
            folder / f"{kind}-{first}",
            place,
            min(KILLS_PER_HOME, how_many // 2 - first),
            seed + first,
        )
        for kind, place in (("answering", "quiz/only"), ("typing", "lesson/first"))
        for first in range(0, how_many // 2, KILLS_PER_HOME)
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        tolls = list(pool.map(lambda each: _kill_in_one_home(lessons, *each), rounds))
    return Toll(
        sum(toll.answers for toll in tolls),
        sum(toll.letters for toll in tolls),
        max(toll.seconds for toll in tolls),
    )


def _kill_in_one_home(lessons: Path, home: Path, place: str, kills: int, seed: int) -> Toll:
    chance = Random(f"{place} {seed}")
    answers, letters, worst, ids = 0, 0, 0.0, set[str]()
    for _ in range(kills):
        seen, killed_at = _kill(home, lessons, place, chance)
        ids |= {what for kind, _, what in seen if kind == "kept"}
        before = next((what for kind, _, what in seen if kind == "begun"), "")
        typed = [(at, what) for kind, at, what in seen if kind == "typed"]
        letters += len(typed[-1][1]) - len(before) if typed else 0
        lost = _assert_nothing_lost(home, ids, typed, before, killed_at)
        worst = max(worst, lost)
        answers += sum(kind == "kept" for kind, _, _ in seen)
    return Toll(answers, letters, worst)


def _kill(home: Path, lessons: Path, place: str, chance: Random) -> tuple[list[Seen], float]:
    """Let the program live for a while; return what it told, and when it was killed."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.fault.doomed"])
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=doomed.live, args=(home, lessons, place, there))
    process.start()
    there.close()
    seen: list[Seen] = []
    if chance.random() < 0.05:
        time.sleep(chance.uniform(0, 0.4))  # within the start
    else:
        seen.append(here.recv())
        end = time.monotonic() + chance.uniform(0, LONGEST)
        while (left := end - time.monotonic()) > 0 and here.poll(left):
            seen.append(here.recv())  # a full pipe would hold the program up
    killed_at = time.monotonic()
    assert process.is_alive()  # it did not end by a mistake of its own
    process.kill()
    process.join()
    seen += _rest(here)
    here.close()
    return seen, killed_at


def _rest(seen: Connection) -> list[Seen]:
    found: list[Seen] = []
    try:
        while True:
            found.append(seen.recv())
    except (EOFError, OSError):  # the last one may have been cut off by the kill
        return found


def _assert_nothing_lost(
    home: Path, ids: set[str], typed: list[tuple[float, str]], before: str, killed_at: float
) -> float:
    """Check what is on the disk; return how many seconds of typing are missing."""
    if not home.exists():  # killed before the program had made its folder
        assert not ids
        assert not typed
        return 0.0
    with closing(open_profile(home / "profile.sqlite3")) as profile:
        assert profile.notice is None
        events = list(profile.log.read())
        draft = doomed.drafts_of(profile).find("reflect/thoughts")
    answered = {event.id for event in events if isinstance(event.fact, QuestionAnswered)}
    assert ids <= answered
    if not typed:
        return 0.0
    written = [e.fact.text for e in events if isinstance(e.fact, ReflectionWritten)]
    kept = draft["text"] if draft else (written[-1] if written else "")
    assert typed[-1][1].startswith(kept)
    assert len(kept) >= len(before)
    first_lost = next((at for at, text in typed if len(text) > len(kept)), killed_at)
    assert killed_at - first_lost <= 1.0
    return killed_at - first_lost
