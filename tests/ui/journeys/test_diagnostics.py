"""Can a learner pass on what helps to mend a mistake, and see that nothing of theirs is in it?"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from leadership_course.ui.widgets.diagnostics_sheet import DiagnosticsSheet
from tests.ui.keyboard import settle, texts
from tests.ui.learner import Learner

CANARY = "canary 7c02 wrote this"


def diagnostics(learner: Learner, key: str) -> str:
    """Open the diagnostics from Settings, press a key there; return what was shown."""
    shown: list[str] = []

    def read() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, DiagnosticsSheet)
        shown.extend(texts(sheet))
        learner.reach(key)
        learner.press("Space")
        sheet.close()

    learner.go("settings")
    learner.reach("Diagnostics")
    QTimer.singleShot(60, learner.window, read)
    learner.press("Space")
    settle()
    return "\n".join(shown)


def test_it_is_shown_before_it_is_copied_and_has_no_word_of_the_learners(learner: Learner) -> None:
    learner.start_welcomed("lesson/new-job/look-back")
    learner.write(CANARY)
    learner.press("Ctrl+1")
    learner.home.crash_log.write_text(f"--- 0.1.0\nValueError: {CANARY}\n{CANARY}\n")
    QApplication.clipboard().clear()
    shown = diagnostics(learner, "Copy the details")
    copied = QApplication.clipboard().text()
    assert copied in shown
    for part in (
        "Versions",
        "Qt ",
        "platform offscreen",
        "screen ",
        "theme light",
        "ReflectionWritten: 1",
    ):
        assert part in copied
    for part in ("profile.sqlite3: ", learner.course.id, "ValueError"):
        assert part in copied
    assert CANARY not in shown
    assert str(learner.home.root) not in shown


def test_a_folder_that_reaches_others_is_said_in_settings(learner: Learner) -> None:
    learner.start_welcomed("today")
    learner.go("settings")
    assert not learner.sees("lies on a network, or is synchronised")
    learner.restart()
    assert learner._profile is not None
    learner._profile.is_shared = True
    learner.go("settings")
    assert learner.sees("lies on a network, or is synchronised")
