"""How does a lesson read? One card at a time, turned by key or button, left at any moment."""

from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leadership_course.course.outline import Lesson
from leadership_course.progress.events import ActUndone, Event
from leadership_course.study import quotes
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.blocks.card_view import CardView
from leadership_course.ui.blocks.finished_view import FinishedView
from leadership_course.ui.reading_screen import ReadingScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.link_sheet import LinkSheet
from leadership_course.ui.widgets.segments import Segments


class LessonPage(ReadingScreen):
    """The card on screen between the bar of segments and the buttons that turn cards."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        self._segments = Segments(look, 1)
        super().__init__(look, self._segments, "Leave the lesson", parent)
        self._study = study
        self._sitting: LessonSitting | None = None
        self._card: CardView | None = None
        self._previous = Button("Back", kind="secondary", look=look)
        self._previous.clicked.connect(self._back)
        self.way_on.clicked.connect(self._forward)
        self.foot.addWidget(self._previous)
        self._hint = PlainLabel("", role="text", tone="muted")
        self.foot.addWidget(self._hint, 1)
        self.foot.addWidget(self.way_on)
        self.bind("Right or Space", "Next card", self._forward)
        self.bind("Left or Backspace", "Card before", self._back)
        self.bind("Enter", "Next card, once an open question is answered", self._forward)
        self.bind("Ctrl+Enter", "Next card, out of a text as well", self._forward)
        self.bind("B", "Bookmark the quote, or keep the selected passage", self._keep)
        self.bind("S", "Read about the source of an evidence card", self._show_source)
        self.bind("Esc", "Leave; your place is kept", self.leave.emit)

    def open(self, place: Place) -> None:
        """Open the lesson of `place`, at its card or where the learner stopped."""
        lesson = self._study.index.lessons[place.subject]
        self._sitting = LessonSitting(self._study, lesson, place.part)
        self._segments.set_count(len(lesson.cards))
        self._show_card()

    def part_on_show(self) -> str:
        """The card."""
        return self._sitting.card.id if self._sitting else ""

    def title(self) -> str:
        """The lesson's title."""
        return self._sitting.lesson.title if self._sitting else ""

    def refresh(self, event: Event) -> None:
        """Follow bookmarks, highlights and their undoing."""
        if self._card:
            self._card.refresh_quotes()
            self._card.mark_highlights()
            if isinstance(event.fact, ActUndone):
                self._card.follow_plans()
                self._update_foot()

    def flush(self) -> None:
        """Keep what is half written; what was written as a reflection goes to the journal."""
        if self._card:
            self._card.settle()

    def focus_first(self) -> None:
        """Put the focus on what is to be done: the question, the field, else the way on."""
        if self._card and self._card.panels:
            self._card.panels[0].focus_first()
        elif self._card and self._card.reflections:
            self._card.reflections[0].field.setFocus()
        elif self._card and self._card.has_open_plan:
            self._card.plans[0].focus_first()
        else:
            self.way_on.setFocus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of the lesson, and those of the question on the card."""
        asked = self._card.panels[0].keys() if self._card and self._card.panels else ()
        text = (("Tab or click", "Into the text; there Shift and arrows select words"),)
        return (*asked, *super().keys(), *text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the question on the card have a key first."""
        if not (self._card and any(panel.press(event) for panel in self._card.panels)):
            super().keyPressEvent(event)

    def _show_card(self) -> None:
        sitting = self._present()
        card = CardView(self._look, self._study, sitting)
        card.answered.connect(self._update_foot)
        card.go.connect(self.go)
        card.link_asked.connect(lambda link: LinkSheet(self._look, link, self).exec())
        for view in card.quotes:
            view.toggled.connect(partial(self._toggle, view.quote.id))
        for plan in card.plans:
            plan.taken_on.connect(partial(self.said.emit, "Plan taken on"))
            plan.taken_on.connect(self._update_foot)
            plan.ended.connect(self.way_on.setFocus)
        self._card = card
        self.put(card)
        self._segments.set_place(sitting.place)
        left = sitting.minutes_left
        self.note.setText(f"{left} min")
        self.note.setAccessibleName(f"About {left} minutes left")
        self._update_foot()
        self.focus_first()

    def _update_foot(self) -> None:
        sitting = self._present()
        self._previous.setVisible(sitting.place > 0)
        is_waiting = bool(self._card and any(not p.asking.is_done for p in self._card.panels))
        self.way_on.set_kind("secondary" if is_waiting else "primary")
        if is_waiting:
            self.way_on.set_words("Skip for now")
        else:
            self.way_on.set_words("Finish" if sitting.is_at_end else "Continue")
        is_written = bool(self._card and (self._card.reflections or self._card.has_open_plan))
        self._hint.setText("Ctrl+Enter goes on" if is_written else "")

    def _forward(self) -> None:
        if self._card is None:
            self.go.emit("today")
            return
        self._card.settle()
        if self._present().forward():
            self._show_card()
        else:
            self._show_end(self._present().lesson)

    def _back(self) -> None:
        if self._card is None:
            self._show_card()
            return
        self._card.settle()
        if self._present().back():
            self._show_card()

    def _keep(self) -> None:
        if self._card is None:
            return
        passage = self._card.selected_passage()
        if passage:
            sitting = self._present()
            place = (sitting.lesson.id, sitting.card.id)
            kept = quotes.highlight(self._study, place, passage)
            self.said.emit("Passage kept in Quotes", lambda: self._study.undo(kept))
        elif self._card.quotes:
            self._toggle(self._card.quotes[0].quote.id)
        else:
            self.said.emit("Select a passage first, then press B to keep it", None)

    def _show_source(self) -> None:
        if self._card and self._card.evidence:
            self._card.evidence[0].ask_for_source()

    def _toggle(self, quote: str) -> None:
        said, act = quotes.toggle(self._study, quote)
        if act:
            self.said.emit(said, lambda: self._study.undo(act))
        if self._card:
            self._card.refresh_quotes()

    def _show_end(self, lesson: Lesson) -> None:
        self._card = None
        end = FinishedView(self._look, self._study, lesson)
        end.go.connect(self.go)
        self.put(end)
        self._segments.set_place(len(lesson.cards))
        self.note.setText("")
        self._hint.setText("")
        self._previous.setVisible(False)
        self.way_on.set_kind("secondary")
        self.way_on.set_words("Today")
        end.focus_first()

    def _present(self) -> LessonSitting:
        if self._sitting is None:
            raise RuntimeError("the lesson page was not opened")
        return self._sitting
