"""How does a learner take in another course, turn to it, update it, go back and remove it?

The program is the one that a start builds, on the course that ships; what is brought is read by a
process of its own, as it is for a learner.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from leadership_course.app import _again, _bring, _settle, _shown, parser
from leadership_course.assembly import Program, build
from leadership_course.progress.events import LessonFinished
from leadership_course.reading.shipped import SHIPPED_ID, SHIPPED_TITLE, shipped_lessons
from leadership_course.storage.folders import Home
from leadership_course.storage.library import Library
from leadership_course.storage.preferences import save_preferences
from leadership_course.study import quotes, welcome
from leadership_course.study.highlights import GONE
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.ports import ProfileError
from leadership_course.ui.dropping import course_in
from leadership_course.ui.tour.replies import answer_lesson
from leadership_course.ui.widgets.field import GrowingEdit
from tests.reading.courses import FIRST, LESSON, MODULE, QUIZ, copy_base, swap
from tests.test_installing import packed, version
from tests.ui.keyboard import press, settle, texts
from tests.ui.learner import PLAIN

SMALL = "small-course"


@pytest.fixture(scope="session")
def read_before(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of a home where the shipped course was read before."""
    home = Home(tmp_path_factory.mktemp("home"))
    program = build(qapp, home, shipped_lessons())
    program.window.close()
    program.profile.close()
    return home.compiled


class Somebody:
    """A learner at the program as it starts; `go_on` lets it begin again when it closed for it."""

    def __init__(self, qt: QApplication, home: Home) -> None:
        self.qt, self.home = qt, home
        self.asked = parser().parse_args(["--home", str(home.root)])
        self.program: Program | None = None
        self._hook = sys.excepthook

    @property
    def here(self) -> Program:
        assert self.program is not None
        return self.program

    def start(self, place: str = "library", brought: Path | None = None) -> None:
        self.asked.brought = brought
        self._take(_shown(self.qt, self.asked, place))
        if welcome.is_first_start(self.here.study):
            welcome.finish(self.here.study, (0, 1, 2, 3, 4), 5, "")

    def go_on(self) -> None:
        assert self.here.shelf.turn is not None
        assert not self.here.window.isVisible()
        self.here.profile.close()
        self._take(_again(self.qt, self.asked, self.here))

    def close(self) -> None:
        if self.program:
            self.program.window.close()
            self.program.window.deleteLater()
            settle()
            self.program.profile.close()
            self.program = None

    def restart(self, place: str = "library") -> None:
        self.close()
        self.start(place)

    def press(self, *keys: str) -> None:
        for key in keys:
            press(key, self.here.window)

    def bring(self, path: Path) -> None:
        """Let a course be looked at, as a dropped one is."""
        _bring(self.here, path)
        self.settle()

    def settle(self) -> None:
        """Let everything come to rest; what said that a course is read gives the window back."""
        settle()
        self.here.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.here.window)
        settle()

    def shown(self) -> str:
        return "\n".join(texts(self.here.window))

    def sees(self, words: str) -> bool:
        return any(words in text for text in texts(self.here.window))

    def reach(self, words: str) -> None:
        """Press Tab until the focus is on what is called so."""
        for _ in range(60):
            now = QApplication.focusWidget()
            if now is not None and now.accessibleName().startswith(words):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never reaches “{words}”")

    def titles(self) -> list[str]:
        return [each.title for each in self.here.shelf.all()]

    def _take(self, program: Program) -> None:
        self.program = program
        sys.excepthook = self._hook  # a mistake is to fail the test, not to open a sheet
        self.settle()


@pytest.fixture
def somebody(
    qapp: QApplication, tmp_path: Path, read_before: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Somebody]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the window takes it over
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    home = Home(tmp_path / "home")
    shutil.copytree(read_before, home.compiled)
    save_preferences(home.preferences, PLAIN)
    found = Somebody(qapp, home)
    yield found
    found.close()
    qapp.setStyleSheet("")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path)


def installed(somebody: Somebody, root: Path) -> None:
    """Let the small course be installed, in the way of a learner."""
    somebody.bring(root)
    somebody.press("Return")


def test_at_first_the_course_that_came_along_stands_there_alone(somebody: Somebody) -> None:
    somebody.start()
    assert somebody.titles() == [SHIPPED_TITLE]
    assert somebody.sees("One so far")
    assert somebody.sees("On show")
    assert somebody.sees("ends in .course")
    assert not (somebody.home.root / "courses").exists()


