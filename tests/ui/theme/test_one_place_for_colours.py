"""Does any colour stand outside the tokens?"""

import re
from pathlib import Path

import pytest

from leadership_course.ui.theme.tokens import DARK, LIGHT, THEMES

UI = Path(__file__).parents[3] / "leadership_course" / "ui"
LITERAL = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[\"';])|\brgba?\(")
NAMED = re.compile(r"GlobalColor\.(?!transparent\b)\w+|QColor\(\s*[\"'\d]")
FILES = sorted(path for path in UI.rglob("*.py") if path.name != "tokens.py")


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_a_widget_names_tokens_and_never_a_colour(file: Path) -> None:
    text = file.read_text()
    assert LITERAL.findall(text) + NAMED.findall(text) == []


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_no_widget_has_a_style_sheet_of_its_own(file: Path) -> None:
    calls = re.findall(r"(\w+)\.setStyleSheet\(", file.read_text())
    assert set(calls) <= {"application"}


def test_themes_have_the_same_tokens_under_other_names() -> None:
    assert len({theme.name for theme in THEMES}) == len(THEMES)
    assert LIGHT.__struct_fields__ == DARK.__struct_fields__
