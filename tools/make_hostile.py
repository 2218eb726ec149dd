"""What would a stranger's course do to this program? `make_hostile.py DIR` writes every case there.

No byte is anybody else's: each file is made by tools/hostile, and `DIR/outcomes.txt` tells what is
to become of it. The tests in tests/hostile read the same table.
"""

import sys
from pathlib import Path

from hostile.cases import CASES, PACKAGES, package_bytes, write_case
from hostile.files import lay_outside


def main(words: list[str]) -> int:
    """Write all cases into a fresh folder."""
    if len(words) != 1:
        print("make_hostile.py DIR", file=sys.stderr)
        return 2
    root = Path(words[0])
    root.mkdir(parents=True)
    outside = lay_outside(root, "127.0.0.1:9")
    for name in CASES:
        write_case(name, root / name, outside)
    for name in PACKAGES:
        file = root / f"{name}.course"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(package_bytes(name))
    outcomes = {name: case.outcome for name, case in CASES.items()}
    outcomes |= {name: outcome for name, (outcome, _) in PACKAGES.items()}
    lines = "".join(f"{name} {outcome}\n" for name, outcome in sorted(outcomes.items()))
    (root / "outcomes.txt").write_text(lines, "utf-8")
    print(f"{len(outcomes)} cases in {root}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
