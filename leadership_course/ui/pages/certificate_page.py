"""How does a learner come by a certificate of what was done?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leadership_course.course.outline import Module
from leadership_course.progress.events import Event
from leadership_course.study.certificate import Certificate, certificate, missing, record_of
from leadership_course.study.keeping import Keeping
from leadership_course.study.places import Place
from leadership_course.study.settings import Settings
from leadership_course.study.studying import Study
from leadership_course.ui.certificate_drawing import (
    HEIGHT,
    WIDTH,
    certificate_pdf,
    draw_certificate,
)
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.saving import ask_where
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import SPACE_8, SPACE_16
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.field import TextField
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.panel import Panel
from leadership_course.ui.widgets.row_button import RowButton
from leadership_course.ui.widgets.side_by_side import SideBySide

_PLACES = (0, 34)  # a row's icon and words begin where the words above do
_LEAST = 480  # pixels at 100 %: narrower, the button stands below the name
_LONGEST = 80  # letters of a name


class CertificatePage(PageScreen):
    """What is missing until every quiz is passed; then a name, the sheet, and the way to save."""

    def __init__(
        self,
        look: Look,
        study: Study,
        settings: Settings,
        keeping: Keeping,
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; `open` fills it."""
        super().__init__(look, parent)
        self._study, self._settings, self._keeping = study, settings, keeping
        self._sheet: Sheet | None = None
        self.bind("Esc", "Back to Progress", lambda: self.go.emit("progress"))

    def open(self, place: Place) -> None:
        """Show what is missing, or the certificate."""
        clear(self._page.body)
        self._page.body.setSpacing(SPACE_16)
        self._sheet = None
        lacking = missing(self._study)
        found = certificate(self._study, self._settings.value.name)
        self._page.set_title("Your certificate", "What you did, on a sheet of paper")
        if found is not None:
            self._show(found)
        elif lacking:
            self._page.body.addWidget(self._lacking(lacking))
        else:
            self._page.body.addWidget(self._nothing())
        self._page.body.addStretch(1)
        self._page.scroll_to_top()

    def refresh(self, event: Event) -> None:
        """Show what is missing now, as after an undo."""
        self.open(Place("certificate"))
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the name, else on the first step."""
        if self._sheet is not None:
            self._name.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().focus_first()

    def title(self) -> str:
        """Certificate."""
        return "Certificate"

    def _lacking(self, modules: tuple[Module, ...]) -> Panel:
        panel = Panel("card")
        panel.column.setSpacing(4)
        count = sum(module.quiz is not None for module in self._study.course.modules)
        passed = f"{count - len(modules)} of {count} quizzes passed"
        panel.column.addWidget(PlainLabel(passed, "eyebrow", "accent"))
        panel.column.addSpacing(SPACE_8)
        words = "The certificate is there when every quiz is passed. Still open:"
        panel.column.addWidget(PlainLabel(words, "text"))
        for module in modules:
            row = RowButton(self._look, "check-card", module.title, "Quiz", "muted", _PLACES)
            row.clicked.connect(lambda _=False, to=module.id: self.go.emit(f"quiz/{to}"))
            panel.column.addWidget(row)
        return panel

    def _nothing(self) -> EmptyState:
        words = "A certificate names the quizzes that were passed, and this course asks none."
        empty = EmptyState(
            self._look, "certificate", "No quiz, no certificate", words, "Open Course"
        )
        empty.acted.connect(lambda: self.go.emit("course"))
        return empty

    def _show(self, found: Certificate) -> None:
        self._sheet = Sheet(self._look, found)
        words = PlainLabel("Name on the certificate", "strong")
        self._name = TextField(self._look, "First and last name", "Name on the certificate")
        self._name.setMaxLength(_LONGEST)
        self._name.setText(self._settings.value.name)
        words.setBuddy(self._name)
        self._save = Button("Save as PDF …", "primary", look=self._look)
        self._save.clicked.connect(self._write)
        self._name.textChanged.connect(self._rename)
        self._name.returnPressed.connect(self._save.click)
        note = (
            "The PDF bears a digest, and a small record is saved beside it. With the record anyone "
            "can recompute the digest and see that nothing was changed. It says what this program "
            "recorded; it can't say who sat before it. Your name stays on this computer."
        )
        row = SideBySide(self._look, _LEAST)
        row.add(self._name)
        row.add(self._save, 0)
        for widget in (words, row, self._sheet):
            self._page.body.addWidget(widget)
        self._page.body.addWidget(PlainLabel(note, "small", "muted"))
        self._rename(self._name.text())

    def _rename(self, name: str) -> None:
        """Show the name on the sheet and keep it; without one there is nothing to save."""
        found = certificate(self._study, name)
        if self._sheet is None or found is None:
            return
        self._sheet.show_it(found)
        self._save.setEnabled(bool(found.name))
        self._settings.change(name=name)

    def _write(self) -> None:
        found = certificate(self._study, self._name.text())
        if found is None:
            return
        file = ask_where(self, "Save the certificate", "certificate.pdf", "PDF (*.pdf)")
        if file is None:
            return
        record = file.with_name(f"{file.stem}-record.json")
        self._keeping.write_out(file, certificate_pdf(found))
        self._keeping.write_out(record, record_of(found))
        self.said.emit(f"Written to {file.name}, and its record to {record.name}", None)


class Sheet(QWidget):
    """The certificate as it will be printed: black on white in every theme, as paper is."""

    def __init__(self, look: Look, found: Certificate, parent: QWidget | None = None) -> None:
        """Show a certificate."""
        super().__init__(parent)
        self._look, self._found = look, found
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_it(found)

    def show_it(self, found: Certificate) -> None:
        """Show another certificate."""
        self._found = found
        self.setAccessibleName(f"The certificate of {found.name}" if found.name else "Certificate")
        modules = "; ".join(f"{each.title}: {each.per_cent} per cent" for each in found.modules)
        self.setAccessibleDescription(f"{found.title}. {modules}. Digest {found.digest}")
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: a sheet keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of A4 on its side."""
        return round(width * HEIGHT / WIDTH)

    def sizeHint(self) -> QSize:
        """Return the size on an ordinary page."""
        return QSize(816, self.heightForWidth(816))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest sheet whose words can be told."""
        return QSize(240, self.heightForWidth(240))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, with the edge of a paper."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_certificate(painter, box, self._found)
        painter.setPen(QPen(self._look.colour("control_line"), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
