"""Does a course in another language stay the same course, whatever its translator wrote?"""

import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.authoring.course_check import check_course
from leadership_course.authoring.course_folder import files_of, write_course, write_files
from leadership_course.authoring.course_texts import course_texts, slots_of
from leadership_course.authoring.text_keys import TEXTS
from leadership_course.authoring.translation import CanNotTranslateError, translated
from leadership_course.course.outline import Course
from leadership_course.course.published import published
from leadership_course.course.questions import Asked
from leadership_course.course.shape import Shape
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.page import Page
from tests.reading.courses import BASE, FIRST, LESSON, QUIZ, copy_base, swap

#: Keys that hold text which is no learner's to read in another language: names, numbers, addresses.
KEPT = {"id", "own-id", "left-id", "right-id", "was", "type", "principle", "revision", "catches"}
KEPT |= {"go", "start", "expert", "low", "scale", "module", "key", "authors", "outlet", "link"}
KEPT |= {"check-back", "returns", "image", "picture", "colour", "covers", "lessons", "modules"}
KEPT |= {"language", "version", "licence", "pass", "retry", "feedback", "quote", "html", "file"}
KEPT |= {"root", "accent"}


def texts_in(root: Path) -> dict[str, str]:
    """Return the words of every text of a course, by its name."""
    course = course_in(root)
    files = course_texts(CourseFolder(root, []), course)
    return {slot.name: slot.words for file in files for slot in file.slots}


def course_in(root: Path) -> Course:
    course = read_course(root).course
    assert course
    return course


def made(root: Path, words: Mapping[str, str], language: str = "de") -> dict[str, bytes]:
    return translated(root, course_in(root), words, language)


def words_of(written: Mapping[str, bytes]) -> list[str]:
    """Return the words that a learner finds, in the order of the files."""
    with TemporaryDirectory() as folder:
        write_files(Path(folder), written)
        assert not [p for p in check_course(Path(folder)).problems if p.severity == "error"]
        files = course_texts(CourseFolder(Path(folder), []), course_in(Path(folder)))
        pages = [Page(file.file, file.text, []) for file in files]
        return [slot.words for page in pages for slot in slots_of(page)]


def names_in(files: Mapping[str, bytes]) -> list[tuple[str, str]]:
    with TemporaryDirectory() as folder:
        write_files(Path(folder), files)
        return [entry.key for entry in published(course_in(Path(folder)))]


def subclasses(cls: type[Shape]) -> set[type[Shape]]:
    return {each for direct in cls.__subclasses__() for each in {direct, *subclasses(direct)}}


@pytest.mark.parametrize("shape", sorted(subclasses(Shape) - {Asked}, key=str))
def test_every_key_that_can_hold_words_is_one_to_translate_or_one_to_keep(
    shape: type[Shape],
) -> None:
    assert set(TEXTS.get(shape, ())) <= {f.encode_name for f in msgspec.structs.fields(shape)}
    for field in msgspec.structs.fields(shape):
        if re.search(r"\bstr\b", str(field.type)) and shape.__name__ not in {
            "Prose",
            "Course",
            "Card",
        }:
            key = field.encode_name
            is_name = shape.__name__ == "Source" and key == "title"
            is_cited = shape.__name__ == "Evidence" and key == "source"
            kept = key in KEPT or is_name or is_cited or (shape.__name__, key) == ("FillIn", "gaps")
            assert kept != (key in TEXTS.get(shape, ())), (shape, key)


def test_a_translation_into_the_same_words_leaves_every_byte_but_the_language() -> None:
    files = made(BASE, texts_in(BASE), "en")
    own = dict(files_of(CourseFolder(BASE, [])))
    assert {name: files[name] for name in own} == own
    assert set(files) - set(own) == {"ids.lock"}
    assert b"language: de" in made(BASE, {})["course.yaml"]


