"""How does this project get ready and run, on a machine that has only Python?

`python3 tools/setup.py COMMAND` (on Windows `py tools/setup.py COMMAND`) is all there is; the
Makefile only calls it. Standard library only: this file runs before anything is installed, and
must be readable to a Python that is too old, so that the old Python can say so.
"""

import sys
from pathlib import Path

import interpreter

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: "list[str]") -> int:
    """Do the command named first; what follows it goes to the program or to pytest."""
    if sys.version_info < interpreter.OLDEST:
        return interpreter.start_again_with_newer(__file__, arguments)
    from commands import COMMANDS
    from steps import SetUpError

    name, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    command = COMMANDS.get(name)
    if command is None:
        print("python3 tools/setup.py COMMAND, where COMMAND is one of:")
        for word, each in COMMANDS.items():
            print(f"  {word:<10} {(each.__doc__ or '').splitlines()[0]}")
        return 0 if name in {"help", "--help", "-h"} else 2
    try:
        return command(ROOT, rest)
    except SetUpError as error:
        print(f"set-up: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
