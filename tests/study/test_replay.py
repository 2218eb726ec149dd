"""Is the program after a restart the one that was closed?"""

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.course.principles import questions_of
from leadership_course.study import assessment, entry, journal, plans, quotes, welcome
from leadership_course.study.debrief import Debrief
from leadership_course.study.follow_up import OUTCOMES, FollowUp
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.path import next_step, standing
from leadership_course.study.quiz import open_quiz, retry_quiz
from leadership_course.study.studying import Study
from tests.courses import sample_course
from tests.doubles import Desk
from tests.progress.histories import plain, state
from tests.sample_parts import ASSESSMENT, PLAN, QUOTE, REFLECT
from tests.strategies import drafts_for, replies_for

ACTS = (
    *("read", "check", "quiz", "retry", "bookmark", "highlight", "remove", "note"),
    *(
        "undo",
        "debrief",
        "delete",
        "tag",
        "reflect",
        "plan",
        "report",
        "rate",
        "welcome",
        "sleep",
        "restart",
    ),
)


def act(desk: Desk, name: str, data: st.DataObject) -> None:  # noqa: C901, PLR0912
    """Do one thing a learner can do."""
    study = desk.study
    match name:
        case "read":
            sitting = _sitting(study, data)
            for _ in range(data.draw(st.integers(0, 8))):
                sitting.forward()
        case "check":
            sitting = _sitting(study, data)
            for question in questions_of(sitting.lesson):
                _answer(sitting.asking(question), data)
        case "quiz" | "retry":
            module = data.draw(st.sampled_from(study.course.modules))
            begin = open_quiz if name == "quiz" else retry_quiz
            attempt = begin(study, module, Random(1))
            for _ in range(data.draw(st.integers(0, 12))):
                if not attempt.is_over:
                    _answer(attempt.asking(), data)
                    attempt.forward()
        case "bookmark":
            quotes.bookmark(study, QUOTE)
        case "highlight":
            quotes.highlight(study, ("new-job", "check"), ("words", "before", "after"))
        case "remove" | "note" | "tag":
            _change_keepsake(study, name)
        case "undo":
            _undo(desk, data)
        case "debrief":
            talk = Debrief(study)
            talk.keep((data.draw(st.text(max_size=3)), "", "", ""))
            talk.finish()
        case "delete":
            _delete(study, data)
        case "reflect":
            _sitting(study, data).write_reflection(REFLECT, data.draw(st.text(max_size=3)))
        case "plan":
            planning = _sitting(study, data).planning(PLAN)
            planning.take_on("When", data.draw(st.text(max_size=3)))
        case "report":
            for record in plans.live(study):
                report = FollowUp(study, record)
                report.say(outcome=data.draw(st.sampled_from(OUTCOMES)))
                report.decide(data.draw(st.sampled_from(("keep", "change", "drop"))))
        case "rate":
            assessment.rate(study, "before", ASSESSMENT.items[0], data.draw(st.integers(0, 5)))
        case "welcome":
            welcome.finish(study, (0,), 5, "Ada")
        case "sleep":
            desk.clock.sleep(data.draw(st.integers(-86_400, 10**6)))
        case _:
            desk.restart()


def _sitting(study: Study, data: st.DataObject) -> LessonSitting:
    lesson = data.draw(st.sampled_from(study.course.lessons))
    card = data.draw(st.sampled_from(("", *(card.id for card in lesson.cards))))
    return LessonSitting(study, lesson, card)


def _answer(asking: Any, data: st.DataObject) -> None:
    if data.draw(st.booleans()):
        asking.keep(data.draw(drafts_for(asking.question)))
    else:
        asking.keep(data.draw(replies_for(asking.question)))
        asking.check(data.draw(st.sampled_from(("", "sure"))))


def _delete(study: Study, data: st.DataObject) -> None:
    leaves = journal.leaves(study)
    if leaves:
        entry.delete(study, data.draw(st.sampled_from(leaves)).key)


def _undo(desk: Desk, data: st.DataObject) -> None:
    done = list(desk.log.read())
    if done:
        desk.study.undo(data.draw(st.sampled_from(done)))


def _change_keepsake(study: Study, name: str) -> None:
    match name:
        case "remove":
            quotes.remove(study, QUOTE.id)
        case "note":
            quotes.note(study, QUOTE.id, "why")
        case _:
            quotes.tag(study, QUOTE.id, "team")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(ACTS), max_size=12), st.data())
def test_replaying_the_log_gives_the_state_that_was_lived(
    acts: list[str], data: st.DataObject
) -> None:
    desk = Desk(sample_course())
    for name in acts:
        act(desk, name, data)
    lived = desk.study
    told = next_step(lived), [standing(lived, module).share for module in lived.course.modules]
    before = state(lived.progress)
    again = desk.restart()
    assert state(again.progress) == before
    assert told == (
        next_step(again),
        [standing(again, module).share for module in again.course.modules],
    )
    # Each fact was announced once, in the order of the log.
    assert plain(desk.announced) == plain(list(desk.log.read()))
