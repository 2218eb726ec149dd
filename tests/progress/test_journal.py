"""What did the learner write?"""

from leadership_course.progress.events import ReflectionWritten
from leadership_course.progress.fold import Progress
from tests.progress.histories import event, folded


def wrote(text: str) -> ReflectionWritten:
    return ReflectionWritten(object="why", prompt="Why?", text=text, lesson="lesson")


def test_the_newest_text_stands_and_the_older_ones_are_its_history() -> None:
    progress = Progress()
    progress.take(event(wrote("first"), "2026-05-01T10:00:00.000Z"))
    progress.take(event(wrote("second"), "2026-05-02T10:00:00.000Z"))
    assert progress.journal.newest("why") == "second"
    history = progress.journal.reflections["why"]
    assert [(entry.at, entry.text) for entry in history] == [
        ("2026-05-01T10:00:00.000Z", "first"),
        ("2026-05-02T10:00:00.000Z", "second"),
    ]
    assert (history[0].prompt, history[0].lesson) == ("Why?", "lesson")


def test_nothing_written_reads_as_nothing() -> None:
    assert folded().journal.newest("why") == ""
