"""Does any reader of strangers' bytes fail on bytes that nobody wrote, 10,000 in all?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS, seeds

pytestmark = pytest.mark.slow

_TOKENS = {
    "yaml": "[ ] { } : , - ? & * ! | > ' \" # % @ ` --- ... << a 1 ~ true \\u0041",
    "markdown": "[ ] ( ) ! < > * ** _ ` ``` # - + 1. | \\ & &amp; <a http:// :// a",
    "lesson": "--- # #: Idea: Check: ``` ```question {#a} id: a [ ] title: words",
}
_LIMITS = {"yaml": 3_000, "markdown": 2_500, "lesson": 1_500, "package": 1_500, "picture": 1_500}


@st.composite
def _damaged(draw: st.DrawFn, name: str) -> bytes:
    """A seed with some bytes changed, cut off or put in; or signs of the language in any order."""
    if name in _TOKENS and draw(st.booleans()):
        signs = st.sampled_from([*_TOKENS[name].split(), "\n", "\n\n", "\n  "])
        return " ".join(draw(st.lists(signs, max_size=40))).encode()
    data = bytearray(draw(st.sampled_from(seeds(name))))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
    return bytes(data)


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_and_every_finding_so_far_is_read_or_refused(name: str) -> None:
    assert seeds(name)
    for data in seeds(name):
        TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_the_bytes_are_they_are_read_or_refused(name: str) -> None:
    @settings(
        max_examples=_LIMITS[name],
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(_damaged(name))
    def hold(data: bytes) -> None:
        TARGETS[name](data)

    hold()


def test_the_examples_are_as_many_as_promised() -> None:
    assert sum(_LIMITS.values()) == 10_000
