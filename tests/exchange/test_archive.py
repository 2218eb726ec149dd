"""Does everything a learner did go into one zip, and come back out of it equal?"""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.exchange import archive as archive_module
from leadership_course.exchange.archive import EVENTS, NotAnArchiveError, archive, read_archive
from leadership_course.exchange.tables import plain
from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    EntryDeleted,
    LessonStarted,
    PlanMade,
    PlanReported,
    ReflectionWritten,
)
from leadership_course.study import quotes
from leadership_course.study.asking import Asking, Setting
from leadership_course.study.studying import Study
from tests.courses import course, module, new_job, sample_course
from tests.doubles import Desk
from tests.storage.samples import any_facts


def packed(study: Study, folder: Path) -> Path:
    file = folder / "everything.zip"
    file.write_bytes(archive(study))
    return file


def texts(study: Study) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(archive(study))) as found:
        assert found.testzip() is None
        return {name: found.read(name).decode() for name in found.namelist()}


@given(facts=st.lists(any_facts, min_size=1, max_size=12))
def test_what_is_exported_and_taken_in_elsewhere_is_equal(
    facts: list[AnyFact], tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk, other = Desk(course(module("one", new_job()))), Desk(course(module("one", new_job())))
    for fact in facts:
        desk.study.record(fact)
    file = packed(desk.study, tmp_path_factory.mktemp("export"))
    assert other.study.take_in(read_archive(file)) == len(facts)
    assert other.study.events() == desk.study.events()
    assert archive(other.study) == archive(desk.study)


def test_taking_in_twice_adds_nothing_and_what_was_here_stays(tmp_path: Path) -> None:
    desk, other = Desk(sample_course()), Desk(sample_course())
    desk.study.record(LessonStarted(object="new-job"))
    other.study.record(LessonStarted(object="letting-go"))
    events = read_archive(packed(desk.study, tmp_path))
    assert (other.study.take_in(events), other.study.take_in(events)) == (1, 0)
    assert [fact.object for fact in other.facts()] == ["letting-go", "new-job"]
    assert set(other.study.progress.lessons.records) == {"letting-go", "new-job"}
    assert len(other.announced) == 2


def test_the_same_log_gives_the_same_bytes() -> None:
    desk = Desk(sample_course())
    desk.study.record(LessonStarted(object="new-job"))
    assert archive(desk.study) == archive(desk.study)


def test_kept_lines_stand_in_markdown_with_author_note_and_tags() -> None:
    desk = Desk(sample_course())
    quote, lesson, _ = next(iter(desk.study.index.quotes.values()))
    quotes.bookmark(desk.study, quote)
    quotes.note(desk.study, quote.id, "1. I *mean* it\n# not a heading")
    quotes.tag(desk.study, quote.id, "delegation, monday")
    text = texts(desk.study)["quotes.md"]
    assert f"> {quote.text}" in text
    assert f"> — {quote.by}" in text
    assert f"“{lesson.title}”" in text
    assert "Why it hit me: 1\\. I \\*mean\\* it\n\\# not a heading" in text
    assert "Tags: delegation, monday" in text


def test_the_journal_stands_in_markdown_by_day_with_earlier_versions_and_what_came_of_plans() -> (
    None
):
    desk = Desk(sample_course())
    write = desk.study.record
    write(ReflectionWritten(object="why", prompt="Why *you*?", text="Because.\n- I can"))
    desk.clock.sleep_days(1)
    write(ReflectionWritten(object="why", prompt="Why *you*?", text="Since they asked."))
    write(DebriefWritten(object="d1", answers=(("What was said?", "No."), ("And you?", ""))))
    write(PlanMade(object="p", when="When I hear no", then="I will ask", guess="It hurts"))
    write(PlanReported(object="p", outcome="partly", decision="keep", note="Once.", talk="Good."))
    write(DebriefWritten(object="d2", answers=(("What was said?", "Gone."),)))
    write(EntryDeleted(object="d2", kind="debrief"))
    text = texts(desk.study)["journal.md"]
    first, second = (text.index(f"## {day}") for day in ("2026-03-02", "2026-03-03"))
    assert first < text.index("### Why \\*you\\*?") < second
    assert "Since they asked.\n\n*Before, 2026-03-02:*\n\nBecause.\n\\- I can" in text
    assert "**What was said?**\n\nNo." in text
    assert "And you?" not in text
    assert "My guess: It hurts" in text
    assert "It happened in part / Once. / Good." in text
    assert "Gone." not in text


def test_final_answers_stand_in_a_table_that_runs_no_formula() -> None:
    desk = Desk(sample_course())
    question = next(q for q in desk.study.index.questions.values() if not q.hints)
    Asking(desk.study, question, Setting(place="q", seed=0)).check("sure")
    rows = list(csv.DictReader(io.StringIO(texts(desk.study)["answers.csv"])))
    assert [row["question"] for row in rows] == [question.id]
    assert plain("=1+1") == "'=1+1"


def test_the_zip_says_what_is_in_it() -> None:
    desk = Desk(sample_course())
    desk.study.record(LessonStarted(object="new-job"))
    found = texts(desk.study)
    for name in found:
        assert name == "README.txt" or name in found["README.txt"]


def test_the_lines_alone_are_taken_in_too(tmp_path: Path) -> None:
    desk = Desk(sample_course())
    desk.study.record(LessonStarted(object="new-job"))
    file = tmp_path / "events.jsonl"
    file.write_text(texts(desk.study)[EVENTS], encoding="utf-8")
    assert read_archive(file) == desk.study.events()


def zipped(entries: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a zip",
        zipped({"other.txt": b"x"}),
        zipped({EVENTS: b""}),
        zipped({EVENTS: b"{}\n"}),
        zipped({EVENTS: json.dumps([1]).encode()}),
        zipped({f"{number}": b"" for number in range(101)} | {EVENTS: b"{}"}),
        zipped({EVENTS: b"{}" * 500})[:200] + b"PK\x05\x06" + bytes(18),
    ],
    ids=["empty", "text", "no events", "none", "no event", "list", "many files", "cut off"],
)
def test_what_is_no_export_is_refused_with_a_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "strange.zip"
    file.write_bytes(content)
    with pytest.raises(NotAnArchiveError, match=r"\.$"):
        read_archive(file)


def test_what_is_larger_than_any_export_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "MOST_BYTES", 1000)
    file = tmp_path / "large"
    for content in (zipped({EVENTS: b"x" * 1001}), b"x" * 1001):
        file.write_bytes(content)
        with pytest.raises(NotAnArchiveError, match="larger"):
            read_archive(file)
