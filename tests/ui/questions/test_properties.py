"""Does every question there can be, and every one that ships, come on screen and back whole?"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from leadership_course.course.questions import Question
from leadership_course.quiz.answers import Answer, Picked
from leadership_course.quiz.grading import blank, grade, is_complete
from leadership_course.quiz.order import shown_order
from leadership_course.reading.course_reader import read_course
from leadership_course.study.preferences import Preferences
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.questions.views import view_for
from leadership_course.ui.theme.look import Look
from tests.replies import replies_for
from tests.strategies import questions
from tests.ui.questions.samples import Desk

LESSONS = Path(__file__).parents[3] / "lessons"
few = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def in_any_order(reply: Answer) -> Answer:
    """Sort what was picked: the order of picking means nothing."""
    return Picked(ids=tuple(sorted(reply.ids))) if isinstance(reply, Picked) else reply


@given(data=st.data())
@few
def test_any_reply_to_any_question_comes_back_as_it_was(look: Look, data: st.DataObject) -> None:
    question = data.draw(questions())
    reply = data.draw(replies_for(question))
    view = view_for(look, question, shown_order(question, seed=1))
    view.show_reply(reply)
    assert in_any_order(view.reply()) == in_any_order(reply)
    view.reveal(grade(question, reply))
    assert in_any_order(view.reply()) == in_any_order(reply)
    view.deleteLater()


@given(data=st.data())
@few
def test_nothing_is_missing_exactly_when_it_may_be_checked(look: Look, data: st.DataObject) -> None:
    question = data.draw(questions())
    reply = data.draw(replies_for(question) | st.just(blank(question)))
    view = view_for(look, question, shown_order(question, seed=1))
    view.show_reply(reply)
    is_ready = not view.missing() and not view.next_step()
    assert is_ready == is_complete(question, view.settled())
    view.deleteLater()


def shipped() -> list[Question]:
    """Return every question of the course that ships."""
    course = read_course(LESSONS).course
    if course is None:
        return []
    quizzes = [
        question for module in course.modules if module.quiz for question in module.quiz.questions
    ]
    blocks = [b for lesson in course.lessons for card in lesson.cards for b in card.body]
    return [*quizzes, *(block.question for block in blocks if hasattr(block, "question"))]


@pytest.mark.parametrize(("width", "text_size"), [(640, 100), (640, 200)])
def test_every_shipped_question_fits_its_column(look: Look, width: int, text_size: int) -> None:
    look.apply(Preferences(theme="light", motion="reduced", text_size=text_size))
    for question in shipped():
        panel = QuestionPanel(look, Desk().ask(question))
        panel.ensurePolished()
        QApplication.processEvents()
        assert panel.minimumSizeHint().width() <= width, question.id
        panel.deleteLater()
