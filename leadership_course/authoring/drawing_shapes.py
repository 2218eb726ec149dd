"""Does a point of a drawing lie inside one of its shapes?

Curves are followed through their middles, and arcs through the point where they are deepest. That
tells whether a word stands on a shape, which is all it is for.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from math import hypot, sqrt

Point = tuple[float, float]
Outline = tuple[tuple[Point, ...], ...]

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_STEP = re.compile(r"([MLHVCSQTAZmlhvcsqtaz])([^MLHVCSQTAZmlhvcsqtaz]*)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


def outline_of(name: str, given: Mapping[str, str]) -> Outline:
    """Return the corners of a shape, a ring for each part; none for what has no inside."""
    makers: dict[str, Callable[[Mapping[str, str]], Outline]] = {
        "rect": _rect,
        "circle": _ellipse,
        "ellipse": _ellipse,
        "polygon": _polygon,
        "polyline": _polygon,
        "path": lambda each: tuple(_rings(each.get("d", ""))),
    }
    return makers[name](given) if name in makers else ()


def holds(outline: Outline, point: Point) -> bool:
    """Tell whether a point lies inside: whether a ray from it crosses the outline an odd time."""
    x, y = point
    crossings = 0
    for ring in outline:
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
            if (y1 > y) != (y2 > y):
                crossings += x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    return crossings % 2 == 1


def number(given: Mapping[str, str], name: str, otherwise: float = 0) -> float:
    """Return the number that an attribute begins with."""
    found = _NUMBER.search(given.get(name, ""))
    return float(found[0]) if found else otherwise


def numbers(text: str) -> list[float]:
    """Return all numbers of an attribute."""
    return [float(each) for each in _NUMBER.findall(text)]


def _rect(given: Mapping[str, str]) -> Outline:
    x, y = number(given, "x"), number(given, "y")
    right, below = x + number(given, "width"), y + number(given, "height")
    return (((x, y), (right, y), (right, below), (x, below)),)


def _ellipse(given: Mapping[str, str]) -> Outline:
    x, y, r = number(given, "cx"), number(given, "cy"), number(given, "r")
    rx, ry = number(given, "rx", r), number(given, "ry", r)
    half = sqrt(0.5)
    turns = ((1, 0), (half, half), (0, 1), (-half, half), (-1, 0), (-half, -half), (0, -1))
    return (tuple((x + rx * a, y + ry * b) for a, b in (*turns, (half, -half))),)


def _polygon(given: Mapping[str, str]) -> Outline:
    found = numbers(given.get("points", ""))
    return (tuple(zip(found[::2], found[1::2], strict=False)),)


def _rings(path: str) -> Iterator[tuple[Point, ...]]:
    ring: list[Point] = []
    here = (0.0, 0.0)
    for step, text in _STEP.findall(path):
        kind, given = step.upper(), _flags_apart(step, text)
        if kind == "Z":
            here = ring[0] if ring else here
            continue
        size = _ARGUMENTS[kind]
        for at in range(0, len(given) - size + 1, size):
            if kind == "M" and at == 0:
                if ring:
                    yield tuple(ring)
                ring = []
            passed = _passed(kind, given[at : at + size], here, is_relative=step.islower())
            ring += passed
            here = passed[-1]
    if ring:
        yield tuple(ring)


def _flags_apart(step: str, text: str) -> list[float]:
    """Return the numbers of a step; the two flags of an arc may stand without a space."""
    if step not in "Aa":
        return numbers(text)
    arc = re.compile(
        rf"\s*,?\s*({_NUMBER.pattern})" * 3 + r"[\s,]*([01])[\s,]*([01])[\s,]*"
        rf"({_NUMBER.pattern})[\s,]*({_NUMBER.pattern})"
    )
    return [float(each) for found in arc.findall(text) for each in found]


def _passed(kind: str, given: list[float], here: Point, *, is_relative: bool) -> list[Point]:
    """Return the points that a step leads through, its end last."""
    dx, dy = here if is_relative else (0.0, 0.0)
    if kind == "H":
        return [(given[0] + dx, here[1])]
    if kind == "V":
        return [(here[0], given[0] + dy)]
    end = (given[-2] + dx, given[-1] + dy)
    pulls = [(given[at] + dx, given[at + 1] + dy) for at in range(0, len(given) - 2, 2)]
    if kind in "CS":
        first, second = pulls if kind == "C" else (here, pulls[0])
        return [_mixed((here, first, second, end), (1, 3, 3, 1)), end]
    if kind == "Q":
        return [_mixed((here, pulls[0], end), (1, 2, 1)), end]
    if kind == "A":
        return [_deepest(here, end, given[:2], *given[3:5]), end]
    return [end]


def _mixed(points: tuple[Point, ...], weights: tuple[int, ...]) -> Point:
    total = sum(weights)
    x = sum(point[0] * weight for point, weight in zip(points, weights, strict=True))
    y = sum(point[1] * weight for point, weight in zip(points, weights, strict=True))
    return x / total, y / total


def _deepest(start: Point, end: Point, radii: list[float], large: float, sweep: float) -> Point:
    """Return the middle of an arc; with `sweep` it runs clockwise."""
    rx, ry = map(abs, radii)
    flat = ry / rx if rx and ry else 1.0
    x, y = end[0] - start[0], (end[1] - start[1]) / flat
    chord = hypot(x, y)
    if not chord:
        return end
    radius = max(rx, chord / 2)
    inner = sqrt(radius**2 - chord**2 / 4)
    depth = (radius + inner if large else radius - inner) * (1 if sweep else -1) / chord
    return (start[0] + end[0]) / 2 + y * depth, (start[1] + end[1]) / 2 - x * depth * flat
