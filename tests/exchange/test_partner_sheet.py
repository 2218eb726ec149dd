"""How is the sheet for the partner of an experiment written as a Markdown file?"""

from datetime import date

from msgspec.structs import replace

from leadership_course.exchange.partner_sheet import sheet_as_markdown
from leadership_course.study.partner_sheet import partner_sheet
from tests.sample_parts import EXPERIMENT


def test_a_sheet_has_a_heading_for_each_part_and_a_point_for_each_step() -> None:
    text = sheet_as_markdown(partner_sheet(EXPERIMENT, "A sample course", date(2026, 3, 9)))
    lines = text.splitlines()
    assert lines[0] == "# A week of asking"
    assert "- Ask one question before each answer." in lines
    assert [line for line in lines if line.startswith("## ")] == [
        "## What they try",
        "## What they look for",
        "## Your ten minutes",
        "## When it ends early",
        "## Notes",
    ]
    assert text.endswith("*A sample course*\n")


def test_marks_in_the_words_of_a_course_stay_words_in_one_line() -> None:
    marked = replace(EXPERIMENT, look="# Look\n\n*twice*", act=("- one",))
    lines = sheet_as_markdown(partner_sheet(marked, "A course", None)).splitlines()
    assert "\\# Look \\*twice\\*" in lines
    assert "- \\- one" in lines
