"""How does each thing of the day look on Today: the next step, what is due, the rhythm, a quote?"""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadership_course.study.lines import Line
from leadership_course.study.offer import Offer
from leadership_course.study.path import Step
from leadership_course.study.rhythm import away_until, weeks_kept
from leadership_course.study.studying import Study
from leadership_course.ui.day_words import day_in_words
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.icon import Icon
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.side_by_side import SideBySide
from leadership_course.ui.widgets.week_row import WeekRow

Go = Callable[[str], None]

#: By kind of step or offer: the word above it, and what its button says.
_WORDS = {
    "begin": ("Begin", "Begin"),
    "continue": ("Continue", "Continue"),
    "next": ("Next", "Start"),
    "quiz": ("Quiz", "Take the quiz"),
    "quiz-continue": ("Continue", "Continue"),
    "quiz-again": ("Quiz", "Retry"),
    "finished": ("Done", "Look back"),
    "review": ("Review", "Review"),
    "plan": ("Your plan", "Look back"),
    "experiment": ("This week’s experiment", "Look back"),
    "reflection": ("It comes back", "Read and write"),
    "assessment": ("Where you stand", "Rate yourself"),
    "debrief": ("A conversation", "Look back"),
    "quotes": ("Lines you kept", "Read"),
    "changed": ("The course was updated", "Look"),
}

_SENTENCES = ("plan", "reflection")  # titles in the learner's or the course's own long words


class NextStep(Panel):
    """The one obvious next step; `button` takes it."""

    def __init__(self, look: Look, study: Study, offer: Offer, step: Step | None, go: Go) -> None:
        """Show `offer`, which stands for `step` when it is of the path."""
        super().__init__("card")
        of_path = step if offer.kind == "course" else None
        eyebrow, verb = _WORDS[of_path.kind if of_path else offer.kind]
        if of_path:
            modules = [module.id for module in study.course.modules]
            number = modules.index(of_path.module.id) + 1
            eyebrow = f"{eyebrow} · Module {number} of {len(modules)}"
        row = SideBySide(look, 480)
        row.add(_told(eyebrow, offer))
        self.button = Button(verb, kind="primary", look=look)
        self.button.clicked.connect(lambda: go(offer.place))
        row.add(_way_on(look, of_path.share if of_path else 0.0, self.button), 0)
        self.column.addWidget(row)


class OfferPanel(Panel):
    """Something else that is due, with a quiet button."""

    def __init__(self, look: Look, offer: Offer, step: Step | None, go: Go) -> None:
        """Show `offer`."""
        super().__init__("card")
        eyebrow, verb = _WORDS[step.kind if step and offer.kind == "course" else offer.kind]
        self.column.setSpacing(6)
        self.column.addWidget(_told(eyebrow, offer))
        self.column.addStretch(1)
        self.column.addSpacing(6)
        button = Button(verb, look=look)
        button.setAccessibleName(f"{verb}: {offer.title}")
        button.clicked.connect(lambda: go(offer.place))
        self.column.addWidget(button)


class RhythmPanel(Panel):
    """In how many of the last weeks something was done, and on which days of this one."""

    def __init__(self, look: Look, study: Study) -> None:
        """Show the rhythm as it stands."""
        super().__init__("card")
        self.column.setSpacing(6)
        self.column.addWidget(PlainLabel("Your rhythm", role="eyebrow", tone="accent"))
        days, today = study.progress.days, study.today()
        self.column.addWidget(PlainLabel(_weeks(*weeks_kept(study)), role="title"))
        until = away_until(study)
        is_done = bool(days.acts[today])
        chosen = study.progress.rhythm.days
        is_free = bool(chosen) and today.weekday() not in chosen
        note = (
            "Something done today."
            if is_done
            else "No card and no question yet today, which is fine."
        )
        if is_free and not is_done:
            note = "None of your days; whatever you do is extra."
        if until:
            note = f"Away until {day_in_words(until)}. Weeks away are not counted."
        self.column.addWidget(PlainLabel(note, role="text", tone="muted"))
        self.column.addSpacing(6)
        monday = today - timedelta(days=today.weekday())
        done = [day for day in range(7) if days.acts[monday + timedelta(days=day)]]
        self.column.addWidget(WeekRow(look, done, chosen, today.weekday()))
        self.column.addStretch(1)


