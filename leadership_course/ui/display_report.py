"""What does a report of a mistake say of the screen and the look?"""

from PySide6.QtCore import QLibraryInfo, QLocale
from PySide6.QtGui import QGuiApplication

from leadership_course.study.preferences import Preferences


def of_display(preferences: Preferences) -> tuple[str, ...]:
    """Tell Qt's version and platform, the screens, and how the learner likes to read."""
    screens = tuple(
        f"screen {screen.size().width()} x {screen.size().height()}, "
        f"{screen.devicePixelRatio():g} to 1, {screen.logicalDotsPerInch():.0f} dpi"
        for screen in QGuiApplication.screens()
    )
    return (
        f"Qt {QLibraryInfo.version().toString()}, platform {QGuiApplication.platformName()}",
        *screens,
        f"theme {preferences.theme}, text {preferences.text_size} %",
        f"reading width {preferences.reading_width}, motion {preferences.motion}",
        f"locale {QLocale().name()}",
    )
