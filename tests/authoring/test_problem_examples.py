"""Is what docs/problems.md shows as wrong answered with its code, and what it shows as right not?

Each example is put into the small course at the place it is about. Where an example only describes
what is wrong, such as a file of eighty kilobytes, its case in tests/reading/cases stands for it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from leadership_course.authoring.course_check import check_course, renew_lock
from leadership_course.course.problems import CourseProblem
from leadership_course.reading.problem_codes import CODES, STRANGERS
from tests.documents import document, fences, sections
from tests.reading.courses import DRAWING, FIRST, LESSON, MODULE, QUIZ, copy_base, swap, write

SECTIONS = sections(document("docs/problems.md"), level=3)
COURSE, REVIEW, HERE = "course.yaml", "first-steps/review.yaml", "@@"

#: These are described, since they are too long to be shown, or no text at all.
TOLD = {
    *("missing-file", "unreadable-file", "outside-course", "file-too-big", "bad-encoding"),
    *(
        "too-many-problems",
        "too-many-values",
        "too-many-items",
        "too-long-word",
        "no-cards",
        "too-many-marks",
    ),
    *("too-long-paragraph", "bad-picture", "picture-too-big", "id-not-locked", "few-variants"),
    *("untaught-principle", "unused-picture", "passed-over", *STRANGERS),
}


class Slot(NamedTuple):
    """Where an example goes: what it takes the place of, and how deep its further lines stand.

    Where there are several places, each line of the example goes to one of them.
    """

    file: str
    old: str | tuple[str, ...]
    indent: int = 0
    before: Callable[[Path], object] = lambda root: None


def locked(*edits: tuple[str, str, str]) -> Callable[[Path], object]:
    """Return what publishes the course after some edits."""

    def prepare(root: Path) -> None:
        for edit in edits:
            swap(root, *edit)
        renew_lock(root)

    return prepare


def published_as_plan(root: Path) -> None:
    """Publish a plan, and give it another id, so that its own is no longer borne."""
    locked((FIRST, "id: read-the-sign", "id: two-questions"))(root)
    swap(root, FIRST, "id: two-questions", "id: read-the-sign\nwas: [two-questions]")
    renew_lock(root)
    swap(root, FIRST, "was: [two-questions]\n", "")


def edited(*edits: tuple[str, str, str]) -> Callable[[Path], object]:
    """Return what makes some edits."""

    def prepare(root: Path) -> None:
        for edit in edits:
            swap(root, *edit)

    return prepare


def questions(count: int, end: str) -> Callable[[Path], object]:
    """Return what adds so many single choices to the quiz, each with a slot in it."""
    asked = "  - id: further-{}\n    type: single-choice\n    prompt: And?\n"
    return appended(QUIZ, "".join(asked.format(number) + end for number in range(count)))


def second_module(root: Path) -> None:
    """Add a module with a lesson to the folder of the course."""
    lesson = "---\nid: after-that\ntitle: T\nminutes: 3\n---\n\n# Idea: So\n\nSo.\n"
    head = "id: later\ntitle: T\npromise: P\nobjectives: [O]\nlessons: [after-that]\n"
    write(write(root, "later/01-after-that.md", lesson), "later/module.yaml", head)


def appended(file: str, text: str) -> Callable[[Path], object]:
    """Return what adds something to the end of a file."""
    return lambda root: write(root, file, (root / file).read_text("utf-8") + text)


TEXT, BY, TITLE = "text: Look before you leap.", "by: A proverb", "title: Ask twice"
HEAD = "---\nid: ask-twice\ntitle: Ask twice\nminutes: 3\n---"
HEADING, PROSE = "# Idea: Once is not enough {#once}", "Ask. Wait. Ask again."
PLAN = "when: When a door stays shut\nthen: I will read the sign"
PLAN_BLOCK = f"```plan\nid: read-the-sign\n{PLAN}\ncheck-back: 3 days\n```"
ITEMS = "items: [Look, Think, Leap]"
TWO = """- {id: left, text: Left, correct: true, why: It is left.}
      - {id: right, text: Right, why: It is not right., catches: Right is right}"""
OPTIONS = """    options:
      - {id: no, text: No, why: So.}
      - {id: yes, text: Yo, correct: true, why: So.}
