"""Where exactly does each text of a YAML file begin and end, and how is it written?"""

from typing import NamedTuple

import yaml


class Written(NamedTuple):
    """A value as it stands in a text: from `start` to before `end`, counted in characters.

    `style` is the sign it begins with (`"`, `'`, `>`, `|`), or nothing; `in_flow` tells whether it
    stands within brackets or braces.
    """

    start: int
    end: int
    style: str
    in_flow: bool


def written_in(text: str) -> dict[tuple[int, int], Written]:
    """Return the values of a text that `read_yaml` took, by the line and column of each from 1."""
    found: dict[tuple[int, int], Written] = {}
    flow = 0
    open_flow: list[bool] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            open_flow.append(bool(event.flow_style))
            flow += open_flow[-1]
        elif isinstance(event, yaml.CollectionEndEvent):
            flow -= open_flow.pop()
        elif isinstance(event, yaml.ScalarEvent):
            start, end = event.start_mark, event.end_mark
            if start is None or end is None:  # libyaml always gives both
                continue
            inside = text[start.index : end.index].rstrip()
            place = (start.line + 1, start.column + 1)
            whole = start.index + len(inside)
            found[place] = Written(start.index, whole, event.style or "", flow > 0)
    return found
