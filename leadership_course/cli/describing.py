"""How is an editor told what may be written?"""

import argparse
from pathlib import Path

from leadership_course.cli.commands import Commands
from leadership_course.cli.saying import FINE, could_not_write, counted, say


def add_to(commands: Commands) -> None:
    """Declare `schema`."""
    schema = commands.add(
        "schema",
        _schema,
        "write JSON Schemas, by which editors complete and check what is typed",
        "schema -o schemas",
    )
    schema.add_argument(
        "-o", dest="folder", metavar="DIR", required=True, help="made where it is missing"
    )


def _schema(asked: argparse.Namespace) -> int:
    from leadership_course.authoring.schema import write_schemas

    try:
        names = write_schemas(Path(asked.folder))
    except (OSError, ValueError) as error:
        return could_not_write(asked.folder, error)
    say(f"{asked.folder}: {counted(len(names), 'schema')}.")
    return FINE
