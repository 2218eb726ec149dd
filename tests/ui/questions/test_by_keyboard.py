"""Can every question be answered from beginning to end by keys alone?"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leadership_course.course.questions import Question
from leadership_course.quiz.answers import Walked
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.questions.scenario import ScenarioView
from tests.ui.questions import samples
from tests.ui.questions.conftest import press, press_with_ctrl
from tests.ui.questions.samples import Desk

Put = Callable[..., QuestionPanel]
Keys = tuple[Qt.Key | str, ...]
ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
UP, DOWN, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right

BY_NUMBER: tuple[tuple[Question, Keys], ...] = (
    (samples.SINGLE, ("2", ENTER)),
    (samples.MULTIPLE, ("1", "3", "5", "s", ENTER)),
    (samples.TRUE_FALSE, ("1", ENTER)),
    (samples.MATCHING, ("1", "2", "3", ENTER)),
    (samples.SORTING, ("1", "1", "2", "2", "f", ENTER)),
    (samples.FILL_IN, ("Supervised", TAB, DOWN, DOWN, ENTER)),
    (samples.SHORT_ANSWER, ("Know whom to call", ENTER, "3", ENTER)),
    (samples.JUDGEMENT, ("5", "2", "1", ENTER)),
    (samples.SCENARIO, ("1", "1", ENTER)),
    (samples.SELF_RATING, ("0", ENTER)),
)
BY_ARROW: tuple[tuple[Question, Keys], ...] = (
    (samples.SINGLE, (DOWN, SPACE, ENTER)),
    (samples.MULTIPLE, (SPACE, DOWN, DOWN, SPACE, DOWN, DOWN, SPACE, "u", ENTER)),
    (samples.TRUE_FALSE, (DOWN, UP, SPACE, ENTER)),
    (samples.JUDGEMENT, (*(RIGHT,) * 4, SPACE, DOWN, RIGHT, SPACE, DOWN, SPACE, ENTER)),
    (samples.SCENARIO, (SPACE, DOWN, UP, SPACE, ENTER)),
    (samples.SELF_RATING, (DOWN, SPACE, ENTER)),
)


TO_BEGIN = tuple(q for q in samples.QUESTIONS if q is not samples.ORDERING)  # always an answer


def name(case: object) -> str:
    """Name a case after its question."""
    return getattr(case, "id", "")


@pytest.mark.parametrize(("question", "keys"), BY_NUMBER, ids=name)
def test_numbers_and_enter_answer_it(put: Put, desk: Desk, question: Question, keys: Keys) -> None:
    put(question)
    press(*keys)
    assert [answer.is_final for answer in desk.answers()] == [True]
    assert desk.answers()[0].verdict == ("unscored" if question is samples.SELF_RATING else "right")


@pytest.mark.parametrize(("question", "keys"), BY_ARROW, ids=name)
def test_arrows_and_space_answer_it(put: Put, desk: Desk, question: Question, keys: Keys) -> None:
    put(question)
    press(*keys)
    assert [answer.is_final for answer in desk.answers()] == [True]
    assert desk.answers()[0].verdict == ("unscored" if question is samples.SELF_RATING else "right")


@pytest.mark.parametrize("question", TO_BEGIN, ids=name)
def test_enter_before_an_answer_records_nothing(put: Put, desk: Desk, question: Question) -> None:
    put(question)
    press(ENTER)
    assert desk.answers() == []


@pytest.mark.parametrize("way", ["ctrl", "space"])
def test_an_order_is_made_by_moving_rows(put: Put, desk: Desk, way: str) -> None:
    panel = put(samples.ORDERING)
    key = [item.id for item in samples.ORDERING.entries]
    for place in range(len(key)):
        shown = list(panel.view.settled().ids)  # type: ignore[union-attr]
        walk_to(shown.index(key[place]))
        carry_up(shown.index(key[place]) - place, way)
    press(ENTER)
    assert desk.answers()[0].verdict == "right"


def walk_to(place: int) -> None:
    """Move the focus to a row by arrows, from wherever it is."""
    press(*(UP,) * 10, *(DOWN,) * place)


def carry_up(steps: int, way: str) -> None:
    """Move the row with the focus up."""
    if way == "ctrl":
        for _ in range(steps):
            press_with_ctrl(UP)
        return
    press(SPACE, *(UP,) * steps, SPACE)


def test_a_lifted_row_says_so_and_escape_puts_it_down(put: Put) -> None:
    put(samples.ORDERING)
    press(SPACE)
    row = QApplication.focusWidget()
    assert row is not None
    assert "Picked up" in row.accessibleDescription()
    press(Qt.Key.Key_Escape)
    assert row.accessibleDescription() == ""


def test_an_untouched_order_can_be_what_is_meant(put: Put, desk: Desk) -> None:
    put(samples.ORDERING)
    press(ENTER)
    assert len(desk.answers()[0].answer["ids"]) == len(samples.ORDERING.items)


def test_backspace_takes_a_target_back(put: Put) -> None:
    panel = put(samples.SORTING)
    press("1", UP, Qt.Key.Key_Backspace)
    assert panel.view.reply().pairs == {}  # type: ignore[union-attr]


def test_a_target_of_a_matching_moves_to_the_row_that_asks_for_it(put: Put) -> None:
    panel = put(samples.MATCHING)
    press("1", "1")
    second = samples.MATCHING.lefts[1].id
    assert panel.view.reply().pairs == {second: "being-found-out"}  # type: ignore[union-attr]


def test_digits_belong_to_a_text_that_is_being_typed(put: Put, desk: Desk) -> None:
    panel = put(samples.SHORT_ANSWER)
    press("2 of 3 hush", Qt.Key.Key_Shift)
    assert panel.view.reply().text == "2 of 3 hush"  # type: ignore[union-attr]
    panel = put(samples.FILL_IN)
    press("1h")
    assert panel.view.reply().gaps == {"supervised": "1h"}  # type: ignore[union-attr]


def test_shift_enter_begins_a_new_line(put: Put) -> None:
    panel = put(samples.SHORT_ANSWER)
    press("One")
    from PySide6.QtTest import QTest

    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, ENTER, Qt.KeyboardModifier.ShiftModifier)
    press("Two")
    assert panel.view.reply().text == "One\nTwo"  # type: ignore[union-attr]


def test_another_path_can_be_replayed_without_changing_the_answer(put: Put, desk: Desk) -> None:
    panel = put(samples.SCENARIO)
    press("2", ENTER)
    assert isinstance(panel.view, ScenarioView)
    press("r", "1", "2")
    assert panel.view.story.path == ("one-line", "fix-while-watching")
    assert panel.view.reply() == Walked(choices=("rewrite",))
    assert len(desk.answers()) == 1


def test_enter_asks_how_sure_before_it_checks(put: Put, desk: Desk) -> None:
    put(samples.SORTING)
    press("1", "1", "2", "2", ENTER)
    assert desk.answers() == []
    focus = QApplication.focusWidget()
    assert focus is not None
    assert "how sure you are" in focus.accessibleName()
    press(SPACE, ENTER)
    assert desk.answers()[0].confidence == "unsure"


def test_digits_say_how_sure_once_that_is_asked(put: Put, desk: Desk) -> None:
    panel = put(samples.SORTING)
    press("1", "1", "2", "2", ENTER)
    chosen = panel.view.reply()
    press("9", "2")
    assert panel.confidence.value() == "fairly-sure"
    assert panel.view.reply() == chosen
    press(ENTER)
    assert desk.answers()[0].confidence == "fairly-sure"


def test_h_takes_a_hint_and_the_hint_costs_a_try(put: Put, desk: Desk) -> None:
    panel = put(samples.SINGLE)
    press("h", "2", ENTER)
    assert panel.asking.hints_shown == samples.SINGLE.hints[:1]
    assert desk.answers()[0].tries == 2
    assert desk.answers()[0].score < 1.0


def test_a_page_hands_over_a_key_when_the_focus_is_elsewhere(put: Put) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    panel = put(samples.SINGLE)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "2")
    assert panel.press(key)
    assert panel.view.reply().ids == ("ask",)  # type: ignore[union-attr]
    strange = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b")
    assert not panel.press(strange)


def test_enter_is_the_pages_once_the_question_is_answered(put: Put) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    panel = put(samples.SINGLE)
    press("2", ENTER)
    enter = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r")
    assert not panel.press(enter)
