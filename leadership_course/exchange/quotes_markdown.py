"""How do the kept lines read as Markdown?"""

from leadership_course.exchange.markdown_text import as_markdown
from leadership_course.progress.keepsakes import Keepsake
from leadership_course.study.elsewhere import is_elsewhere, where
from leadership_course.study.plans import sentence
from leadership_course.study.quotes import plan_of
from leadership_course.study.studying import Study


def quotes_as_markdown(study: Study, kept: tuple[Keepsake, ...] | None = None) -> str:
    """Return kept lines, all unless some are given, as they stand: with author, source, place,
    note, tags and plan.
    """
    lines = study.progress.keepsakes.all() if kept is None else kept
    parts = [f"# Lines kept from {as_markdown(study.course.title)}"]
    parts += [_one(study, line) for line in lines]
    return "\n\n".join(parts) + "\n"


def _one(study: Study, kept: Keepsake) -> str:
    place = where(study, kept.lesson)
    kind = "course" if is_elsewhere(kept.lesson) else "lesson"
    origin = ", ".join(part for part in (kept.by, kept.source) if part)
    lines = [*(f"> {line}" for line in as_markdown(kept.text).splitlines())]
    if origin:
        lines += [">", f"> — {as_markdown(origin)}"]
    if place:
        lines += ["", f"From the {kind} “{as_markdown(place)}”."]
    if kept.note:
        lines += ["", f"Why it hit me: {as_markdown(kept.note)}"]
    if kept.tags:
        lines += ["", "Tags: " + ", ".join(as_markdown(tag) for tag in kept.tags)]
    if plan := plan_of(study, kept):
        lines += ["", f"Tied to the plan: {as_markdown(sentence(plan.made))}"]
    return "\n".join(lines)
