"""Which courses do tests study? Small ones made in code.

`sample_course` holds every block and all eleven types of question; the other functions make the
pieces, and `changed` makes the course as its author publishes it next.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from leadership_course.course.blocks import (
    Ask,
    Block,
    Contrast,
    Evidence,
    Figure,
    Prose,
)
from leadership_course.course.ids import slug
from leadership_course.course.outline import (
    Card,
    CardKind,
    Course,
    CourseHead,
    Lesson,
    LessonHead,
    Module,
    ModuleHead,
    PassCount,
    Quiz,
)
from leadership_course.course.questions import Option, Question, SingleChoice
from tests.sample_parts import (
    ASSESSMENT,
    CLOSING,
    EXPERIMENT,
    OPENING,
    PLAN,
    QUESTIONS,
    QUOTE,
    REFLECT,
    REVIEW,
    SOURCE,
    TERMS,
    UNCITED,
)

PICTURES = Path(__file__).parents[1] / "lessons"
"""The folder that pictures are read from: those that ship."""


def prose(text: str) -> Prose:
    """Return one paragraph."""
    return Prose(html=f"<p>{text}</p>", text=text)


def card(kind: CardKind, title: str, *body: Block) -> Card:
    """Return a card whose id is the slug of its title."""
    return Card(id=slug(title), kind=kind, title=title, body=body)


def lesson(id_: str, *cards: Card, minutes: int = 4) -> Lesson:
    """Return a lesson whose title is its id in words."""
    head = LessonHead(id=id_, title=_in_words(id_), minutes=minutes)
    return Lesson(head=head, cards=cards, file=f"{id_}.md")


def quiz(id_: str, *questions: Question, **rules: Any) -> Quiz:
    """Return a quiz; `rules` are its further fields."""
    return Quiz(id=id_, title=_in_words(id_), questions=questions, **rules)


def module(id_: str, *lessons: Lesson, quiz: Quiz | None = None) -> Module:
    """Return a module whose title is its id in words."""
    head = ModuleHead(
        id=id_,
        title=_in_words(id_),
        promise="You will see your new job for what it is.",
        objectives=("Tell the new job from the old one.",),
        lessons=tuple(lesson.id for lesson in lessons),
    )
    return Module(head=head, lessons=lessons, quiz=quiz)


def course(*modules: Module, revision: str = "r1") -> Course:
    """Return a course of these modules."""
    head = CourseHead(
        id="sample-course",
        title="A sample course",
        language="en",
        version="1.0.0",
        modules=tuple(module.id for module in modules),
        authors=("Ada Lovelace",),
        licence="CC-BY-SA-4.0",
    )
    return Course(
        head=head,
        modules=modules,
        revision=revision,
        root=str(PICTURES),
        assessment=ASSESSMENT,
        sources=(SOURCE, UNCITED),
        glossary=TERMS,
    )


def two_options(id_: str, **keys: Any) -> SingleChoice:
    """Return a small single choice: `yes` is right, `no` is not."""
    options = (
        Option(id="yes", text="Ask a question", correct=True, why="The work stays theirs."),
        Option(id="no", text="Fix it yourself", why="It saves today and costs the next ten days."),
    )
    return SingleChoice(id=id_, prompt="What do you do first?", options=options, **keys)


def changed(course: Course, change: Callable[[Any], Any]) -> Course:
    """Return the course with `change` applied to all that its modules hold, down to each question.

    `change` is called with each of them, innermost first, and returns it or another in its place;
    None leaves it out.
    """
    modules = _all(course.modules, lambda one: change(_module_changed(one, change)))
    head = replace(course.head, modules=tuple(module.id for module in modules))
    return replace(course, head=head, modules=modules, revision=f"{course.revision}+")


def renamed(course: Course, old: str, new: str) -> Course:
    """Return the course after its author renamed one thing, and said so with `was:`."""

    def rename(thing: Any) -> Any:
        if getattr(thing, "id", "") != old:
            return thing
        if isinstance(thing, Module | Lesson):
            return replace(thing, head=replace(thing.head, id=new, was=(*thing.head.was, old)))
        return replace(thing, id=new, was=(*thing.was, old))

    return changed(course, rename)


def _module_changed(module: Module, change: Callable[[Any], Any]) -> Module:
    lessons = _all(module.lessons, lambda one: change(_lesson_changed(one, change)))
    quiz = module.quiz
    if quiz:
        quiz = change(replace(quiz, questions=_all(quiz.questions, change)))
    head = replace(module.head, lessons=tuple(lesson.id for lesson in lessons))
    review = _all(module.review, change)
    experiment = module.experiment and change(module.experiment)
    return replace(
        module, head=head, lessons=lessons, quiz=quiz, review=review, experiment=experiment
    )


def _lesson_changed(lesson: Lesson, change: Callable[[Any], Any]) -> Lesson:
    def on_card(one: Card) -> Any:
        return change(replace(one, body=_all(one.body, on_block)))

    def on_block(block: Block) -> Any:
        if isinstance(block, Ask):
            question = change(block.question)
            return question and Ask(question=question)
        return change(block)

    return replace(lesson, cards=_all(lesson.cards, on_card))


def _all(things: tuple[Any, ...], change: Callable[[Any], Any]) -> tuple[Any, ...]:
    return tuple(new for thing in things if (new := change(thing)) is not None)


def _in_words(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def new_job() -> Lesson:
    """Return a lesson of seven cards: every block that is no question, and one check."""
    return lesson(
        "new-job",
        card("story", "The best closer in Lisbon", prose("Mira closed more deals than anyone.")),
        card("quote", "A line to keep", QUOTE),
        card(
            "contrast",
            "The same meeting twice",
            Contrast(
                id="same-meeting",
                technocrat=("“I have fixed it.”",),
                leader=("“Who would like to fix it?”",),
                difference="One answers, one asks.",
            ),
        ),
        card(
            "evidence",
            "Does feedback help?",
            Evidence(
                id="feedback-helps",
                article="Give feedback.",
                finding="It helped, and in a third of the cases it hurt.",
                try_="Ask what the other one saw.",
                source=SOURCE.key,
            ),
            Figure(
                image="soft-skills/images/three-doors.svg",
                alt="Three doors, one of them open",
                caption="Where would you go?",
            ),
        ),
        card("check", "Check", Ask(question=two_options("first-check", hints=("Whose work?",)))),
        card("reflect", "Look back", REFLECT),
        card("try", "Try", PLAN),
    )


def asking_first() -> Lesson:
    """Return a lesson of two cards that teaches the principle of the quiz."""
    return lesson(
        "asking-first",
        card("idea", "A question leaves the work where it is", prose("The work stays theirs.")),
        card(
            "check",
            "What would you ask?",
            Ask(
                question=two_options(
                    "second-check", principle="questions-before-answers", confidence=True
                )
            ),
        ),
        minutes=2,
    )


def letting_go() -> Lesson:
    """Return a lesson of one card."""
    return lesson(
        "letting-go", card("rule", "Let go", prose("Say what and why, then let go.")), minutes=1
    )


def sample_course() -> Course:
    """Return a course of two modules with every block and all eleven types of question.

    The first quiz asks all eleven types, with feedback after each and a pass mark of 80 %. The
    second one asks three questions, with feedback at the end, and is passed by two right answers.
    The first module has a review pool and an experiment; the course is opened and closed.
    """
    first = replace(
        module("first-days", new_job(), asking_first(), quiz=quiz("first-days-quiz", *QUESTIONS)),
        review=REVIEW,
        experiment=EXPERIMENT,
    )
    last = quiz(
        "next-steps-quiz",
        *(two_options(f"step-{n}") for n in (1, 2, 3)),
        pass_mark=PassCount(correct=2),
        feedback="end",
    )
    whole = course(first, module("next-steps", letting_go(), quiz=last))
    head = replace(whole.head, opening=OPENING, closing=CLOSING)
    return replace(whole, head=head, glossary=TERMS)
