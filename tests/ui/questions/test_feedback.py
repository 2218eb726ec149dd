"""Is what was right told in words, and is nothing told too early?"""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leadership_course.course.questions import Question
from leadership_course.quiz.answers import Answer
from leadership_course.quiz.grading import grade
from leadership_course.quiz.order import shown_order
from leadership_course.study.asking import Asking
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.questions.views import view_for
from leadership_course.ui.theme.look import Look
from tests.ui.questions import samples
from tests.ui.questions.conftest import click, press
from tests.ui.questions.samples import Desk
from tests.ui.questions.test_restoring import words_on

Put = Callable[..., QuestionPanel]
ENTER = Qt.Key.Key_Return
GRADED = tuple(question for question in samples.QUESTIONS if question is not samples.SELF_RATING)
# A text is rated as a whole; a story tells what follows from a choice as it goes.
IN_PARTS = tuple(question for question in GRADED if question is not samples.SHORT_ANSWER)
SILENT = tuple(question for question in GRADED if question is not samples.SCENARIO)

WHYS: dict[str, tuple[str, ...]] = {
    samples.SINGLE.id: tuple(option.why for option in samples.SINGLE.options),
    samples.MULTIPLE.id: tuple(option.why for option in samples.MULTIPLE.options),
    samples.TRUE_FALSE.id: (samples.TRUE_FALSE.why,),
    samples.ORDERING.id: (samples.ORDERING.why,),
    samples.MATCHING.id: tuple(pair.why for pair in samples.MATCHING.pairs),
    samples.SORTING.id: tuple(group.why for group in samples.SORTING.groups),
    samples.FILL_IN.id: tuple(gap.why for gap in samples.FILL_IN.gaps.values()),
    samples.SHORT_ANSWER.id: samples.SHORT_ANSWER.look_for,
    samples.JUDGEMENT.id: tuple(response.why for response in samples.JUDGEMENT.responses),
    samples.SCENARIO.id: (samples.SCENARIO.nodes[0].choices[0].why,),
}


def name(case: object) -> str:
    """Name a case after its question."""
    return getattr(case, "id", "")


def finished(desk: Desk, question: Question, answers: dict[str, Answer]) -> Asking:
    """Give an answer until it stands for good."""
    asking = desk.ask(question)
    while not asking.is_done:
        asking.try_again()
        asking.keep(answers[question.id])
        asking.check("sure" if question.confidence else "")
    return asking


@pytest.mark.parametrize("question", GRADED, ids=name)
def test_every_reason_can_be_read_after_the_answer(
    put: Put, desk: Desk, question: Question
) -> None:
    words = words_on(put(question, finished(desk, question, samples.AMISS)))
    for why in WHYS[question.id]:
        assert why in words


@pytest.mark.parametrize("question", GRADED, ids=name)
def test_a_right_answer_is_called_right(put: Put, desk: Desk, question: Question) -> None:
    words = words_on(put(question, finished(desk, question, samples.RIGHT)).feedback)
    assert ("Covers it." if question is samples.SHORT_ANSWER else "Right.") in words


@pytest.mark.parametrize("question", GRADED, ids=name)
def test_what_is_not_right_is_never_called_wrong(put: Put, desk: Desk, question: Question) -> None:
    words = words_on(put(question, finished(desk, question, samples.AMISS)))
    assert "Not yet" in words or "Partly there." in words
    assert "wrong" not in words.lower()


@pytest.mark.parametrize("question", IN_PARTS, ids=name)
def test_parts_are_marked_in_words(put: Put, desk: Desk, question: Question) -> None:
    words = words_on(put(question, finished(desk, question, samples.AMISS)).view)
    assert "Not yet" in words


@pytest.mark.parametrize("question", SILENT, ids=name)
def test_no_reason_can_be_read_before_the_answer(put: Put, desk: Desk, question: Question) -> None:
    desk.ask(question).keep(samples.HALF[question.id])
    words = words_on(put(question))
    for why in WHYS[question.id]:
        assert why not in words


def test_a_try_that_was_not_the_last_tells_no_key(put: Put, desk: Desk) -> None:
    panel = put(samples.SINGLE)
    press("1", ENTER)
    words = words_on(panel)
    assert "Not yet." in words
    assert samples.SINGLE.hints[0] in words
    assert not any(option.why in words for option in samples.SINGLE.options)
    assert panel.view.is_locked
    press(ENTER, "2", ENTER)
    assert [answer.verdict for answer in desk.answers()] == ["not-yet", "right"]
    assert "Right." in words_on(panel.feedback)


def test_an_order_keeps_its_reason_until_the_last_try(put: Put) -> None:
    panel = put(samples.ORDERING)
    press(ENTER)
    assert samples.ORDERING.why not in words_on(panel)


