"""Where in the course is the thing with this id?"""

from collections.abc import Iterator

from leadership_course.course.blocks import Ask, Block, Plan, Quote, Reflect
from leadership_course.course.outline import (
    Card,
    Closing,
    Course,
    Experiment,
    Lesson,
    Module,
    Source,
)
from leadership_course.course.principles import principles_of
from leadership_course.course.questions import Question


class CourseIndex:
    """Looks up what a course holds by id; former ids (`was`) lead to what bears them now."""

    def __init__(self, course: Course) -> None:
        """Index `course` once; the course never changes afterwards."""
        self.course = course
        self.modules: dict[str, Module] = {}
        self.lessons: dict[str, Lesson] = {}
        self.module_of: dict[str, Module] = {}
        self.questions: dict[str, Question] = {}
        self.asked_at: dict[str, tuple[Lesson, Card]] = {}
        self.quizzed_in: dict[str, Module] = {}
        self.quotes: dict[str, tuple[Quote, Lesson, Card]] = {}
        self.prompts: dict[str, tuple[Reflect | Plan, Lesson, Card]] = {}
        self.experiments: dict[str, tuple[Experiment, Module]] = {}
        #: The closing of the course, by the ids of the prompt in it, which stands in no lesson.
        self.closing: dict[str, Closing] = {}
        self.principles = principles_of(course)
        self.sources: dict[str, Source] = {source.key: source for source in course.sources}
        self.renamed: dict[str, str] = {}
        for module in course.modules:
            self._add_module(module)
        if course.head.closing:
            keep = course.head.closing.keep
            for name in self._names(keep.id, keep.was):
                self.closing[name] = course.head.closing

    def _add_module(self, module: Module) -> None:
        for name in self._names(module.id, module.head.was):
            self.modules[name] = module
        for lesson in module.lessons:
            for name in self._names(lesson.id, lesson.head.was):
                self.lessons[name] = lesson
                self.module_of[name] = module
            for card, block in blocks_of(lesson):
                self._add_block(lesson, card, block)
        self._add_quiz(module)
        for question in module.review:
            self._add_question(question)
        if module.experiment:
            for name in self._names(module.experiment.id, module.experiment.was):
                self.experiments[name] = (module.experiment, module)

    def _add_quiz(self, module: Module) -> None:
        if module.quiz:
            self._names(module.quiz.id, module.quiz.was)
            for question in module.quiz.questions:
                self.quizzed_in.update(dict.fromkeys(self._add_question(question), module))

    def _names(self, name: str, former: tuple[str, ...]) -> tuple[str, ...]:
        self.renamed.update(dict.fromkeys(former, name))
        return (name, *former)

    def _add_question(self, question: Question) -> tuple[str, ...]:
        names = self._names(question.id, question.was)
        self.questions.update(dict.fromkeys(names, question))
        return names

    def _add_block(self, lesson: Lesson, card: Card, block: Block) -> None:
        match block:
            case Ask(question=question):
                self.asked_at.update(dict.fromkeys(self._add_question(question), (lesson, card)))
            case Quote():
                for name in self._names(block.id, block.was):
                    self.quotes[name] = (block, lesson, card)
            case Reflect() | Plan():
                for name in self._names(block.id, block.was):
                    self.prompts[name] = (block, lesson, card)
            case _:
                return


def blocks_of(lesson: Lesson) -> Iterator[tuple[Card, Block]]:
    """Yield every block of a lesson with the card it stands on, in reading order."""
    for card in lesson.cards:
        for block in card.body:
            yield card, block
