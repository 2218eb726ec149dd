"""Does the real program, used for long without an end, go on as it began?"""

import signal
import sys
from pathlib import Path

import pytest

from tests.fault.running import running
from tests.guard.test_five_minutes import a_round

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as Linux counts it"),
]
ROUNDS, WARM = 60, 10
MOST_GROWTH = 20  # MB


def test_sixty_rounds_of_everything_end_well_and_keep_its_size(tmp_path: Path) -> None:
    steps = [("repeat", str(ROUNDS)), *a_round(pause=10), ("memory", "")]
    with running(tmp_path, steps) as program:
        sizes = [program.report()["resident"] for _ in range(ROUNDS)]
        assert program.end(signal.SIGTERM)[0] == 0
        assert not (tmp_path / "crash.log").exists(), program.said()
    print(f"{sizes[WARM]:.0f} MB after {WARM} rounds, {sizes[-1]:.0f} MB after {ROUNDS}")
    assert sizes[-1] - sizes[WARM] <= MOST_GROWTH
