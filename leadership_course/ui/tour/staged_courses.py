"""Which courses stand on the page of courses while the program looks at itself?

Values in place of files: every state of the page is there at once, and nothing is installed.
"""

from pathlib import Path
from typing import Final

from msgspec.structs import replace

from leadership_course.course.outline import Course
from leadership_course.course.problems import CourseProblem
from leadership_course.study.courses import CourseHere, Offer
from leadership_course.study.studying import Study
from leadership_course.study.updating import effect_of
from leadership_course.study.updating_words import sentences
from leadership_course.ui.theme.tokens import LIGHT

OURS: Final = "technocrat-to-leader"
MEETINGS: Final = CourseHere(
    id="meetings-that-matter",
    title="Meetings that matter",
    version="1.0",
    authors=("A coach in Porto",),
    licence="CC-BY-4.0",
    lessons=9,
    finished=4,
    accent=LIGHT.good,
)
FIGURES: Final = CourseHere(
    id="figures-for-newcomers",
    title="Figures for newcomers",
    version="2.1",
    accent=LIGHT.gold,
)
MISTAKES: Final = (
    CourseProblem(
        file="inner-shift/01-two-signs.md",
        line=4,
        column=1,
        code="unknown-key",
        message="`minuts` is not a key that belongs here.",
        remedy="Did you mean `minutes`?",
    ),
    CourseProblem(
        file="inner-shift/01-two-signs.md",
        line=22,
        column=1,
        code="unknown-kind",
        message="`Evidnce` is not a kind of card.",
        remedy="Did you mean `Evidence`?",
    ),
    CourseProblem(
        file="inner-shift/module.yaml",
        line=15,
        column=10,
        code="missing-picture",
        message="There is no file `inner-shift/images/modul.svg`.",
        remedy="Did you mean `images/module.svg`?",
    ),
    CourseProblem(
        file="inner-shift/quiz.yaml",
        line=28,
        column=9,
        code="unknown-key",
        message="`corect` is not a key that belongs here.",
        remedy="Did you mean `correct`?",
    ),
    CourseProblem(
        file="inner-shift/quiz.yaml",
        line=31,
        column=5,
        code="missing-why",
        message="This lacks a `why`: whoever answers it learns nothing from it.",
        remedy="Add a line `why: ...` with what is to be said about this answer.",
        severity="warning",
    ),
)


class StagedCourses:
    """Courses that are there for a look: the one on show, then `others`."""

    def __init__(self, study: Study, others: tuple[CourseHere, ...] = ()) -> None:
        """Put `others` beside the course of `study`."""
        self.brought: Path | None = None
        self._study = study
        head = study.course.head
        ours = CourseHere(
            id=head.id,
            title=head.title,
            version=head.version,
            authors=head.authors,
            licence=head.licence,
            accent=head.accent,
            lessons=len(study.course.lessons),
            finished=len(study.course.lessons) // 3,
            is_on_show=True,
            ships=True,
        )
        self._here = {each.id: each for each in (ours, *others)}
        self._gone: dict[str, CourseHere] = {}

    def all(self) -> tuple[CourseHere, ...]:
        """Return the course on show, then the others."""
        return tuple(self._here.values())

    def offer(self, path: Path) -> Offer:
        """Return the offer that the name of the file asks for: new, update or refused."""
        kind = path.stem
        course = self._study.course
        if kind == "refused":
            return Offer(kind="refused", source="course.course", fresh=path, problems=MISTAKES)
        if kind == "new":
            head = replace(
                course.head,
                id=MEETINGS.id,
                title=MEETINGS.title,
                version=MEETINGS.version,
                authors=MEETINGS.authors,
                licence=MEETINGS.licence,
            )
            new = replace(course, head=head, modules=course.modules[:1])
            return Offer(kind="new", source="meetings.course", fresh=path, course=new, size=214_000)
        updated = _updated(course)
        return Offer(
            kind="update",
            source="update.course",
            fresh=path,
            course=updated,
            size=1_480_000,
            has=course.head.version,
            effect=sentences(effect_of(course, updated, self._study.progress)),
        )

    def install(self, offer: Offer) -> None:
        """Let what was offered stand there."""
        if offer.course is None:
            return
        head = offer.course.head
        old = self._here.get(head.id, MEETINGS)
        before = old.version if head.id in self._here else ""
        self._here[head.id] = replace(
            old, title=head.title, version=head.version, before=before, ships=False
        )

    def leave(self, offer: Offer) -> None:
        """Let an offer go; there is nothing to delete."""

    def learn(self, course: str) -> None:
        """Stay with the course on show."""

    def roll_back(self, course: str) -> None:
        """Let the version before stand there."""
        one = self._here[course]
        self._here[course] = replace(one, version=one.before, before=one.version)

    def remove(self, course: str) -> None:
        """Take a course away."""
        self._gone[course] = self._here.pop(course)

    def put_back(self, course: str) -> None:
        """Bring it back."""
        self._here[course] = self._gone.pop(course)


def _updated(course: Course) -> Course:
    """Return the course as its next version: the first lesson of it is reworked, the last gone."""
    first, *rest = course.modules
    lesson, *others = first.lessons
    reworked = replace(lesson, cards=lesson.cards[1:] or lesson.cards)
    modules = (replace(first, lessons=(reworked, *others[:-1])), *rest)
    head = replace(course.head, version="9.0")
    return replace(course, head=head, modules=modules, revision=f"{course.revision}-updated")
