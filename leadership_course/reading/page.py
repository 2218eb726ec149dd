"""Where in a file is a mistake, and how is it kept together with the line it stands on?"""

from collections.abc import Callable, Hashable
from typing import Literal, NamedTuple, TypeVar

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.memory import Memory
from leadership_course.reading.problem_codes import Code

T = TypeVar("T")

MOST_PROBLEMS = 200
LONGEST_LINE = 300
LONGEST_WORD = 3_000


class Place(NamedTuple):
    """A line and column counted from 1, and how many characters are meant.

    Line 0 is the whole file.
    """

    line: int
    column: int = 1
    width: int = 1


WHOLE_FILE = Place(0, 0)


class Page:
    """The text of one file, and the one way to say what is wrong with it.

    `problems` is shared by all pages of a course; `errors` counts this page's own, so that a caller
    can tell whether the part it has just read may be used.
    """

    def __init__(
        self, file: str, text: str, problems: list[CourseProblem], memory: Memory | None = None
    ) -> None:
        """Keep the text with its lines; line ends are already plain newlines."""
        self.file = file
        self.text = text
        self.lines = text.split("\n")
        self.errors = 0
        self._said = 0
        self._problems = problems
        self._memory = memory or Memory()

    @property
    def is_full(self) -> bool:
        """Tell whether so much was found that looking for more would help nobody."""
        return self._said > MOST_PROBLEMS

    def once(self, part: Hashable, read: Callable[[], T]) -> T:
        """Return what `read` finds, or what it found before of an equal, sound `part`."""
        known: T | None = self._memory.recall(part)
        if known is not None:
            return known
        before = self._said
        found = read()
        if self._said == before:
            self._memory.keep(part, found)
        return found

    def blame(
        self,
        place: Place,
        code: Code,
        message: str,
        remedy: str,
        severity: Literal["error", "warning"] = "error",
    ) -> None:
        """Note one mistake; after the two-hundredth in a file only that there are more."""
        self.errors += severity == "error"
        self._said += 1
        if self._said == MOST_PROBLEMS + 1:
            place, code, severity = WHOLE_FILE, "too-many-problems", "error"
            message = f"This file has more than {MOST_PROBLEMS} problems; the rest is not listed."
            remedy = "Mend the first ones and check again."
        if self._said <= MOST_PROBLEMS + 1:
            self._problems.append(self._problem(place, code, message, remedy, severity))

    def _problem(
        self,
        place: Place,
        code: Code,
        message: str,
        remedy: str,
        severity: Literal["error", "warning"],
    ) -> CourseProblem:
        shown = self._shown(place)
        return CourseProblem(
            file=self.file,
            line=place.line,
            column=place.column,
            code=code,
            message=message,
            remedy=remedy,
            source_line=shown,
            width=max(1, min(place.width, len(shown) - place.column + 1)),
            severity=severity,
        )

    def _shown(self, place: Place) -> str:
        if not 1 <= place.line <= len(self.lines) or place.column > LONGEST_LINE:
            return ""
        return self.lines[place.line - 1][:LONGEST_LINE]

    def line_place(self, line: int) -> Place:
        """Return the place of a whole line, without its indentation."""
        text = self.lines[line - 1]
        bare = text.strip()
        return Place(line, len(text) - len(text.lstrip()) + 1, max(1, len(bare)))

    def apart(self) -> "Page":
        """Return this page once more, whose problems are kept apart until they are taken."""
        return Page(self.file, self.text, [], self._memory)

    def take(self, tried: "Page") -> None:
        """Note what was found on a page that was kept apart."""
        self.errors += tried.errors
        self._said += tried._said
        self._problems += tried._problems

    def beside(self, file: str) -> "Page":
        """Return a page without text for another file, whose problems are kept with this one's."""
        return Page(file, "", self._problems)

    def blame_long_word(self, place: Place, text: str) -> bool:
        """Note and tell whether a word of `text` is so long that a window would stand still."""
        is_long = (
            len(text) >= LONGEST_WORD and max(map(len, text.split()), default=0) >= LONGEST_WORD
        )
        if is_long:
            self.blame(
                place,
                "too-long-word",
                f"A word here has {LONGEST_WORD:,} characters or more.",
                "Put spaces between the words.",
            )
        return is_long
