"""Which screens does a learner reach, and in which states? Each is a name and a way there."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from leadership_course.progress.events import (
    AnyFact,
    DebriefWritten,
    PlanMade,
    PlanReported,
    ReflectionWritten,
)
from leadership_course.study import quotes
from leadership_course.study.experiments import ExperimentWeek
from leadership_course.study.lesson import LessonSitting
from leadership_course.ui.tour.replies import answer, answer_lesson
from tests.sample_parts import ASSESSMENT, PLAN, QUESTIONS, REFLECT
from tests.study.reviews import read
from tests.ui.keyboard import settle
from tests.ui.learner import Learner


def _wrote(text: str, returned: str = "") -> ReflectionWritten:
    return ReflectionWritten(
        object=REFLECT.id, prompt=REFLECT.prompt, text=text, lesson="new-job", returned=returned
    )


FACTS: tuple[AnyFact, ...] = (
    _wrote("On Thursday I rewrote the report at night, and nobody knew that I did."),
    _wrote("On Thursday I rewrote the report at night."),
    _wrote("Not since. On Monday Chiara wrote it, and it is hers.", "3 weeks"),
    PlanMade(object=PLAN.id, when=PLAN.when, then=PLAN.then, lesson="new-job", module="first-days"),
    PlanReported(object=PLAN.id, outcome="partly", decision="keep", note="One question, then I"),
    DebriefWritten(
        object="talk",
        answers=(("What was said that mattered?", "The date slips."), ("What else?", "Nothing.")),
        plan=PLAN.id,
    ),
)


class State(NamedTuple):
    """A screen in one of its states."""

    name: str
    reach: Callable[[Learner], None]


Reach = Callable[[Learner], None]


def _at(place: str) -> Callable[[Learner], None]:
    return lambda learner: learner.go(place)


def _welcome(steps: int) -> Callable[[Learner], None]:
    def reach(learner: Learner) -> None:
        learner.go("welcome")
        for _ in range(steps):
            learner.click("Continue")

    return reach


def _kept(learner: Learner) -> None:
    _keep(learner)
    learner.go("quotes")


def _keep(learner: Learner) -> None:
    quote, _, _ = learner.study.index.quotes["further"]
    quotes.bookmark(learner.study, quote)
    quotes.note(learner.study, quote.id, "Said by my first boss, on the first day of the new job.")
    quotes.tag(learner.study, quote.id, "letting go, work")
    quotes.highlight(learner.study, ("new-job", "the-best-closer-in-lisbon"), ("Mira", "", ""))


def _tied(learner: Learner) -> None:
    _keep(learner)
    learner.study.record(FACTS[3])
    quotes.tie(learner.study, "further", PLAN.id)
    learner.go("quotes")
    learner.press("R")


def _to_read_again(learner: Learner) -> None:
    _keep(learner)
    learner.clock.sleep_days(8)
    learner.go("revisit")


def _written(place: str) -> Callable[[Learner], None]:
    """Have something of each kind in the journal, and go to a place."""

    def reach(learner: Learner) -> None:
        _keep(learner)
        for fact in FACTS:
            learner.study.record(fact)
        learner.go(place)

    return reach


def _changing(learner: Learner) -> None:
    _written("entry/debrief/talk")(learner)
    learner.click("Change")


def _returning(learner: Learner) -> None:
    learner.study.record(FACTS[0])
    learner.clock.sleep_days(21)
    learner.go("returning/last-rescue")


def _finished(learner: Learner) -> None:
    learner.go("lesson/new-job/try")
    learner.click("I will do this")
    learner.click("Finish")


def _planned(*clicks: str, days: int = 3, place: str = "plan/two-questions") -> Reach:
    """Take a plan on, come to a place some days later, and click what bears these words."""

    def reach(learner: Learner) -> None:
        sitting = LessonSitting(learner.study, learner.study.course.lessons[0])
        sitting.planning(PLAN).take_on("When someone brings me a problem", PLAN.then)
        learner.clock.sleep_days(days)
        learner.go(place)
        for words in clicks:
            learner.click(words)

    return reach


def _asked(number: int, *, is_right: bool | None) -> Callable[[Learner], None]:
    """Come to a question of the quiz; answer it first where `is_right` says how."""

    def reach(learner: Learner) -> None:
        from random import Random

        from leadership_course.study.quiz import open_quiz
        from leadership_course.ui.pages.quiz_page import QuizPage

        module = learner.study.index.modules["first-days"]
        sitting = open_quiz(learner.study, module, Random(4))
        while sitting.place < number:
            answer(sitting.asking(), is_right=True, confidence="sure")
            sitting.forward()
        learner.go("quiz/first-days")
        if is_right is not None:
            answer(sitting.asking(), is_right=is_right, confidence="unsure")
            page = learner.page()
            assert isinstance(page, QuizPage)
            page.show_again()
            settle()

    return reach


def _taken(*, is_right: bool) -> Callable[[Learner], None]:
    def reach(learner: Learner) -> None:
        from random import Random

        from leadership_course.study.quiz import open_quiz

        module = learner.study.index.modules["first-days"]
        sitting = open_quiz(learner.study, module, Random(4))
        while not sitting.is_over:
            answer(sitting.asking(), is_right=is_right or sitting.place % 2 == 0, confidence="sure")
            sitting.forward()
        learner.go("result/first-days")

    return reach


def _reviewed(learner: Learner) -> None:
    _taken(is_right=False)(learner)
    from leadership_course.ui.questions.answer_review import AnswerReview
    from leadership_course.ui.widgets.buttons import Button

    for review in learner.page().findChildren(AnswerReview):
        review.findChildren(Button)[0].click()
    settle()


def _busy(place: str) -> Callable[[Learner], None]:
    def reach(learner: Learner) -> None:
        _keep(learner)
        sitting = LessonSitting(learner.study, learner.study.course.lessons[0])
        answer_lesson(sitting, is_right=False)
        sitting.forward()
        _taken(is_right=False)(learner)
        learner.go(place)

    return reach


def _year(*keys: str) -> Reach:
    def reach(learner: Learner) -> None:
        from random import Random

        from leadership_course.ui.tour.year import live_a_year

        live_a_year(learner.study, Random(4))
        learner.go("progress")
        learner.press(*keys)

    return reach


def _certified(learner: Learner) -> None:
    _year()(learner)
    learner.settings.change(name="Ana Reis")
    learner.go("certificate")


def _warned(learner: Learner) -> None:
    from tests.doubles import FullDiskError

    learner.go("today")
    learner.window.warn(FullDiskError())
    learner.window.say("Bookmarked", lambda: None)
    settle()


def _reminded(learner: Learner) -> None:
    from leadership_course.study.reminder import reminder

    learner.go("quotes")
    found = reminder(learner.study)
    assert found is not None
    learner.window.remind(found.title, found.text)
    settle()


def _rated(learner: Learner) -> None:
    from leadership_course.progress.assessments import MOMENTS
    from leadership_course.study.assessment import rate

    for place, moment in enumerate(MOMENTS):
        for item in ASSESSMENT.items:
            rate(learner.study, moment, item, 1 + place)
    learner.go("assessment/result")


def _dropped(learner: Learner) -> None:
    _planned("Partly", "Drop")(learner)
    learner.go("plan/two-questions")


def _tried(*clicks: str, days: int = 7) -> Reach:
    """Start the experiment, come back some days later, and click what bears these words."""

    def reach(learner: Learner) -> None:
        experiment, module = learner.study.index.experiments["a-week-of-asking"]
        ExperimentWeek(learner.study, experiment, module).start("Three times a day")
        learner.clock.sleep_days(days)
        learner.go("experiment/a-week-of-asking")
        for words in clicks:
            learner.click(words)

    return reach


def _tried_out(learner: Learner) -> None:
    _tried("Not this time", "Done with it")(learner)
    learner.go("experiment/a-week-of-asking")


def _said_back(learner: Learner) -> None:
    learner.go("lesson/new-job/try")
    learner.click("I will do this")


OUTCOMES = ("Yes, it happened", "There was no occasion", "Not this time")


def _in_review(learner: Learner, *, is_right: bool | None = None, sure: str = "sure") -> None:
    """Come to the review of the day after; answer its first idea where `is_right` says how."""
    from leadership_course.ui.pages.review_page import ReviewPage

    read(learner.study)
    learner.clock.sleep_days(1)
    learner.go("review")
    page = learner.page()
    assert isinstance(page, ReviewPage)
    if is_right is not None and page.sitting is not None:
        answer(page.sitting.asking(), is_right=is_right, confidence=sure)
        page.show_again()
        settle()


def _at_the_end_of_a_review(learner: Learner) -> None:
    from leadership_course.study.reviewing import ReviewSitting

    read(learner.study)
    learner.clock.sleep_days(1)
    sitting = ReviewSitting(learner.study)
    while not sitting.is_over:
        answer(sitting.asking(), is_right=sitting.place % 2 == 0, confidence="sure")
        sitting.forward()
    learner.go("review")


def _away(place: str) -> Callable[[Learner], None]:
    def reach(learner: Learner) -> None:
        from datetime import timedelta

        from leadership_course.study.rhythm import go_away

        go_away(learner.study, learner.study.today() + timedelta(days=10))
        learner.go(place)

    return reach


def _lock(place: str, *, is_code: bool = False, is_closed: bool = False) -> Reach:
    def reach(learner: Learner) -> None:
        _written("lock")(learner)
        if is_code:
            for _ in range(2):
                learner.write("four calm words")
                learner.press("Return")
            return
        learner.study.lock.set_up("four calm words")
        if is_closed:
            learner.press("Ctrl+L")
        learner.go(place)

    return reach


def _several(learner: Learner) -> None:
    for name in ("Bea", "Cleo Fontaine-Castellanos"):
        learner.learners.add(name)
    learner.go("settings")


def _wrong_code(learner: Learner) -> None:
    _lock("unlock", is_closed=True)(learner)
    learner.click("Use the recovery code")
    learner.press("Return")


LESSON_CARDS = (
    "the-best-closer-in-lisbon",
    "a-line-to-keep",
    "the-same-meeting-twice",
    "does-feedback-help",
    "check",
    "look-back",
    "try",
)

STATES: tuple[State, ...] = (
    *(State(f"welcome {steps + 1}", _welcome(steps)) for steps in range(4)),
    State("today, new", _at("today")),
    State("today, busy", _busy("today")),
    State("today, warned", _warned),
    State("course, new", _at("course")),
    State("course, busy", _busy("course")),
    *(State(f"card {card}", _at(f"lesson/new-job/{card}")) for card in LESSON_CARDS),
    State("lesson finished", _finished),
    State("card try, to be said back", _said_back),
    State("card try, taken on", _planned(place="lesson/new-job/try")),
    State("plan, early", _planned(days=1)),
    State("plan, asked", _planned()),
    *(State(f"plan, {words}", _planned(words)) for words in OUTCOMES),
    State("plan, written anew", _planned("Partly", "Change")),
    State("plan, dropped", _dropped),
    State("experiment, new", _at("experiment/a-week-of-asking")),
    State("experiment, running", _tried(days=2)),
    State("experiment, looked back on", _tried("Partly")),
    State("experiment, again", _tried("Partly", "Once more, differently")),
    State("experiment, done", _tried_out),
    *(State(f"{q.id}, open", _asked(n, is_right=None)) for n, q in enumerate(QUESTIONS)),
    *(State(f"{q.id}, right", _asked(n, is_right=True)) for n, q in enumerate(QUESTIONS)),
    *(State(f"{q.id}, amiss", _asked(n, is_right=False)) for n, q in enumerate(QUESTIONS)),
    State("result, passed", _taken(is_right=True)),
    State("result, failed", _taken(is_right=False)),
    State("result, open", _reviewed),
    State("review, open", _in_review),
    State("review, right", partial(_in_review, is_right=True)),
    State("review, missed", partial(_in_review, is_right=False, sure="unsure")),
    State("review, surprise", partial(_in_review, is_right=False)),
    State("review, end", _at_the_end_of_a_review),
    State("review, empty", _at("review")),
    State("review, away", _away("review")),
    State("settings, away", _away("settings")),
    State("quotes, empty", _at("quotes")),
    State("quotes, kept", _kept),
    State("quotes, tied and at random", _tied),
    State("revisit, empty", _at("revisit")),
    State("revisit, due", _to_read_again),
    State("quotes, reminded", _reminded),
    State("journal, empty", _at("journal")),
    State("journal, written", _written("journal")),
    State("entry, reflection", _written("entry/reflection/last-rescue")),
    State("entry, returned", _written("entry/reflection/last-rescue/3-weeks")),
    State("entry, changing", _changing),
    State("entry, plan", _written("entry/plan/two-questions")),
    State("entry, debrief", _written("entry/debrief/talk")),
    State("entry, note", _written("entry/note/further")),
    State("entry, none", _at("entry/debrief/none")),
    State("debrief", _at("debrief")),
    State("debrief, with plan", _written("debrief")),
    State("returning", _returning),
    State("returning, none", _at("returning/last-rescue")),
    State("progress, empty", _at("progress")),
    State("progress, busy", _busy("progress")),
    State("progress, a year", _year()),
    State("progress, as tables", _year("T")),
    State("certificate, open", _at("certificate")),
    State("certificate", _certified),
    State("settings", _at("settings")),
    State("settings, several", _several),
    State("sources", _at("sources")),
    State("source, cited", _at("sources/kluger-denisi-1996/new-job/does-feedback-help")),
    State("source, uncited", _at("sources/argyris-1991")),
    State("glossary", _at("glossary")),
    State("assessment, open", _at("assessment/after")),
    State("assessment, nothing", _at("assessment/result")),
    State("assessment, result", _rated),
    State("closing", _at("closing")),
    State("courses", _at("library")),
    State("lock, new", _at("lock")),
    State("lock, code", _lock("lock", is_code=True)),
    State("lock, on", _lock("lock")),
    State("unlock", _lock("journal", is_closed=True)),
    State("unlock, wrong code", _wrong_code),
    State("today, locked", _lock("today", is_closed=True)),
    State("card look-back, locked", _lock("lesson/new-job/look-back", is_closed=True)),
    State("closing, locked", _lock("closing", is_closed=True)),
)
