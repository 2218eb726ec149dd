"""What did the learner write?"""

from msgspec import Struct

from leadership_course.progress.events import Event, ReflectionWritten


class Entry(Struct, frozen=True, kw_only=True):
    """One version of a reflection; `at` is UTC."""

    prompt: str
    text: str
    lesson: str
    at: str


class Journal:
    """Reflections with their history."""

    def __init__(self) -> None:
        """Begin empty."""
        self.reflections: dict[str, list[Entry]] = {}

    def newest(self, reflection: str) -> str:
        """Return the text that stands, or an empty one."""
        entries = self.reflections.get(reflection)
        return entries[-1].text if entries else ""

    def take(self, event: Event) -> None:
        """Fold one event in."""
        match event.fact:
            case ReflectionWritten() as fact:
                entry = Entry(prompt=fact.prompt, text=fact.text, lesson=fact.lesson, at=event.at)
                self.reflections.setdefault(fact.object, []).append(entry)
            case _:
                return
