"""Is the learner reminded when it was asked for, once, and not otherwise?"""

import os
import signal
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from leadership_course.progress.events import CardTurned, PlanMade, RhythmChosen
from leadership_course.study.rhythm import choose, go_away
from leadership_course.ui import tray
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.reminding import Reminding
from leadership_course.ui.signals import SignalKeeper
from tests.courses import sample_course
from tests.sample_parts import PLAN
from tests.ui.conftest import Seat
from tests.ui.keyboard import settle, wait
from tests.ui.learner import Learner

TITLE = "Five minutes for your team?"
HOUR = 3600


class FakeIcon(QObject):
    """A tray that remembers what it was asked to say."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, window: MainWindow) -> None:
        """Begin with nothing said."""
        super().__init__(window)
        self.said: list[tuple[str, str]] = []
        self.is_removed = False

    def tell(self, title: str, text: str) -> None:
        """Remember it."""
        self.said.append((title, text))

    def remove(self) -> None:
        """Be gone."""
        self.is_removed = True


@pytest.fixture
def icons(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[FakeIcon]]:
    """The icons that were put up, on a desktop with a tray; closing ends the program afterwards."""
    monkeypatch.setattr(tray, "is_there", lambda: True)
    made: list[FakeIcon] = []
    yield made
    QApplication.setQuitOnLastWindowClosed(True)


Begin = Callable[..., Reminding]


@pytest.fixture
def begin(learner: Learner, icons: list[FakeIcon]) -> Begin:
    """Return a function that starts the program at 7:00 on a Monday, with these preferences."""

    def start(**preferences: object) -> Reminding:
        learner.clock.sleep(-2 * HOUR)
        window = learner.start_welcomed("quotes")
        learner.settings.change(**preferences)

        def make(window: MainWindow) -> FakeIcon:
            icons.append(FakeIcon(window))
            return icons[-1]

        return Reminding(window, learner.study, learner.settings, make)

    return start


def pass_until_woken(learner: Learner, reminding: Reminding) -> None:
    """Let the time go by for which the timer waits, and let it end."""
    learner.clock.sleep(reminding.wait.interval() / 1000)
    reminding.wait.timeout.emit()
    settle()


def back_to_quotes(learner: Learner) -> None:
    """Do as the line in the window asks, and leave again."""
    learner.click("Go to Today")
    learner.go("quotes")


def test_nothing_waits_unless_it_was_switched_on(begin: Begin, icons: list[FakeIcon]) -> None:
    reminding = begin()
    assert not reminding.wait.isActive()
    assert icons == []
    assert QApplication.quitOnLastWindowClosed()


def test_one_timer_waits_for_the_moment_and_nothing_wakes_before(begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    assert reminding.wait.isSingleShot()
    assert reminding.wait.interval() == 1.5 * HOUR * 1000
    assert reminding.wait.timerType() == Qt.TimerType.VeryCoarseTimer
    assert len(reminding.findChildren(QTimer)) == 1


def test_it_never_waits_longer_than_a_day(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    go_away(learner.study, learner.study.today() + timedelta(days=30))
    assert reminding.wait.interval() == 24 * HOUR * 1000
    for _ in range(29):
        pass_until_woken(learner, reminding)
    assert not learner.sees("Go to Today")
    pass_until_woken(learner, reminding)
    pass_until_woken(learner, reminding)
    assert f"{learner.clock.now():%d %B %H:%M}" == "01 April 08:30"
    assert learner.sees("Go to Today")


def test_at_the_time_the_window_says_it_and_leads_to_today(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    pass_until_woken(learner, reminding)
    assert learner.sees(TITLE)
    assert learner.sees("“New job”")
    learner.click("Go to Today")
    assert learner.at("today")
    assert not learner.sees("Go to Today")


def test_on_today_it_is_what_the_page_says_anyway(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    learner.clock.sleep_days(1)
    learner.go("today")
    learner.clock.sleep_days(1)
    reminding.look()
    pass_until_woken(learner, reminding)
    assert learner.sees("Wednesday 4 March")
    assert not learner.sees("Go to Today")


def test_who_goes_to_today_by_another_way_has_seen_it(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    pass_until_woken(learner, reminding)
    assert learner.sees("Go to Today")
    learner.press("Ctrl+1")
    learner.press("Ctrl+3")
    assert not learner.sees("Go to Today")


def test_it_is_said_once_a_day(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    pass_until_woken(learner, reminding)
    back_to_quotes(learner)
    for _ in range(3):
        learner.clock.sleep(600)
        reminding.look()
    assert not learner.sees("Go to Today")
    pass_until_woken(learner, reminding)
    assert f"{learner.clock.now():%A %H:%M}" == "Tuesday 08:30"
    assert learner.sees("Go to Today")


def test_from_the_tray_it_is_a_notification(
    learner: Learner, begin: Begin, icons: list[FakeIcon]
) -> None:
    reminding = begin(is_reminding=True, is_in_tray=True)
    learner.window.close()
    settle()
    pass_until_woken(learner, reminding)
    assert icons[0].said == [(TITLE, "“New job”")]


def test_a_notification_holds_nothing_that_the_learner_wrote(
    learner: Learner, begin: Begin, icons: list[FakeIcon]
) -> None:
    reminding = begin(is_reminding=True, is_in_tray=True)
    choose(learner.study, minutes=15)
    secret = PlanMade(object=PLAN.id, when="Zanzibar", then="Zanzibar", check_back="1 day")
    learner.study.record(secret)
    learner.window.close()
    pass_until_woken(learner, reminding)
    pass_until_woken(learner, reminding)
    assert "A plan to look back on" in icons[0].said[-1][1]
    assert "Zanzibar" not in str(icons[0].said)


def test_who_has_done_something_is_not_reminded(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    learner.study.record(CardTurned(object="new-job", card="try"))
    assert reminding.wait.interval() == 24 * HOUR * 1000
    learner.clock.sleep(1.5 * HOUR)
    reminding.look()
    assert not learner.sees("Go to Today")


def test_a_program_started_after_the_time_does_not_remind_of_it(
    learner: Learner, begin: Begin
) -> None:
    learner.clock.sleep(2 * HOUR)
    reminding = begin(is_reminding=True)
    assert not learner.sees("Go to Today")
    assert reminding.wait.interval() == 23.5 * HOUR * 1000


def test_a_later_time_set_on_the_same_day_counts(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    pass_until_woken(learner, reminding)
    back_to_quotes(learner)
    learner.settings.change(reminder="10:00")
    pass_until_woken(learner, reminding)
    assert learner.sees("Go to Today")
    back_to_quotes(learner)
    learner.settings.change(is_reminding=False)
    assert not reminding.wait.isActive()


@pytest.mark.parametrize(("slept", "is_said"), [(2 * HOUR, True), (6 * HOUR, False)])
def test_after_a_sleep_the_clock_is_read_when_the_learner_turns_to_the_program(
    learner: Learner, begin: Begin, slept: int, is_said: bool
) -> None:
    begin(is_reminding=True)
    learner.clock.sleep(slept)
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)  # type: ignore[union-attr]
    settle()
    assert learner.sees("Go to Today") == is_said


def test_after_a_flight_west_it_waits_for_the_time_there(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    learner.clock.offset = -5 * 60
    pass_until_woken(learner, reminding)
    assert not learner.sees("Go to Today")
    pass_until_woken(learner, reminding)
    assert f"{learner.clock.now():%A %H:%M}" == "Monday 08:30"
    assert learner.sees("Go to Today")


def test_a_clock_set_back_reminds_of_no_day_twice(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    pass_until_woken(learner, reminding)
    back_to_quotes(learner)
    learner.clock.sleep(-HOUR)
    pass_until_woken(learner, reminding)
    assert not learner.sees("Go to Today")
    pass_until_woken(learner, reminding)
    assert f"{learner.clock.now():%A %H:%M}" == "Tuesday 08:30"


def test_after_a_year_it_still_asks_once_a_day(learner: Learner, begin: Begin) -> None:
    reminding = begin(is_reminding=True)
    learner.clock.sleep_days(364)
    reminding.look()
    settle()
    pass_until_woken(learner, reminding)
    assert learner.sees("Go to Today")


@pytest.mark.qt_log_ignore("does not support raise")  # offscreen there is nothing to be above
def test_a_closed_window_stays_in_the_tray_and_comes_back(
    learner: Learner, begin: Begin, icons: list[FakeIcon]
) -> None:
    begin(is_in_tray=True)
    (icon,) = icons
    assert not QApplication.quitOnLastWindowClosed()
    learner.window.close()
    settle()
    assert not learner.window.isVisible()
    learner.clock.sleep_days(1)
    icon.opened.emit("")
    settle()
    assert learner.window.isVisible()
    assert learner.at("quotes")
    learner.go("today")
    learner.window.close()
    learner.clock.sleep_days(1)
    icon.opened.emit("")
    settle()
    assert learner.sees("Wednesday 4 March")
    learner.window.close()
    icon.opened.emit("debrief")
    settle()
    assert learner.at("debrief")


def test_the_tray_is_left_and_taken_down_in_the_settings(
    learner: Learner, begin: Begin, icons: list[FakeIcon]
) -> None:
    begin()
    learner.go("settings")
    learner.reach("Ends the program")
    learner.press("Right", "Space")
    assert [icon.is_removed for icon in icons] == [False]
    learner.press("Left", "Space")
    assert [icon.is_removed for icon in icons] == [True]
    assert QApplication.quitOnLastWindowClosed()


def test_without_a_tray_the_window_ends_the_program_whatever_was_chosen(
    learner: Learner, begin: Begin, icons: list[FakeIcon], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray, "is_there", lambda: False)
    begin(is_in_tray=True)
    assert icons == []
    assert QApplication.quitOnLastWindowClosed()
    learner.go("settings")
    assert learner.sees("This desktop has no tray")
    assert not learner.sees("Leaves it in the tray")


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the program was asked to end."""
    asked: list[str] = []
    monkeypatch.setattr(QGuiApplication, "quit", lambda: asked.append("end"))
    return asked


