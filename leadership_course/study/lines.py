"""Which line comes to the learner unasked: the one of the day, and one at random?"""

from hashlib import blake2b
from random import Random

from msgspec import Struct

from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study.studying import Study, as_instant


class Line(Struct, frozen=True, kw_only=True):
    """A line with its place, kept by the learner or standing in the course.

    `by` is empty for a passage that the learner marked; `lesson` and `card` for a line whose place
    is gone.
    """

    id: str
    text: str
    is_kept: bool
    by: str = ""
    source: str = ""
    lesson: str = ""
    card: str = ""


def line_of_the_day(study: Study) -> Line | None:
    """Return one of the kept lines, else one of the course's; another each day, in turn.

    It stays the same all day: what is kept today takes its turn from tomorrow on, except the very
    first. None when the course has no quotation either.
    """
    kept = study.progress.keepsakes.all()
    midnight = as_instant(study.clock.now().replace(hour=0, minute=0, second=0, microsecond=0))
    in_turn = [k for k in kept if k.kept_at < midnight] or kept[-1:]
    lines = [_kept_line(k) for k in in_turn] or _shuffled(study)
    return lines[study.today().toordinal() % len(lines)] if lines else None


class AtRandom:
    """Lines drawn one after the other; none comes again before all have come."""

    def __init__(self, study: Study, rng: Random) -> None:
        """Draw from what is kept and what the course holds, in an order that `rng` decides."""
        self._study, self._rng = study, rng
        self._drawn: list[str] = []

    def draw(self) -> Line | None:
        """Return another line than the last, if there is one; None where there is none at all."""
        lines = {line.id: line for line in _all(self._study)}
        left = [name for name in lines if name not in self._drawn]
        if not left:
            self._drawn = self._drawn[-1:] if len(lines) > 1 else []
            left = [name for name in lines if name not in self._drawn]
        if not left:
            return None
        drawn = self._rng.choice(left)
        self._drawn.append(drawn)
        return lines[drawn]


def _all(study: Study) -> list[Line]:
    kept = [_kept_line(keepsake) for keepsake in study.progress.keepsakes.all()]
    names = {line.id for line in kept}
    return kept + [line for line in _in_the_course(study) if line.id not in names]


def _in_the_course(study: Study) -> list[Line]:
    return [
        Line(
            id=name,
            text=quote.text,
            is_kept=False,
            by=quote.by,
            source=quote.source,
            lesson=lesson.id,
            card=card.id,
        )
        for name, (quote, lesson, card) in study.index.quotes.items()
        if name == quote.id  # not one of its former names
    ]


def _shuffled(study: Study) -> list[Line]:
    """In an order of no meaning that stays: a line more changes only its neighbours."""
    return sorted(_in_the_course(study), key=lambda line: blake2b(line.id.encode()).digest())


def _kept_line(kept: Keepsake) -> Line:
    return Line(
        id=kept.id,
        text=kept.text,
        is_kept=True,
        by=kept.by,
        source=kept.source,
        lesson=kept.lesson,
        card=kept.card,
    )
