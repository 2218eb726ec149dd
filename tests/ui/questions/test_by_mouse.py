"""Can every question be answered from beginning to end by mouse alone?"""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from leadership_course.course.questions import Question
from leadership_course.quiz.answers import Ordered, Paired
from leadership_course.ui.questions.assigning import AssigningView
from leadership_course.ui.questions.choices import CardList
from leadership_course.ui.questions.fill_in import FillInView
from leadership_course.ui.questions.judgement import JudgementView
from leadership_course.ui.questions.ordering import OrderingView
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.questions.question_view import QuestionView
from leadership_course.ui.questions.scenario import ScenarioView
from leadership_course.ui.questions.short_answer import ShortAnswerView
from tests.ui.questions import samples
from tests.ui.questions.conftest import click, press
from tests.ui.questions.samples import Desk

Put = Callable[..., QuestionPanel]


def cards(*names: str) -> Callable[[QuestionView], None]:
    """Return how these cards are clicked."""

    def act(view: QuestionView) -> None:
        for name in names:
            click(cast("CardList", view).cards[name])

    return act


def rows_then_targets(question: Question) -> Callable[[QuestionView], None]:
    """Return how each row is clicked, and then its target."""

    def act(view: QuestionView) -> None:
        pairs = cast("Paired", samples.RIGHT[question.id]).pairs
        for row, target in reversed(pairs.items()):
            click(cast("AssigningView", view).rows[row])
            click(cast("AssigningView", view).targets[target])

    return act


def arrows(view: QuestionView) -> None:
    """Click the rows of an ordering into their places."""
    ordering = cast("OrderingView", view)
    for place, item in enumerate(samples.ORDERING.entries):
        while ordering.settled().ids.index(item.id) > place:
            click(ordering.rows[item.id].up)


def gaps(view: QuestionView) -> None:
    """Fill the gaps; a word can only be typed, the other one is picked from its list."""
    fields = cast("FillInView", view).fields
    click(fields["supervised"])
    press("watched")
    drop_down = fields["little"]
    assert isinstance(drop_down, QComboBox)
    click(drop_down)
    QTest.qWait(QApplication.doubleClickInterval() + 50)  # so that Qt sees two clicks
    words = drop_down.view()
    place = words.visualRect(words.model().index(1, 0)).center()
    QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=place)


def levels(view: QuestionView) -> None:
    """Click a level of each response."""
    for name, level in (("leave", 4), ("demand", 1), ("vote", 0)):
        click(cast("JudgementView", view).cards[name].scale.chips[level])


def path(view: QuestionView) -> None:
    """Click the first choice twice."""
    for _ in range(2):
        click(cast("ScenarioView", view).story.cards[0])


WAYS: tuple[tuple[Question, Callable[[QuestionView], None]], ...] = (
    (samples.SINGLE, cards("ask")),
    (samples.MULTIPLE, cards("outcome", "theirs", "steps", "steps", "draft-day")),
    (samples.TRUE_FALSE, cards("false", "true")),
    (samples.ORDERING, arrows),
    (samples.MATCHING, rows_then_targets(samples.MATCHING)),
    (samples.SORTING, rows_then_targets(samples.SORTING)),
    (samples.FILL_IN, gaps),
    (samples.JUDGEMENT, levels),
    (samples.SCENARIO, path),
    (samples.SELF_RATING, cards("3")),
)


def name(case: object) -> str:
    """Name a case after its question."""
    return getattr(case, "id", "")


@pytest.mark.qt_log_ignore("This plugin does not support")  # a drop-down list without a screen
@pytest.mark.parametrize(("question", "act"), WAYS, ids=name)
def test_clicks_answer_it(
    put: Put, desk: Desk, question: Question, act: Callable[[QuestionView], None]
) -> None:
    panel = put(question)
    act(panel.view)
    if question.confidence:
        click(panel.confidence.scale.chips[2])
    assert panel.check.isEnabled()
    click(panel.check)
    assert desk.answers()[0].verdict == ("unscored" if question is samples.SELF_RATING else "right")


