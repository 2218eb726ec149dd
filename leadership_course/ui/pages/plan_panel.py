"""How does the plan or experiment in force stand on Today?"""

from collections.abc import Callable

from leadership_course.progress.plans import PlanRecord
from leadership_course.study.plans import due, due_on, live, place_of, sentence
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import on_day
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel


class PlanPanel(Panel):
    """What is being tried and when it comes back, with the way there; or what will stand here."""

    def __init__(self, look: Look, study: Study, go: Callable[[str], None]) -> None:
        """Show what is due, else what was taken on last."""
        super().__init__("card")
        self.column.setSpacing(6)
        shown = next(iter((*due(study), *live(study))), None)
        if shown:
            self._show(look, study, shown, go)
        else:
            words = "The plan you make at the end of a lesson stands here until you have tried it."
            self._say("Your plan", "One thing to try at work", words)
        self.column.addStretch(1)

    def _show(
        self, look: Look, study: Study, record: PlanRecord, go: Callable[[str], None]
    ) -> None:
        is_plan = record.made.kind == "plan"
        day, today = due_on(study, record), study.today()
        is_due = day is not None and day <= today
        back = f"Comes back {on_day(day, today)}" if day and not is_due else ""
        asked = "Did it happen?" if is_plan else "Its week is over"
        eyebrow = "Your plan" if is_plan else "This week’s experiment"
        self._say(eyebrow, sentence(record.made), asked if is_due else back, is_long=is_plan)
        self.column.addStretch(1)
        verb = "Look back" if is_due else "Open"
        self.column.addSpacing(6)
        button = Button(verb, look=look)
        button.setAccessibleName(f"{verb}: {sentence(record.made)}")
        button.clicked.connect(lambda: go(place_of(study, record)))
        self.column.addWidget(button)

    def _say(self, eyebrow: str, words: str, note: str, *, is_long: bool = False) -> None:
        self.column.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
        self.column.addWidget(PlainLabel(words, role="reading" if is_long else "title"))
        if note:
            self.column.addWidget(PlainLabel(note, role="text", tone="muted"))
