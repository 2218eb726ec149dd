"""How does a table of progress read in a spreadsheet?"""

import csv
import io

from leadership_course.study.tables import Table


def table_as_csv(table: Table) -> bytes:
    """Return a table with its heading line: UTF-8 with the mark by which spreadsheets know it."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    for row in (table.head, *table.rows):
        lines.writerow([plain(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def plain(text: str) -> str:
    """Keep a spreadsheet from taking words for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