@pytest.mark.parametrize("form", ["Дверь № {}", "Ganz: anders # {}", "- {}, “{}”", "{}"])
def test_a_course_in_other_words_keeps_its_ids_and_has_them_where_they_belong(form: str) -> None:
    own = texts_in(BASE)
    words = {name: form.replace("{}", str(n)) for n, name in enumerate(own)}
    words["quiz-fill/text"] = "Сначала {leap}."
    words["quiz-fill/leap/accept/1"] = words["quiz-fill/leap/options/1"]
    files = made(BASE, words, "ru")
    assert words_of(files) == list(words.values())
    assert names_in(files) == [entry.key for entry in published(course_in(BASE))]


NASTY = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="`~#:-{}[]\"'\\|>*&!%@, \n\tab<", max_size=25),
    st.sampled_from(
        (
            *("# Idea: more", "```", "a\n```\nb", "~~~\nx\n~~~", "---", "- a\n- b", "a: b", "null"),
            *(
                "true",
                "12",
                "{gap}",
                "x {#other-id}",
                "a\n\nb",
                '"',
                "'",
                "|",
                "> x",
                "<b>",
                "\u2028",
            ),
            *(
                "```quote\nid: new\n```",
                "{id: x, text: y}",
                "a #b",
                "é: ü",
                "a,b",
                "]",
                "[x](file:///)",
            ),
            *("a  b", " a ", "\t", "x" * 12_000, "![x](../../etc)", "  - indented", "…", "\ufeff"),
        )
    ),
)


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(st.data(), NASTY)
def test_whatever_is_written_is_read_as_these_words_or_refused_by_name(
    data: st.DataObject, nasty: str
) -> None:
    own = texts_in(BASE)
    name = data.draw(st.sampled_from(sorted(own)))
    refused = refused_names({name: nasty})
    if refused:
        assert set(refused) == {name}
        return
    files = made(BASE, {name: nasty})
    wanted = nasty.strip() or own[name]
    if name == "quiz-fill/leap/accept/1":
        wanted = "\n".join(line.strip() for line in wanted.split("\n") if line.strip())
    assert words_of(files) == list({**own, name: wanted}.values())
    assert names_in(files) == [entry.key for entry in published(course_in(BASE))]


def refused_names(words: Mapping[str, str]) -> list[str]:
    """Return what is refused in these words; nothing where they can be used."""
    try:
        made(BASE, words)
    except CanNotTranslateError as error:
        return [each.name for each in error.refusals]
    return []


@pytest.mark.slow
@settings(max_examples=6, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(texts_in(BASE))), NASTY, min_size=8, max_size=16))
def test_of_many_at_once_those_that_are_not_refused_can_be_used(words: dict[str, str]) -> None:
    for _ in range(len(words)):
        refused = refused_names(words)
        if not refused:
            break
        assert set(refused) <= set(words)
        words = {name: words[name] for name in words if name not in refused}
    assert len(words_of(made(BASE, words))) == len(texts_in(BASE))


def test_words_stay_in_the_style_of_their_author(tmp_path: Path) -> None:
    root = swap(
        copy_base(tmp_path),
        LESSON,
        "# Idea: Once",
        "# Try\n\n```plan\nid: again\nwhen: >-\n  When nobody answers,\n  or too soon\n"
        'then: "I ask: twice"\n```\n\n# Idea: Once',
    )
    long = "Wenn lange niemand antwortet, oder so schnell, dass es kaum die Antwort sein kann, " * 2
    text = made(root, {"again/when": long, "again/then": "Ich frage noch einmal"})[LESSON].decode()
    lines = text.split("\n")
    start = lines.index("when: >-")
    assert all(line.startswith("  ") and len(line) <= 100 for line in lines[start + 1 : start + 3])
    assert 'then: "Ich frage noch einmal"' in lines
    assert "# Try" in lines  # which has no title, and so its id stays


