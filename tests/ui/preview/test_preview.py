"""Does an author see each save at once, at the same place, with its mistakes beside it?"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from leadership_course.ui.widgets.column import Column
from tests.reading.courses import DRAWING, FIRST, LESSON, MODULE, QUIZ, write
from tests.ui.conftest import Strays
from tests.ui.keyboard import settle
from tests.ui.preview.author import Author

QUOTE = "lesson/look-first/quote"


@pytest.fixture
def author(qapp: QApplication, strays: Strays, tmp_path: Path) -> Iterator[Author]:
    """An author before the small course."""
    author = Author(tmp_path)
    yield author
    author.close()
    qapp.setStyleSheet("")


def part(author: Author) -> str:
    """Return the card or the question on show."""
    return author.page().part_on_show()


def test_a_save_is_seen_at_once_on_the_same_card(author: Author) -> None:
    author.begin(QUOTE)
    author.save(FIRST, "Look before you leap.", "Look, and then leap.")
    assert author.sees("Look, and then leap.")
    assert part(author) == "quote"
    assert author.sees("No problems")


def test_a_file_renamed_into_the_place_of_another_is_seen_each_time(author: Author) -> None:
    author.begin(QUOTE)
    for words in ("Once over.", "Twice over.", "Three times over."):
        fresh = author.root / "first-steps" / "4913.tmp"
        fresh.write_text(author.read(FIRST).replace("A proverb", words), "utf-8")
        author.after(lambda: os.replace(fresh, author.root / FIRST))  # noqa: B023, PTH105
        assert author.sees(words)
        author.save(FIRST, words, "A proverb")


def test_a_card_whose_heading_changes_stays_on_show(author: Author) -> None:
    author.begin("lesson/look-first/evidence-doors")
    author.save(FIRST, "# Evidence: Doors", "# Evidence: Every door")
    assert author.sees("Every door")
    assert part(author) == "evidence-every-door"


def test_a_card_that_is_taken_out_gives_way_to_its_neighbour(author: Author) -> None:
    author.begin(QUOTE)
    text = author.read(FIRST)
    start, end = text.index("# Quote"), text.index("# Evidence")
    author.write_file(FIRST, text[:start] + text[end:])
    assert part(author) == "evidence-doors"


def test_a_lesson_with_another_id_is_found_by_its_file(author: Author) -> None:
    author.begin(QUOTE)
    author.save(FIRST, "id: look-first", "id: look-well")
    assert author.at("lesson/look-first")
    author.save(MODULE, "look-first", "look-well")
    assert author.at("lesson/look-well")
    assert part(author) == "quote"


def test_a_lesson_that_is_taken_out_leads_to_the_course(author: Author) -> None:
    author.begin(QUOTE)
    author.save(MODULE, "look-first, ", "")
    assert author.at("course")


def test_a_broken_save_keeps_the_last_good_view_and_says_so(author: Author) -> None:
    author.begin(QUOTE)
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    assert author.sees("Look before you leap.")
    assert part(author) == "quote"
    (problem,) = [said for said in author.listed() if "bye" in said]
    assert problem.startswith(f"Mistake in {FIRST}, line ")
    assert author.sees(f"until {FIRST} is mended")
    assert author.sees("Shown as of ")
    author.save(FIRST, "bye: A proverb", "by: A new proverb")
    assert author.sees("A new proverb")
    assert author.listed() == []
    assert not author.sees("Shown as of")


def test_course_yaml_that_can_not_be_read_takes_nothing_away(author: Author) -> None:
    author.begin(QUOTE)
    author.write_file("course.yaml", "id: [")
    assert author.sees("Look before you leap.")
    assert author.sees("until course.yaml is mended")
    assert part(author) == "quote"


def test_other_files_are_up_to_date_while_one_is_broken(author: Author) -> None:
    author.begin("lesson/ask-twice")
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    assert not author.sees("Shown as of")
    author.save(LESSON, "\n# ", "\n# Idea: Quite new\n\nSome words.\n\n# ")
    author.go("lesson/ask-twice/idea-quite-new")
    assert author.sees("Quite new")


def test_files_that_are_added_and_taken_out_are_seen(author: Author) -> None:
    author.begin("glossary")
    author.after((author.root / "glossary.yaml").unlink)
    assert not author.sees("what opens when asked")
    author.write_file("glossary.yaml", "terms:\n  - {term: key, meaning: what opens}\n")
    assert author.sees("what opens")
    folder = author.root / "more"
    folder.mkdir()
    author.write_file("more/module.yaml", "id: more\n")
    assert any("more/module.yaml" in said for said in author.listed())


def test_a_drawing_that_is_saved_is_seen(author: Author) -> None:
    author.begin("lesson/look-first")
    before = author.page().grab().toImage()
    author.save(DRAWING, "<svg ", "<!-- the same -->\n<svg ")
    settle()
    assert author.page().grab().toImage() == before
    author.write_file(
        DRAWING,
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        '<rect fill="#b23a32" width="64" height="64"/></svg>',
    )
    assert author.page().grab().toImage() != before


def test_a_save_during_a_reading_is_read_too(author: Author) -> None:
    author.begin(QUOTE)
    for number in range(6):
        text = author.read(FIRST)
        write(author.root, FIRST, text.replace("A proverb", f"Proverb {number}, A proverb"))
        author.preview.reading.ask()
        QTest.qWait(7)
    author.wait_until(lambda: author.sees("Proverb 5") and not author.preview.reading.is_busy)


def test_a_half_typed_reflection_and_the_place_in_it_stay(author: Author) -> None:
    author.begin("lesson/look-first/reflect")
    author.write("Half a thought")
    author.press("Left", "Left", "Left")
    author.save(FIRST, "A proverb", "An old proverb")
    field = author.focus_widget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Half a thought"
    author.write("X")
    assert field.toPlainText() == "Half a thouXght"


def test_the_page_stays_scrolled_as_far_as_it_was(author: Author) -> None:
    write(author.root, FIRST, author.read(FIRST).replace("- She read the sign.", "Long.\n\n" * 60))
    author.begin("lesson/look-first")
    bar = author.page().findChildren(Column)[0].verticalScrollBar()
    bar.setValue(400)
    author.save(FIRST, "Mira", "Nora")
    author.wait_until(
        lambda: author.page().findChildren(Column)[0].verticalScrollBar().value() == 400
    )


def test_an_answered_question_of_a_quiz_stays_on_show(author: Author) -> None:
    author.begin("quiz/first-steps")
    first = part(author)
    author.press("1", "Return")
    author.save(QUIZ, "prompt: Which way?", "prompt: Which way now?")
    assert part(author) == first


def test_nothing_takes_the_keyboard_from_the_list(author: Author) -> None:
    author.begin(QUOTE)
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    author.press("F6")
    assert author.is_in_list()
    author.save(LESSON, "\n# ", "\n# Idea: Quite new\n\nSome words.\n\n# ")
    assert author.is_in_list()
    author.press("F6")
    assert not author.is_in_list()
    assert author.page().isAncestorOf(author.focus_widget())


def test_f8_goes_from_problem_to_problem_and_to_their_places(author: Author) -> None:
    author.begin("lesson/look-first")
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    author.save(QUIZ, "id: quiz-true", "id: quiz-true\n    tilte: x")
    author.save("glossary.yaml", "meaning: what a", "meening: what a")
    assert len({said.partition(",")[0] for said in author.listed()}) == 3
    places = []
    for _ in range(len(author.listed())):
        author.press("F8")
        places.append(f"{author.window.place.page}/{part(author)}")
        assert author.is_in_list()
    assert {"lesson/quote", "quiz/quiz-true", "glossary/"} <= set(places)
    author.press("Shift+F8")
    assert f"{author.window.place.page}/{part(author)}" == places[-2]
    author.press("Return")
    assert author.opened()


def test_a_row_is_chosen_by_the_author_alone_and_is_seen_whole(author: Author) -> None:
    author.begin("lesson/look-first/reflect")
    author.save(QUIZ, "prompt:", "promt:")
    author.save(FIRST, "prompt:", "promt:")
    author.write_file(QUIZ, author.read(QUIZ).replace("why:", "whi:"))
    assert len(author.listed()) > 8
    assert author.preview.panel.chosen is None
    author.press("Shift+F8")
    listed = author.preview.panel.list
    assert listed.row == len(author.listed()) - 1
    author.wait_until(
        lambda: listed.viewport().rect().contains(listed.visualRect(listed.currentIndex()))
    )


def test_enter_opens_the_file_at_the_line(author: Author) -> None:
    author.begin(QUOTE)
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    author.press("F6", "Return")
    line = author.read(FIRST).split("\n").index("bye: A proverb") + 1
    file, told, column = author.opened()
    assert Path(file) == author.root / FIRST
    assert (int(told), column) in {(line, "1"), (line - 3, "1")}
    box = author.preview.panel.list.visualRect(author.preview.panel.list.currentIndex())
    view = author.preview.panel.list.viewport()
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=box.center())
    assert author.opened() == [file, told, column]


def test_space_and_a_click_show_the_place_of_a_problem(author: Author) -> None:
    author.begin("course")
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    author.press("F6", "Space")
    assert part(author) == "quote"
    assert author.is_in_list()
    author.go("course")
    listed = author.preview.panel.list
    box = listed.visualRect(listed.currentIndex())
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    settle()
    assert part(author) == "quote"


def test_the_page_itself_is_opened_at_its_line(author: Author) -> None:
    author.begin(QUOTE)
    line = author.read(FIRST).split("\n").index("# Quote") + 1
    author.press("Ctrl+E")
    assert author.opened() == [str(author.root / FIRST), str(line), "1"]
    author.press("Right")
    author.click("Edit this page")
    assert int(author.opened()[1]) > line
    assert author.sees("lesson/look-first/evidence-doors")


def test_f1_tells_the_keys_of_the_preview(author: Author) -> None:
    author.begin()
    assert ("F8", "Go to the next problem") in author.window.keys_everywhere


def test_the_list_can_be_hidden_and_comes_back_when_it_is_asked_for(author: Author) -> None:
    author.begin(QUOTE)
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    author.press("F6", "F9")
    assert not author.preview.panel.isVisible()
    assert author.page().isAncestorOf(author.focus_widget())
    author.press("F6")
    assert author.is_in_list()
    author.press("F9", "F8")
    assert author.preview.panel.isVisible()


def test_without_a_problem_the_keys_lead_nowhere_wrong(author: Author) -> None:
    author.begin(QUOTE)
    author.press("F8")
    assert author.sees("There is no problem to go to")
    author.press("F6")
    assert author.focused() == "Edit this page"
    author.press("F6")
    assert author.page().isAncestorOf(author.focus_widget())


def test_a_folder_with_nothing_to_read_waits_for_the_first_good_save(author: Author) -> None:
    text = author.read("course.yaml")
    write(author.root, "course.yaml", "")
    author.begin("course")
    assert author.sees("Nothing can be shown yet")
    assert author.listed()
    author.write_file("course.yaml", text)
    assert author.listed() == []
    assert author.sees("First steps")


def test_remarks_come_after_mistakes(author: Author) -> None:
    author.begin()
    write(author.root, "first-steps/03-extra.md", author.read(LESSON).replace("ask-twice", "extra"))
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    assert [said.partition(" ")[0] for said in author.listed()][-1] == "Remark"
    assert author.listed()[0].startswith("Mistake")


def test_the_search_finds_what_was_written_just_now(author: Author) -> None:
    author.begin(QUOTE)
    author.press("Ctrl+K")
    author.write("zanzibar")
    author.press("Esc")
    author.save(FIRST, "Look before you leap.", "Zanzibar before you leap.")
    author.press("Ctrl+K")
    author.write("zanzibar")
    author.wait_until(lambda: author.sees("Zanzibar before") or not author.sees("Still looking"))
    author.press("Return")
    assert part(author) == "quote"


def test_a_sheet_over_the_page_is_left_alone_until_it_is_closed(author: Author) -> None:
    author.begin(QUOTE)
    seen: list[bool] = []

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        author.save(FIRST, "Look before you leap.", "Look, and then leap.")
        seen.append(author.sees("Look, and then leap."))
        sheet.close()

    QTimer.singleShot(50, author.window, look)
    author.press("F1")
    assert seen == [False]
    author.wait_until(lambda: author.sees("Look, and then leap."))


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("window", [(900, 600), (1280, 800)])
def test_page_and_list_have_room_in_every_window(
    author: Author, size: int, window: tuple[int, int]
) -> None:
    author.begin(QUOTE)
    author.save(FIRST, "by: A proverb", "bye: A proverb")
    author.window.dress(text_size=size)
    author.window.resize(*window)
    settle()
    settle()
    assert (author.window.width(), author.window.height()) == window
    panel, page = author.preview.panel, author.page()
    assert page.height() * page.width() > panel.height() * panel.width()
    assert panel.list.height() >= 60
