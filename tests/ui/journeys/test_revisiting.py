"""Do kept lines come back after a week, and is what the learner did with them kept?"""

from leadership_course.progress.events import QuoteNoted, QuotesRevisited
from leadership_course.study import quotes
from tests.ui.keyboard import wait
from tests.ui.learner import Learner

TEXT = "What got you here won’t get you there."


def with_lines(learner: Learner, *texts: str, days: int = 8) -> None:
    """Keep a quotation and these passages, and come back some days later."""
    learner.start_welcomed()
    quote, _, _ = learner.study.index.quotes["further"]
    quotes.bookmark(learner.study, quote)
    for text in texts:
        quotes.highlight(learner.study, ("new-job", "check"), (text, "", ""))
    learner.clock.sleep_days(days)
    learner.go("today")


def test_three_lines_come_back_and_today_leads_to_them(learner: Learner) -> None:
    with_lines(learner, "one", "two", "three")
    learner.press("W")
    learner.reach_any("Read: Three lines", "Three lines to read again")
    learner.press("Return")
    assert learner.at("revisit")
    assert all(learner.sees(f"“{words}”") for words in (TEXT, "one", "two"))
    assert not learner.sees("“three”")
    learner.press("Ctrl+Return")
    assert learner.at("today")
    assert learner.sees("Three lines read again")
    (fact,) = learner.facts_of(QuotesRevisited)
    assert len(fact.quotes) == 3
    learner.go("revisit")
    assert learner.sees("Lines rest for a week")
    assert learner.focused() == "Open Quotes"
    learner.press("Return")
    assert learner.at("quotes")


def test_what_was_done_with_a_line_is_written_under_it(learner: Learner) -> None:
    with_lines(learner)
    learner.go("revisit")
    assert learner.focused().startswith("What did you do with it? What got you here")
    learner.press("1")
    assert learner.focused() == "What did you do with it?"
    learner.write("I asked Chiara first")
    wait(400)
    assert learner.study.drafts.find("note/further") == {"text": "I asked Chiara first"}
    learner.press("Ctrl+Return")
    assert [fact.note for fact in learner.facts_of(QuoteNoted)] == ["I asked Chiara first"]
    learner.go("quotes")
    assert learner.sees("I asked Chiara first")


def test_a_line_that_is_not_there_has_no_key(learner: Learner) -> None:
    with_lines(learner)
    learner.go("revisit")
    learner.press("2", "3")
    assert learner.focused().startswith("What did you do with it? What got you here")


def test_ctrl_z_brings_the_lines_back(learner: Learner) -> None:
    with_lines(learner, "one")
    learner.go("revisit")
    learner.press("Ctrl+Return", "Ctrl+Z")
    assert learner.sees("Undone: two lines read again")
    learner.go("revisit")
    assert learner.sees("“one”")
    learner.press("Ctrl+Shift+Z")
    assert learner.study.progress.keepsakes.revisited_on is not None


def test_later_keeps_what_was_written_and_the_lines(learner: Learner) -> None:
    with_lines(learner)
    learner.go("quotes")
    learner.go("revisit")
    learner.press("1")
    learner.write("Half")
    learner.press("Esc")
    assert learner.at("quotes")
    assert not learner.facts_of(QuotesRevisited)
    assert learner.sees("Half")


def test_all_quotes_are_one_step_away(learner: Learner) -> None:
    with_lines(learner)
    learner.go("revisit")
    learner.reach("All quotes")
    learner.press("Return")
    assert learner.at("quotes")


def test_with_nothing_due_the_keys_do_nothing(learner: Learner) -> None:
    learner.start_welcomed("revisit")
    learner.press("1", "Ctrl+Return")
    assert learner.at("revisit")
    assert not learner.facts_of(QuotesRevisited)
