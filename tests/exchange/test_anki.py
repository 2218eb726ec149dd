"""Do the ideas of a course get into Anki, and stay themselves when they come again?"""

import json
import sqlite3
import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import pytest
from msgspec.structs import replace

from leadership_course.cli import command_line as cli
from leadership_course.course.outline import Course, Module
from leadership_course.course.questions import SingleChoice
from leadership_course.exchange.anki import Apkg, course_as_apkg
from leadership_course.exchange.flash_cards import flash_card, plain
from tests.courses import card, changed, course, lesson, module, quiz, renamed, two_options
from tests.reading.courses import copy_base
from tests.sample_parts import QUESTIONS, QUOTE

Output = pytest.CaptureFixture[str]
EARLY, LATE = 1_700_000_000, 1_700_000_500


class Held:
    """What a package holds, as Anki finds it."""

    def __init__(self, data: bytes, folder: Path) -> None:
        file = folder / "collection.anki2"
        with zipfile.ZipFile(BytesIO(data)) as package:
            file.write_bytes(package.read("collection.anki2"))
        with sqlite3.connect(file) as base:
            self.notes = base.execute(
                "SELECT guid, mid, flds, tags, mod, n.id, did, due FROM notes n "
                "JOIN (SELECT nid, did, due FROM cards) ON nid = n.id ORDER BY due"
            ).fetchall()
            decks, models = base.execute("SELECT decks, models FROM col").fetchone()
        base.close()
        self.decks: dict[str, Any] = json.loads(decks)
        self.models: dict[str, Any] = json.loads(models)

    def fields(self, number: int) -> list[str]:
        return str(self.notes[number][2]).split("\x1f")


def a_course(*, prompt: str = "What do you do first?") -> Course:
    first = two_options("first", principle="ask-first", hints=("Whose <work>?",))
    later = replace(two_options("later", principle="ask-first"), prompt=prompt)
    other = two_options("other", principle="other-idea")
    first_lesson = lesson("one", card("quote", "Kept", QUOTE))
    return course(
        module("first-days", first_lesson, quiz=quiz("a-quiz", first, other, later)),
        module("without-ideas", lesson("two", card("quote", "Kept too", QUOTE))),
    )


def held(made: Apkg, folder: Path) -> Held:
    return Held(made.data, folder)


def test_each_case_is_a_note_and_those_of_an_idea_do_not_follow_one_another(
    tmp_path: Path,
) -> None:
    made = course_as_apkg(a_course(), EARLY)
    found = held(made, tmp_path)
    ideas = [found.fields(n)[-2:] for n in range(made.notes)]
    assert ideas == [["ask-first", "first"], ["other-idea", "other"], ["ask-first", "later"]]
    assert [note[3].split() for note in found.notes] == [
        ["sample-course::ask-first"],
        ["sample-course::other-idea"],
        ["sample-course::ask-first"],
    ]


def test_a_note_shows_its_hint_the_reasons_and_where_the_idea_comes_from(tmp_path: Path) -> None:
    found = held(course_as_apkg(a_course(), EARLY), tmp_path)
    front, hint, back, quoted, where, credit, *_ = found.fields(0)
    assert "What do you do first?" in front
    assert "The work stays theirs." not in front
    assert hint == "Whose &lt;work&gt;?"
    assert back.index("Ask a question") < back.index("Fix it yourself")
    assert "costs the next ten days" in back
    assert QUOTE.text in quoted
    assert f"{QUOTE.by}, {QUOTE.source}" in quoted
    assert where == "One · First days"
    assert credit == "A sample course, Ada Lovelace, CC-BY-SA-4.0"


def test_an_edited_text_comes_again_under_the_same_names(tmp_path: Path) -> None:
    before = held(course_as_apkg(a_course(), EARLY), tmp_path)
    after = held(course_as_apkg(a_course(prompt="And <then>?"), LATE), tmp_path)
    names = [(note[0], note[1], note[6]) for note in before.notes]
    assert [(note[0], note[1], note[6]) for note in after.notes] == names
    assert "And &lt;then&gt;?" in after.fields(2)[0]
    assert all(new[4] > old[4] for old, new in zip(before.notes, after.notes, strict=True))


def test_a_question_and_a_module_that_are_renamed_stay_what_they_were(tmp_path: Path) -> None:
    before = held(course_as_apkg(a_course(), EARLY), tmp_path)
    new = renamed(renamed(a_course(), "first", "at-first"), "first-days", "days")
    twice = renamed(new, "at-first", "at-the-first")
    after = held(course_as_apkg(twice, LATE), tmp_path)
    assert [(n[0], n[6]) for n in before.notes] == [(n[0], n[6]) for n in after.notes]
    assert after.fields(0)[-1] == "first"


