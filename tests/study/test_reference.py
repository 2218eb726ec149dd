"""How are the studies and words of a course looked up?"""

from msgspec.structs import replace

from leadership_course.course.blocks import Evidence
from leadership_course.study.reference import citations, sources_found, terms_found
from tests.courses import card, course, lesson, module, sample_course
from tests.sample_parts import SOURCE, UNCITED


def evidence(id_: str, *keys: str) -> Evidence:
    return Evidence(id=id_, article="A", finding="B", try_="C", source=keys)


def test_sources_stand_by_author_then_year() -> None:
    older = replace(SOURCE, key="older", authors="kluger and DENISI", year=1990)
    told = replace(sample_course(), sources=(SOURCE, older, UNCITED))
    assert [s.key for s in sources_found(told)] == [UNCITED.key, "older", SOURCE.key]


def test_a_source_is_found_by_whatever_is_known_of_it() -> None:
    told = sample_course()
    for words in (
        "kluger",
        "1996",
        "feedback INTERVENTIONS",
        "psychological bulletin",
        "meta-analysis 607",
        "third of the cases",
        "laboratories",
    ):
        assert [s.key for s in sources_found(told, words)] == [SOURCE.key], words
    assert sources_found(told, "kluger 1991") == ()


def test_each_card_that_cites_a_source_is_named_once_in_the_order_of_the_path() -> None:
    first = card("evidence", "One", evidence("a", "x", "y"), evidence("b", "x"))
    second = card("evidence", "Two", evidence("c", "x"))
    told = course(module("m", lesson("early", first)), module("n", lesson("late", second)))
    assert [(c.lesson.id, c.card.id) for c in citations(told, "x")] == [
        ("early", "one"),
        ("late", "two"),
    ]
    assert [c.card.id for c in citations(told, "y")] == ["one"]
    assert citations(told, "z") == ()


def test_terms_stand_in_alphabetical_order_whatever_their_case_and_accents() -> None:
    told = sample_course()
    found = [t.term for t in terms_found(told)]
    assert found == ["connection", "effect size", "Élan", "hand over", "Meta-analysis"]
    assert [t.term for t in terms_found(told, "counted together")] == ["Meta-analysis"]
    assert [t.term for t in terms_found(told, "elan")] == ["Élan"]
