"""What does a learner see of the journal's lock?"""

from collections.abc import Iterator

from PySide6.QtWidgets import QLineEdit

from leadership_course.course.blocks import Reflect
from leadership_course.course.index import blocks_of
from leadership_course.study.studying import Study
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.pages.passphrase_form import PassphraseForm
from leadership_course.ui.tour.scene import Scene, at

_WORDS = "four calm words here"


def lock_scenes(study: Study) -> Iterator[Scene]:
    """Yield the lock from setting it up to a lesson that asks for its key."""
    yield Scene("lock-code", _set_up)
    yield Scene("lock-on", at("lock"))
    yield Scene("unlock", _lock)
    yield Scene("unlock-wrong", _fail)
    yield Scene("today-locked", at("today"))
    for lesson in study.course.lessons[:1]:
        for card, block in blocks_of(lesson):
            if isinstance(block, Reflect):
                yield Scene("lesson-locked", at(f"lesson/{lesson.id}/{card.id}"))


def _set_up(window: MainWindow) -> None:
    window.go("lock")
    for form in window.on_show().findChildren(PassphraseForm):
        form.chosen.emit(_WORDS)


def _lock(window: MainWindow) -> None:
    window.on_show().lock_asked.emit()


def _fail(window: MainWindow) -> None:
    for field in window.on_show().findChildren(QLineEdit):
        field.setText("some other words")
        field.returnPressed.emit()
