"""How is a course told in figures?"""

import argparse
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from leadership_course.cli.commands import Commands, add_course_folder, course_folder
from leadership_course.cli.saying import COULD_NOT_RUN, FINE, FOUND, counted, listed, say

if TYPE_CHECKING:
    from leadership_course.authoring.answer_key import AnswerKey
    from leadership_course.authoring.course_stats import Coverage, Size, Stats

MOST_NAMES = 8
NOTES = (
    "minutes: as the lessons say. counted: 200 words a minute and 20 seconds an answer.",
    "sentence: words in one, on average. over 22: sentences that are longer than that.",
    "LIX: words in a sentence and per cent of words over six letters, added; 40 reads like news.",
)


def add_to(commands: Commands) -> None:
    """Declare `stats`."""
    stats = commands.add(
        "stats",
        _stats,
        "tell how long a course is, how it reads, asks and covers",
        "stats my-course",
    )
    stats.add_argument("--json", action="store_true", help="print the figures as JSON")
    add_course_folder(stats)


def _stats(asked: argparse.Namespace) -> int:
    root = course_folder(asked)
    if root is None:
        return COULD_NOT_RUN
    from leadership_course.authoring.course_stats import stats_of
    from leadership_course.reading.course_reader import read_course

    course, problems = (reading := read_course(root)).course, reading.problems
    errors = [problem for problem in problems if problem.severity == "error"]
    if course is None:
        say(listed(errors))
        return FOUND
    stats = stats_of(course)
    say(json.dumps(_plain(stats), indent=2, ensure_ascii=False) if asked.json else _text(stats))
    if errors and not asked.json:
        mistakes = counted(len(errors), "mistake")
        say(f"\nNot all of it could be read: `check` names {mistakes}.")
    return FOUND if errors else FINE


def _plain(value: Any) -> Any:
    """Return figures as JSON has them, each under its name."""
    if hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _text(stats: "Stats") -> str:
    parts = [
        f"{stats.title}, version {stats.version}",
        _sizes((*stats.modules, stats.all._replace(title="all"))),
        "\n".join(NOTES),
    ]
    if stats.asked:
        rows = [(each.type, *map(_number, each[1:])) for each in stats.asked]
        parts.append(_table(("questions", "lessons", "quizzes", "reviews"), rows))
    parts += [_named([*_answers(stats.key), *_covered(stats.coverage)])]
    return "\n\n".join(filter(None, parts))


def _sizes(sizes: "Iterable[Size]") -> str:
    head = ("", "lessons", "minutes", "counted", "words", "sentence", "over 22", "LIX", "questions")
    rows = [
        (
            each.title,
            _number(each.lessons),
            _number(each.minutes),
            f"{each.counted:,.1f}",
            _number(each.words),
            f"{each.words_a_sentence:.1f}",
            _number(each.long_sentences),
            f"{each.lix:.0f}",
            _number(each.questions),
        )
        for each in sizes
    ]
    return _table(head, rows)


def _number(count: int) -> str:
    return f"{count:,}" if count else "-"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return columns with two spaces between: the first one to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = []
    for row in (head, *rows):
        first, *others = row
        cells = [f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([f"{first:<{widths[0]}}", *cells]))
    return "\n".join(lines)


def _named(lines: Sequence[tuple[str, str]]) -> str:
    width = max((len(name) for name, _ in lines), default=0)
    return "\n".join(f"{name:<{width}}  {words}" for name, words in lines)


def _answers(key: "AnswerKey") -> Iterable[tuple[str, str]]:
    if key.places:
        places = ", ".join(f"{count:,} at {place}" for place, count in key.places.items())
        yield "right options stand", f"{places} (as written; learners see them shuffled)"
    if key.singles:
        choices = counted(key.singles, "single choice")
        yield "right one is longest", f"in {key.longest:,} of {choices}"
    if key.statements:
        yield "true statements", f"{key.trues:,} of {key.statements:,}"
    if key.wrongs:
        yield "misconceptions", f"named for {key.named:,} of {counted(key.wrongs, 'wrong answer')}"


def _covered(coverage: "Coverage") -> Iterable[tuple[str, str]]:
    if coverage.claims:
        yield "claims covered", _with_missing(coverage.claims, "left out", coverage.uncovered)
    if coverage.ideas:
        few = "with fewer than three questions"
        yield "ideas to review", _with_missing(coverage.ideas, few, coverage.short)
    if coverage.sources:
        yield "sources", _with_missing(coverage.sources, "cited on no card", coverage.uncited)


def _with_missing(count: int, what: str, names: Sequence[str]) -> str:
    if not names:
        return f"{count:,}; none {what}"
    more = len(names) - MOST_NAMES
    others = f" and {more:,} more" if more > 0 else ""
    return f"{count:,}; {what}: {', '.join(names[:MOST_NAMES])}{others}"