def test_courses_are_reached_from_the_foot_of_the_path(somebody: Somebody) -> None:
    somebody.start("course")
    somebody.reach("Courses")
    somebody.press("Return")
    assert str(somebody.here.window.place) == "library"
    somebody.press("Esc")
    assert str(somebody.here.window.place) == "course"


def test_a_brought_course_is_shown_before_it_is_installed(somebody: Somebody, root: Path) -> None:
    somebody.start()
    somebody.bring(packed(root))
    assert somebody.sees("Install this course?")
    for words in ("A small course", "A. Author · CC-BY-SA-4.0 · version 1.0", "2 lessons · 1 quiz"):
        assert somebody.sees(words)
    assert somebody.titles() == [SHIPPED_TITLE]
    somebody.press("Return")
    assert somebody.titles() == [SHIPPED_TITLE, "A small course"]
    assert somebody.sees("“A small course” is installed")
    assert somebody.sees("2 lessons, none finished yet")


def test_an_offer_is_left_by_esc_and_nothing_stays_of_it(somebody: Somebody, root: Path) -> None:
    somebody.start()
    for leave in (["Esc"], ["Ctrl+1"], ["Tab", "Space"]):
        somebody.bring(root)
        somebody.press(*leave)
        assert somebody.titles() == [SHIPPED_TITLE]
        assert not list(somebody.home.root.glob("courses/*/"))
        somebody.here.window.go("library")


def test_installing_is_undone_by_ctrl_z(somebody: Somebody, root: Path) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.press("Ctrl+Z")
    assert somebody.titles() == [SHIPPED_TITLE]
    assert not somebody.sees("A small course, version")


def test_a_course_with_an_error_is_refused_with_its_place(somebody: Somebody, root: Path) -> None:
    somebody.start()
    somebody.bring(swap(root, LESSON, "minutes: 3", "minutes 3"))
    assert somebody.sees("This can’t be installed")
    assert somebody.sees(f"{LESSON}, line 4: A colon is missing")
    assert somebody.sees("Nothing was installed")
    somebody.press("Return")
    assert somebody.sees("One so far")


def test_a_file_that_is_no_course_is_refused(somebody: Somebody, tmp_path: Path) -> None:
    somebody.start()
    (tmp_path / "holiday.course").write_bytes(b"no package")
    somebody.bring(tmp_path / "holiday.course")
    assert somebody.sees("This can’t be installed")
    assert somebody.sees("holiday.course")


