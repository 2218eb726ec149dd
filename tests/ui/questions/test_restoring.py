"""Does a question come back exactly as it was left?"""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from leadership_course.course.questions import Question
from leadership_course.quiz.answers import Filled, Written
from leadership_course.ui.keeping import KEEP_AFTER
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.questions.scenario import ScenarioView
from leadership_course.ui.questions.short_answer import ShortAnswerView
from tests.ui.questions import samples
from tests.ui.questions.conftest import press
from tests.ui.questions.samples import Desk

Put = Callable[..., QuestionPanel]


def name(case: object) -> str:
    """Name a case after its question."""
    return getattr(case, "id", "")


def words_on(widget: QWidget) -> str:
    """Return all that can be read in labels on `widget`, and the names of what is visible."""
    shown = [part for part in widget.findChildren(QWidget) if part.isVisible()]
    labels = [part.text() for part in shown if isinstance(part, QLabel)]
    spoken = [f"{part.accessibleName()} {part.accessibleDescription()}" for part in shown]
    return "\n".join((*labels, *spoken))


@pytest.mark.parametrize("question", samples.QUESTIONS, ids=name)
def test_a_half_given_answer_comes_back(put: Put, desk: Desk, question: Question) -> None:
    desk.ask(question).keep(samples.HALF[question.id])
    panel = put(question)
    assert panel.view.reply() == samples.HALF[question.id]
    assert panel.check.isVisible()


@pytest.mark.parametrize("question", samples.QUESTIONS, ids=name)
def test_a_checked_answer_comes_back_revealed(put: Put, desk: Desk, question: Question) -> None:
    asking = desk.ask(question)
    asking.keep(samples.RIGHT[question.id])
    asking.check("sure" if question.confidence else "")
    again = desk.ask(question, answered=desk.answers()[-1])
    panel = put(question, again)
    assert panel.view.reply() == samples.RIGHT[question.id]
    assert panel.view.is_locked
    assert not panel.check.isVisible()
    assert panel.feedback.isVisible()


def test_the_confidence_given_comes_back(put: Put, desk: Desk) -> None:
    asking = desk.ask(samples.SORTING)
    asking.keep(samples.RIGHT[samples.SORTING.id])
    asking.check("fairly-sure")
    panel = put(samples.SORTING, desk.ask(samples.SORTING, answered=desk.answers()[-1]))
    assert panel.confidence.value() == "fairly-sure"


def test_the_story_so_far_stands_above_the_moment(put: Put, desk: Desk) -> None:
    desk.ask(samples.SCENARIO).keep(samples.HALF[samples.SCENARIO.id])
    view = cast("ScenarioView", put(samples.SCENARIO).view)
    words = words_on(view)
    assert "Write your worry in one line" in words
    assert "the keyboard stays closed" in words
    assert "The second one fails" in words


def test_the_cursor_stands_behind_the_text(put: Put, desk: Desk) -> None:
    desk.ask(samples.SHORT_ANSWER).keep(Written(text="Each client should"))
    view = cast("ShortAnswerView", put(samples.SHORT_ANSWER).view)
    press(" know")
    assert view.reply().text == "Each client should know"


def test_a_rated_text_comes_back_beside_the_model_answer(put: Put, desk: Desk) -> None:
    desk.ask(samples.SHORT_ANSWER).keep(samples.AMISS[samples.SHORT_ANSWER.id])
    assert samples.SHORT_ANSWER.model_answer in words_on(put(samples.SHORT_ANSWER).view)


def test_a_choice_is_kept_at_once(put: Put, desk: Desk) -> None:
    put(samples.SINGLE)
    press("2")
    assert desk.ask(samples.SINGLE).reply == samples.RIGHT[samples.SINGLE.id]


def test_a_text_is_kept_soon_after_it_is_typed(put: Put, desk: Desk, qtbot: QtBot) -> None:
    assert KEEP_AFTER <= 300
    put(samples.SHORT_ANSWER)
    press("Know")
    assert desk.ask(samples.SHORT_ANSWER).reply == Written()
    qtbot.waitUntil(
        lambda: desk.ask(samples.SHORT_ANSWER).reply == Written(text="Know"), timeout=1000
    )


def test_typing_on_and_on_does_not_put_the_keeping_off(put: Put, desk: Desk, qtbot: QtBot) -> None:
    put(samples.SHORT_ANSWER)
    for letter in "abcdefgh":
        press(letter)
        qtbot.wait(50)
    assert desk.ask(samples.SHORT_ANSWER).reply != Written()


def test_a_text_is_kept_when_the_focus_leaves_it(put: Put, desk: Desk) -> None:
    put(samples.FILL_IN)
    press("watched", Qt.Key.Key_Tab)
    assert desk.ask(samples.FILL_IN).reply == Filled(gaps={"supervised": "watched"})


def test_flushing_and_hiding_keep_what_was_just_typed(put: Put, desk: Desk) -> None:
    panel = put(samples.SHORT_ANSWER)
    press("One")
    panel.flush()
    assert desk.ask(samples.SHORT_ANSWER).reply == Written(text="One")
    press(" two")
    panel.hide()
    assert desk.ask(samples.SHORT_ANSWER).reply == Written(text="One two")


def test_opening_a_question_keeps_nothing(put: Put, desk: Desk) -> None:
    for question in samples.QUESTIONS:
        put(question).hide()
        assert desk.drafts.find(question.id) is None
