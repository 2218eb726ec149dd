"""When does the running program remind the learner, and where is that seen?"""

from collections.abc import Callable
from datetime import date, time, timedelta
from math import ceil
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from leadership_course.study.reminder import Reminder, is_past, next_moment, reminder
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.study.time_of_day import time_of_day
from leadership_course.ui import tray
from leadership_course.ui.coming import come_up
from leadership_course.ui.ending import end
from leadership_course.ui.main_window import MainWindow

_DAY = timedelta(days=1)


class Icon(Protocol):
    """What is needed of the tray; `tray.Tray` is one."""

    @property
    def opened(self) -> SignalInstance:
        """Asks for the window, with a place or nothing."""

    @property
    def left(self) -> SignalInstance:
        """Asks for the end of the program."""

    def tell(self, title: str, text: str) -> None:
        """Show a notification of the system."""

    def remove(self) -> None:
        """Take the icon away."""


class Reminding(QObject):
    """One timer to the next moment, so that an idle program sleeps.

    A timer knows nothing of a clock that was set, another zone, or a computer that slept. So the
    clock is read again when the timer ends, when the learner turns to the program, and when
    something was recorded or set; what passed by less than three hours ago is said then.
    """

    def __init__(
        self,
        window: MainWindow,
        study: Study,
        settings: Settings,
        icon: Callable[[MainWindow], Icon] = tray.Tray,
    ) -> None:
        """Begin as the preferences ask; `icon` makes the one in the tray."""
        super().__init__(window)
        self._window, self._study, self._settings, self._make = window, study, settings, icon
        self._icon: Icon | None = None
        self._told: date | None = None  # the day that was reminded of
        self._set: tuple[bool, str] | None = None
        self.wait = QTimer(self, singleShot=True, timerType=Qt.TimerType.VeryCoarseTimer)
        self.wait.timeout.connect(self.look)
        window.recorded.connect(self.look)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.applicationStateChanged.connect(self.look)
        settings.announce = self.follow
        QGuiApplication.setQuitOnLastWindowClosed(True)
        self.follow()

    def follow(self) -> None:
        """Do as the preferences ask now."""
        value = self._settings.value
        if value.is_in_tray != (self._icon is not None):
            self._put_up() if value.is_in_tray and tray.is_there() else self._take_down()
        if self._set != (value.is_reminding, value.reminder):
            self._set = value.is_reminding, value.reminder
            at = self._at()
            is_over = at is not None and is_past(self._study, at)
            self._told = self._study.today() if is_over else None
        self.look()

    def look(self) -> None:
        """Remind if it is time, and wait for the next time."""
        self.wait.stop()
        at = self._at()
        moment = next_moment(self._study, at, self._told) if at else None
        now = self._study.clock.now()
        if at and moment and moment <= now:
            self._told = moment.date()
            words = reminder(self._study)
            if words:
                self._tell(words)
            moment = next_moment(self._study, at, self._told)
        if moment:
            left = min(moment - now, _DAY)
            self.wait.start(ceil(left / timedelta(milliseconds=1)))

    def _at(self) -> time | None:
        value = self._settings.value
        return time_of_day(value.reminder) if value.is_reminding else None

    def _tell(self, words: Reminder) -> None:
        if self._icon and not self._window.isActiveWindow():
            self._icon.tell(words.title, words.text)
            return
        if self._window.place.page == "today":
            self._window.go("today")  # it says the same, as of now
        else:
            self._window.remind(words.title, words.text)
        QApplication.alert(self._window)

    def _put_up(self) -> None:
        self._icon = self._make(self._window)
        self._icon.opened.connect(lambda place: come_up(self._window, place))
        self._icon.left.connect(lambda: end(self._window))
        QGuiApplication.setQuitOnLastWindowClosed(False)

    def _take_down(self) -> None:
        if self._icon:
            self._icon.remove()
            self._icon = None
            QGuiApplication.setQuitOnLastWindowClosed(True)
