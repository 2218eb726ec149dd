"""How is a size at 100 % written in a style sheet?"""

from typing import NamedTuple


class Sizes(NamedTuple):
    """Call it with pixels at 100 % for the scaled "12px" of a rule."""

    scale: float

    def __call__(self, n: float) -> str:
        """Return `n` pixels scaled, as a style sheet writes them."""
        return f"{round(n * self.scale)}px"
