"""Where in the program is the learner?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.study.places import PAGES, Place, parse_place

WITH_SUBJECT = (
    *("lesson", "quiz", "result", "plan", "experiment", "sources", "assessment", "entry"),
    "returning",
)
ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
places = st.one_of(
    st.sampled_from([p for p in PAGES if p not in WITH_SUBJECT or p == "sources"]).map(Place),
    st.builds(Place, st.sampled_from(WITH_SUBJECT), ids, st.just("") | ids),
)


@given(places)
def test_a_place_is_read_back_as_it_was_written(place: Place) -> None:
    assert parse_place(str(place)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("today", Place("today")),
        ("/course/", Place("course")),
        ("lesson/new-job", Place("lesson", "new-job")),
        ("lesson/new-job/check", Place("lesson", "new-job", "check")),
        ("quiz/first-days/retry", Place("quiz", "first-days", "retry")),
        ("sources", Place("sources")),
        ("sources/argyris-1991", Place("sources", "argyris-1991")),
        ("sources/argyris-1991/new-job/check", Place("sources", "argyris-1991", "new-job/check")),
    ],
)
def test_places_are_written_as_they_are_typed(text: str, place: Place) -> None:
    assert parse_place(text) == place


@pytest.mark.parametrize(
    "text", ["", "nowhere", "lesson", "quiz/", "today/x", "lesson//check", "sources//x"]
)
def test_an_unknown_place_is_answered_with_the_places_there_are(text: str) -> None:
    with pytest.raises(ValueError, match="There is no place") as error:
        parse_place(text)
    assert f"“{text}”" in str(error.value)
    assert "lesson/ID" in str(error.value)
    assert all(page in str(error.value) for page in PAGES)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_place_that_reads_back_or_a_value_error(text: str) -> None:
    try:
        place = parse_place(text)
    except ValueError:
        return
    assert parse_place(str(place)) == place
