"""Is every picture of a line exactly as large as its format, and whole?"""

import pytest
from PySide6.QtGui import QColor, QImage

from leadership_course.course.blocks import Quote
from leadership_course.ui.blocks.quote_view import QuoteView
from leadership_course.ui.quote_picture import FORMATS, Format, Words, as_png, quote_picture
from leadership_course.ui.quote_sheet import Printed, quotes_pdf
from leadership_course.ui.theme.look import Look
from leadership_course.ui.theme.tokens import DARK, LIGHT, Tokens
from leadership_course.ui.widgets.labels import PlainLabel
from tests.ui.learner import PLAIN

SENTENCE = (
    "The question leaves the work where it is, and the answer takes all of it away. "  # 16 words
)


def words(count: int) -> Words:
    return Words((SENTENCE * 12)[: 5 * count].strip(), "Somebody", "A book, 2007", "The course")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
@pytest.mark.parametrize("count", [3, 30, 90])
@pytest.mark.usefixtures("qapp")
def test_a_picture_has_its_size_and_a_margin_that_nothing_stands_in(
    count: int, format_: Format, tokens: Tokens
) -> None:
    picture = quote_picture(words(count), format_, tokens)
    assert picture is not None
    read = QImage.fromData(as_png(picture))
    assert (read.width(), read.height()) == (format_.width, format_.height)
    assert read.devicePixelRatio() == 1
    ground = QColor(tokens.gold_soft)
    edges = [(x, y) for x in range(0, read.width(), 7) for y in (20, read.height() - 20)]
    edges += [(x, y) for y in range(0, read.height(), 7) for x in (20, read.width() - 20)]
    assert all(read.pixelColor(x, y) == ground for x, y in edges)


@pytest.mark.usefixtures("qapp")
def test_what_does_not_fit_at_the_least_size_is_refused() -> None:
    assert (
        quote_picture(Words(SENTENCE * 30, "Somebody", "", "The course"), FORMATS[0], LIGHT) is None
    )


@pytest.mark.usefixtures("qapp")
def test_words_from_right_to_left_fit_too() -> None:
    line = Words("שאלה משאירה את העבודה אצל מי שעושה אותה", "מישהו", "", "The course")
    assert quote_picture(line, FORMATS[0], LIGHT) is not None


@pytest.mark.usefixtures("qapp")
def test_many_lines_take_more_pages_than_one() -> None:
    one = quotes_pdf("Lines", [Printed(SENTENCE, "Somebody", "")])
    many = quotes_pdf("Lines", [Printed(SENTENCE, "Somebody", "A note\nof two lines")] * 40)
    assert one.count(b"/Type /Page\n") == 1
    assert many.count(b"/Type /Page\n") > 3


@pytest.mark.parametrize(("is_alone", "role"), [(True, "pull"), (False, "quote")])
@pytest.mark.usefixtures("qapp")
def test_a_quotation_alone_on_its_card_stands_larger(is_alone: bool, role: str) -> None:
    look = Look()
    look.apply(PLAIN)
    quote = Quote(id="q", text="A line", by="Somebody", why="It holds.")
    view = QuoteView(look, quote, is_kept=False, is_alone=is_alone)
    assert view.findChildren(PlainLabel)[0].property("role") == role