class QuotePanel(Panel):
    """A line that the learner kept, else one of the course, and where it comes from."""

    def __init__(self, look: Look, line: Line | None, go: Go) -> None:
        """Show `line`; without one, say how lines come here."""
        super().__init__("quote")
        row = QHBoxLayout()
        if line is None:
            row.setSpacing(12)
            row.addWidget(Icon(look, "bookmark", "gold", 20))
            words = "Lines you bookmark (B) come back to you here."
            row.addWidget(PlainLabel(words, role="text", tone="muted"), 1)
        else:
            self.column.addWidget(PlainLabel(f"“{line.text}”", role="quote"))
            row.addWidget(PlainLabel(_where_from(line), role="text", tone="muted"), 1)
            words, place = "All quotes", "quotes"
            if not line.is_kept:
                words, place = "Open lesson", f"lesson/{line.lesson}/{line.card}"
            link = Button(words, kind="link", look=look)
            link.clicked.connect(lambda: go(place))
            row.addWidget(link)
        self.column.addLayout(row)


class WaitingRow(RowButton):
    """What can wait, in words that wrap: a plan may be longer than the page is wide."""

    INK = "accent"
    ICON = 18
    PAD = 4


class OrderPanel(Panel):
    """Why the day is in this order, and what can wait; each of those opens too."""

    def __init__(
        self, look: Look, shown: tuple[Offer, ...], waiting: tuple[Offer, ...], go: Go
    ) -> None:
        """Give the reason of each thing on show, then name what waits."""
        super().__init__("notice")
        self.column.setSpacing(8)
        self.column.addWidget(PlainLabel("Why this order", role="eyebrow", tone="accent"))
        for number, offer in enumerate(shown, 1):
            self.column.addWidget(PlainLabel(f"{number}. {offer.title}", role="strong"))
            self.column.addWidget(PlainLabel(offer.why, role="text", tone="muted"))
        if waiting:
            words = "More than this day needs, so it can wait; open it if you like."
            self.column.addWidget(PlainLabel(words, role="text", tone="muted"))
        for offer in waiting:
            is_path = offer.kind == "course"  # whose title may be that of a quiz
            words = f"{offer.title} · {offer.detail}" if is_path else offer.title
            row = WaitingRow(look, "open", words, tone="accent", places=(0, 28))
            row.clicked.connect(lambda _=False, place=offer.place: go(place))
            self.column.addWidget(row)


def _weeks(kept: int, weeks: int) -> str:
    """Say what was kept; none of five weeks is a new start, and no number."""
    if not weeks:
        return "It starts with the first card"
    if not kept:
        return "Welcome back"
    return f"{kept} of the last {weeks} weeks" if weeks > 1 else "You have begun"


def _where_from(line: Line) -> str:
    if not line.is_kept:
        return f"{line.by} · from the course"
    return f"{line.by} · from your bookmarks" if line.by else "Your highlight · from your reading"


def _told(eyebrow: str, offer: Offer) -> QWidget:
    holder = QWidget()
    words = QVBoxLayout(holder)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(4)
    words.addWidget(PlainLabel(eyebrow, role="eyebrow", tone="accent"))
    is_sentence = offer.kind in _SENTENCES
    words.addWidget(PlainLabel(offer.title, role="reading" if is_sentence else "title"))
    if offer.detail:
        words.addWidget(PlainLabel(offer.detail, role="text", tone="muted"))
    return holder


def _way_on(look: Look, share: float, button: Button) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(20)
    if share:
        from leadership_course.ui.widgets.ring import ProgressRing

        row.addWidget(ProgressRing(look, share, f"{share:.0%}"))
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return holder
