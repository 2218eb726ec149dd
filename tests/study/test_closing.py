"""What stands at the end of the course?"""

from msgspec.structs import replace

from leadership_course.study import quotes
from leadership_course.study.closing import closing_quote, lessons_ahead, taken_along
from leadership_course.study.lesson import LessonSitting
from leadership_course.study.reflecting import Reflecting
from tests.courses import sample_course
from tests.doubles import Desk
from tests.sample_parts import CLOSING, QUOTE, REFLECT


def test_the_closing_quote_is_the_one_the_course_names() -> None:
    plain = sample_course()
    assert closing_quote(Desk(plain).study) == (QUOTE if CLOSING.quote else None)
    named = replace(plain.head, closing=replace(CLOSING, quote=QUOTE.id))
    assert closing_quote(Desk(replace(plain, head=named)).study) == QUOTE
    unnamed = replace(plain.head, closing=replace(CLOSING, quote=""))
    assert closing_quote(Desk(replace(plain, head=unnamed)).study) is None
    bare = replace(plain.head, closing=None)
    assert closing_quote(Desk(replace(plain, head=bare)).study) is None


def test_lessons_that_are_not_finished_lie_ahead() -> None:
    desk = Desk(sample_course())
    assert lessons_ahead(desk.study) == 3
    sitting = LessonSitting(desk.study, desk.study.index.lessons["letting-go"])
    while sitting.forward():
        pass
    assert lessons_ahead(desk.study) == 2


def test_what_is_taken_along_is_counted_in_words() -> None:
    desk = Desk(sample_course())
    nothing = ((0, "lines kept"), (0, "reflections written"), (0, "plans made"))
    assert taken_along(desk.study) == nothing
    quotes.bookmark(desk.study, QUOTE)
    Reflecting(desk.study, REFLECT).write("On Thursday.")
    Reflecting(desk.study, CLOSING.keep).write("I will ask.")
    Reflecting(desk.study, CLOSING.keep).write("")
    found = ((1, "line kept"), (1, "reflection written"), (0, "plans made"))
    assert taken_along(desk.study) == found