def test_ctrl_q_ends_the_program_also_with_a_tray(learner: Learner, begin: Begin) -> None:
    begin(is_in_tray=True)
    learner.press("Ctrl+Q")
    assert not learner.window.isVisible()
    assert QApplication.quitOnLastWindowClosed(), "closing it was the end"


def test_quit_in_the_tray_ends_the_program_while_the_window_is_closed(
    learner: Learner, begin: Begin, icons: list[FakeIcon], ends: list[str]
) -> None:
    begin(is_in_tray=True)
    learner.window.close()
    icons[0].left.emit()
    assert ends == ["end"]


@pytest.mark.qt_log_ignore("does not support raise")
def test_what_can_be_searched_is_searched_after_the_window_came_back(
    learner: Learner, begin: Begin, icons: list[FakeIcon]
) -> None:
    begin(is_in_tray=True)
    learner.press("Ctrl+K", "Esc")
    learner.window.close()
    learner.window.close()
    icons[0].opened.emit("today")
    settle()
    learner.press("Ctrl+K")
    learner.write("new job")
    wait(300)
    assert learner.sees("New job")
    learner.press("Esc")


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_window_closed_into_the_tray_leaves_no_journal_open(
    learner: Learner, begin: Begin, icons: list[FakeIcon]
) -> None:
    begin(is_in_tray=True)
    learner.go("lock")
    for _ in range(2):
        learner.write("a long passphrase")
        learner.press("Return")
    learner.go("journal")
    assert learner.study.lock.state == "open"
    learner.window.close()
    icons[0].opened.emit("")
    settle()
    assert learner.at("unlock")


