"""Which page shows what stands in a line of a course, and in which line does a page begin?"""

from pathlib import Path
from typing import NamedTuple

from leadership_course.authoring.last_good import folder_of
from leadership_course.course.outline import Course, Lesson, Module
from leadership_course.reading.card_split import CardDraft
from leadership_course.reading.folder import LESSON_LIMIT, YAML_LIMIT, CourseFolder
from leadership_course.reading.lesson_reader import id_of_card, open_lesson
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_nodes import Node, Sequence, child, text_at
from leadership_course.study.places import Place


class Line(NamedTuple):
    """A file relative to the course, and a line and a column of it, counted from 1."""

    file: str
    line: int = 1
    column: int = 1


class Whereabouts:
    """Compares the pages of a course with its files as they are now."""

    def __init__(self, root: Path) -> None:
        """Take the folder of the course."""
        self._root = root

    def page_of(self, course: Course, file: str, line: int) -> Place:
        """Return the page that shows this line, or the nearest to it that `course` has."""
        for lesson in course.lessons:
            if lesson.file == file:
                return Place("lesson", lesson.id, self._card(lesson, line))
        for module in course.modules:
            if file.startswith(f"{folder_of(module)}/"):
                return self._page_of_module(module, file, line)
        if file == "self-assessment.yaml" and course.assessment:
            return Place("assessment", "before")
        if file == "sources.yaml":
            return Place("sources")
        return Place("glossary") if file == "glossary.yaml" else Place("course")

    def line_of(self, course: Course, place: Place) -> Line:
        """Return where what is at `place` is written, as far as that is in one place."""
        if place.page == "lesson":
            return self._line_of_lesson(course, place)
        for module in course.modules:
            folder = folder_of(module)
            if place.page in ("quiz", "result") and place.subject == module.id:
                return self._line_of_question(f"{folder}/quiz.yaml", place.part)
            if module.experiment and place == Place("experiment", module.experiment.id):
                return Line(f"{folder}/experiment.yaml")
        beside = {"assessment": "self-assessment.yaml", "sources": "", "glossary": ""}
        if place.page in beside:
            return Line(beside[place.page] or f"{place.page}.yaml")
        return Line("course.yaml")

    def _line_of_lesson(self, course: Course, place: Place) -> Line:
        for lesson in course.lessons:
            if lesson.id == place.subject:
                lines = (d.line for d in self._drafts(lesson.file) if id_of_card(d) == place.part)
                return Line(lesson.file, next(lines, 1))
        return Line("course.yaml")

    def _line_of_question(self, file: str, question: str) -> Line:
        lines = (
            node.place.line for node in self._questions(file) if text_at(node, "id") == question
        )
        return Line(file, next(lines, 1))

    def _page_of_module(self, module: Module, file: str, line: int) -> Place:
        name = file.rpartition("/")[2]
        if name == "quiz.yaml" and module.quiz:
            above = [node for node in self._questions(file) if node.place.line <= line]
            return Place("quiz", module.id, text_at(above[-1], "id") if above else "")
        if name == "experiment.yaml" and module.experiment:
            return Place("experiment", module.experiment.id)
        return Place("course")

    def _questions(self, file: str) -> tuple[Node, ...]:
        page = CourseFolder(self._root, []).page(file, YAML_LIMIT)
        found = child(read_yaml(page, page.text), "questions") if page else None
        return found.items if isinstance(found, Sequence) else ()

    def _card(self, lesson: Lesson, line: int) -> str:
        """Return the card that holds a line; the last one before it where that is not shown."""
        shown = {card.id for card in lesson.cards}
        above = [id_of_card(draft) for draft in self._drafts(lesson.file) if draft.line <= line]
        return next((card for card in reversed(above) if card in shown), lesson.cards[0].id)

    def _drafts(self, file: str) -> tuple[CardDraft, ...]:
        page = CourseFolder(self._root, []).page(file, LESSON_LIMIT)
        return tuple(draft for draft in open_lesson(page).cards if draft.line) if page else ()
