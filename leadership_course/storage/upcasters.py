"""How is a fact read that an older program wrote under another name or in another shape?"""

from collections.abc import Callable, Mapping
from typing import Any

Facts = dict[str, Any]
Upcaster = Callable[[Facts], tuple[str, Facts]]
"""Takes the stored fields, `object` among them; returns today's type name and fields."""

UPCASTERS: Mapping[str, Upcaster] = {}
"""Old type name to what it became. Rows are never updated: this is applied at every reading."""


def upcast(named: str, facts: Facts, upcasters: Mapping[str, Upcaster]) -> tuple[str, Facts]:
    """Return the name and fields of today, over as many renamings as lie between."""
    while named in upcasters:
        renamed, facts = upcasters[named](facts)
        if renamed == named:
            break
        named = renamed
    return named, facts
