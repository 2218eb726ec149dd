"""What does quiz.yaml hold, and can the quiz be passed?"""

import re

import msgspec

from leadership_course.course.outline import PassCount, Quiz
from leadership_course.reading.block_reader import BlockReader
from leadership_course.reading.id_registry import IdRegistry
from leadership_course.reading.nearest import shown
from leadership_course.reading.page import Page
from leadership_course.reading.shape_check import entries_of, shaped
from leadership_course.reading.yaml_entries import read_entries
from leadership_course.reading.yaml_nodes import Entry, Mapping, Node, Sequence, child, place_of

_PER_CENT = re.compile(r"(100|[1-9][0-9]?)%")


def read_quiz(page: Page, blocks: BlockReader, ids: IdRegistry) -> Quiz | None:
    """Return the quiz of a module.

    None when anything in it is wrong, with every reason on the page.
    """
    before = page.errors
    node = read_entries(page, "questions")
    if node is None:
        return None
    is_rest_lost = isinstance(node, Sequence) and page.errors > before
    questions = [blocks.question(page, each) for each in questions_in(page, node)]
    if is_rest_lost:
        return None
    quiz = shaped(page, without_questions(node), Quiz)
    if quiz is None:
        return None
    ids.claim(page, node, "quiz", quiz.id, quiz.was)
    _check_rules(page, node, quiz, len(questions))
    if page.errors > before:
        return None
    return msgspec.structs.replace(quiz, questions=tuple(q for q in questions if q))


def questions_in(page: Page, node: Node) -> tuple[Node, ...]:
    """Return the entries below `questions`, to be read one by one."""
    if isinstance(node, Sequence) and page.errors:
        return node.items
    if not isinstance(node, Mapping) or "questions" not in node.entries:
        return ()
    entries = entries_of(page, node.entries["questions"].node, "questions")
    return tuple(entry.node for entry in entries)


def without_questions(node: Node) -> Node:
    """Return the node with an empty list of questions.

    They are checked one by one, this is the rest.
    """
    if not isinstance(node, Mapping) or "questions" not in node.entries:
        return node
    old = node.entries["questions"]
    empty = Entry(Sequence((), old.node.place), old.key_place)
    return Mapping({**node.entries, "questions": empty}, node.place)


def _check_rules(page: Page, node: Node, quiz: Quiz, count: int) -> None:
    if not count:
        if isinstance(child(node, "questions"), Sequence):
            place = place_of(node, "questions")
            page.blame(place, "too-few", "The quiz has no question.", "Add a question.")
        return
    drawn = min(quiz.draw or count, count)
    if quiz.draw is not None and not 1 <= quiz.draw <= count:
        _blame_range(page, node, "draw", f"between 1 and the {count} questions of the pool")
    if quiz.attempts is not None and quiz.attempts < 1:
        _blame_range(page, node, "attempts", "1 or more")
    _check_pass_mark(page, node, quiz.pass_mark, drawn)


def _blame_range(page: Page, node: Node, key: str, wanted: str) -> None:
    page.blame(
        place_of(node, key),
        "out-of-range",
        f"`{key}` is to be {wanted}.",
        "Change the number, or delete the line.",
    )


def _check_pass_mark(page: Page, node: Node, mark: str | PassCount, drawn: int) -> None:
    if isinstance(mark, PassCount):
        if not 1 <= mark.correct <= drawn:
            page.blame(
                place_of(node, "pass", "correct"),
                "bad-pass-mark",
                f"The pass mark asks for {mark.correct} right answers out of {drawn}.",
                f"Write a number from 1 to {drawn}.",
            )
    elif not _PER_CENT.fullmatch(mark):
        page.blame(
            place_of(node, "pass"),
            "bad-pass-mark",
            f"`{shown(mark)}` is not a pass mark.",
            "Write a share from 1% to 100% such as `80%`, or `{correct: 8}`.",
        )
