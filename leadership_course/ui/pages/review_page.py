"""How does a review go? Ideas once met come back, each in another case, for ten minutes at most."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.events import Event
from leadership_course.study.places import Place, ideas_of
from leadership_course.study.review import reviewed_today
from leadership_course.study.reviewing import ReviewSitting
from leadership_course.study.studying import Study
from leadership_course.ui.asking_screen import AskingScreen
from leadership_course.ui.blocks.taught_view import TaughtView
from leadership_course.ui.pages.review_end import ReviewEnd
from leadership_course.ui.pages.review_rest import Rest, RestView, rest
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.link_sheet import LinkSheet


class ReviewPage(AskingScreen):
    """The question on screen between the bar and the button that goes on, then what came of it."""

    def __init__(self, look: Look, study: Study, parent: QWidget | None = None) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, "Leave the review", parent)
        self._study = study
        self._place = Place("review")
        self.sitting: ReviewSitting | None = None
        self._taught: TaughtView | None = None
        self.bind("Enter or Right", "Next idea, once this one is answered", self._forward)
        self.bind("L", "After a miss: the card of the lesson that says it", self._read)

    def open(self, place: Place) -> None:
        """Go on with what is due today, or show what came of it, or why nothing is asked."""
        self._place = place
        self.sitting = ReviewSitting(self._study, ideas_of(place))
        if not self.sitting.is_over:
            self.show_again()
        elif reviewed_today(self._study):
            self._show_end()
        else:
            self._show_rest(rest(self._study, self.go.emit))

    def title(self) -> str:
        """Review."""
        return "Review"

    def refresh(self, event: Event) -> None:
        """Follow what was undone while nothing is asked."""
        if self._panel is None:
            self.open(self._place)
            self.focus_first()

    def show_again(self) -> None:
        """Show the present question as it stands in the log."""
        sitting = self._present()
        done, total = sitting.in_the_day
        panel = self._ask(sitting.asking(), sitting.principle.module.title, done, total)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.px(16))
        self._column.addWidget(panel)
        self.put(holder)
        self._bar.show()
        self._taught = None
        self._show_reason()
        self._update_foot()
        self.focus_first()

    def _answered(self) -> None:
        self._show_reason()
        self._update_foot()

    def _show_reason(self) -> None:
        """Lead back to the lesson after a miss, and tell the whole reason to who was sure."""
        sitting = self._present()
        if not sitting.is_missed:
            return
        view = TaughtView(self._look, self._study, sitting.principle, is_whole=sitting.is_surprise)
        view.go.connect(self.go)
        view.link_asked.connect(lambda link: LinkSheet(self._look, link, self).exec())
        self._taught = view
        self._column.addWidget(view)

    def _update_foot(self) -> None:
        sitting = self._present()
        self.way_on.show()
        self._offer_way_on("Finish" if sitting.place == sitting.total - 1 else "Next")

    def _forward(self) -> None:
        if self._panel is None:
            self.go.emit("today")
        elif self._panel.asking.is_done:
            if self._present().forward():
                self.show_again()
            else:
                self._show_end()
                self.focus_first()

    def _read(self) -> None:
        if self._taught:
            self._taught.link.click()

    def _show_end(self) -> None:
        self._clear_question()
        self.put(ReviewEnd(self._look, self._study, self.go.emit, self._go_on))
        self._bar.show()
        self._bar.set_share(1.0)
        self.way_on.show()
        self.way_on.setEnabled(True)
        self.way_on.set_words("Today")
        self._hint.setText("Enter leads to Today")

    def _go_on(self) -> None:
        self.open(Place("review"))
        self.focus_first()

    def _show_rest(self, told: Rest) -> None:
        self._clear_question()
        self.put(RestView(self._look, told))
        self._bar.hide()
        self.way_on.hide()
        self._hint.setText("")

    def _clear_question(self) -> None:
        self._panel, self._taught = None, None
        self.note.setText("")

    def _present(self) -> ReviewSitting:
        if self.sitting is None:
            raise RuntimeError("the review page was not opened")
        return self.sitting
