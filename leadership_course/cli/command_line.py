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
    explaining,
    installing,
    measuring,
    packing,
    records,
    translating,
)
from leadership_course.cli.commands import Commands
from leadership_course.cli.saying import COULD_NOT_RUN, FINE, FOUND


def main(argv: Sequence[str]) -> int:
    """Run one command; return 0 for nothing found, 1 for problems found, 2 for could not run."""
    try:
        asked = _parser().parse_args(_joined(list(argv)))
    except SystemExit as end:  # argparse has said what is wrong, or printed the help
        return COULD_NOT_RUN if end.code else FINE
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    return code


def _joined(words: list[str]) -> list[str]:
    """Return the words with those of two words, such as `new lesson`, as the one that they are."""
    parts = {"new": beginning.PARTS, "translate": translating.PARTS}
    if len(words) > 1 and words[1] in parts.get(words[0], ()):
        return [" ".join(words[:2]), *words[2:]]
    return words


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="leadership-course")
    commands = Commands(parser)
    checking.add_to(commands)
    beginning.add_to(commands)
    measuring.add_to(commands)
    packing.add_to(commands)
    comparing.add_to(commands)
    describing.add_to(commands)
    explaining.add_to(commands)
    exchanging.add_to(commands)
    installing.add_to(commands)
    carding.add_to(commands)
    translating.add_to(commands)
    records.add_to(commands)
    return parser
