"""Does docs/course-format.md say what the reader does? Each example and each key is tried."""

from pathlib import Path
from typing import get_args

import pytest
from msgspec import inspect as shapes

from leadership_course.course import blocks, outline, questions
from leadership_course.course.outline import CardKind, Course
from leadership_course.course.problems import CourseProblem
from leadership_course.course.questions import Asked, Question
from leadership_course.course.shape import Shape
from leadership_course.reading import (
    course_extras,
    folder,
    page,
    pictures,
    prose,
    prose_limits,
    strict_yaml,
    svg_check,
)
from leadership_course.reading.card_split import BLOCK_WORDS
from leadership_course.reading.course_reader import read_course
from leadership_course.ui.theme.tokens import LIGHT
from tests.documents import document, fences, tables

TEXT = document("docs/course-format.md")
EXAMPLES = fences(TEXT)

#: How the tables name the values that an author writes.
WRITTEN: dict[str, type[Shape]] = {
    "course.yaml": outline.CourseHead,
    "closing": outline.Closing,
    "module.yaml": outline.ModuleHead,
    "a lesson": outline.LessonHead,
    "quiz.yaml": outline.Quiz,
    "pass": outline.PassCount,
    "review.yaml": outline.ReviewPool,
    "experiment.yaml": outline.Experiment,
    "a source": outline.Source,
    "a term": outline.Term,
    "self-assessment.yaml": outline.SelfAssessment,
    "a statement": outline.Statement,
    "quote": blocks.Quote,
    "reflect": blocks.Reflect,
    "plan": blocks.Plan,
    "contrast": blocks.Contrast,
    "evidence": blocks.Evidence,
    "figure": blocks.Figure,
    "every question": questions.Asked,
    "single-choice": questions.SingleChoice,
    "an option": questions.Option,
    "true-false": questions.TrueFalse,
    "multiple-choice": questions.MultipleChoice,
    "ordering": questions.Ordering,
    "an item": questions.Item,
    "matching": questions.Matching,
    "a pair": questions.Pair,
    "sorting": questions.Sorting,
    "a group": questions.Group,
    "fill-in": questions.FillIn,
    "a gap": questions.Gap,
    "short-answer": questions.ShortAnswer,
    "judgement": questions.Judgement,
    "a response": questions.Response,
    "scenario": questions.Scenario,
    "a node": questions.Node,
    "a choice": questions.Choice,
    "self-rating": questions.SelfRating,
    "offers": questions.Offers,
}
#: Values that the reader puts together; nobody writes them down.
PUT_TOGETHER = {
    blocks.Prose,
    blocks.Ask,
    outline.Card,
    outline.Lesson,
    outline.Module,
    outline.Course,
}
KEY_TABLES = {
    table.head[0].removeprefix("key of "): {row[0].strip("`"): row for row in table.rows}
    for table in tables(TEXT)
    if table.head[0].startswith("key of ")
}


def fields(shape: type[Shape]) -> dict[str, shapes.Field]:
    """The keys of a shape; those that all questions share are left to their own table."""
    info = shapes.type_info(shape)
    assert isinstance(info, shapes.StructType)
    found = {field.encode_name: field for field in info.fields}
    if issubclass(shape, Asked) and shape is not Asked:
        return {name: field for name, field in found.items() if name not in fields(Asked)}
    return found


def every_shape(under: type[Shape] = Shape) -> set[type[Shape]]:
    """All shapes of the course room."""
    found = set(under.__subclasses__())
    shapes_found = found.union(*(every_shape(each) for each in found))
    return {each for each in shapes_found if each.__module__.startswith("leadership_course.")}


def write_example_course(root: Path) -> Path:
    """Put the examples of the document into a folder, as the document says."""
    pieces = [
        "---\nid: asking-twice\ntitle: Asking twice\nminutes: 8\n---",
        *(
            f"# Idea {{#card-{number}}}\n\n```{example.info}\n{example.text}\n```"
            for number, example in enumerate(EXAMPLES)
            if example.info in BLOCK_WORDS
        ),
    ]
    texts = {"kitchen-talk/02-asking-twice.md": "\n\n".join(pieces)}
    texts |= {example.info.split()[1]: example.text for example in EXAMPLES if " " in example.info}
    for name, text in texts.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text + "\n", "utf-8")
    return root


