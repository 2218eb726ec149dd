"""Does a spreadsheet read from a table what the screen shows?"""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.exchange.tables import table_as_csv
from leadership_course.study.tables import Table

_cells = st.text(st.characters(exclude_categories=("Cs", "Cc"))) | st.integers()


def read(content: bytes) -> list[list[str]]:
    """Read it as a spreadsheet does, by the mark at the beginning."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def table(*rows: tuple[Any, ...]) -> Table:
    return Table(name="t", title="T", head=("A", "B"), rows=rows)


@given(st.lists(st.tuples(_cells, _cells), max_size=6))
def test_every_cell_is_read_back(rows: list[tuple[Any, ...]]) -> None:
    found = read(table_as_csv(table(*rows)))
    assert found[0] == ["A", "B"]
    expected = [[str(cell) for cell in row] for row in rows]
    assert [[cell.removeprefix("'") for cell in row] for row in found[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in expected
    ]


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_title_of_a_stranger_is_no_formula(word: str) -> None:
    (_, row) = read(table_as_csv(table((word, 3))))
    assert row == [f"'{word}", "3"]


def test_a_negative_number_stays_a_number() -> None:
    (_, row) = read(table_as_csv(table(("a", -3))))
    assert row == ["a", "-3"]
