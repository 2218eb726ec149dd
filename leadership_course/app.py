"""What was asked of the program, and how long does its window live?"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course import __version__
from leadership_course.assembly import Program, application, build, first_place, warn_of_profile
from leadership_course.shelf import Turn, root_on_show
from leadership_course.storage.folders import Home, default_home
from leadership_course.storage.one_window import OneWindow
from leadership_course.storage.preferences import load_preferences
from leadership_course.storage.profiles import chosen, lacking
from leadership_course.study.ports import ProfileError
from leadership_course.study.summons import Summons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


FINE, FAILED, COULD_NOT_RUN = 0, 1, 2


def main(argv: Sequence[str]) -> int:
    """Open the window, or run a command that needs one; return the exit code."""
    from leadership_course.ui import display

    try:
        asked = parser().parse_args(argv)
    except SystemExit as end:  # argparse has said what is wrong, or printed the help
        return COULD_NOT_RUN if end.code else FINE
    if asked.place == "shots" and asked.folder is None:
        print("shots needs the folder to write to: leadership-course shots DIR", file=sys.stderr)
        return COULD_NOT_RUN
    if asked.place.lower().endswith(".course"):
        asked.brought, asked.place = Path(asked.place).absolute(), "library"
    missing = display.missing() or lacking(_home(asked).root, asked.profile)
    if missing:
        print(missing, file=sys.stderr)
        return COULD_NOT_RUN
    commands: dict[str, Callable[[argparse.Namespace], int]] = {"smoke": _smoke, "shots": _shots}
    return commands.get(asked.place, _run)(asked)


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="leadership-course",
        description="From Technocrat to Leader: a course of five minutes a day.",
        epilog="Other commands: preview, check, explain, ids, new, stats, diff, pack, schema, "
        "import-questions, export-questions, export-anki and translate, for authors; install, "
        "courses and remove, for the courses that can be learnt here; events and verify, for "
        "what was done; diagnostics, for a report of a mistake (each has a --help); smoke visits "
        "every page; shots DIR writes every screen as a picture.",
    )
    parser.add_argument("--home", metavar="DIR", help="where everything the program writes is kept")
    parser.add_argument(
        "--course", metavar="DIR", help="the course folder; default: the shipped one"
    )
    parser.add_argument(
        "--profile", default="", metavar="NAME", help="who learns; default: the last"
    )
    parser.add_argument("--version", action="version", version=f"leadership-course {__version__}")
    parser.add_argument(
        "place",
        nargs="?",
        default="",
        metavar="PLACE",
        help="such as lesson/two-signs, quiz/inner-shift, quotes; or a FILE.course to install",
    )
    parser.add_argument("folder", nargs="?", help=argparse.SUPPRESS)
    parser.set_defaults(brought=None, examined=False)
    parser.add_argument(
        "--only", default="", metavar="NAME", help="with shots: the screens with NAME in their name"
    )
    return parser


def _home(asked: argparse.Namespace) -> Home:
    home = Home(Path(asked.home).absolute()) if asked.home else default_home()
    return Home(home.root, chosen(home.root, asked.profile))


def _course_root(asked: argparse.Namespace, home: Home | None = None) -> Path:
    """Return the course that was named, else the one that the learner at `home` turned to."""
    from leadership_course.reading.shipped import shipped_lessons

    if asked.course:
        return Path(asked.course).absolute()
    return root_on_show(home, load_preferences(home.preferences)) if home else shipped_lessons()


def open_window(asked: argparse.Namespace) -> tuple["QApplication", Program]:
    """Build the program and show its window, as fast as can be; what can wait is put off."""
    from leadership_course.ui import starting

    starting.begin()
    qt = application()
    return qt, _shown(qt, asked, asked.place)


def _shown(qt: "QApplication", asked: argparse.Namespace, place: str) -> Program:
    from leadership_course.ui import starting
    from leadership_course.ui.faults import Faults

    home = _home(asked)
    faults = Faults(home.crash_log)
    faults.hear_everywhere()
    program = build(qt, home, _course_root(asked, home), examined=asked.examined)
    faults.window = program.window
    program.shelf.brought, asked.brought = asked.brought, None
    program.window.go(first_place(program, place))
    program.window.show()
    starting.once_painted(program.window, lambda: _settle(qt, program))
    return program


def _settle(qt: "QApplication", program: Program) -> None:
    """Do what the first page did not need, unless the window is closed again already."""
    if _goes_on(program):
        return
    from leadership_course.ui.copying import Copying
    from leadership_course.ui.dropping import Dropping
    from leadership_course.ui.ending import end
    from leadership_course.ui.examining import Examining
    from leadership_course.ui.reminding import Reminding
    from leadership_course.ui.session_end import SessionEnd
    from leadership_course.ui.starting import give_icon

    give_icon(qt)
    copying = Copying(program.window, program.keeper)
    Reminding(program.window, program.study, program.settings)
    SessionEnd(program.window)
    Dropping(program.window, partial(_bring, program))
    before = program.profile.notice

    def when_examined() -> None:
        if program.profile.is_to_reopen:
            program.shelf.turn = Turn(str(program.window.place))
            end(program.window)
            return
        if (notice := program.profile.notice) and notice is not before:
            warn_of_profile(program.window, notice, program.keeper)
        program.keep_fold()
        copying.copy()

    Examining(program.window, program.profile.examine, when_examined)


def _run(asked: argparse.Namespace) -> int:
    one = OneWindow(_home(asked).window)
    if one.is_taken() and one.ask(_summons(asked)):
        print("The course is open already; its window was brought to the front.")
        return FINE
    from leadership_course.ui.last_words import LastWords

    home = _home(asked)
    words = LastWords(home.last_words, home.crash_log)
    try:
        return _live(asked, one, words.found)
    finally:
        words.close()


def _live(asked: argparse.Namespace, one: OneWindow, last_words: str) -> int:
    """Show the window until it ends, and another one where it is to begin again."""
    from leadership_course.ui.signals import quit_on_signals

    qt, program = open_window(asked)
    if last_words:
        program.window.tell_of_last_words()
    while True:
        keeper = quit_on_signals(program.window)
        _listen(program, one)
        code = qt.exec()
        keeper.close()
        program.keep_fold()
        program.profile.close()
        one.give_back()
        if not _goes_on(program):
            program.shelf.sweep()
            return code
        program = _again(qt, asked, program)
        one = OneWindow(_home(asked).window)
        one.is_taken()


def _listen(program: Program, one: OneWindow) -> None:
    """Let a second start be heard, once the first page stands."""
    from leadership_course.ui.starting import once_painted

    def listen() -> None:
        from leadership_course.ui.coming import Coming

        bring = partial(_bring, program)
        Coming(program.window, one.folder, one.asked, lambda path: bring(Path(path)))

    if one.folder.is_dir():
        once_painted(program.window, listen)


def _summons(asked: argparse.Namespace) -> Summons:
    """Return what a start asks of the window that is open: a place, or a course to look at."""
    course = asked.brought or (Path(asked.course).absolute() if asked.course else "")
    return Summons(asked.place, str(course))


def _bring(program: Program, path: Path) -> None:
    """Show a course that somebody brought, before anything is installed."""
    program.shelf.brought = path
    program.window.go("library")


def _goes_on(program: Program) -> bool:
    """Tell whether the window was closed only to be built again."""
    is_turned = program.profiles.is_leaving or program.shelf.turn is not None
    return is_turned or program.keeper.pending is not None


def _again(qt: "QApplication", asked: argparse.Namespace, before: Program) -> Program:
    """Do what needed the profile closed, and open the window on what is there then."""
    refused = None
    try:
        before.keeper.finish()
    except ProfileError as error:
        refused = error
    before.window.deleteLater()
    turn, asked.examined = before.shelf.turn, before.profile.is_to_reopen
    if before.profiles.is_leaving:
        asked.profile = ""  # the one that was chosen now
        turn = Turn("")
    elif turn and not asked.examined:
        asked.course = None  # the one that was chosen now
    program = _shown(qt, asked, turn.place if turn else "data")
    if refused:
        program.window.warn(refused)
    elif not turn:
        program.window.say(before.keeper.outcome)
    elif turn.said:
        program.window.say(turn.said, turn.undo and partial(turn.undo, program.shelf))
    return program


def _smoke(asked: argparse.Namespace) -> int:
    from leadership_course.ui.tour.smoke import Warnings, smoke

    with Warnings() as warnings, _own_or_temporary_home(asked) as home:
        program = build(application(), home, _course_root(asked))
        seen = smoke(program.window, program.study)
        _close(program)
    for line in warnings.lines:
        print(line, file=sys.stderr)
    for problem in program.problems:
        print(problem, file=sys.stderr)
    faults = len(warnings.lines) + len(program.problems)
    print(f"smoke: {seen} places shown, {faults or 'no'} faults")
    return FAILED if faults else FINE


def _shots(asked: argparse.Namespace) -> int:
    from itertools import product
    from tempfile import TemporaryDirectory

    from leadership_course.ui.tour import shots

    folder = Path(asked.folder)
    folder.mkdir(parents=True, exist_ok=True)
    qt = application()
    written = 0
    for roll, part in product(shots.rolls(folder, asked.only), shots.PARTS):
        with TemporaryDirectory() as home:
            program = build(qt, Home(Path(home)), _course_root(asked))
            written += part(roll, program.window)
            _close(program)
    print(f"shots: {written} pictures in {folder}")
    return FINE


@contextmanager
def _own_or_temporary_home(asked: argparse.Namespace) -> Iterator[Home]:
    """Use the home that was named, else a passing one: a look around is nobody's progress."""
    from tempfile import TemporaryDirectory

    if asked.home:
        yield _home(asked)
    else:
        with TemporaryDirectory() as folder:
            yield Home(Path(folder))


def _close(program: Program) -> None:
    program.window.close()
    program.profile.close()
