"""What does the partner of an experiment get to read? One page, without a word of the learner's."""

from datetime import date

from msgspec import Struct

from leadership_course.course.outline import Experiment


class Section(Struct, frozen=True, kw_only=True):
    """A part of a sheet: a heading, paragraphs, then points; `lines` is room for writing."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    lines: int = 0


class Sheet(Struct, frozen=True, kw_only=True):
    """A page to print or to send."""

    title: str
    intro: str
    sections: tuple[Section, ...]
    foot: str


def partner_sheet(experiment: Experiment, course: str, day: date | None) -> Sheet:
    """Return the sheet of an experiment; `day` is the day to talk, if there is one yet.

    It holds the words of the course alone: guesses and notes stay with the learner.
    """
    when = f"{day:%A} {day.day} {day:%B}" if day else "the end of the week"
    return Sheet(
        title=experiment.title,
        intro=(
            "A colleague is trying this for a week and asks you for ten minutes at its end. "
            "There is nothing to prepare; what helps is that you see them at work."
        ),
        sections=(
            Section(
                heading="What they try",
                paragraphs=("The course gives them these steps:",),
                points=experiment.act,
            ),
            Section(heading="What they look for", paragraphs=(experiment.look,)),
            Section(
                heading="Your ten minutes",
                paragraphs=(f"Meet by {when}. The course tells them:", experiment.talk),
                points=(
                    "Let them tell first what they had guessed, and what came of it.",
                    "Ask, and wait for the answer; advice can come last, or not at all.",
                    "Keep what you hear to yourself.",
                ),
            ),
            Section(heading="When it ends early", paragraphs=(experiment.stop,)),
            Section(heading="Notes", lines=4),
        ),
        foot=course,
    )