"""
GAP = "{accept: [leap], options: [Leap, sleep], why: It is a saying.}"
GAPS = f"text: Look before you {{leap}}.\n    fold: true\n    gaps:\n      leap: {GAP}"
TERMS = """- {term: door, meaning: what opens when asked}
  - {term: sign, meaning: what a door says}"""
PUSH = """- id: push
    text: Push harder
    catches: Strength opens
    why: It opens the other way."""
WALK = "- {id: walk, text: Walk on, points: 1, why: On it goes., go: hall}"
WALK_ON = f"""- id: walk
            text: Walk on
            {HERE}
            why: On it goes.
            go: hall"""
STAY = (
    "- {id: stay, text: Stay, points: 0, why: Nothing happens., go: dusk, catches: Waiting is safe}"
)
STAY_ON = f"""- id: stay
            text: Stay
            points: 0
            why: Nothing happens.
            {HERE}"""
WORD = '<text class="fill-ink" x="60" y="110" font-size="18">Out</text>'
HALL = "- {id: hall, ending: In the hall, text: You are there.}"
HALL_ON = f"""- id: hall
        text: You are there.
        choices:
          - id: "on"
            text: Go on
            points: 1
            why: So.
            {HERE}
      - {{id: second-try, ending: So, text: So.}}"""

SLOTS = {
    "bad-character": Slot(LESSON, PROSE),
    "bad-yaml-tab": Slot(MODULE, "objectives: [Look first., Ask twice.]"),
    "bad-yaml-colon": Slot(LESSON, TITLE),
    "bad-yaml-space": Slot(LESSON, TITLE),
    "bad-yaml-text": Slot(FIRST, TEXT),
    "bad-yaml-start": Slot(FIRST, TEXT),
    "bad-yaml-unclosed": Slot(FIRST, BY),
    "bad-yaml-indent": Slot(FIRST, PLAN),
    "bad-yaml-list": Slot(FIRST, "hints: [There is a sign.]"),
    "bad-yaml-escape": Slot(FIRST, TEXT),
    "bad-yaml-anchor": Slot(FIRST, BY),
    "bad-yaml-tag": Slot(FIRST, TEXT),
    "bad-yaml-merge": Slot(FIRST, BY),
    "bad-yaml-key": Slot(FIRST, BY),
    "bad-yaml-documents": Slot(FIRST, BY),
    "bad-yaml": Slot(MODULE, "id: first-steps"),
    "duplicate-key": Slot(LESSON, TITLE),
    "too-deep": Slot(FIRST, 'technocrat: ["Mira: Push."]'),
    "unknown-key": Slot(FIRST, "prompt: The door does not open. What first?"),
    "missing-key": Slot(FIRST, f"{TEXT}\n{BY}"),
    "wrong-type": Slot(FIRST, "minutes: 3\ncovers: [A1]"),
    "empty-value": Slot(LESSON, TITLE),
    "unknown-value": Slot(QUIZ, "expert: poor"),
    "unknown-type": Slot(FIRST, "type: single-choice"),
    "missing-front-matter": Slot(LESSON, f"{HEAD}\n\n{HEADING}"),
    "unclosed-front-matter": Slot(LESSON, f"{HEAD}\n\n{HEADING}"),
    "text-before-card": Slot(LESSON, f"{HEADING}\n\n{PROSE}"),
    "empty-card": Slot(LESSON, HEADING),
    "bad-heading": Slot(LESSON, HEADING),
    "unknown-kind": Slot(LESSON, HEADING),
    "unknown-block": Slot(FIRST, "```reflect"),
    "unclosed-block": Slot(FIRST, PLAN_BLOCK),
    "indented-block": Slot(FIRST, "```quote"),
    "raw-html": Slot(LESSON, PROSE),
    "bad-link": Slot(LESSON, PROSE),
    "bad-picture-path": Slot(FIRST, "image: images/doors.svg"),
    "missing-picture": Slot(FIRST, "image: images/doors.svg"),
    "unsafe-svg": Slot(DRAWING, WORD),
    "bad-id": Slot(LESSON, "id: ask-twice"),
    "duplicate-id": Slot(FIRST, ("id: your-last-door", "id: read-the-sign")),
    "unknown-module": Slot(COURSE, "modules: [first-steps]"),
    "unknown-lesson": Slot(MODULE, "lessons: [look-first, ask-twice]"),
    "unknown-source": Slot(FIRST, "source: writer-2001"),
    "unknown-quote": Slot(COURSE, HERE, before=edited((COURSE, "  keep:", f"  {HERE}\n  keep:"))),
    "unknown-principle": Slot(REVIEW, "principle: look-before-you-leap"),
    "duplicate-term": Slot("glossary.yaml", TERMS, 2),
    "unlisted-module": Slot(COURSE, "modules: [first-steps]", before=second_module),
    "unlisted-lesson": Slot(MODULE, "lessons: [look-first, ask-twice]"),
    "id-vanished": Slot(
        FIRST, "id: two-questions", before=locked((FIRST, "id: read-the-sign", "id: two-questions"))
    ),
    "id-reused": Slot(FIRST, "id: look-then-leap", before=published_as_plan),
    "text-rewritten": Slot(
        FIRST, ("id: what-first", "prompt: The door does not open. What first?"), before=locked()
    ),
    "answer-changed": Slot(
        QUIZ,
        "id: doors-shut\n    answer: true",
        4,
        locked(
            (QUIZ, "id: quiz-true", "id: doors-shut\n    answer: true"),
            (QUIZ, "Doors open.\n    answer: true", "Doors open."),
        ),
    ),
    "bad-lock": Slot("ids.lock", "lesson           look-first", before=locked()),
    "too-few": Slot(QUIZ, ITEMS),
    "one-correct": Slot(QUIZ, TWO, 6),
    "none-correct": Slot(QUIZ, TWO, 6),
    "wrong-pick": Slot(QUIZ, "pick: 2"),
    "duplicate-text": Slot(QUIZ, ITEMS),
    "no-letters": Slot(QUIZ, ITEMS),
    "unknown-gap": Slot(QUIZ, GAPS, 4),
    "unused-gap": Slot(QUIZ, GAPS, 4),
    "gap-options": Slot(QUIZ, GAP),
    "unknown-node": Slot(QUIZ, "go: hall"),
    "choices-or-ending": Slot(QUIZ, "- {id: dusk, ending: At dusk, text: It is late.}"),
    "scenario-loop": Slot(QUIZ, HERE, before=edited((QUIZ, HALL, HALL_ON))),
    "unreachable-node": Slot(QUIZ, HERE, before=edited((QUIZ, STAY, STAY_ON))),
    "no-points": Slot(QUIZ, HERE, before=edited((QUIZ, WALK, WALK_ON))),
    "not-for-review": Slot(REVIEW, HERE, 2, appended(REVIEW, f"  {HERE}\n")),
    "bad-pass-mark": Slot(QUIZ, "pass: 80%"),
    "bad-duration": Slot(FIRST, "check-back: 3 days"),
    "bad-colour": Slot(MODULE, 'colour: "#0E6660"'),
    "out-of-range": Slot(LESSON, "minutes: 3"),
    "minutes-range": Slot(LESSON, "minutes: 3"),
    "minutes-off": Slot(
        LESSON, "minutes: 3", before=edited((LESSON, PROSE, "Ask. Wait. Look again. " * 150))
    ),
    "too-many-words": Slot(FIRST, "then: I will read the sign"),
    "key-longest": Slot(QUIZ, HERE, 6, questions(2, f"    options:\n      {HERE}\n")),
    "key-position": Slot(QUIZ, HERE, 4, questions(3, f"    {HERE}\n{OPTIONS}")),
    "missing-why": Slot(FIRST, PUSH, 2),
    "no-catches": Slot(FIRST, PUSH, 2),
    "heading-order": Slot(LESSON, PROSE),
    "vague-link": Slot(LESSON, PROSE),
    "missing-alt": Slot(LESSON, PROSE),
    "useless-alt": Slot(LESSON, PROSE),
    "low-contrast": Slot(DRAWING, WORD),
}


def problems_with(code: str, example: str, folder: Path) -> tuple[CourseProblem, ...]:
    """What `check` says of the small course with an example in its slot."""
    file, old, indent, before = SLOTS[code]
    root = copy_base(folder)
    before(root)
    written = example.replace("→", "\t").replace("␇", "\a")
    if isinstance(old, tuple):
        for place, line in zip(old, written.split("\n"), strict=True):
            swap(root, file, place, line)
    elif old == HERE:
        text = (root / file).read_text("utf-8")
        (root / file).write_text(text.replace(HERE, deeper(written, indent)), "utf-8")
    else:
        swap(root, file, old, deeper(written, indent))
    return check_course(root).problems


def deeper(text: str, indent: int) -> str:
    """Return a text whose lines after the first one stand deeper."""
    return text.replace("\n", "\n" + " " * indent)


def test_every_code_is_tried_or_told() -> None:
    assert set(SLOTS) | TOLD == set(CODES)
    assert not set(SLOTS) & TOLD


@pytest.mark.parametrize("code", SLOTS)
def test_what_is_shown_as_wrong_is_answered_with_its_code(code: str, tmp_path: Path) -> None:
    wrong, _ = (fence.text for fence in fences(SECTIONS[code]))
    found = problems_with(code, wrong, tmp_path)
    assert code in {problem.code for problem in found}, "\n".join(map(str, found))


@pytest.mark.parametrize("code", SLOTS)
def test_what_is_shown_as_right_is_no_mistake(code: str, tmp_path: Path) -> None:
    _, right = (fence.text for fence in fences(SECTIONS[code]))
    found = problems_with(code, right, tmp_path)
    lost = {"id-vanished"} if code in {"id-reused", "text-rewritten"} else set()
    errors = [p for p in found if p.severity == "error" and p.code not in lost]
    assert "\n".join(map(str, errors)) == ""
    assert code not in {problem.code for problem in found}
