"""Does a reader of strangers' bytes fail on any that a search for new paths comes up with?

`make fuzz` runs every target as often as RUNS says, each in a process of its own; ARGS are
`NAME[=RUNS]` for some of them, such as ARGS="yaml=20000 package". What is found lies in
tests/fuzz/seeds beside the examples, and is tried by every test from then on.
"""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = {
    "yaml": 1_000_000,
    "markdown": 200_000,
    "lesson": 200_000,
    "package": 200_000,
    "picture": 400_000,
}


def main(words: list[str]) -> int:
    """Run the targets that are named, or all; return 1 when one has failed."""
    if words[:1] == ["--one"]:
        return _fuzz(words[1], int(words[2]))
    wanted = dict(word.partition("=")[::2] for word in words) or dict.fromkeys(RUNS, "")
    unknown = sorted(set(wanted) - set(RUNS))
    if unknown:
        print(f"no target {', '.join(unknown)}; there are {', '.join(RUNS)}", file=sys.stderr)
        return 2
    failed = []
    for name, runs in wanted.items():
        command = [sys.executable, __file__, "--one", name, runs or str(RUNS[name])]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"FAILED: {', '.join(failed)}" if failed else f"all is well: {', '.join(wanted)}")
    return 1 if failed else 0


def _fuzz(name: str, runs: int) -> int:
    try:
        atheris = import_module("atheris")
    except ImportError:
        print("atheris is missing: it is installed on Linux by `make venv`", file=sys.stderr)
        return 2
    sys.path.insert(0, str(ROOT))
    with atheris.instrument_imports(include=["leadership_course", "markdown"]):
        from tests.fuzz.targets import SEEDS, TARGETS
    found = ROOT / "build" / "fuzz" / name
    found.mkdir(parents=True, exist_ok=True)
    options = [f"-runs={runs}", "-max_len=4096", "-timeout=10", "-rss_limit_mb=2048"]
    quiet = ["-print_final_stats=1", "-verbosity=1", "-close_fd_mask=0"]
    places = [f"-artifact_prefix={SEEDS / name}/found-", str(found), str(SEEDS / name)]
    atheris.Setup([sys.argv[0], *options, *quiet, *places], TARGETS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
