"""Which command was typed, and with which code does it end?"""

import argparse
import os
import sys
from collections.abc import Sequence

from leadership_course.cli import (
    beginning,
    carding,
    checking,
    comparing,
    describing,
    exchanging,
    installing,
    measuring,
    packing,
    records,
)
from leadership_course.cli.commands import Commands
from leadership_course.cli.saying import COULD_NOT_RUN, FINE, FOUND


def main(argv: Sequence[str]) -> int:
    """Run one command; return 0 for nothing found, 1 for problems found, 2 for could not run."""
    try:
        asked = _parser().parse_args(beginning.joined(list(argv)))
    except SystemExit as end:  # argparse has said what is wrong, or printed the help
        return COULD_NOT_RUN if end.code else FINE
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="leadership-course")
    commands = Commands(parser)
    checking.add_to(commands)
    beginning.add_to(commands)
    measuring.add_to(commands)
    packing.add_to(commands)
    comparing.add_to(commands)
    describing.add_to(commands)
    exchanging.add_to(commands)
    installing.add_to(commands)
    carding.add_to(commands)
    records.add_to(commands)
    return parser
