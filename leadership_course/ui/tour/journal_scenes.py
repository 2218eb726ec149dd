"""What do the journal, its entries, a debrief and a question that comes back look like?"""

from collections.abc import Iterator

from leadership_course.study import plans
from leadership_course.study.debrief import Debrief
from leadership_course.study.journal import leaves, place_of
from leadership_course.study.returning import Answering, due
from leadership_course.study.studying import Study
from leadership_course.ui.main_window import MainWindow
from leadership_course.ui.pages.entry_page import EntryPage
from leadership_course.ui.tour.later import sleep_days
from leadership_course.ui.tour.scene import Scene, at

_SAID = (
    "The release slips by two weeks, and nobody has told the customer.",
    "He feels alone with it and thought I knew.",
    "I asked twice, and then I gave the answer myself.",
    "Wait until the silence is over.",
)


def journal_scenes(study: Study) -> Iterator[Scene]:
    """Yield the journal on the day a question comes back, three weeks after the first one."""
    debrief = Debrief(study)
    live = plans.live(study)
    debrief.keep((*_SAID[:2], "", ""), live[0].id if live else "")
    yield Scene("debrief", at("debrief"))
    debrief.keep(_SAID, debrief.plan)
    debrief.finish()
    sleep_days(study, 21)
    for asked in due(study)[:1]:
        yield Scene("today-returning", at("today"))
        yield Scene("returning", at(f"returning/{asked.reflect.id}"))
        Answering(study, asked).finish("I notice it sooner. On Monday I asked, and Chiara knew.")
    yield Scene("journal", at("journal"))
    kinds = set()
    for leaf in leaves(study):
        if (leaf.key[0], leaf.key[2]) not in kinds:
            kinds.add((leaf.key[0], leaf.key[2]))
            name = "-".join((leaf.key[0], *leaf.key[2].split()))
            yield Scene(f"entry-{name}", at(place_of(leaf.key)))
            if leaf.key[0] == "debrief":
                yield Scene("entry-changing", _change)


def _change(window: MainWindow) -> None:
    page = window.on_show()
    if isinstance(page, EntryPage):
        page.change()