@pytest.fixture(scope="module")
def example_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course of the document; it must be whole."""
    reading = read_course(write_example_course(tmp_path_factory.mktemp("course")))
    said: list[CourseProblem] = list(reading.problems)
    assert "\n".join(map(str, said)) == ""
    assert reading.course is not None
    return reading.course


def test_the_examples_make_a_course_without_a_problem(example_course: Course) -> None:
    assert [lesson.id for lesson in example_course.lessons] == ["first-talk", "asking-twice"]
    assert example_course.modules[0].quiz is not None
    assert example_course.assessment is not None
    assert example_course.sources
    assert example_course.modules[0].review
    assert example_course.modules[0].experiment is not None
    assert example_course.glossary
    assert example_course.head.opening
    assert example_course.head.closing is not None


def test_every_fence_of_the_document_is_tried() -> None:
    tried = {example.info for example in EXAMPLES if " " in example.info}
    others = {example.info for example in EXAMPLES} - tried
    assert others == {"text", *BLOCK_WORDS}


def test_there_is_an_example_of_each_block_and_each_question_type(example_course: Course) -> None:
    shown = [block for card in example_course.lessons[1].cards for block in card.body]
    assert {type(block) for block in shown} == set(get_args(blocks.Block)) - {blocks.Prose}
    asked = {type(block.question) for block in shown if isinstance(block, blocks.Ask)}
    assert asked == set(get_args(Question))


def test_every_shape_an_author_writes_has_a_table_of_its_keys() -> None:
    assert set(WRITTEN.values()) == every_shape() - PUT_TOGETHER
    assert set(KEY_TABLES) == set(WRITTEN)


@pytest.mark.parametrize("name", WRITTEN)
def test_a_table_lists_the_keys_of_its_shape_and_no_other(name: str) -> None:
    tagged = {"type"} if name == "every question" else set()
    assert set(KEY_TABLES[name]) == set(fields(WRITTEN[name])) | tagged


@pytest.mark.parametrize("name", WRITTEN)
def test_a_table_says_which_keys_are_needed(name: str) -> None:
    needed = {key for key, row in KEY_TABLES[name].items() if row[2] == "needed"}
    wanted = {key for key, field in fields(WRITTEN[name]).items() if field.required}
    assert needed - {"type"} == wanted


@pytest.mark.parametrize("name", WRITTEN)
def test_a_default_that_is_a_word_or_number_is_told(name: str) -> None:
    for key, field in fields(WRITTEN[name]).items():
        default = field.default
        if isinstance(default, bool):
            default = str(default).lower()
        if isinstance(default, str | int) and default != "":
            assert KEY_TABLES[name][key][2] == f"`{default}`"


@pytest.mark.parametrize("name", WRITTEN)
def test_every_word_that_a_key_may_hold_is_named(name: str) -> None:
    for key, field in fields(WRITTEN[name]).items():
        if isinstance(field.type, shapes.LiteralType):
            for word in filter(None, field.type.values):
                assert f"`{word}`" in KEY_TABLES[name][key][1]


def test_the_kinds_of_cards_are_all_named() -> None:
    sentence = TEXT.partition("The kinds are ")[2].partition(".")[0].replace("\n", " ")
    named = sentence.replace(" and ", ", ").split(", ")
    assert [word.lower() for word in named] == list(get_args(CardKind))


def test_the_elements_of_drawings_are_all_named() -> None:
    sentence = TEXT.partition("It may hold the elements ")[2].partition(", with their geometry")[0]
    named = {word.strip("`,") for word in sentence.replace(" and\n", " ").split()}
    assert named - {"and"} == set(svg_check._ELEMENTS)


def test_the_tokens_of_drawings_are_those_of_the_themes() -> None:
    (table,) = [table for table in tables(TEXT) if table.head[0] == "token"]
    named = {word.strip("` ") for row in table.rows for word in row[0].split(",")}
    colours = {name for name in LIGHT.__struct_fields__ if str(getattr(LIGHT, name))[0] == "#"}
    assert named == {name.replace("_", "-") for name in colours}


def test_the_limits_are_those_the_reader_keeps() -> None:
    (table,) = [table for table in tables(TEXT) if table.head == ("what", "limit")]
    assert {row[0]: row[1] for row in table.rows} == {
        "a YAML file": f"{folder.YAML_LIMIT // 1024:,} KiB",
        "a lesson": f"{folder.LESSON_LIMIT // 1024} KiB",
        "a picture": f"{pictures.PICTURE_LIMIT // 1024:,} KiB, "
        f"{pictures.MOST_PIXELS // 1_000_000} megapixels",
        "an SVG": f"{svg_check.SVG_LIMIT // 1024} KiB, {svg_check.MOST_ELEMENTS:,} elements, "
        f"{svg_check.MOST_DEPTH} levels, numbers up to {svg_check.LARGEST_NUMBER:,}",
        "levels of YAML": f"{strict_yaml.MOST_DEPTH}",
        "values and brackets in a YAML text": f"{strict_yaml.MOST_EVENTS:,}",
        "each of `[`, `<` and the backtick in a piece of prose": f"{prose_limits.MOST_MARKS}",
        "levels of lists, quotations and emphases": f"{prose.MOST_NESTING}",
        "characters in a word": f"fewer than {page.LONGEST_WORD:,}",
        "sources, and terms of the glossary": f"{course_extras.MOST_ITEMS} of each",
        "bars in a table": f"{prose_limits.MOST_BARS}",
        "lines of a paragraph or list": f"{prose_limits.LONGEST_PARAGRAPH}, fewer with many marks",
        "names in a folder": f"{folder.MOST_NAMES:,}",
        "problems listed for a file": f"{page.MOST_PROBLEMS}",
    }