def test_what_comes_between_moves_nothing(tmp_path: Path) -> None:
    def with_another(thing: Any) -> Any:
        if not isinstance(thing, Module) or not thing.quiz:
            return thing
        new = two_options("new-one", principle="a-new-idea")
        return replace(thing, quiz=replace(thing.quiz, questions=(new, *thing.quiz.questions)))

    before = held(course_as_apkg(a_course(), EARLY), tmp_path)
    after = held(course_as_apkg(changed(a_course(), with_another), LATE), tmp_path)
    old, new = ({n[0]: (n[1], n[3], n[6]) for n in each.notes} for each in (before, after))
    assert old.items() <= new.items()
    assert len(new) == len(old) + 1


def test_two_courses_share_no_number(tmp_path: Path) -> None:
    ours = a_course()
    theirs = replace(ours, head=replace(ours.head, id="their-course"))
    one, two = (held(course_as_apkg(each, EARLY), tmp_path) for each in (ours, theirs))
    assert not {note[0] for note in one.notes} & {note[0] for note in two.notes}
    assert not {note[1] for note in one.notes} & {note[1] for note in two.notes}
    assert not {note[6] for note in one.notes} & {note[6] for note in two.notes}


def test_modules_are_decks_in_their_order_and_those_without_ideas_are_none(tmp_path: Path) -> None:
    ours = a_course()
    ours = replace(ours, head=replace(ours.head, title="Lead :: follow"))
    found = held(course_as_apkg(ours, EARLY), tmp_path)
    names = {deck["name"] for deck in found.decks.values()} - {"Default"}
    assert names == {"Lead :  follow::1 First days"}


def test_nothing_is_left_lying_in_the_folder_for_passing_files(tmp_path: Path) -> None:
    before = set(Path(gettempdir()).glob("tmp*"))
    course_as_apkg(a_course(), EARLY)
    left = {file for file in set(Path(gettempdir()).glob("tmp*")) - before if file.is_file()}
    assert not [file for file in left if file.read_bytes().startswith(b"SQLite")]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: type(question).__name__)
def test_every_type_that_has_an_answer_makes_two_sides(question: Any) -> None:
    kind = type(question).__name__
    if kind in {"Scenario", "SelfRating"}:
        made = course(
            module(
                "one",
                lesson("two", card("quote", "x", QUOTE)),
                quiz=quiz("q", replace(question, principle="it")),
            )
        )
        left = [note.what for note in course_as_apkg(made, EARLY).left_out]
        assert left == ([question.id] if kind == "Scenario" else [])
        return
    front, back = flash_card(question)
    assert plain(question.prompt) in front
    assert back
    assert flash_card(question) == (front, back)


def test_fixed_options_keep_their_place_and_the_others_are_mixed_by_no_chance() -> None:
    (question,) = [each for each in QUESTIONS if isinstance(each, SingleChoice)]
    fronts = {flash_card(replace(question, options=question.options)).front for _ in range(3)}
    assert len(fronts) == 1
    assert fronts.pop().endswith("<li>None of these</li></ul>")


def test_words_are_shown_and_mean_nothing_else() -> None:
    said = plain('<b> & "q" [sound:x.mp3] \\(x\\) {{Answer}}\nend')
    assert said == (
        "&lt;b&gt; &amp; &quot;q&quot; &#91;sound:x.mp3] <span>\\</span>(x<span>\\</span>) "
        "{{Answer}}<br>end"
    )


def test_the_command_writes_a_package_and_names_what_stays(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, file = copy_base(tmp_path), tmp_path / "out.apkg"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EARLY))
    code = cli.main(["export-anki", str(root), "-o", str(file), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code == (1 if told["left_out"] else 0)
    found = Held(file.read_bytes(), tmp_path)
    assert len(found.notes) == told["cards"]
    assert {note[4] for note in found.notes} <= {EARLY}
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    cli.main(["export-anki", str(root), "-o", str(file)])
    assert "written, " in capsys.readouterr().out
    assert {note[4] > EARLY for note in Held(file.read_bytes(), tmp_path).notes} <= {True}


def test_the_command_says_why_it_could_not_run(tmp_path: Path, capsys: Output) -> None:
    assert cli.main(["export-anki", str(tmp_path / "none"), "-o", "x"]) == 2
    (tmp_path / "empty").mkdir()
    assert cli.main(["export-anki", str(tmp_path / "empty"), "-o", "x"]) == 2
    root = copy_base(tmp_path)
    assert cli.main(["export-anki", str(root), "-o", str(tmp_path / "no" / "x.apkg")]) == 2
    assert "can't be written: no such file" in capsys.readouterr().err
    (next(root.glob("*/quiz.yaml"))).write_text("id: [", "utf-8")
    assert cli.main(["export-anki", str(root), "-o", str(tmp_path / "x.apkg")]) == 1
    assert "`check` names" in capsys.readouterr().out
