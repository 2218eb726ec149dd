"""What stands in a module beside its lessons: the quiz, the review pool and the experiment."""

from collections.abc import Iterable
from typing import NamedTuple

from leadership_course.course.outline import Experiment, Lesson, Quiz, ReviewPool
from leadership_course.course.principles import questions_of
from leadership_course.course.questions import Question, SelfRating
from leadership_course.reading.block_reader import BlockReader
from leadership_course.reading.durations import blame_bad_time
from leadership_course.reading.folder import YAML_LIMIT, CourseFolder
from leadership_course.reading.id_registry import IdRegistry
from leadership_course.reading.nearest import shown, suggestion
from leadership_course.reading.page import Page
from leadership_course.reading.quiz_reader import questions_in, read_quiz, without_questions
from leadership_course.reading.shape_check import shaped
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.yaml_entries import read_entries
from leadership_course.reading.yaml_nodes import Node, Sequence, place_of


class ModuleExtras(NamedTuple):
    """What could be read of it."""

    quiz: Quiz | None = None
    review: tuple[Question, ...] = ()
    experiment: Experiment | None = None


class ExtrasReader:
    """Reads the further files of modules, each of which may be missing."""

    def __init__(self, files: CourseFolder, ids: IdRegistry, blocks: BlockReader) -> None:
        """Take the folder, the ids taken so far, and the reader of questions."""
        self._files = files
        self._ids = ids
        self._blocks = blocks

    def read(self, folder: str, lessons: Iterable[Lesson], *, is_whole: bool) -> ModuleExtras:
        """Read what is in the folder of a module with these lessons.

        `is_whole` tells that nothing was wrong in them: only then is it certain that no question of
        the module is about a principle.
        """
        there = self._files.names(folder)
        pages = {
            file: self._files.page(f"{folder}/{file}", YAML_LIMIT)
            for file in ("quiz.yaml", "review.yaml", "experiment.yaml")
            if file in there
        }
        quiz_page, pool, week = (
            pages.get(file) for file in ("quiz.yaml", "review.yaml", "experiment.yaml")
        )
        quiz = read_quiz(quiz_page, self._blocks, self._ids) if quiz_page else None
        is_known = is_whole and (quiz is not None or "quiz.yaml" not in there)
        asked = _principles(lessons, quiz) if is_known else None
        return ModuleExtras(
            quiz=quiz,
            review=self._review(pool, asked) if pool else (),
            experiment=self._experiment(week) if week else None,
        )

    def _review(self, page: Page, asked: frozenset[str] | None) -> tuple[Question, ...]:
        """Return the questions of the pool that can be asked, whatever is wrong with others."""
        node = read_entries(page, "questions")
        is_rest_lost = isinstance(node, Sequence) and page.errors > 0
        if node is None or not (
            is_rest_lost or shaped(page, without_questions(node), ReviewPool) is not None
        ):
            return ()
        entries = questions_in(page, node)
        found = ((each, self._blocks.question(page, each)) for each in entries)
        return tuple(q for each, q in found if q and _may_review(page, each, q, asked))

    def _experiment(self, page: Page) -> Experiment | None:
        before = page.errors
        node = read_yaml(page, page.text)
        experiment = shaped(page, node, Experiment) if node else None
        if node is None or experiment is None:
            return None
        self._ids.claim(page, node, "experiment", experiment.id, experiment.was)
        blame_bad_time(page, place_of(node, "check-back"), experiment.check_back)
        if not experiment.act:
            place = place_of(node, "act")
            page.blame(place, "too-few", "There is no act here.", "Write at least one act.")
        return experiment if page.errors == before else None


def _principles(lessons: Iterable[Lesson], quiz: Quiz | None) -> frozenset[str]:
    questions = [question for lesson in lessons for question in questions_of(lesson)]
    questions += quiz.questions if quiz else ()
    return frozenset(q.principle for q in questions if not isinstance(q, SelfRating)) - {""}


def _may_review(page: Page, node: Node, question: Question, asked: frozenset[str] | None) -> bool:
    before = page.errors
    if isinstance(question, SelfRating):
        page.blame(
            place_of(node, "type"),
            "not-for-review",
            "A self-rating can't be right, so no review can tell what is to come back.",
            "Write another type of question, or put it on a card.",
        )
    elif not question.principle:
        page.blame(
            node.place,
            "missing-key",
            "`principle` is missing.",
            "Add a line `principle: ...` with the name of the idea that the question is about.",
        )
    elif asked is not None and question.principle not in asked:
        page.blame(
            place_of(node, "principle"),
            "unknown-principle",
            f"No lesson or quiz of this module asks about `{shown(question.principle)}`.",
            suggestion(
                question.principle, asked, "Write the `principle` of a question of this module."
            ),
        )
    return page.errors == before
