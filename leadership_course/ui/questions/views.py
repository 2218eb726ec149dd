"""Which view answers which type of question?"""

from typing import assert_never

from leadership_course.course.questions import (
    FillIn,
    Judgement,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Scenario,
    SelfRating,
    ShortAnswer,
    SingleChoice,
    Sorting,
    TrueFalse,
)
from leadership_course.ui.questions.assigning import AssigningView
from leadership_course.ui.questions.choices import OptionsView, TrueFalseView
from leadership_course.ui.questions.fill_in import FillInView
from leadership_course.ui.questions.judgement import JudgementView
from leadership_course.ui.questions.ordering import OrderingView
from leadership_course.ui.questions.question_view import QuestionView
from leadership_course.ui.questions.scenario import ScenarioView
from leadership_course.ui.questions.self_rating import SelfRatingView
from leadership_course.ui.questions.short_answer import ShortAnswerView
from leadership_course.ui.theme.look import Look


def view_for(look: Look, question: Question, order: tuple[str, ...]) -> QuestionView:  # noqa: PLR0911
    """Return a view that shows `question` with its parts in `order`."""
    match question:
        case SingleChoice() | MultipleChoice():
            return OptionsView(look, question, order)
        case TrueFalse():
            return TrueFalseView(look, question)
        case Ordering():
            return OrderingView(look, question, order)
        case Matching() | Sorting():
            return AssigningView(look, question, order)
        case FillIn():
            return FillInView(look, question)
        case ShortAnswer():
            return ShortAnswerView(look, question)
        case Judgement():
            return JudgementView(look, question, order)
        case Scenario():
            return ScenarioView(look, question)
        case SelfRating():
            return SelfRatingView(look, question)
        case _:
            assert_never(question)


_KINDS: dict[type[Question], str] = {
    SingleChoice: "Choose one",
    MultipleChoice: "Choose several",
    TrueFalse: "True or false?",
    Ordering: "Put in order",
    Matching: "Match",
    Sorting: "Sort",
    FillIn: "Fill in",
    ShortAnswer: "In your own words",
    Judgement: "Judge each response",
    Scenario: "Scenario",
    SelfRating: "About you",
}


def kind_in_words(question: Question) -> str:
    """Return what the learner is asked to do, in two or three words."""
    return _KINDS[type(question)]
