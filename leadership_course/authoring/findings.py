"""In which words is an author told that an id has lost its meaning?"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from leadership_course.course.comparison import Fault, Why
from leadership_course.course.known_ids import Line
from leadership_course.course.published import Published
from leadership_course.reading.nearest import shown
from leadership_course.reading.problem_codes import Code

RUN = "run `leadership-course ids DIR`"

_CAN_SAY_WAS = frozenset(
    ["module", "lesson", "quiz", "question", "quote", "reflection", "plan", "experiment"]
)


class Finding(NamedTuple):
    """Something that is wrong with an id of the course, or with a line of the lock."""

    code: Code
    about: Published | Line
    message: str
    remedy: str
    severity: Literal["error", "warning"] = "error"


def findings(faults: Iterable[Fault]) -> Iterator[Finding]:
    """Yield each fault in the words for an author."""
    for fault in faults:
        about, whole = fault.about, fault.whole
        if isinstance(about, Line):
            yield _vanished(about)
        elif whole is None:
            yield _not_locked(about)
        elif fault.why:
            yield _reused(about, fault.why, fault.other)
        elif fault.kind == "text-rewritten":
            yield _rewritten(about, whole)
        else:
            yield _answer_changed(about, whole)


def _vanished(line: Line) -> Finding:
    """Return that nothing bears or takes over what was published."""
    message = f"The {line.kind} `{shown(line.id)}` was published, and nothing has its id any more."
    return Finding("id-vanished", line, message, f"{_way_back(line)}, or {RUN} to retire it.")


def _way_back(line: Line) -> str:
    name = shown(line.id.rpartition("/")[2])
    if line.kind in _CAN_SAY_WAS:
        return f"Write `was: [{name}]` where it goes on under another id"
    if line.kind == "card":
        return f"Put `{{#{name}}}` at the end of the heading where it goes on"
    if line.kind == "item":
        return f"Write it as `{{id: {name}, text: ...}}` where it goes on"
    return "Give the id back to what bore it"


def _reused(entry: Published, why: Why, other: str) -> Finding:
    """Return that the id stands for something else; `other` is the kind or the id of that."""
    what = f"The id `{shown(entry.id)}` of this {entry.kind}"
    new = "Use an id that is new"
    message, remedy = {
        "kind": (f"{what} was published as that of a {other}.", f"{new}."),
        "former": (f"{what} is a former one of `{shown(other)}`.", f"{new}."),
        "heir": (
            f"This {entry.kind} says that it was `{shown(other)}`, which was another thing.",
            "Delete that id from `was`.",
        ),
        "retired": (
            f"{what} is retired in ids.lock.",
            f"{new}; only if the same thing has come back, delete the word `retired` there.",
        ),
    }[why]
    return Finding("id-reused", entry, message, remedy)


def _rewritten(entry: Published, whole: Published) -> Finding:
    """Return that other words stand under a published id; `whole` is the question around it."""
    message = (
        f"The words of the {entry.kind} `{shown(entry.id)}` are not those that were published."
    )
    return Finding("text-rewritten", entry, message, _ways(whole, "words"))


def _answer_changed(entry: Published, whole: Published) -> Finding:
    """Return that another answer is right than the published one."""
    message = f"Another answer to the question `{shown(whole.id)}` is right than was published."
    return Finding("answer-changed", entry, message, _ways(whole, "answer"))


def _ways(whole: Published, what: str) -> str:
    if whole.kind != "question":
        return f"Give the {whole.kind} another id, or bring the old {what} back."
    if whole.revision:
        return (
            f"Give the question another id, or bring the old {what} back; this `revision: major` "
            "was for an earlier change."
        )
    return (
        f"Add `revision: major` to the question, give it another id, or bring the old {what} back."
    )


def _not_locked(entry: Published) -> Finding:
    """Return that ids.lock does not know the id yet."""
    message = f"The id `{shown(entry.id)}` of this {entry.kind} is not in ids.lock yet."
    remedy = f"Before you publish it, {RUN}."
    return Finding("id-not-locked", entry, message, remedy, "warning")
