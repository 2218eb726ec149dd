"""What do quiz and review share? One question between a bar and the button that goes on."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leadership_course.study.asking import Asking
from leadership_course.ui.questions.question_panel import QuestionPanel
from leadership_course.ui.reading_screen import ReadingScreen
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.segments import Bar

_TO_ANSWER = "Enter checks · F1 lists the keys · Esc leaves, your place is kept"
_TO_GO_ON = "Enter goes on · Esc leaves, your place is kept"


class AskingScreen(ReadingScreen):
    """A screen that asks one question after another; what that leads to, its pages say."""

    def __init__(self, look: Look, leaves: str, parent: QWidget | None = None) -> None:
        """Build the frame; `leaves` names the button that leaves."""
        self._bar = Bar(look)
        super().__init__(look, self._bar, leaves, parent)
        self._panel: QuestionPanel | None = None
        self._hint = PlainLabel("", role="text", tone="muted")
        self.way_on.clicked.connect(self._forward)
        self.foot.addWidget(self._hint, 1)
        self.foot.addWidget(self.way_on)
        self.bind("Esc", "Leave; your place is kept", self.leave.emit)

    def flush(self) -> None:
        """Keep the half-given answer."""
        if self._panel:
            self._panel.flush()

    def focus_first(self) -> None:
        """Put the focus into the question, else on the way on."""
        if self._panel:
            self._panel.focus_first()
        elif self.way_on.isHidden():
            super().focus_first()
        else:
            self.way_on.setFocus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of the question, and those of the screen."""
        return (*(self._panel.keys() if self._panel else ()), *super().keys())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the question have a key first."""
        if not (self._panel and self._panel.press(event)):
            super().keyPressEvent(event)

    def _ask(self, asking: Asking, eyebrow: str, place: int, total: int) -> QuestionPanel:
        """Return the panel that asks, as the one of this screen; `place` counts from 0."""
        panel = self._panel = QuestionPanel(self._look, asking, eyebrow)
        panel.answered.connect(self._answered)
        panel.lesson_asked.connect(lambda lesson: self.go.emit(f"lesson/{lesson}"))
        self._bar.set_share(place / total)
        self.note.setText(f"{place + 1} of {total}")
        return panel

    def _offer_way_on(self, words: str) -> None:
        """Let the learner go on once the question is answered for good."""
        is_done = bool(self._panel and self._panel.asking.is_done)
        self.way_on.setEnabled(is_done)
        self.way_on.set_words(words)
        self._hint.setText(_TO_GO_ON if is_done else _TO_ANSWER)

    def _answered(self) -> None:
        raise NotImplementedError

    def _forward(self) -> None:
        raise NotImplementedError
