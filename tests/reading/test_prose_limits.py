"""Is every limit of prose kept at n and n + 1, and the worst text within them read in seconds?"""

import time

import pytest

from leadership_course.reading.prose_limits import LONGEST_PARAGRAPH, MOST_MARKS
from tests.reading.rendering import render


@pytest.mark.parametrize("mark", ["[", "<", "`"])
def test_marks_are_read_to_their_limit_and_not_beyond(mark: str) -> None:
    assert "too-many-marks" not in render(f"{mark} " * MOST_MARKS)[1]
    assert render(f"{mark} " * (MOST_MARKS + 1)) == (None, ["too-many-marks"])


def test_words_are_read_to_their_limit_and_not_beyond() -> None:
    assert render("a" * 2_999)[1] == []
    assert render("b " + "a" * 3_000) == (None, ["too-long-word"])


def test_lines_are_read_to_their_limit_and_not_beyond() -> None:
    assert render("- a\n" * LONGEST_PARAGRAPH)[1] == []
    assert render("- a\n" * (LONGEST_PARAGRAPH + 1)) == (None, ["too-long-paragraph"])
    assert render("- a\n\n" * LONGEST_PARAGRAPH * 2)[1] == []


@pytest.mark.parametrize(
    "text",
    ["\n".join(f"{'    ' * depth}- a" for depth in range(60)), "> " * 60 + "a", "> - " * 40 + "a"],
)
def test_lists_and_quotations_can_not_be_nested_for_ever(text: str) -> None:
    assert render(text) == (None, ["too-deep"])


def test_nesting_beyond_the_stack_is_a_problem_and_no_crash() -> None:
    assert render("\n".join("    " * depth + "- a" for depth in range(170))) == (None, ["too-deep"])


SIZE = 63 * 1024
SLOW = {
    "rules": "---\n",
    "headings": "## a\n",
    "rules apart": "- - -\n\n",
    "links": "[a](" * 200 + "x " * 30_000,
    "pictures": "![a](" * 200 + "x " * 30_000,
    "tags": "<a " * 200 + "x " * 30_000,
    "comments": "<!--" * 200 + "x " * 30_000,
    "declarations": "<![CDATA[" * 200 + "x " * 30_000,
    "code": "``a`" * 66 + "x " * 30_000,
    "escapes": "\\* " * 21_000,
    "stars": "* " * 31_000,
    "emphasis": "***a** " * 9_000,
    "underlines": "_a " * 21_000,
    "cells": ("|a" * 19 + "|\n" + "|-" * 19 + "|\n") + ("|a" * 19 + "|\n") * 28 + "\n",
    "quotations": "> " * 31_000,
    "setext": "a\n=\n",
    "ampersands": "&# " * 21_000,
    "references": "[a]: b\n" * 199,
}


@pytest.mark.parametrize("name", SLOW)
def test_the_worst_text_within_the_limits_is_read_in_seconds(name: str) -> None:
    text = (SLOW[name] * (SIZE // len(SLOW[name]) + 1))[:SIZE]
    started = time.perf_counter()
    render(text)
    assert time.perf_counter() - started < 5


JUST_BELOW = {
    "links": "[a](" * 200 + "x " * 2_000,
    "tags": "<a " * 200 + "x " * 7_500,
    "code": "``a`" * 66 + "x " * 7_500,
    "escapes": "\\* " * 4_000,
    "stars": "*a " * 5_700,
    "emphasis": "***a** " * 1_600,
    "cells": ("|a" * 19 + "|\n" + "|-" * 19 + "|\n") + ("|a" * 19 + "|\n") * 28 + "\n",
}


@pytest.mark.parametrize("name", JUST_BELOW)
def test_a_lesson_full_of_the_worst_paragraphs_is_read_in_seconds(name: str) -> None:
    paragraph = JUST_BELOW[name]
    started = time.perf_counter()
    for _ in range(64 * 1024 // len(paragraph)):
        assert "too-long-paragraph" not in render(paragraph)[1]
    assert time.perf_counter() - started < 10