def test_a_written_answer_is_compared_and_rated_by_clicks(put: Put, desk: Desk) -> None:
    panel = put(samples.SHORT_ANSWER)
    assert not panel.check.isEnabled()
    click(cast("ShortAnswerView", panel.view).edit.viewport())
    press("Know whom to call")
    click(panel.check)
    assert not panel.check.isEnabled()
    click(cast("ShortAnswerView", panel.view).scale.chips[1])
    click(panel.check)
    assert desk.answers()[0].verdict == "partly"


def drag(source: QWidget, target: QWidget, at: QPoint | None = None) -> None:
    """Press on `source`, carry it to `target` in steps, let go."""
    QApplication.processEvents()
    left = Qt.MouseButton.LeftButton
    start = QPoint(source.width() // 3, source.height() // 2)
    end = source.mapFromGlobal(target.mapToGlobal(at or target.rect().center()))
    QTest.mousePress(source, left, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 6):
        QTest.mouseMove(source, start + (end - start) * step / 5)
    QTest.mouseRelease(source, left, Qt.KeyboardModifier.NoModifier, end)


def test_a_row_is_dragged_to_its_place(put: Put) -> None:
    panel = put(samples.ORDERING)
    view = cast("OrderingView", panel.view)
    ids = list(view.settled().ids)
    last = view.rows[ids[-1]]
    drag(view.rows[ids[0]], last, QPoint(40, last.height() - 2))
    assert view.reply() == Ordered(ids=(*ids[1:], ids[0]))
    drag(view.rows[ids[0]], view.rows[ids[1]], QPoint(40, 2))
    assert view.reply() == Ordered(ids=tuple(ids))


def test_a_row_let_go_where_it_was_stays_there(put: Put) -> None:
    panel = put(samples.ORDERING)
    view = cast("OrderingView", panel.view)
    before = view.settled()
    second = view.rows[before.ids[1]]
    drag(second, second, QPoint(second.width() // 2, second.height() // 2 + 1))
    assert view.settled() == before
    assert not second.is_lifted


def test_escape_lets_a_dragged_row_go_where_it_was(put: Put) -> None:
    panel = put(samples.ORDERING)
    view = cast("OrderingView", panel.view)
    before = view.settled()
    first, last = view.rows[before.ids[0]], view.rows[before.ids[-1]]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(first, left, Qt.KeyboardModifier.NoModifier, QPoint(60, 10))
    QTest.mouseMove(first, first.mapFromGlobal(last.mapToGlobal(QPoint(60, 30))))
    QTest.keyClick(first, Qt.Key.Key_Escape)
    QTest.mouseRelease(first, left, Qt.KeyboardModifier.NoModifier, QPoint(60, 10))
    assert view.settled() == before


@pytest.mark.parametrize("question", [samples.MATCHING, samples.SORTING], ids=name)
def test_a_row_is_dragged_to_a_target_and_a_target_to_a_row(put: Put, question: Question) -> None:
    view = cast("AssigningView", put(question).view)
    first, second = list(view.rows)[:2]
    one, two = list(view.targets)[:2]
    drag(view.rows[second], view.targets[two])
    drag(view.targets[one], view.rows[first])
    assert view.reply() == Paired(pairs={second: two, first: one})


def test_a_row_dropped_on_a_row_changes_nothing(put: Put) -> None:
    view = cast("AssigningView", put(samples.SORTING).view)
    first, second = list(view.rows)[:2]
    drag(view.rows[first], view.rows[second])
    assert view.reply() == Paired()


@pytest.mark.qt_log_ignore("not accepted by receiving widget")  # which is what is hoped for
def test_nothing_moves_after_the_answer(put: Put, desk: Desk) -> None:
    asking = desk.ask(samples.SORTING)
    asking.keep(samples.RIGHT[samples.SORTING.id])
    asking.check("sure")
    view = cast("AssigningView", put(samples.SORTING, asking).view)
    drag(next(iter(view.rows.values())), list(view.targets.values())[1])
    assert view.reply() == samples.RIGHT[samples.SORTING.id]
