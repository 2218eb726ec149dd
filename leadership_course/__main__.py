"""What was asked for, a command for authors or the window?

Nothing is imported before that is known, so that each starts as fast as it can.
"""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (the command line by default) and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in {"check", "ids", "events"}:
        from leadership_course import cli

        return cli.main(words)
    from leadership_course import app

    return app.main(words)


if __name__ == "__main__":
    sys.exit(main())
