"""What happens between the first word of a reflection and its place in the journal?"""

from collections.abc import Callable

from leadership_course.course.blocks import Reflect
from leadership_course.progress.events import ReflectionWritten
from leadership_course.study.half_done import HalfDone
from leadership_course.study.studying import Study, do_nothing


class Reflecting:
    """A private question and its answer: a draft while it is written, then one fact.

    `lesson` is where it stands, empty for the closing of the course; `before` is called when words
    are about to be kept, half written or whole.
    """

    def __init__(
        self,
        study: Study,
        reflect: Reflect,
        lesson: str = "",
        before: Callable[[], None] = do_nothing,
    ) -> None:
        """Go on with what was being written, else with what stands."""
        self._study, self._reflect, self._lesson = study, reflect, lesson
        self._before = before
        former = tuple(f"reflect/{name}" for name in reflect.was)
        self._half = HalfDone(study.drafts, f"reflect/{reflect.id}", former)

    @property
    def text(self) -> str:
        """The reflection as it stands: its draft if there is one, else what was written."""
        draft = self._half.find()
        return str(draft["text"]) if draft else self._written

    def keep(self, text: str) -> None:
        """Keep what is being written. Raises ProfileError when it could not be kept."""
        self._before()
        self._half.keep({"text": text})

    def write(self, text: str) -> None:
        """Write the reflection into the journal, unless it says what stands there already.

        An emptied field clears what stood there; the log still knows it.
        """
        text = text if text.strip() else ""
        if text != self._written:
            self._before()
            self._study.record(
                ReflectionWritten(
                    object=self._reflect.id,
                    prompt=self._reflect.prompt,
                    text=text,
                    lesson=self._lesson,
                )
            )
        self._half.drop()

    @property
    def _written(self) -> str:
        return self._study.progress.journal.newest(self._reflect.id)