def test_a_learner_turns_to_another_course_and_back_where_each_goes_on(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.reach("Learn this: A small course")
    somebody.press("Return")
    somebody.go_on()
    assert somebody.here.study.course.id == SMALL
    assert somebody.here.window.place.page == "today"
    assert somebody.sees("Look first")
    somebody.here.study.record(LessonFinished(object="look-first", minutes=3))
    somebody.restart("library")
    assert somebody.here.study.course.id == SMALL
    assert somebody.sees("1 of 2 lessons finished")
    somebody.reach(f"Learn this: {SHIPPED_TITLE}")
    somebody.press("Return")
    somebody.go_on()
    assert somebody.here.study.course.id == SHIPPED_ID
    somebody.here.window.go("library")
    settle()
    assert "1 of 2 lessons finished" in somebody.shown()


def test_an_update_says_what_it_does_to_this_learner_and_is_gone_back_from(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.here.shelf.learn(SMALL)
    somebody.go_on()
    somebody.here.study.record(LessonFinished(object="look-first", minutes=3))
    text = (root / FIRST).read_text("utf-8")
    (root / FIRST).write_text(text + "\n# Idea: Another door\n\nIt opens to the other side.\n")
    somebody.bring(version(root, "2.0"))
    assert somebody.sees("Update this course?")
    assert somebody.sees("What changes for you")
    assert somebody.sees("1 lesson you began or finished was reworked: “Look first”")
    assert somebody.sees("you can go back to version 1.0 afterwards")
    somebody.press("Return")
    somebody.go_on()
    assert somebody.here.study.course.head.version == "2.0"
    assert somebody.sees("“A small course” 2.0 is in place")
    assert somebody.sees("1 of 2 lessons finished")
    somebody.press("Ctrl+Z")
    somebody.go_on()
    assert somebody.here.study.course.head.version == "1.0"
    somebody.reach("On to version 2.0")
    somebody.press("Return")
    somebody.go_on()
    assert somebody.here.study.course.head.version == "2.0"


def test_the_record_is_copied_before_an_update_and_before_going_back(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    keeping, shelf = somebody.here.keeper, somebody.here.shelf
    assert not keeping.has_copies  # a new course changes nothing of what was done
    somebody.here.study.record(LessonFinished(object="look-first", minutes=3))
    swap(root, FIRST, "title: Look first", "title: Look before")
    somebody.bring(version(root, "2.0"))
    assert not keeping.has_copies
    somebody.press("Return")
    assert len(keeping.copies()) == 1
    somebody.here.study.record(LessonFinished(object="look-first", minutes=3))
    shelf.roll_back(SMALL)
    assert len(keeping.copies()) == 2


def test_an_update_of_a_course_that_is_not_on_show_leaves_the_window_as_it_is(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.bring(version(root, "1.1"))
    assert somebody.sees("Nothing changes in what you did")
    somebody.press("Return")
    assert somebody.here.shelf.turn is None
    assert somebody.sees("version 1.1")
    somebody.press("Ctrl+Z")
    assert somebody.sees("version 1.0")
    somebody.reach("On to version 1.1")
    somebody.press("Return")
    assert somebody.sees("“A small course” 1.1 is in place")


def test_an_older_version_and_the_same_again_are_told_as_such(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, version(root, "2.0"))
    somebody.bring(root)
    assert somebody.sees("It is here already")
    somebody.press("Return")
    somebody.bring(version(root, "1.5"))
    assert somebody.sees("Go to an older version?")
    assert somebody.sees("Version 2.0 is here, which is newer.")


def test_a_removed_course_leaves_its_record_and_comes_back_by_ctrl_z(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.here.shelf.learn(SMALL)
    somebody.go_on()
    somebody.here.study.record(LessonFinished(object="look-first", minutes=3))
    before = somebody.here.study.events()
    somebody.here.window.go("library")
    somebody.reach("Remove: A small course")
    somebody.press("Return")
    somebody.go_on()
    assert somebody.here.study.course.id == SHIPPED_ID
    assert somebody.titles() == [SHIPPED_TITLE]
    assert somebody.sees("“A small course” 1.0 was removed. What you did in it is kept")
    assert somebody.here.study.events() == before
    somebody.press("Ctrl+Z")
    somebody.go_on()
    assert somebody.here.study.course.id == SMALL
    somebody.here.window.go("library")
    settle()
    assert "1 of 2 lessons finished" in somebody.shown()


def test_a_course_that_was_swept_away_finds_what_was_done_in_it_when_it_comes_again(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.here.shelf.learn(SMALL)
    somebody.go_on()
    somebody.here.study.record(LessonFinished(object="look-first", minutes=3))
    somebody.here.shelf.remove(SMALL)
    somebody.go_on()
    somebody.here.shelf.sweep()
    somebody.restart()
    assert not list(somebody.home.root.glob("courses/*/"))
    installed(somebody, root)
    assert somebody.sees("1 of 2 lessons finished")


def test_an_update_follows_new_names_asks_about_new_answers_and_finds_marked_passages(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.here.shelf.learn(SMALL)
    somebody.go_on()
    study = somebody.here.study
    answer_lesson(LessonSitting(study, study.course.lessons[0]), is_right=True)
    study.record(LessonFinished(object="look-first", minutes=3))
    door, porter = ("look-first", "story-the-door"), ("ask-twice", "story-the-porter")
    quotes.highlight(study, door, ("A boy came along", "opened many doors. ", ", looked"))
    quotes.highlight(study, porter, ("He did not lie the first time.", "yard. ", " He had"))
    swap(root, FIRST, "id: look-first", "id: look-at-it-first\nwas: [look-first]")
    swap(root, MODULE, "[look-first", "[look-at-it-first")
    swap(root, QUIZ, "look-first", "look-at-it-first")
    swap(root, FIRST, "Mira pushed. The door", "It was late. The door")
    swap(root, FIRST, "    why: It opens", "    correct: true\n    why: It opens")
    swap(root, FIRST, "    correct: true\n    why: It says", "    why: It says")
    swap(root, LESSON, "He did not lie the first time. He had only not looked. ", "")
    somebody.bring(packed(version(root, "2.0")))
    for words in (
        "1 question you answered has a new answer: you will be asked whether to review it again.",
        "The place of 1 passage you marked is gone. The words stay in Quotes.",
        "What has another name or place now keeps what you did there.",
    ):
        assert somebody.sees(words)
    somebody.press("Return")
    somebody.go_on()
    assert somebody.sees("1 of 2 lessons finished")
    somebody.here.window.go("today")
    settle()
    somebody.press("W")
    assert somebody.sees("The answer to a question has changed since you answered")
    somebody.here.window.go("quotes")
    settle()
    assert somebody.shown().count(GONE) == 1


def test_removing_another_course_is_undone_in_place(somebody: Somebody, root: Path) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.reach("Remove: A small course")
    somebody.press("Return")
    assert somebody.sees("What you did in it is kept")
    somebody.press("Ctrl+Z")
    assert somebody.titles() == [SHIPPED_TITLE, "A small course"]
    somebody.reach("Remove: A small course")
    somebody.press("Return")
    somebody.here.shelf.sweep()
    assert not list(somebody.home.root.glob("courses/*/"))


def test_where_the_course_on_show_is_gone_the_one_that_came_along_is_shown(
    somebody: Somebody, root: Path
) -> None:
    somebody.start()
    installed(somebody, root)
    somebody.here.shelf.learn(SMALL)
    somebody.go_on()
    somebody.close()
    Library(somebody.home.root).delete(SMALL)
    somebody.start("today")
    assert somebody.here.study.course.id == SHIPPED_ID


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that says what is chosen in the dialogs that follow."""

    def choose(path: str) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: path)

    return choose


@pytest.mark.parametrize("way", ["Install from a file", "From a folder"])
def test_a_course_is_chosen_in_a_dialog(
    way: str, somebody: Somebody, root: Path, chosen: Callable[[str], None]
) -> None:
    somebody.start()
    chosen("")
    somebody.reach(way)
    somebody.press("Return")
    assert somebody.sees("One so far")
    chosen(str(packed(root) if "file" in way else root))
    somebody.press("Return")
    assert somebody.sees("Install this course?")


def test_i_chooses_a_file(somebody: Somebody, root: Path, chosen: Callable[[str], None]) -> None:
    somebody.start()
    chosen(str(packed(root)))
    somebody.press("I")
    assert somebody.sees("Install this course?")


def dropped(somebody: Somebody, *paths: Path, on: QWidget | None = None) -> bool:
    """Drag files over the window, or what stands in it, and let them fall; tell whether they were
    wanted.
    """
    target = on or somebody.here.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    enter = QDragEnterEvent(QPointF(300, 300).toPoint(), *args)
    enter.setAccepted(False)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(300, 300), *args))
        somebody.settle()
    return enter.isAccepted()


def test_a_course_can_be_dropped_anywhere_on_the_window(somebody: Somebody, root: Path) -> None:
    somebody.start("today")
    _settle(somebody.qt, somebody.here)
    for path in (packed(root), root, root / "course.yaml"):
        somebody.here.window.go("today")
        assert dropped(somebody, path)
        assert str(somebody.here.window.place) == "library"
        assert somebody.sees("Install this course?")


def test_a_course_dropped_on_a_field_is_taken_and_not_typed_into_it(
    somebody: Somebody, root: Path
) -> None:
    somebody.start("debrief")
    _settle(somebody.qt, somebody.here)
    field = next(
        each for each in somebody.here.window.findChildren(GrowingEdit) if each.isVisible()
    )
    assert dropped(somebody, packed(root), on=field.viewport())
    assert somebody.sees("Install this course?")
    assert not field.toPlainText()


def test_what_is_no_course_is_not_taken(somebody: Somebody, root: Path, tmp_path: Path) -> None:
    somebody.start("today")
    _settle(somebody.qt, somebody.here)
    (tmp_path / "letter.txt").write_text("Dear")
    assert not dropped(somebody, tmp_path / "letter.txt")
    assert not dropped(somebody, root, packed(root))
    assert somebody.here.window.place.page == "today"
    words = QMimeData()
    words.setText("a letter")
    assert course_in(words) is None


def test_a_package_named_at_the_start_is_offered(somebody: Somebody, root: Path) -> None:
    somebody.start("library", packed(root))
    assert somebody.sees("Install this course?")


def test_what_can_not_be_unpacked_is_told_and_the_courses_stay(
    somebody: Somebody, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody.start()
    (somebody.home.root / "courses").write_text("in the way")
    with pytest.raises(ProfileError, match="could not be changed"):
        somebody.here.shelf.offer(root)
    somebody.here.window.go("library")
    assert somebody.sees("One so far")