def test_words_that_cannot_be_kept_bring_the_window_back_from_the_tray(
    learner: Learner, begin: Begin, icons: list[FakeIcon], ends: list[str]
) -> None:
    begin(is_in_tray=True)
    learner.go("debrief")
    learner.disk.is_full = True
    learner.write("It went well")
    learner.window.hide()
    icons[0].left.emit()
    assert learner.window.isVisible()
    assert ends == []


def test_a_signal_of_the_system_ends_the_program_in_the_tray(
    learner: Learner, begin: Begin, ends: list[str]
) -> None:
    begin(is_in_tray=True)
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    keeper = SignalKeeper(learner.window)
    try:
        learner.window.close()
        os.kill(os.getpid(), signal.SIGTERM)
        settle()
    finally:
        keeper.close()
        for number, handler in before.items():
            signal.signal(number, handler)
    assert ends == ["end"]


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # offscreen there is no tray
def test_the_real_icon_has_a_menu_that_opens_debriefs_and_quits(learner: Learner) -> None:
    asked: list[str] = []
    icon = tray.Tray(learner.start_welcomed())
    icon.opened.connect(asked.append)
    icon.left.connect(lambda: asked.append("left"))
    actions = [action for action in icon.menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == ["Open", "Debrief", "Quit"]
    for action in actions:
        action.activate(QAction.ActionEvent.Trigger)
    assert asked == ["", "debrief", "left"]
    icon.tell("One", "Two")
    icon.remove()


def test_a_name_in_a_course_is_no_markup_in_a_notification() -> None:
    name = '“<img src="http://example.org/">”'
    assert tray.without_markup(name) == '“‹img src="http://example.org/"›”'


def test_the_days_and_minutes_are_chosen_in_the_settings(learner: Learner) -> None:
    learner.start_welcomed("settings")
    learner.reach("Learn on Monday")
    learner.press("Space")
    assert learner.facts_of(RhythmChosen)[-1].days == (1, 2, 3, 4)
    learner.reach("3 minutes a day")
    learner.press("Space")
    assert learner.facts_of(RhythmChosen)[-1].minutes == 3
    before = len(learner.facts())
    learner.restart("settings")
    assert not learner.button("Learn on Monday").isChecked()
    assert learner.button("3 minutes a day").isChecked()
    assert learner.sees("Reminds you on Tuesday to Friday at 08:30")
    assert len(learner.facts()) == before
    learner.go("today")
    assert learner.sees("Three minutes for your team?")


def test_the_time_is_typed_and_kept_when_it_is_one(learner: Learner) -> None:
    learner.start_welcomed("settings")
    learner.reach("Time of day")
    learner.press("Ctrl+A")
    learner.write("7.05")
    learner.press("Tab")
    assert learner.settings.value.reminder == "07:05"
    assert learner.sees("Friday at 07:05")
    learner.press("Shift+Tab", "Ctrl+A")
    learner.write("soon")
    learner.press("Return")
    assert learner.sees("A time of day is written as in 08:30")
    assert learner.sees("07:05")
    learner.press("Ctrl+A")
    learner.write("18")
    learner.press("Ctrl+1")
    assert learner.settings.value.reminder == "18:00"
    learner.restart("settings")
    assert learner.sees("Friday at 18:00")


def test_being_reminded_is_chosen_by_keys(learner: Learner) -> None:
    learner.start_welcomed("settings")
    learner.reach("No reminder")
    learner.press("Right", "Space")
    assert learner.settings.value.is_reminding
    learner.restart("settings")
    assert learner.button("Remind me").isChecked()


def test_a_calendar_file_is_saved(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    learner.start_welcomed("settings")
    learner.settings.change(reminder="17:45")
    learner.reach("Save a calendar file")
    learner.press("Space")
    assert learner.sees("mine.ics is written")
    event: Any = Calendar.from_ical(file.read_bytes()).walk("VEVENT")[0]
    assert f"{event.start:%d %B %H:%M}" == "02 March 17:45"
    assert event["rrule"]["byday"] == ["MO", "TU", "WE", "TH", "FR"]


def test_a_file_dialog_that_is_closed_writes_nothing(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    learner.start_welcomed("settings")
    learner.click("Save a calendar file")
    assert not learner.sees("is written")


def test_without_a_day_there_is_nothing_to_remind_of_or_to_save(seat: Seat) -> None:
    learner = seat(sample_course())
    learner.start_welcomed()
    choose(learner.study, days=())
    learner.go("settings")
    assert learner.sees("Choose days above first.")
    assert not learner.button("Save a calendar file").isEnabled()
