"""How well does the learner's confidence fit the answers?"""

from typing import ClassVar

from msgspec import Struct, field

from leadership_course.progress.events import Event, QuestionAnswered
from leadership_course.progress.fact import Heeds


class Band(Struct):
    """Answers given with one degree of confidence: how many, and how many of them were right."""

    total: int = 0
    right: int = 0


class Calibration(Struct):
    """First answers by confidence, from unsure to sure."""

    HEEDS: ClassVar[Heeds] = (QuestionAnswered,)

    bands: dict[str, Band] = field(
        default_factory=lambda: {"unsure": Band(), "fairly-sure": Band(), "sure": Band()}
    )

    def take(self, event: Event) -> None:
        """Fold one event in; only scored first tries count, since a hint changes what one knows."""
        fact = event.fact
        if not isinstance(fact, QuestionAnswered) or fact.verdict == "unscored":
            return
        if fact.confidence in self.bands and fact.tries == 1:
            band = self.bands[fact.confidence]
            band.total += 1
            band.right += fact.verdict == "right"
