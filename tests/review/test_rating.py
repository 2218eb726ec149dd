"""Does the rating follow from answer and confidence?"""

import pytest

from leadership_course.review.rating import Rating, is_surprise, rating_of


@pytest.mark.parametrize(
    ("score", "confidence", "rating"),
    [
        (0.0, "sure", "again"),
        (0.0, "unsure", "again"),
        (0.49, "sure", "again"),
        (0.5, "sure", "hard"),
        (0.99, "sure", "hard"),
        (0.5, "unsure", "hard"),
        (1.0, "unsure", "hard"),
        (1.0, "fairly-sure", "good"),
        (1.0, "", "good"),
        (1.0, "sure", "easy"),
    ],
)
def test_the_rating_follows_from_answer_and_confidence(
    score: float, confidence: str, rating: Rating
) -> None:
    assert rating_of(score, confidence) == rating


def test_only_sure_and_wrong_is_a_surprise() -> None:
    assert is_surprise("again", "sure")
    assert not is_surprise("again", "fairly-sure")
    assert not is_surprise("hard", "sure")
