"""Does everything stand on the sheet, whatever the name and the course are called?"""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from leadership_course.study.certificate import Certificate, Passed
from leadership_course.ui.certificate_drawing import (
    HEIGHT,
    WIDTH,
    certificate_pdf,
    draw_certificate,
    in_words,
)
from leadership_course.ui.theme.tokens import LIGHT

SCALE = 5  # tenths of a millimetre to a pixel


def made(name: str = "Ana Reis", title: str = "A course", modules: int = 5) -> Certificate:
    return Certificate(
        name=name,
        course="c",
        title=title,
        version="1.0",
        issued_on="2026-03-02",
        modules=tuple(
            Passed(id=str(n), title=f"{title} {n}", passed_on="2026-03-01", per_cent=90)
            for n in range(modules)
        ),
        lessons=27,
        minutes=108,
        reviews=41,
        acted_on=6,
    )


def drawn(certified: Certificate) -> QImage:
    image = QImage(WIDTH // SCALE, HEIGHT // SCALE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_certificate(painter, QRectF(image.rect()), certified)
    painter.end()
    return image


def is_blank(image: QImage, box: tuple[int, int, int, int]) -> bool:
    """Tell whether a part of the sheet (left, top, right, bottom in its units) is bare paper."""
    left, top, right, bottom = (side // SCALE for side in box)
    paper = QColor(LIGHT.surface).rgb()
    return all(image.pixel(x, y) == paper for x in range(left, right) for y in range(top, bottom))


@pytest.mark.parametrize(
    ("name", "title", "modules"),
    [
        ("A", "C", 1),
        ("Ana Reis", "From Technocrat to Leader", 5),
        ("Wilhelmina Alexandra Konstantinopoulou-Featherstonehaugh of the Isles", "W" * 70, 12),
    ],
)
def test_nothing_runs_over_the_edge_of_the_sheet_or_into_its_foot(
    qapp: QApplication, name: str, title: str, modules: int
) -> None:
    image = drawn(made(name, title, modules))
    assert is_blank(image, (WIDTH - 230, 110, WIDTH - 100, HEIGHT - 110))
    assert is_blank(image, (10, 10, WIDTH - 10, 80))
    assert is_blank(image, (240, 1655, WIDTH - 100, 1695))
    assert not is_blank(image, (240, 400, 900, 660))


def test_another_name_or_number_is_another_sheet(qapp: QApplication) -> None:
    assert drawn(made()) == drawn(made())
    assert drawn(made()) != drawn(made(name="Bo"))
    assert drawn(made(modules=4)) != drawn(made())


def test_the_pdf_is_one_page_of_a4_on_its_side(qapp: QApplication) -> None:
    content = certificate_pdf(made())
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 842.000000 595.000000]" in content


@pytest.mark.parametrize(("day", "words"), [("2026-03-02", "2 March 2026"), ("", ""), ("soon", "")])
def test_a_day_is_written_in_words_and_a_damaged_one_left_out(day: str, words: str) -> None:
    assert in_words(day) == words
