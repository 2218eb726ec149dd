"""Can several people learn at one computer, each with a record of their own?"""

from leadership_course.progress.events import LessonStarted
from leadership_course.storage.folders import Home
from leadership_course.storage.profiles import chosen
from leadership_course.study.learners import FIRST
from tests.ui.keyboard import settle
from tests.ui.learner import Learner


def add(learner: Learner, name: str) -> str:
    """Add somebody by keys; return the profile's id."""
    learner.go("settings")
    learner.reach("The name of somebody new")
    learner.write(name)
    learner.press("Return")
    return next(person.id for person in learner.learners.all() if person.name == name)


def test_somebody_new_is_added_and_taken_back(learner: Learner) -> None:
    learner.start_welcomed()
    add(learner, "Bea")
    assert learner.sees("Bea can learn here now")
    learner.reach("Add somebody new")
    learner.press("Ctrl+Z")
    assert [person.name for person in learner.learners.all()] == [FIRST]


def test_tab_goes_over_those_who_learn_here_as_they_stand(learner: Learner) -> None:
    learner.start_welcomed()
    add(learner, "Bea")
    add(learner, "Cem")
    learner.reach("Your name here")
    for name in ("Open: Bea", "Remove: Bea", "Open: Cem", "Remove: Cem", "The name of somebody"):
        learner.press("Tab")
        assert learner.focused().startswith(name)


def test_another_person_opens_the_program_on_a_record_of_their_own(learner: Learner) -> None:
    learner.start_welcomed()
    learner.study.record(LessonStarted(object="new-job"))
    bea = add(learner, "Bea")
    learner.reach("Open: Bea")
    learner.press("Return")
    assert not learner.window.isVisible()
    assert chosen(learner.home.root) == bea
    learner.close()
    first, learner.home = learner.home, Home(learner.home.root, bea)
    learner.home.own.mkdir(parents=True, exist_ok=True)
    learner.start()
    assert learner.at("welcome")
    assert not learner.facts_of(LessonStarted)
    learner.go("settings")
    learner.reach(f"Open: {FIRST}")
    learner.press("Return")
    learner.close()
    learner.home = first
    learner.start()
    assert [fact.object for fact in learner.facts_of(LessonStarted)] == ["new-job"]


def test_a_name_is_changed_where_it_stands_and_back(learner: Learner) -> None:
    learner.start_welcomed()
    add(learner, "Bea")
    learner.reach("Your name here")
    learner.press("Ctrl+A")
    learner.write("Ana")
    learner.press("Return")
    assert learner.learners.all()[0].name == "Ana"
    learner.reach("Open: Bea")
    learner.press("Ctrl+Z")
    assert learner.learners.all()[0].name == FIRST
    learner.reach("Your name here")
    learner.press("Ctrl+A")
    learner.write("bea")
    learner.press("Return")
    assert learner.sees("“bea” is learning here already.")
    assert learner.learners.all()[0].name == FIRST


def test_a_name_that_cannot_be_used_is_told(learner: Learner) -> None:
    learner.start_welcomed()
    learner.go("settings")
    learner.click("Add somebody new")
    assert learner.sees("A name needs at least one letter.")


def test_somebody_is_put_aside_and_brought_back(learner: Learner) -> None:
    learner.start_welcomed()
    bea = add(learner, "Bea")
    learner.reach("Remove: Bea")
    learner.press("Return")
    settle()
    assert learner.sees("in the folder profiles/removed")
    assert (learner.home.root / "profiles" / "removed" / bea).is_dir()
    learner.reach("Add somebody new")
    learner.press("Ctrl+Z")
    assert learner.sees("Bea")
    assert [person.name for person in learner.learners.all()] == [FIRST, "Bea"]