def test_a_story_begins_again_with_another_try(put: Put) -> None:
    with_hint = msgspec.structs.replace(samples.SCENARIO, hints=("Stay near.",))
    panel = put(with_hint)
    press("2", ENTER, ENTER)
    assert panel.view.reply().choices == ()  # type: ignore[union-attr]
    press("1", "1", ENTER)
    assert panel.asking.grade is not None
    assert panel.asking.grade.verdict == "right"


def test_a_quiz_that_tells_at_the_end_only_notes(put: Put, desk: Desk, qtbot: QtBot) -> None:
    panel = put(samples.SINGLE, desk.ask(samples.SINGLE, shows_feedback=False))
    with qtbot.waitSignal(panel.answered):
        press("1", ENTER)
    words = words_on(panel)
    assert "Noted." in words
    assert "Not yet" not in words
    assert not any(option.why in words for option in samples.SINGLE.options)
    assert panel.view.is_locked


def test_the_feedback_has_the_focus_so_that_it_is_read(put: Put) -> None:
    panel = put(samples.TRUE_FALSE)
    press("2", ENTER)
    assert QApplication.focusWidget() is panel.feedback
    assert panel.feedback.accessibleName().startswith("Not yet.")


def test_answered_is_told_once(put: Put, qtbot: QtBot) -> None:
    panel = put(samples.TRUE_FALSE)
    told: list[bool] = []
    panel.answered.connect(lambda: told.append(True))
    press("1", ENTER, ENTER, ENTER)
    assert told == [True]


def test_a_low_self_rating_offers_the_lesson(put: Put, qtbot: QtBot) -> None:
    panel = put(samples.SELF_RATING)
    press("2", ENTER)
    from leadership_course.ui.questions.self_rating import SelfRatingView

    assert isinstance(panel.view, SelfRatingView)
    with qtbot.waitSignal(panel.lesson_asked) as asked:
        click(panel.view.take_lesson)
    assert asked.args == ["two-questions"]


def test_a_high_self_rating_offers_a_thought_and_no_lesson(put: Put) -> None:
    panel = put(samples.SELF_RATING)
    press("5", ENTER)
    words = words_on(panel)
    assert samples.SELF_RATING.offers.high in words
    assert "lesson again" not in words


def test_no_occasion_offers_nothing(put: Put) -> None:
    panel = put(samples.SELF_RATING)
    press("0", ENTER)
    words = words_on(panel)
    assert samples.SELF_RATING.offers.high not in words
    assert "lesson again" not in words


def test_what_is_missing_stands_beside_the_button(put: Put) -> None:
    panel = put(samples.MULTIPLE)
    press("1", "2")
    assert "2 of 3 chosen" in words_on(panel)
    assert not panel.check.isEnabled()
    press("3")
    assert "How sure are you?" in panel.check.accessibleDescription()


@pytest.mark.parametrize("question", IN_PARTS, ids=name)
def test_another_try_gives_the_controls_back_without_a_mark(
    put: Put, desk: Desk, question: Question
) -> None:
    hinted = msgspec.structs.replace(question, hints=("Think of Monday.",))
    desk.ask(hinted).keep(samples.AMISS[question.id])
    panel = put(hinted)
    if question.confidence:
        click(panel.confidence.scale.chips[0])
    panel.check.click()
    before = panel.view.is_locked
    assert before
    panel.focus_first()
    assert QApplication.focusWidget() is panel.again
    press(ENTER)
    assert not panel.view.is_locked
    assert not panel.feedback.isVisible()
    assert "Think of Monday." in words_on(panel)
    panel.view.show_reply(samples.RIGHT[question.id])
    panel.view.changed.emit()
    panel.check.click()
    assert [answer.verdict for answer in desk.answers()][1:] == ["right"]


@pytest.mark.parametrize("question", IN_PARTS, ids=name)
def test_a_view_can_be_shown_revealed_and_given_back(look: Look, question: Question) -> None:
    view = view_for(look, question, shown_order(question, seed=1))
    view.show_reply(samples.AMISS[question.id])
    view.reveal(grade(question, samples.AMISS[question.id]))
    view.unlock()
    assert not view.is_locked
    if question is not samples.SCENARIO:  # which begins again
        assert view.reply() == samples.AMISS[question.id]
    view.deleteLater()


def test_what_changes_is_announced_where_somebody_listens(put: Put) -> None:
    QAccessible.setActive(True)
    panel = put(samples.ORDERING)
    panel.view.press(key_event(Qt.Key.Key_Down))
    press(Qt.Key.Key_Space, Qt.Key.Key_Down, ENTER)
    QAccessible.setActive(False)
    assert panel.feedback.isVisible()


def key_event(key: Qt.Key) -> QKeyEvent:
    """Return the press of a key."""
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
