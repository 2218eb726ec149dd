"""Does the journal stand in Markdown, whatever a learner wrote?"""

from hypothesis import given
from hypothesis import strategies as st

from leadership_course.exchange.journal_markdown import journal_as_markdown
from leadership_course.progress.events import AnyFact
from leadership_course.study.journal import leaves
from tests.courses import sample_course
from tests.doubles import Desk
from tests.storage.samples import any_facts

COURSE = sample_course()


@given(st.lists(any_facts, max_size=10))
def test_every_entry_has_its_heading_and_no_word_makes_another(facts: list[AnyFact]) -> None:
    desk = Desk(COURSE)
    for fact in facts:
        desk.study.record(fact)
    text = journal_as_markdown(desk.study)
    headings = [line for line in text.split("\n") if line.startswith("#")]

    days = {leaf.day for leaf in leaves(desk.study)}
    assert len(headings) == 1 + len(days) + len(leaves(desk.study))
