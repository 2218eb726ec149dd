"""Does the course that ships keep what was promised of it: its size, its shape, its words?

What `check` warns of is not repeated here: it has nothing to say.
"""

import re
from collections import Counter
from hashlib import blake2b

from leadership_course.authoring.card_remarks import (
    BUDGETS,
    MOST_ASKED,
    MOST_IN_OPTION,
    MOST_IN_REASON,
)
from leadership_course.authoring.course_check import check_course
from leadership_course.course.blocks import Evidence, Figure, Plan
from leadership_course.reading.shipped import shipped_lessons
from tests.documents import document, tables
from tests.shipped import blocks, of_quizzes, quotes, shipped, texts, words

#: Sources that no card cites: the reasons of questions and the way of learning lean on them.
BACKGROUND = {
    "deci-connell-ryan-1989",
    "deming-2017",
    "edmondson-1999",
    "frazier-2017",
    "gallup-2015",
    "google-aristotle",
    "hardre-reeve-2009",
    "kegan-lahey-2001",
    "kowske-rasch-wiley-2010",
    "lacerenza-2017",
    "mayer-davis-schoorman-1995",
    "miao-humphrey-qian-2018",
    "national-academies-2020",
    "sheeran-2024",
    "slemp-2018",
    "tafvelin-2019",
}
CLICHES = (
    *("journey", "unlock", "unlocking", "leverage", "leveraging", "synergy", "synergies"),
    *("passion project", "authentic self", "next level", "thought leader", "paradigm"),
    *("mindset shift", "low-hanging fruit", "walk the talk", "game changer", "game-changer"),
    *("win-win", "outside the box", "comfort zone", "at the end of the day", "studies show"),
    *("leadership is not a title", "people don’t leave companies", "culture eats strategy"),
    *("rock star", "manpower", "subordinate", "subordinates", "will transform"),
)
#: Hashed: people whom the article names as examples, and whom the course is not to name.
LIVING = {
    *("ae359303", "ff0000f3", "4ceeb08d", "4bd6a01d"),
    *("a8c221b9", "5243ca5e", "a9faee0e", "bfb782f5"),
}


def test_check_has_nothing_to_say() -> None:
    assert "\n".join(map(str, check_course(shipped_lessons()).problems)) == ""


def test_five_modules_hold_twenty_seven_lessons_and_five_experiments() -> None:
    modules = shipped().modules
    assert [len(module.lessons) for module in modules] == [5, 5, 6, 5, 6]
    assert all(module.experiment for module in modules)
    assert all(module.review for module in modules)


def test_the_quizzes_ask_fifty_five_questions_ten_to_twelve_each() -> None:
    assert len(of_quizzes()) == 55
    sizes = [len(module.quiz.questions) for module in shipped().modules if module.quiz]
    assert all(10 <= size <= 12 for size in sizes)


def test_the_self_assessment_has_sixteen_statements_of_all_modules() -> None:
    assessment = shipped().assessment
    assert assessment is not None
    about = Counter(item.module for item in assessment.items)
    assert sum(about.values()) == 16
    assert set(about) == {"all", *(module.id for module in shipped().modules)}


def test_every_claim_of_the_article_is_covered_and_no_other() -> None:
    covered = {claim for lesson in shipped().lessons for claim in lesson.head.covers}
    assert covered == {f"A{number}" for number in range(1, 73)}


def test_the_course_is_opened_and_closed() -> None:
    head = shipped().head
    assert head.opening
    assert head.closing is not None
    assert head.closing.quote


def test_ids_of_lessons_bear_no_number() -> None:
    assert not [lesson.id for lesson in shipped().lessons if re.match(r"(m?\d|lesson)", lesson.id)]


def test_at_most_two_hundred_and_fifty_words_of_the_article_are_quoted() -> None:
    taken = [quote for quote in quotes() if quote.by == "Daniela Kissova"]
    assert len(taken) == 20
    assert sum(words(quote.text) for quote in taken) <= 250


def test_every_quotation_is_one_that_was_checked_word_for_word() -> None:
    lines = document("tests/quotations.txt").splitlines()
    checked = {line for line in lines if not line.startswith("#")}
    assert {f"{quote.by} | {quote.text}" for quote in quotes()} <= checked


def test_a_line_is_quoted_once_and_is_short() -> None:
    said = [quote.text for quote in quotes()]
    assert len(said) == len(set(said))
    assert all(words(quote.text) <= 30 and words(quote.why) <= 20 for quote in quotes())


def test_authors_are_told_the_same_budgets() -> None:
    (table,) = [t for t in tables(document("docs/writing-lessons.md")) if t.head[0] == "kind"]
    told = {row[0].lower(): row[2] for row in table.rows}
    asked = f"{MOST_ASKED} asked, {MOST_IN_OPTION} an option, {MOST_IN_REASON} for each reason"
    assert told.pop("check") == asked
    assert told == {kind: str(most) for kind, most in BUDGETS.items() if kind != "check"}


def test_a_lesson_begins_with_a_scene_or_an_idea_and_ends_with_an_act() -> None:
    for lesson in shipped().lessons:
        assert lesson.cards[0].kind in {"story", "idea"}
        ways = [card.kind for card in lesson.cards if card.kind != "quote"]
        assert ways[-1] == "try", lesson.id
        assert 5 <= len(lesson.cards) <= 10
        assert any(card.kind == "check" for card in lesson.cards)


def test_every_lesson_has_evidence_or_a_rule_of_its_own_and_one_plan() -> None:
    plans = Counter(lesson.id for lesson, _, block in blocks() if isinstance(block, Plan))
    assert plans == {lesson.id: 1 for lesson in shipped().lessons}
    grounded = {lesson.id for lesson, card, _ in blocks() if card.kind in {"evidence", "rule"}}
    assert grounded == {lesson.id for lesson in shipped().lessons}


def test_no_three_lessons_in_a_row_are_without_a_figure() -> None:
    drawn = {lesson.id for lesson, _, block in blocks() if isinstance(block, Figure)}
    signs = "".join("x" if lesson.id in drawn else "-" for lesson in shipped().lessons)
    assert "---" not in signs
    assert signs.count("x") >= len(signs) / 2


def test_every_module_has_a_picture() -> None:
    assert all(module.head.picture for module in shipped().modules)


def test_every_source_is_cited_or_known_to_stand_behind() -> None:
    cited = {key for *_, block in blocks() if isinstance(block, Evidence) for key in block.sources}
    assert {source.key for source in shipped().sources} - cited <= BACKGROUND


def test_no_worn_word_is_used() -> None:
    worn = re.compile(rf"\b({'|'.join(map(re.escape, CLICHES))})\b", re.IGNORECASE)
    assert not [text for text in texts() if worn.search(text)]


def test_no_living_person_serves_as_a_bad_example() -> None:
    named = {word for text in texts() for word in re.findall(r"\w+", text.lower())}
    assert not {blake2b(word.encode(), digest_size=4).hexdigest() for word in named} & LIVING


def test_objectives_and_the_promise_say_what_the_learner_will_do() -> None:
    for module in shipped().modules:
        assert module.head.promise.startswith("You will ")
        assert 3 <= len(module.head.objectives) <= 5
