"""With which of its cases does an idea come back?"""

from collections.abc import Collection, Mapping, Sequence


def next_variant(
    variants: Sequence[str], seen: Mapping[str, int], last: Mapping[str, int], pool: Collection[str]
) -> str:
    """Return the case to ask: one never seen before, then the least seen, then the longest ago.

    `seen` counts the answers to a question, `last` numbers the newest one in the order of time.
    Among the unseen those of the `pool`, which is made for reviews, come first: the others are
    still to come in a lesson or a quiz. Equals go by the order of `variants`, which must not be
    empty.
    """

    def turn(variant: str) -> tuple[int, bool, int]:
        times = seen.get(variant, 0)
        return times, not times and variant not in pool, last.get(variant, 0)

    return min(variants, key=turn)
