"""Does the real program, killed in the middle of a sentence, come up in the middle of it?"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from leadership_course.progress.events import QuestionAnswered, ReflectionWritten
from leadership_course.storage.from_outside import read_events

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are Unix"),
]
ROOT = Path(__file__).resolve().parents[2]
REFLECTION = "lesson/two-signs/reflect"
LOOK = ("report", "")
KILL = ("send", "SIGKILL")
TERM = ("send", "SIGTERM")


def session(home: Path, steps: list[tuple[str, str]], *arguments: str) -> tuple[int, list[Any]]:
    """Run the program on `home`, take the steps; return how it ended and what it reported."""
    command = [sys.executable, "-m", "tests.fault.session", json.dumps(steps)]
    done = subprocess.run(
        [*command, "--home", str(home), *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def look(home: Path, *arguments: str) -> dict[str, Any]:
    """Start the program and return what it comes up with; it is ended properly."""
    code, found = session(home, [("wait", "200"), LOOK, TERM], *arguments)
    assert code == 0
    shown: dict[str, Any] = found[0]
    return shown


def facts(home: Path, kind: type) -> list[Any]:
    """Return the facts of one kind in the log of `home`."""
    return [e.fact for e in read_events(home / "profile.sqlite3") if isinstance(e.fact, kind)]


def welcomed(home: Path) -> Path:
    """Skip the welcome; return the home."""
    session(home, [("press", "Esc"), TERM])
    return home


def reflection_place() -> str:
    """Return the place of the card in a shipped lesson that asks for a reflection."""
    from leadership_course.course.blocks import Reflect
    from leadership_course.course.index import blocks_of
    from leadership_course.reading.course_reader import read_course
    from leadership_course.reading.shipped import shipped_lessons

    course = read_course(shipped_lessons()).course
    assert course is not None
    return next(
        f"lesson/{lesson.id}/{card.id}"
        for lesson in course.lessons
        for card, block in blocks_of(lesson)
        if isinstance(block, Reflect)
    )


def test_half_a_sentence_survives_a_kill(tmp_path: Path) -> None:
    home, place = welcomed(tmp_path), reflection_place()
    code, _ = session(home, [("write", "On Thursday I wro"), ("wait", "1000"), KILL], place)
    assert code == -9
    shown = look(home)
    assert shown["place"] == place.rpartition("/")[0]
    assert "On Thursday I wro" in shown["texts"]
    assert [fact.text for fact in facts(home, ReflectionWritten)] == ["On Thursday I wro"]


def test_half_a_sentence_survives_being_asked_to_end_at_once(tmp_path: Path) -> None:
    home, place = welcomed(tmp_path), reflection_place()
    started = time.monotonic()
    code, found = session(home, [("write", "On Thursday I wro"), TERM], place)
    assert code == 0
    assert found == [{"signal": "SIGTERM"}]
    assert time.monotonic() - started < 20  # with the start of Python and Qt, on a busy machine
    shown = look(home)
    assert shown["place"] == place.rpartition("/")[0]
    assert "On Thursday I wro" in shown["texts"]


def test_the_program_ends_within_a_second_of_being_asked(tmp_path: Path) -> None:
    home = welcomed(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.fault.session", json.dumps([LOOK]), "--home", str(home)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    asked = time.monotonic()
    process.terminate()
    assert process.wait(timeout=30) == 0
    assert time.monotonic() - asked < 1.0
    process.stdout.close()


def test_a_quiz_half_ordered_survives_a_kill(tmp_path: Path) -> None:
    home, course = welcomed(tmp_path / "home"), ordering_course(tmp_path / "course")
    arguments = ("--course", str(course))
    steps = [("press", "Ctrl+Down"), ("press", "Ctrl+Down"), LOOK, KILL]
    code, found = session(home, steps, *arguments, "quiz/only")
    assert code == -9
    shown = look(home, *arguments)
    assert shown == found[0]
    assert facts(home, QuestionAnswered) == []


def ordering_course(folder: Path) -> Path:
    """Write a course whose quiz asks for an order."""
    (folder / "only").mkdir(parents=True)
    (folder / "course.yaml").write_text(
        "id: small\ntitle: Small\nlanguage: en\nversion: 1.0.0\nlicence: CC0-1.0\nmodules: [only]\n"
    )
    (folder / "only" / "module.yaml").write_text(
        "id: only\ntitle: Only\npromise: One.\nobjectives: [One]\nlessons: [first]\n"
    )
    (folder / "only" / "01-first.md").write_text(
        "---\nid: first\ntitle: First\nminutes: 1\n---\n\n# Idea: One\n\nWords.\n"
    )
    (folder / "only" / "quiz.yaml").write_text(
        "id: only-quiz\ntitle: Order\nquestions:\n"
        "  - id: steps\n    type: ordering\n    prompt: In which order?\n    why: So it is.\n"
        "    items: [One, Two, Three, Four, Five]\n"
    )
    return folder


def test_an_answered_question_and_the_card_survive_a_kill(tmp_path: Path) -> None:
    home = welcomed(tmp_path)
    code, found = session(home, [*[("press", "Right")] * 2, LOOK, KILL], "lesson/two-signs")
    assert code == -9
    assert look(home)["texts"] == found[0]["texts"]


def test_a_lesson_that_was_left_is_not_opened_after_a_kill(tmp_path: Path) -> None:
    home = welcomed(tmp_path)
    session(home, [("press", "Right"), ("press", "Esc"), KILL], "lesson/two-signs")
    assert look(home)["place"] == "today"


def test_a_lesson_that_was_finished_is_not_begun_anew_after_a_kill(tmp_path: Path) -> None:
    home, course = welcomed(tmp_path / "home"), ordering_course(tmp_path / "course")
    arguments = ("--course", str(course))
    session(home, [("press", "Right"), KILL], *arguments, "lesson/first")
    assert look(home, *arguments)["place"] == "today"
