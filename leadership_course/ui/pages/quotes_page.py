"""Which lines did the learner keep, and how are they found again?"""

from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.progress.events import Event, QuoteNoted, QuoteTagged
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study import plans, quotes
from leadership_course.study.elsewhere import where
from leadership_course.study.highlights import GONE, is_lost
from leadership_course.study.keeping import Keeping
from leadership_course.study.places import Place
from leadership_course.study.studying import Study
from leadership_course.ui.page_screen import PageScreen
from leadership_course.ui.pages.keepsake_view import Around, KeepsakeView
from leadership_course.ui.pages.plan_sheet import PlanSheet
from leadership_course.ui.pages.random_line import RandomLine
from leadership_course.ui.pages.taking_along import TakingAlong
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.buttons import Button
from leadership_course.ui.widgets.chips import ChipRow
from leadership_course.ui.widgets.empty import EmptyState
from leadership_course.ui.widgets.field import SearchField
from leadership_course.ui.widgets.filling import clear
from leadership_course.ui.widgets.flow import FlowLayout
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.tab_order import put_after

AT_ONCE = 40  # cards shown before "Show more"


class QuotesPage(PageScreen):
    """Search, filters, and the kept lines, each with what can be done with it."""

    def __init__(
        self,
        look: Look,
        study: Study,
        keeping: Keeping,
        rng: Random,
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; `open` fills it. `rng` decides which line comes at random."""
        super().__init__(look, parent)
        self._study = study
        self._taking = TakingAlong(look, study, keeping, self)
        self._step: Button | None = None
        self._views: dict[str, KeepsakeView] = {}
        self._filter = ""
        self._limit = AT_ONCE
        self._sought = ""
        self._filters: tuple[str, ...] = ()
        self._page.body.setSpacing(14)
        self._fill_head(look, RandomLine(look, study, rng))
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self._page.body.addLayout(self._list)
        self._page.body.addStretch(1)
        self.bind("/", "Search", self._search.setFocus)
        self.bind("R", "A line at random, and another", self._random.draw)
        self.bind("P", "Print what is shown, or save it as PDF or Markdown", self._take_along)

    def open(self, place: Place) -> None:
        """Show everything that is kept, and bring the line that `place` names into sight."""
        self._filter, self._sought = "", place.subject
        self._random.hide()
        if place.subject:
            self._search.clear()
            kept = [each.id for each in self._study.progress.keepsakes.all()]
            at = kept.index(place.subject) if place.subject in kept else 0
            self._limit = max(self._limit, at + 1)
        self._fill()

    def refresh(self, event: Event) -> None:
        """Show what is kept now; a line that was just written shows its words by itself."""
        if isinstance(event.fact, QuoteTagged):
            self._name_chips()
        elif not isinstance(event.fact, QuoteNoted):
            self._fill()

    def focus_first(self) -> None:
        """Put the focus on the line that was asked for, else on the first filter, where the keys of
        the page are at hand, or on the step that fills an empty page.
        """
        if self._sought in self._views:
            sought = self._views[self._sought]
            QTimer.singleShot(0, sought, lambda: self._bring_up(sought))
        elif self._study.progress.keepsakes.all():
            self._chips.chips[0].setFocus()
        elif self._step:
            self._step.setFocus()

    def title(self) -> str:
        """Quotes."""
        return "Quotes"

    def flush(self) -> None:
        """Keep a note or tags being written."""
        for view in self.findChildren(KeepsakeView):
            view.flush()

    def _bring_up(self, view: KeepsakeView) -> None:
        """Scroll to a line and put the focus on it, once its place is known."""
        view.findChildren(Button)[0].setFocus(Qt.FocusReason.TabFocusReason)
        self._page.bring(view)

    def _fill_head(self, look: Look, random: RandomLine) -> None:
        self._search = SearchField(look, "Search quotes, notes and tags")
        self._search.textChanged.connect(self._show_from_start)
        self._page.body.addWidget(self._search)
        self._chips = ChipRow(look)
        self._chips.setAccessibleName("Show")
        self._chips.chosen.connect(self._choose)
        self._page.body.addWidget(self._chips)
        self._random = random
        self._random.go.connect(self.go)
        self._random.said.connect(self.said)
        self._random.hide()
        self._tools = FlowLayout(spacing=0, line_gap=0)
        self._fill_tools()
        self._page.body.addLayout(self._tools)
        self._page.body.addWidget(self._random)

    def _fill_tools(self) -> None:
        self._draw = Button("At random", "quiet", "replay", self._look)
        self._draw.clicked.connect(self._random.draw)
        self._take = Button("Print or export …", "quiet", "print", self._look)
        self._take.clicked.connect(self._take_along)
        for button in (self._draw, self._take):
            self._tools.addWidget(button)

    def _fill(self) -> None:
        kept = self._study.progress.keepsakes
        bookmarked = sum(k.kind == "bookmark" for k in kept.all())
        total = len({quote.id for quote, _, _ in self._study.index.quotes.values()})
        counted = f"{bookmarked} bookmarked · {total} in the course"
        self._page.set_title("Quotes worth keeping", counted)
        self._search.setVisible(bool(kept.all()))
        self._chips.setVisible(bool(kept.all()))
        self._take.setVisible(bool(kept.all()))
        self._draw.setVisible(bool(kept.all() or total))
        self._random.show_kept()
        self._name_chips()
        self._show_list()

    def _name_chips(self) -> None:
        names = {"": "All", "kind:bookmark": "Bookmarks", "kind:highlight": "My own highlights"}
        names |= {f"tag:{tag}": tag for tag in self._study.progress.keepsakes.tags()}
        if self._filter not in names:
            self._filter = ""
        self._set_chips(names)

    def _set_chips(self, names: dict[str, str]) -> None:
        if tuple(names) != self._filters:
            self._filters = tuple(names)
            self._chips.set_names(list(names.values()))
            put_after(self._search, self._chips)
        self._chips.blockSignals(True)
        self._chips.choose(self._filters.index(self._filter))
        self._chips.blockSignals(False)

    def _show_from_start(self) -> None:
        self._limit = AT_ONCE
        self._show_list()

    def _choose(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            self._filter = self._filters[index]
            self._show_from_start()

    def _found(self) -> tuple[Keepsake, ...]:
        sort, _, value = self._filter.partition(":")
        return quotes.found(
            self._study,
            self._search.text(),
            tag_=value if sort == "tag" else "",
            kind=value if sort == "kind" else "",
        )

    def _show_list(self) -> None:
        clear(self._list)
        self._views = {}
        found = self._found()
        for keepsake in found[: self._limit]:
            self._list.addWidget(self._view(keepsake))
        if len(found) > self._limit:
            self._list.addWidget(self._more(len(found) - self._limit))
        if not found:
            self._list.addWidget(self._nothing())

    def _more(self, count: int) -> Button:
        more = Button(f"Show {count} more", kind="secondary", look=self._look)
        more.clicked.connect(self._show_all)
        return more

    def _show_all(self) -> None:
        self._limit = len(self._found())
        self._show_list()

    def _nothing(self) -> QWidget:
        if self._study.progress.keepsakes.all():
            return PlainLabel("Nothing kept fits that search.", role="text", tone="muted")
        empty = EmptyState(
            self._look,
            "quotes",
            "Nothing kept yet",
            "Press B at a quote in a lesson, or select a passage and press B. It waits for "
            "you here.",
            "Go to the course",
        )
        empty.acted.connect(lambda: self.go.emit("course"))
        self._step = empty.findChildren(Button)[0]
        return empty

    def _around(self, keepsake: Keepsake) -> Around:
        plan = quotes.plan_of(self._study, keepsake)
        return Around(
            where=_where(self._study, keepsake),
            can_open=keepsake.lesson in self._study.index.lessons,
            plan=plans.sentence(plan.made) if plan else "",
            can_tie=bool(plan or plans.live(self._study)),
        )

    def _view(self, keepsake: Keepsake) -> KeepsakeView:
        note = quotes.Writing(self._study, keepsake, is_note=True)
        tags = quotes.Writing(self._study, keepsake, is_note=False)
        view = KeepsakeView(self._look, keepsake, self._around(keepsake), note, tags)
        self._views[keepsake.id] = view
        place = f"lesson/{keepsake.lesson}/{keepsake.card}"
        view.open_asked.connect(lambda: self.go.emit(place))
        view.copy_asked.connect(lambda: self._copy(keepsake))
        view.picture_asked.connect(lambda: self._taking.picture(keepsake))
        view.tie_asked.connect(lambda: self._tie(keepsake))
        view.plan_asked.connect(lambda: self._open_plan(keepsake))
        view.remove_asked.connect(lambda: self._remove(keepsake))
        return view

    def _copy(self, keepsake: Keepsake) -> None:
        QGuiApplication.clipboard().setText(quotes.as_text(keepsake))
        self.said.emit("Copied", None)

    def _take_along(self) -> None:
        if found := self._found():
            self._taking.ask(found)

    def _tie(self, keepsake: Keepsake) -> None:
        sheet = PlanSheet(self._look, self._study, keepsake, self)
        if not sheet.exec():
            return
        tied = quotes.tie(self._study, keepsake.id, sheet.chosen)
        said = "Tied to your plan" if sheet.chosen else "Untied from the plan"
        self.said.emit(said, lambda: self._study.undo(tied))
        if keepsake.id in self._views:
            self._views[keepsake.id].focus_plan()

    def _open_plan(self, keepsake: Keepsake) -> None:
        if plan := quotes.plan_of(self._study, keepsake):
            self.go.emit(plans.place_of(self._study, plan))

    def _remove(self, keepsake: Keepsake) -> None:
        removed = quotes.remove(self._study, keepsake.id)
        self.said.emit("Removed from Quotes", lambda: self._study.undo(removed))
        self._search.setFocus()


def _where(study: Study, keepsake: Keepsake) -> str:
    parts = (where(study, keepsake.lesson), GONE if is_lost(study.index, keepsake) else "")
    return " · ".join(part for part in parts if part)
