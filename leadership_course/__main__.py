"""What was asked for, a command for authors or the window?

Nothing is imported before that is known, so that each starts as fast as it can.
"""

import gc
import sys
from collections.abc import Sequence
from types import ModuleType

COMMANDS = frozenset({"check", "ids", "new", "stats", "pack", "diff", "schema", "events", "verify"})
COMMANDS |= {"import-questions", "export-questions", "export-anki", "translate", "diagnostics"}
COMMANDS |= {"install", "courses", "remove", "preview", "explain"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (the command line by default) and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] == "preview":
        from leadership_course import previewing

        return previewing.main(words[1:])
    if words and words[0] in COMMANDS:
        from leadership_course.cli import command_line

        return command_line.main(words)
    if words == ["read-apart"]:
        from leadership_course.reading.apart import serve

        return serve()
    code: int = import_app().main(words)
    return code


def import_app() -> ModuleType:
    """Import what every start needs; nothing of it is ever garbage, so none is looked for."""
    gc.disable()
    from leadership_course import app

    gc.freeze()  # else all of it is looked through as soon as looking is allowed again
    gc.enable()
    return app


if __name__ == "__main__":
    sys.exit(main())
