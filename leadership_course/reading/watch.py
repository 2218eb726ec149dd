"""Which file is being read right now, and which ones did stop a reader before?"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

Reason = Literal["too-slow", "reading-stopped"]


def _nobody(_file: str) -> None:
    return


class Watch(NamedTuple):
    """`begins` is told each file that the reader turns to; a file in `left_out` is not read."""

    begins: Callable[[str], None] = _nobody
    left_out: Mapping[str, Reason] = {}
