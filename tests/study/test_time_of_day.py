"""Which time of day did the learner write?"""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.study.time_of_day import in_digits, time_of_day

times = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@given(times)
def test_a_time_is_read_as_it_is_written(moment: time) -> None:
    assert time_of_day(in_digits(moment)) == moment
    assert time_of_day(f"{moment.hour}.{moment.minute:02d}") == moment
    assert time_of_day(f" {moment:%H%M} ") == moment


@pytest.mark.parametrize(
    ("written", "meant"),
    [("8", "08:00"), ("830", "08:30"), ("8 : 30", "08:30"), ("8h", "08:00"), ("08h30", "08:30")],
)
def test_a_time_may_be_written_in_short(written: str, meant: str) -> None:
    found = time_of_day(written)
    assert found is not None
    assert in_digits(found) == meant


@pytest.mark.parametrize("written", ["", "soon", "24:00", "8:60", "8:5", "1 2", "12345", "٣:30"])
def test_what_is_no_time_is_none(written: str) -> None:
    assert time_of_day(written) is None


@given(st.text(max_size=8))
def test_whatever_is_typed_is_a_time_of_the_day_or_none(written: str) -> None:
    found = time_of_day(written)
    assert found is None or (found.second, found.microsecond) == (0, 0)
