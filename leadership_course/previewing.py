"""How does an author see a course while writing it? The command `preview`.

Joins the rooms that must not know one another: reading and authoring have the folder, the window
shows it.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from leadership_course.authoring.course_check import with_remarks
from leadership_course.authoring.editor import editor_words, filled
from leadership_course.authoring.last_good import with_last_good
from leadership_course.authoring.whereabouts import Line, Whereabouts
from leadership_course.course.outline import Course
from leadership_course.reading.course_reader import Reading, read_course
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.memory import Memory
from leadership_course.reading.trace import Trace, trace
from leadership_course.storage.folders import Home, default_home
from leadership_course.storage.preferences import load_preferences, save_preferences
from leadership_course.study.places import Place
from leadership_course.study.preferences import Preferences
from leadership_course.ui.preview.workshop import Seen

FINE: Final = 0
COULD_NOT_RUN: Final = 2


class Folder:
    """The folder of a course while it is written, and what was last shown of it."""

    def __init__(self, root: Path, editor: tuple[str, ...]) -> None:
        """Take the folder, and the words that open a file in an editor."""
        self._root, self._editor = root, editor
        self._memory = Memory()
        self._whereabouts = Whereabouts(root)
        self._shown: Course | None = None

    def look(self) -> Trace:
        """Look at the folder."""
        return trace(self._root)

    def read(self) -> Iterator[Seen]:
        """Read what has changed, in this process.

        The author's own folder, read within the limits that hold for strangers' courses: the reader
        of those, a process of its own, would begin with nothing in its memory each time.
        """
        reading = read_course(self._root, self._memory)
        seen = self._seen(reading)
        yield seen
        remarked = with_remarks(reading, self._root, self._memory)
        if remarked.problems != reading.problems:
            yield seen._replace(problems=remarked.problems)

    def _seen(self, reading: Reading) -> Seen:
        broken = {found.file for found in reading.problems if found.severity == "error"}
        shown = with_last_good(reading.course, self._shown, broken)
        self._shown = shown.course if shown else None
        return Seen(self._shown, shown.held if shown else frozenset(), reading.problems)

    def page_of(self, course: Course, file: str, line: int) -> Place:
        """Return the page that shows a line."""
        return self._whereabouts.page_of(course, file, line)

    def line_of(self, course: Course, place: Place) -> Line:
        """Return where a page is written."""
        return self._whereabouts.line_of(course, place)

    def command(self, file: str, line: int, column: int) -> tuple[str, ...]:
        """Return the words that open a file in the author's editor, if it is known."""
        return filled(self._editor, file, line, column)

    def path(self, file: str) -> str:
        """Return where a file of the course lies; empty when it is none, or lies outside."""
        folder, _, name = file.rpartition("/")
        path = self._root / file
        is_there = name in CourseFolder(self._root, []).names(folder) and path.is_file()
        return str(path) if is_there and not path.is_symlink() else ""


def main(argv: Sequence[str]) -> int:
    """Open the window on a course that is being written; return the exit code."""
    from leadership_course.ui import display

    try:
        asked = parser().parse_args(argv)
    except SystemExit as end:  # argparse has said what is wrong, or printed the help
        return COULD_NOT_RUN if end.code else FINE
    try:
        editor = editor_words(asked.editor, os.environ, is_windows=os.name == "nt")
        root = Path(asked.folder).absolute()
        os.scandir(root).close()
    except OSError as error:
        return _could_not(f"{asked.folder} can't be read: {(error.strerror or '').lower()}.")
    except ValueError as error:
        return _could_not(f"--editor {asked.editor} can't be understood: {error}.")
    missing = display.missing()
    return _could_not(missing) if missing else _run(asked, Folder(root, editor), root)


def parser() -> argparse.ArgumentParser:
    """Return how the command is typed."""
    parser = argparse.ArgumentParser(
        prog="leadership-course preview",
        description="Open a course while you write it: what you save shows at once, with its "
        "mistakes beside it. Nothing of your own learning is touched.",
        epilog="example: leadership-course preview my-course "
        '--editor "code --goto {file}:{line}:{column}"',
    )
    parser.add_argument("folder", metavar="DIR", help="the folder of the course")
    parser.add_argument(
        "place", nargs="?", default="course", metavar="PLACE", help="such as lesson/two-signs"
    )
    parser.add_argument(
        "--home", metavar="DIR", help="keep what you answer there; default: it is thrown away"
    )
    parser.add_argument(
        "--editor",
        default="",
        metavar="COMMAND",
        help="opens a file at a line; default: $LEADERSHIP_COURSE_EDITOR, else $VISUAL or $EDITOR "
        "where it has a window, else what the desktop opens such files with",
    )
    return parser


def _could_not(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return COULD_NOT_RUN


def _run(asked: argparse.Namespace, folder: Folder, root: Path) -> int:
    from leadership_course.ui import starting

    starting.begin()
    from leadership_course.assembly import application, build
    from leadership_course.ui.faults import Faults
    from leadership_course.ui.preview.preview import Preview
    from leadership_course.ui.signals import quit_on_signals

    qt = application()
    with ExitStack() as to_end:
        home = home_for(asked.home or "", to_end)
        faults = Faults(home.crash_log)
        program = build(qt, home, root, tells_problems=False)
        to_end.callback(program.profile.close)
        faults.window = program.window
        preview = Preview(program.window, folder)
        to_end.callback(preview.end)
        program.window.go(asked.place)
        program.window.show()
        starting.once_painted(program.window, lambda: starting.give_icon(qt))
        to_end.callback(quit_on_signals(program.window).close)
        code: int = qt.exec()
    return code


def home_for(named: str, to_end: ExitStack) -> Home:
    """Return the home that was named, else a passing one that looks as the author's own does."""
    if named:
        return Home(Path(named).absolute())
    passing = TemporaryDirectory(prefix="preview-", ignore_cleanup_errors=True)
    home = Home(Path(to_end.enter_context(passing)))
    own = load_preferences(default_home().preferences)
    looks = Preferences(
        theme=own.theme,
        text_size=own.text_size,
        reading_width=own.reading_width,
        motion=own.motion,
    )
    save_preferences(home.preferences, looks)
    return home
