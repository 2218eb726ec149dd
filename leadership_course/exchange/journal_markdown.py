"""How does the journal read as Markdown: by day, every entry with its earlier versions?"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from leadership_course.exchange.markdown_text import as_markdown
from leadership_course.progress.events import PlanMade
from leadership_course.progress.journal import Entry, Version
from leadership_course.progress.plans import PlanRecord, PlanStep
from leadership_course.study import journal, plans
from leadership_course.study.journal import Leaf
from leadership_course.study.studying import Study


def journal_as_markdown(study: Study) -> str:
    """Return everything written, the oldest day first, as the journal's page shows it; what was
    deleted there is left out.
    """
    parts = [f"# Journal of {as_markdown(study.course.title)}"]
    leaves = sorted(journal.leaves(study), key=lambda leaf: (leaf.day or date.min, leaf.at))
    for day, of_day in groupby(leaves, key=lambda leaf: leaf.day):
        parts.append(f"## {day.isoformat() if day else 'Without a date'}")
        parts += [_of_leaf(study, leaf) for leaf in of_day]
    return "\n\n".join(parts) + "\n"


def _of_leaf(study: Study, leaf: Leaf) -> str:
    kind, about, returned = leaf.key
    lines = [f"### {as_markdown(leaf.title)}", as_markdown(leaf.about)]
    if kind == "plan":
        record = study.progress.plans.find(about)
        lines += _of_plan(record) if record else ()
    else:
        entry = study.progress.journal.find(kind, about, returned)
        lines += _of_entry(entry) if entry else ()
    return "\n\n".join(line for line in lines if line)


def _of_entry(entry: Entry) -> Iterator[str]:
    yield _answers(entry.newest, is_told=entry.kind == "debrief")
    for earlier in reversed(entry.versions[:-1]):
        if earlier.text:
            day = earlier.day.isoformat() if earlier.day else "earlier"
            yield f"*Before, {day}:*\n\n{_answers(earlier, is_told=False)}"


def _answers(version: Version, *, is_told: bool) -> str:
    """Return the words, under what was asked where an entry asks more than its title says."""
    parts = []
    for asked, written in version.answers:
        if is_told and written:
            parts.append(f"**{as_markdown(asked)}**")
        parts.append(as_markdown(written))
    return "\n\n".join(part for part in parts if part)


def _of_plan(record: PlanRecord) -> Iterator[str]:
    if record.made.guess:
        yield f"My guess: {as_markdown(record.made.guess)}"
    for step in record.steps:
        yield _of_step(step)


def _of_step(step: PlanStep) -> str:
    day = step.day.isoformat() if step.day else "some day"
    if isinstance(step.fact, PlanMade):
        return f"*{day}:* {as_markdown(plans.sentence(step.fact))}"
    told = (journal.OUTCOMES[step.fact.outcome], step.fact.note, step.fact.talk)
    return f"*{day}:* " + " / ".join(as_markdown(word) for word in told if word)
