"""Which reflections come back after their weeks, and how is one answered beside the old answer?"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from leadership_course.course.blocks import Reflect
from leadership_course.course.waits import day_after
from leadership_course.progress.events import Event, ReflectionWritten
from leadership_course.progress.journal import Entry
from leadership_course.study.half_done import HalfDone
from leadership_course.study.offer import Offer
from leadership_course.study.studying import Study

MINUTES = 2


class Return(Struct, frozen=True, kw_only=True):
    """A question that is to be asked once more: `wait` after its first answer, since the day `due`.

    `before` are the answers given so far, the oldest first.
    """

    reflect: Reflect
    wait: str
    due: date
    before: tuple[Entry, ...]

    @property
    def first_day(self) -> date | None:
        """The learner's date of the first answer."""
        first = self.before[0].first
        return first.day if first else None


def reflections(study: Study) -> Iterator[Reflect]:
    """Yield every private question of the course as it is today, the closing one last."""
    for lesson in study.course.lessons:
        for card in lesson.cards:
            yield from (block for block in card.body if isinstance(block, Reflect))
    if study.course.head.closing:
        yield study.course.head.closing.keep


def reflection(study: Study, prompt: str) -> Reflect | None:
    """Return a private question by its id or a former one."""
    found = study.index.renamed.get(prompt, prompt)
    return next((each for each in reflections(study) if each.id == found), None)


def due(study: Study) -> tuple[Return, ...]:
    """Return what is to be asked again today, the longest waiting first."""
    found = (due_of(study, reflect) for reflect in reflections(study) if reflect.returns)
    return tuple(sorted((each for each in found if each), key=lambda each: each.due))


def due_of(study: Study, reflect: Reflect) -> Return | None:
    """Return how a question comes back now; None while it doesn't.

    It does so long after it was first answered, by the learner's dates, if an answer still stands.
    Each return is asked once, and where two are overdue the later one alone: the earlier has
    missed its time.
    """
    journal = study.progress.journal
    entry = journal.find("reflection", reflect.id)
    first = entry.first if entry and entry.text else None
    if first is None or first.day is None:
        return None
    days = ((day_after(first.day, wait), wait) for wait in reflect.returns)
    passed = [(day, wait) for day, wait in days if day is not None and day <= study.today()]
    if not passed:
        return None
    day, wait = max(passed)
    if wait in journal.returns_asked(reflect.id):
        return None
    return Return(reflect=reflect, wait=wait, due=day, before=journal.answers(reflect.id))


def offers(study: Study) -> tuple[Offer, ...]:
    """Return the questions that came back, as Today lists them; one a day may press, so where one
    was answered or let go today the others count from today.
    """
    today = study.today()
    is_done = study.progress.journal.asked_on == today
    return tuple(_offer(each, today if is_done else each.due) for each in due(study))


def _offer(each: Return, since: date) -> Offer:
    return Offer(
        kind="reflection",
        place=f"returning/{each.reflect.id}",
        title=each.reflect.prompt,
        detail=f"You answered this {each.wait} ago",
        minutes=MINUTES,
        why=f"The course asks it again after {each.wait}, so that you see what has changed.",
        due=since.isoformat(),
    )


class Answering:
    """A question that came back, while it is answered; half a text is kept as it is written."""

    def __init__(self, study: Study, asked: Return) -> None:
        """Go on with what was being written."""
        self.asked = asked
        self._study = study
        names = (asked.reflect.id, *asked.reflect.was)
        places = tuple(f"returning/{name}/{asked.wait}" for name in names)
        self._half = HalfDone(study.drafts, places[0], places[1:])
        draft = self._half.find()
        self.text = str(draft["text"]) if draft else ""

    def keep(self, text: str) -> None:
        """Keep what is being written. Raises ProfileError when it could not be kept."""
        self.text = text
        self._half.keep({"text": text})

    def finish(self, text: str) -> Event:
        """Write the new answer into the journal; an empty one lets this return go.

        Raises ProfileError when it could not be recorded; the words stay kept as a draft.
        """
        event = self._study.record(
            ReflectionWritten(
                object=self.asked.reflect.id,
                prompt=self.asked.reflect.prompt,
                text=text.strip(),
                lesson=self.asked.before[0].lesson,
                returned=self.asked.wait,
            )
        )
        self._half.drop()
        return event

    def let_go(self) -> Event:
        """Skip this return; it is not asked again. Raises ProfileError like `finish`."""
        return self.finish("")
