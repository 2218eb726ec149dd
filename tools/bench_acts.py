"""How long is it from a key to the picture that answers it: another page, what an answer was worth?

`make bench` calls this. Each act is a key or a way in the real window, and ends when the window is
laid out and painted; the clock and the processor's time are told, which other programs disturb
less. A page is built when it is first asked for, so the first visit is told apart.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leadership_course.assembly import Program

ROOT = Path(__file__).resolve().parent.parent
FRAME = 1000 / 60  # ms
ROUNDS = 40
PAGES = ("today", "course", "quotes", "journal", "progress", "settings", "review", "glossary")

Spent = tuple[float, float]  # ms by the clock, ms of the processor


def main() -> None:
    """Measure, and print what was found beside the goal."""
    with TemporaryDirectory() as folder:
        program = _window(Path(folder))
        first = [_timed(program, _way(program, page)) for page in PAGES]
        again = [_timed(program, _way(program, page)) for _ in range(ROUNDS) for page in _turned()]
        _tell("another page", again)
        _tell("a page for the first time", first, is_goal=False)
        _tell("an answer's feedback", list(_answers(program)))
        program.window.close()
        program.profile.close()


def _window(folder: Path) -> "Program":
    from PySide6.QtTest import QTest

    from leadership_course.assembly import application, build
    from leadership_course.storage.folders import Home
    from leadership_course.study.lesson import LessonSitting
    from leadership_course.study.welcome import finish
    from leadership_course.ui.tour.replies import answer_lesson

    program = build(application(), Home(folder / "home"), ROOT / "lessons", tells_problems=False)
    study = program.study
    finish(study, (0, 1, 2, 3, 4), 5, "")
    for lesson in study.course.modules[0].lessons:  # so that the pages have something to show
        sitting = LessonSitting(study, lesson)
        answer_lesson(sitting, is_right=True)
        while sitting.forward():
            pass
    program.window.dress(motion="reduced")
    program.window.go("today")
    program.window.show()
    QTest.qWait(1500)
    gc.freeze()  # as the program does once its window stands
    return program


def _turned() -> Iterator[str]:
    """Yield the pages in turn; what was put off is done between two of them, as in use."""
    from PySide6.QtTest import QTest

    for page in PAGES:
        QTest.qWait(1)
        yield page


def _way(program: "Program", page: str) -> Callable[[], None]:
    return lambda: program.window.go(page)


def _timed(program: "Program", act: Callable[[], object]) -> Spent:
    from PySide6.QtWidgets import QApplication

    start, worked = time.perf_counter(), time.process_time()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000


def _answers(program: "Program") -> Iterator[Spent]:
    """Yield what each answer took, by keys, to the questions that one digit answers; the others are
    answered beside the window.
    """
    from random import Random

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from leadership_course.course.questions import SingleChoice, TrueFalse
    from leadership_course.study.quiz import open_quiz
    from leadership_course.ui.tour.replies import answer

    def press(key: Qt.Key) -> None:
        QTest.keyClick(program.window.focusWidget(), key)

    for module in program.study.course.modules * 4:
        while not (sitting := open_quiz(program.study, module, Random(1))).is_over:
            if isinstance(sitting.question, (SingleChoice, TrueFalse)):
                program.window.go(f"quiz/{module.id}")
                QTest.qWait(5)
                for key in (Qt.Key.Key_1, Qt.Key.Key_S):
                    press(key)
                before = len(list(program.study.events()))
                yield _timed(program, lambda: press(Qt.Key.Key_Return))
                if len(list(program.study.events())) == before:
                    raise SystemExit(f"no answer was taken at {sitting.question.id}")
                sitting = open_quiz(program.study, module, Random(1))
            if not sitting.is_over:  # answered wrongly, it may be tried again
                answer(sitting.asking(), is_right=True, confidence="sure")
        sitting.finish()


def _tell(what: str, spent: list[Spent], *, is_goal: bool = True) -> None:
    for at, name in enumerate(("clock", "processor")):
        times = sorted(one[at] for one in spent)
        late = times[int(len(times) * 0.99)]
        middle = statistics.median(times)
        print(f"  {what}, {len(times)}, {name}: median {middle:.1f} ms, 99 % {late:.1f}")
        if is_goal:
            verdict = "met" if late <= FRAME else "MISSED"
            goal = f"{late:.2f}, at most {FRAME:.2f}"
            print(f"  {verdict:8}{what}, {name}, 99th percentile, ms: {goal}")


if __name__ == "__main__":
    main()
