"""What can a use case ask of the learner today?"""

from typing import Literal

from msgspec import Struct

OfferKind = Literal[
    "course",
    "review",
    "plan",
    "experiment",
    "reflection",
    "assessment",
    "debrief",
    "quotes",
    "changed",
]


class Offer(Struct, frozen=True, kw_only=True):
    """Something due: `place` opens it, `minutes` is about how long it takes.

    `why` is one sentence for the learner who asks why it stands where it does; `due` is the date
    (ISO, the learner's calendar) it has been waiting since. `shorter` are parts of it
    that may do for a day, the longest first.
    """

    kind: OfferKind
    place: str
    title: str
    detail: str
    minutes: int
    why: str
    due: str
    shorter: tuple["Offer", ...] = ()
