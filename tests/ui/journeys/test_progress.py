"""Can a learner see, hear, and take along what came of it all, by keys alone?"""

import csv
import io
import sys
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from leadership_course.ui.faults import Faults
from leadership_course.ui.tour.year import live_a_year
from leadership_course.ui.widgets.chart_panel import ChartPanel
from leadership_course.ui.widgets.column import Column
from leadership_course.ui.widgets.data_table import DataTable
from tests.authoring.editing import removed
from tests.study.reviews import ideas, read
from tests.ui.conftest import Seat
from tests.ui.keyboard import seen, settle
from tests.ui.learner import Learner


@pytest.fixture
def old_hand(learner: Learner) -> Learner:
    """A learner with a year behind, who opens Progress."""
    learner.start_welcomed()
    live_a_year(learner.study, Random(4))
    learner.go("progress")
    return learner


def tables(learner: Learner) -> list[DataTable]:
    return list(seen(learner.window, DataTable))


def test_before_anything_was_done_the_page_offers_the_first_step(learner: Learner) -> None:
    learner.start_welcomed("progress")
    assert learner.sees("Nothing to show yet")
    learner.press("Return")
    assert learner.at("today")


def test_t_turns_every_chart_into_a_table_and_back(old_hand: Learner) -> None:
    panels = list(seen(old_hand.window, ChartPanel))
    assert len(panels) == 5
    old_hand.press("T")
    assert len(tables(old_hand)) == len(panels)
    old_hand.go("today")
    old_hand.go("progress")
    assert len(tables(old_hand)) == len(panels), "who reads tables need not ask for them each time"
    old_hand.press("T")
    assert tables(old_hand) == []


def test_one_chart_is_shown_as_a_table_that_arrows_walk_and_t_works_from_inside(
    old_hand: Learner,
) -> None:
    old_hand.reach("Show as table: Ideas by module")
    old_hand.press("Return")
    (table,) = tables(old_hand)
    old_hand.press("Shift+Tab")
    assert old_hand.focus_widget() is table
    old_hand.press("Down", "Right")
    assert table.currentColumn() == 1
    old_hand.press("T")
    assert len(tables(old_hand)) == 5
    old_hand.press("T")
    assert tables(old_hand) == []
    assert old_hand.focused() == "Show as table: Ideas by module"


def test_every_chart_is_heard_in_words(old_hand: Learner) -> None:
    for panel in seen(old_hand.window, ChartPanel):
        told = [w for w in panel.findChildren(QWidget) if w.accessibleDescription()]
        assert any(w.accessibleName() and ": " in w.accessibleDescription() for w in told)


def test_a_table_is_saved_as_it_stands_on_screen(
    old_hand: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    file = tmp_path / "mine.csv"

    def choose(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    old_hand.reach("Save as CSV: How sure, and how right")
    old_hand.press("Return")
    assert [Path(name).name for name in asked] == ["confidence-2026-03-02.csv"]
    assert old_hand.sees("Written to mine.csv")
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
    assert rows[0] == ["How sure", "Right", "Answers", "Share"]
    bands = old_hand.study.progress.calibration.bands
    assert [row[1:3] for row in rows[1:]] == [
        [str(band.right), str(band.total)] for band in bands.values()
    ]


def test_a_dialog_that_is_closed_writes_nothing(
    old_hand: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    old_hand.reach("Save as CSV: Practice calendar")
    old_hand.press("Return")
    assert not old_hand.sees("Written to")


def test_where_it_cannot_be_written_the_learner_is_told(
    old_hand: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    Faults(old_hand.home.crash_log).window = old_hand.window
    nowhere = tmp_path / "gone" / "mine.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    old_hand.reach("Save as CSV: Practice calendar")
    old_hand.press("Return")
    settle()
    assert old_hand.sees("mine.csv could not be written")


def test_with_a_year_behind_every_chart_has_something_to_show(old_hand: Learner) -> None:
    for words in ("You showed up on", "You knew", "the idea was still there", "acted on"):
        assert old_hand.sees(words)
    assert old_hand.study.clock is old_hand.clock


def test_the_page_opens_at_its_top_also_in_a_small_window(old_hand: Learner) -> None:
    old_hand.window.resize(900, 600)
    old_hand.go("today")
    old_hand.go("progress")
    for _ in range(4):
        settle()
    (column,) = old_hand.page().findChildren(Column)
    assert column.verticalScrollBar().value() == 0
    old_hand.press("PgDown")
    assert column.verticalScrollBar().value() > 0


def test_what_is_kept_from_lessons_taken_out_is_told(seat: Seat) -> None:
    learner = seat(ideas(2))
    learner.start_welcomed()
    read(learner.study)
    learner.go("progress")
    assert not learner.sees("Kept from what is no longer in the course")
    learner.restart("progress", removed(ideas(2), "l1"))
    assert learner.sees(
        "Kept from what is no longer in the course: 1 lesson and 1 answered question."
    )