def test_several_lines_stand_below_one_another(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    text = made(root, {"your-last-door/prompt": "Erstens?\n\nZweitens: `was`?"})[FIRST].decode()
    assert "prompt: |-\n  Erstens?\n\n  Zweitens: `was`?\nreturns" in text


def test_a_gap_may_take_more_spellings_than_it_had(tmp_path: Path) -> None:
    flow = swap(
        copy_base(tmp_path), QUIZ, "accept: [leap], options: [Leap, sleep]", "accept: [leap]"
    )
    words = {"quiz-fill/leap/accept": " springst\n\nspring, jetzt "}
    assert b'accept: [springst, "spring, jetzt"]' in made(flow, words)[QUIZ]
    block = swap(
        flow,
        QUIZ,
        "      leap: {accept: [leap], why: It is a saying.}",
        "      leap:\n        accept:\n          - leap\n        why: It is a saying.",
    )
    wanted = b"accept:\n          - springst\n          - spring, jetzt\n        why"
    assert wanted in made(block, words)[QUIZ]


def test_what_is_alike_stays_alike(tmp_path: Path) -> None:
    root = swap(copy_base(tmp_path), QUIZ, "right: Pane", "right: Handle")
    swap(root, QUIZ, "accept: [leap]", "accept: [Leap]")
    own = texts_in(root)
    assert len([name for name in own if name.endswith("/right")]) == 1
    assert "quiz-fill/leap/options/1" not in own
    words = {"quiz-matching/door/right": "Griff", "quiz-fill/leap/accept/1": "Sprung"}
    text = made(root, words)[QUIZ].decode()
    assert text.count("right: Griff, right-id: handle") == 2
    assert "accept: [Sprung], options: [Sprung, sleep]" in text


def test_a_group_and_a_side_below_one_another_keep_their_ids(tmp_path: Path) -> None:
    root = swap(
        copy_base(tmp_path),
        QUIZ,
        "      - {name: Inside, items: [Table, Chair], why: They are in.}",
        "      - name: >-\n          Inside\n        items:\n          - Table\n"
        "          - id: seat\n            text: Chair\n        why: They are in.",
    )
    words = {
        "quiz-sorting/inside/name": "Drinnen",
        "quiz-sorting/inside/items/table": "Tisch",
        "quiz-sorting/inside/items/seat": "Stuhl",
    }
    text = made(root, words)[QUIZ].decode()
    assert "- name: >-\n          Drinnen\n        id: inside\n        items:" in text
    assert '- {id: table, text: "Tisch"}\n          - id: seat\n            text: Stuhl' in text


def test_words_that_would_make_two_things_one_are_refused() -> None:
    words = {"quiz-matching/door/right": "Teil", "quiz-matching/window/right": "Teil"}
    with pytest.raises(CanNotTranslateError, match="quiz-matching") as caught:
        made(BASE, words)
    assert caught.value.refusals


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("look-first/story-the-door/prose", "# Idea: A new card", "begin no card"),
        ("look-first/story-the-door/title", "Two\nlines", "begin no card|Something"),
        ("quiz-fill/text", "No gap", "no gap"),
        ("sa-look/text", "a\u2028b", "invisible control"),
        ("look-first/story-the-door/prose", "<b>x</b>\n\n![a](../x.png)", "picture|outside|file"),
    ],
)
def test_a_refusal_says_which_text_and_why(name: str, words: str, why: str) -> None:
    with pytest.raises(CanNotTranslateError, match=why) as caught:
        made(BASE, {name: words})
    assert {each.name for each in caught.value.refusals} == {name}


def test_the_lock_of_the_new_words_still_knows_former_ids(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    (root / "ids.lock").write_text("quote            long-gone retired\n", "utf-8")
    files = made(root, {"look-then-leap/text": "Erst wägen, dann wagen."})
    assert b"long-gone retired" in files["ids.lock"]
    write_files(tmp_path / "out", files)
    assert not [p for p in check_course(tmp_path / "out").problems if p.code != "too-few-cases"]


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "made"
    target.mkdir()
    write_course(target, {"a/b.txt": b"x"})
    assert (target / "a/b.txt").read_bytes() == b"x"
    with pytest.raises(OSError, match=r"."):
        write_course(tmp_path / "other", {"a": b"x", "a/b": b"y"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]


def test_folders_without_end_are_not_followed(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    (root / "round").symlink_to(root)
    found: dict[str, Any] = dict(files_of(CourseFolder(root, [])))
    assert max(name.count("/") for name in found) <= 10
