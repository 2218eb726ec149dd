"""How is a command declared: its name, what it does, an example?"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from leadership_course.cli.saying import could_not, reason_of

Run = Callable[[argparse.Namespace], int]


class Commands:
    """The commands of the program; each says in its help how it is typed."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        """Take the parser that the commands belong to."""
        self._parsers = parser.add_subparsers(dest="command", required=True, metavar="command")

    def add(self, name: str, run: Run, does: str, example: str) -> argparse.ArgumentParser:
        """Declare a command; `example` is what is typed after the name of the program."""
        parser = self._parsers.add_parser(
            name,
            help=does,
            description=f"{does[0].upper()}{does[1:]}.",
            epilog=f"example: leadership-course {example}",
        )
        parser.set_defaults(run=run)
        return parser


def add_course_folder(parser: argparse.ArgumentParser) -> None:
    """Let a command take the folder of a course."""
    parser.add_argument(
        "folder",
        nargs="?",
        metavar="DIR",
        help="default: where you are, if a course is there, else the course that came along",
    )


def course_folder(asked: argparse.Namespace) -> Path | None:
    """Return the folder that is meant; None, with the reason said, when it can't be listed."""
    from leadership_course.reading.shipped import shipped_lessons

    if asked.folder is not None:
        return listable(Path(asked.folder))
    here = Path()
    return here if (here / "course.yaml").is_file() else listable(shipped_lessons())


def listable(root: Path) -> Path | None:
    """Return the folder of a course; None, with the reason said, when it can't be listed."""
    try:
        with os.scandir(root):
            pass
    except (OSError, ValueError) as error:
        could_not(f"{root} can't be checked: {reason_of(error)}. Name the folder of a course.")
        return None
    return root


def add_home(parser: argparse.ArgumentParser) -> None:
    """Let a command take the folder of the program."""
    parser.add_argument("--home", metavar="DIR", help="default: the folder of this user")
