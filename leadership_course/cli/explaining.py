"""What does a code mean that `check` prints?"""

import argparse
import json

from leadership_course.cli.commands import Commands
from leadership_course.cli.saying import FINE, could_not, reason_of, say


def add_to(commands: Commands) -> None:
    """Declare `explain`."""
    explain = commands.add(
        "explain", _explain, "show a mistake wrong and right", "explain unknown-key"
    )
    explain.add_argument(
        "code", nargs="?", default="", metavar="CODE", help="as `check` prints it; default: all"
    )
    explain.add_argument("--json", action="store_true", help="print it as JSON")


def _explain(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.explaining import explanations
    from leadership_course.reading.nearest import shown, suggestion

    try:
        known = explanations()
    except OSError as error:
        return could_not(f"The explanations can't be read: {reason_of(error)}.")
    if asked.code and asked.code not in known:
        way = suggestion(asked.code, known, "Without a code, all of them are listed.")
        return could_not(f"There is no code `{shown(asked.code)}`. {way}")
    if asked.json:
        told = {asked.code: known[asked.code]} if asked.code else known
        say(json.dumps(told, indent=2))
    else:
        say(f"{asked.code}\n\n{known[asked.code]}" if asked.code else "\n".join(known))
    return FINE
