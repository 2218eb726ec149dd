"""What is taught, and in which order? The course, its modules, lessons, cards and quizzes."""

from typing import Literal

from msgspec import field

from leadership_course.course.blocks import Block, Reflect
from leadership_course.course.questions import Question
from leadership_course.course.shape import Shape

CardKind = Literal[
    "idea", "story", "contrast", "evidence", "rule", "try", "check", "reflect", "quote"
]


class Card(Shape, frozen=True, kw_only=True):
    """One screen of a lesson; its id is unique inside the lesson."""

    id: str
    kind: CardKind
    title: str
    body: tuple[Block, ...]


class LessonHead(Shape, frozen=True, kw_only=True):
    """The front matter of a lesson.

    `minutes` is the time it takes, `covers` lists claims of the source article.
    """

    id: str
    title: str
    minutes: int
    covers: tuple[str, ...] = ()
    was: tuple[str, ...] = ()


class Lesson(Shape, frozen=True, kw_only=True):
    """A run of cards that takes a few minutes."""

    head: LessonHead
    cards: tuple[Card, ...]
    file: str

    @property
    def id(self) -> str:
        """The permanent name of the lesson."""
        return self.head.id

    @property
    def title(self) -> str:
        """What the lesson is called."""
        return self.head.title


class PassCount(Shape, frozen=True, kw_only=True):
    """A pass mark in right answers."""

    correct: int


class Quiz(Shape, frozen=True, kw_only=True):
    """The quiz at the end of a module.

    `pass_mark` is "80%" or a count, `draw` picks so many questions from the pool.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    pass_mark: str | PassCount = field(name="pass", default="80%")
    draw: int | None = None
    attempts: int | None = None
    retry: Literal["wrong-only", "all"] = "wrong-only"
    feedback: Literal["each", "end"] = "each"
    was: tuple[str, ...] = ()


class ReviewPool(Shape, frozen=True, kw_only=True):
    """review.yaml: further cases for the principles of a module, asked only in reviews."""

    questions: tuple[Question, ...]


class Experiment(Shape, frozen=True, kw_only=True):
    """experiment.yaml: one week of trying something at work, in five steps.

    `guess` asks for a prediction, `act` lists what to do, `look` says what to notice, `talk` is the
    question for the partner, `keep` asks what stays. `safer` is a variant that costs less, `stop`
    says when to give it up.
    """

    id: str
    title: str
    guess: str
    act: tuple[str, ...]
    look: str
    talk: str
    keep: str
    safer: str
    stop: str
    check_back: str = "7 days"
    was: tuple[str, ...] = ()


class ModuleHead(Shape, frozen=True, kw_only=True):
    """module.yaml: what the module promises and the order of its lessons."""

    id: str
    title: str
    promise: str
    objectives: tuple[str, ...]
    lessons: tuple[str, ...]
    colour: str = ""
    picture: str = ""
    was: tuple[str, ...] = ()


class Module(Shape, frozen=True, kw_only=True):
    """A part of the course, with its quiz when there is one."""

    head: ModuleHead
    lessons: tuple[Lesson, ...]
    quiz: Quiz | None = None
    review: tuple[Question, ...] = ()
    experiment: Experiment | None = None

    @property
    def id(self) -> str:
        """The permanent name of the module."""
        return self.head.id

    @property
    def title(self) -> str:
        """What the module is called."""
        return self.head.title

    @property
    def minutes(self) -> int:
        """How long its lessons take together."""
        return sum(lesson.head.minutes for lesson in self.lessons)


class Statement(Shape, frozen=True, kw_only=True):
    """One behaviour of the self-assessment and its module (`all` for the whole course)."""

    id: str
    module: str
    text: str


class SelfAssessment(Shape, frozen=True, kw_only=True):
    """self-assessment.yaml: how often the learner does what the course is about; never scored."""

    id: str
    title: str
    items: tuple[Statement, ...]
    intro: str = ""
    scale: Literal["frequency"] = "frequency"


class Source(Shape, frozen=True, kw_only=True):
    """An entry of sources.yaml: a publication, what it found in our words, and the limit of it."""

    key: str
    authors: str
    year: int
    title: str
    outlet: str
    kind: str
    finding: str
    limit: str
    size: str = ""
    link: str = ""

    @property
    def line(self) -> str:
        """The short source line of an evidence card."""
        parts = (f"{self.authors} {self.year}", self.kind, self.size)
        return ", ".join(part for part in parts if part)


class Term(Shape, frozen=True, kw_only=True):
    """An entry of glossary.yaml: a word of the course and what it means here."""

    term: str
    meaning: str


class Closing(Shape, frozen=True, kw_only=True):
    """What stands after the last module: a quote of the course, a few words, what to keep.

    `quote` is the id of a quote in one of its lessons.
    """

    title: str
    text: tuple[str, ...]
    keep: Reflect
    quote: str = ""


class CourseHead(Shape, frozen=True, kw_only=True):
    """course.yaml: who made the course, under which licence, and the order of its modules.

    `accent` is "#rrggbb": what the window's buttons and bars take on; empty for its own colour.
    """

    id: str
    title: str
    language: str
    version: str
    modules: tuple[str, ...]
    authors: tuple[str, ...] = ()
    licence: str = ""
    source: str = ""
    accent: str = ""
    opening: tuple[str, ...] = ()
    closing: Closing | None = None


class Course(Shape, frozen=True, kw_only=True):
    """Everything that could be read of a course folder.

    `revision` changes with every byte of it; `root` is the folder that its images are read from.
    """

    head: CourseHead
    modules: tuple[Module, ...]
    revision: str
    root: str
    assessment: SelfAssessment | None = None
    sources: tuple[Source, ...] = ()
    glossary: tuple[Term, ...] = ()

    @property
    def id(self) -> str:
        """The permanent name of the course."""
        return self.head.id

    @property
    def title(self) -> str:
        """What the course is called."""
        return self.head.title

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons in the order of the path."""
        return tuple(lesson for module in self.modules for lesson in module.lessons)


def without_lessons(root: str) -> Course:
    """Return what stands in for the course in the folder `root` where none can be read from it."""
    head = CourseHead(
        id="no-course", title="From Technocrat to Leader", language="en", version="0", modules=()
    )
    return Course(head=head, modules=(), revision="0", root=root)
