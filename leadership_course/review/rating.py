"""How well was an idea remembered, going by the answer and by how sure the learner was of it?"""

from typing import Literal

Rating = Literal["again", "hard", "good", "easy"]
HALF = 0.5


def rating_of(score: float, confidence: str) -> Rating:
    """Return the rating, in the words of FSRS.

    `score` is 0.0 to 1.0; `confidence` is "unsure", "fairly-sure" or "sure", or empty where nobody
    asked. Half of an answer is an idea that was half remembered, however sure one was.
    """
    if score < HALF:
        return "again"
    if score < 1.0 or confidence == "unsure":
        return "hard"
    return "easy" if confidence == "sure" else "good"


def is_surprise(rating: Rating, confidence: str) -> bool:
    """Tell whether the learner was sure and it was not so: the mistake most worth a second look."""
    return rating == "again" and confidence == "sure"
