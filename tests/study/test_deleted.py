"""Is what was deleted found as it was, put back, and gone once it was written anew or erased?"""

import pytest

from leadership_course.progress.events import (
    PlanMade,
    QuoteBookmarked,
    QuoteNoted,
    QuoteRemoved,
    ReflectionWritten,
)
from leadership_course.study import deleted, journal
from leadership_course.study.entry import delete, erase
from tests.courses import sample_course
from tests.doubles import Desk
from tests.ui.screens import FACTS


@pytest.fixture
def desk() -> Desk:
    """Return a desk with something of each kind, one a day."""
    found = Desk(sample_course())
    for fact in FACTS:
        found.study.record(fact)
        found.clock.sleep_days(1)
    return found


def test_nothing_was_deleted_at_first(desk: Desk) -> None:
    assert deleted.leaves(desk.study) == ()
    assert all(deleted.leaf_of(desk.study, leaf.key) is None for leaf in journal.leaves(desk.study))


def test_what_was_deleted_stands_as_it_was_also_after_a_restart_and_is_put_back(desk: Desk) -> None:
    before = journal.leaves(desk.study)
    for leaf in before:
        delete(desk.study, leaf.key)
    assert journal.leaves(desk.restart()) == ()
    assert deleted.leaves(desk.study) == before
    assert [deleted.leaf_of(desk.study, leaf.key) for leaf in before] == list(before)
    for leaf in before:
        deleted.put_back(desk.study, leaf.key)
    assert journal.leaves(desk.study) == before
    assert deleted.leaves(desk.study) == ()


def test_what_was_erased_is_not_listed(desk: Desk) -> None:
    for leaf in journal.leaves(desk.study):
        delete(desk.study, leaf.key)
        erase(desk.study, leaf.key)
    assert deleted.leaves(desk.study) == ()


def test_what_was_written_anew_is_not_listed(desk: Desk) -> None:
    for leaf in journal.leaves(desk.study):
        delete(desk.study, leaf.key)
    for fact in FACTS:
        if isinstance(fact, ReflectionWritten | PlanMade):
            desk.study.record(fact)
    kinds = {leaf.key[0] for leaf in deleted.leaves(desk.study)}
    assert not kinds & {"reflection", "plan"}
    assert kinds


def test_a_note_whose_line_is_no_longer_kept_has_no_place(desk: Desk) -> None:
    desk.study.record(QuoteBookmarked(object="line", text="Ask first.", by="Ana"))
    desk.study.record(QuoteNoted(object="line", note="On Monday."))
    notes = [leaf.key for leaf in journal.leaves(desk.study) if leaf.key[0] == "note"]
    for key in notes:
        delete(desk.study, key)
        desk.study.record(QuoteRemoved(object=key[1]))
    assert notes
    assert deleted.leaves(desk.study) == ()
