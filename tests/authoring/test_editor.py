"""Is a file opened where the author wants it, and never through a shell?"""

import pytest

from leadership_course.authoring.editor import editor_words, filled


def words(wanted: str = "", *, is_windows: bool = False, **environment: str) -> tuple[str, ...]:
    """Return the command for this wish and this environment."""
    return editor_words(wanted, environment, is_windows=is_windows)


def test_what_is_asked_for_comes_first() -> None:
    found = words("mine -x {file} @{line}", LEADERSHIP_COURSE_EDITOR="other", VISUAL="code")
    assert found == ("mine", "-x", "{file}", "@{line}")


def test_an_editor_that_is_known_needs_no_places() -> None:
    assert words("code") == ("code", "--goto", "{file}:{line}:{column}")
    assert words("/usr/bin/kate --new")[:4] == ("/usr/bin/kate", "--new", "--line", "{line}")
    assert words(LEADERSHIP_COURSE_EDITOR="subl") == ("subl", "{file}:{line}:{column}")


def test_another_editor_is_given_the_file() -> None:
    assert words("my-editor --wait") == ("my-editor", "--wait", "{file}")


def test_the_usual_variables_count_where_they_name_an_editor_with_a_window() -> None:
    assert words(VISUAL="code --wait", EDITOR="vim")[0] == "code"
    assert words(VISUAL="vim", EDITOR="gvim") == ("gvim", "+{line}", "{file}")
    assert words(EDITOR="nano") == ()
    assert words(VISUAL="broken 'quote", EDITOR="") == ()
    assert words() == ()
    assert words(LEADERSHIP_COURSE_EDITOR="  ") == ()


def test_quotes_that_do_not_match_are_told() -> None:
    with pytest.raises(ValueError, match="quotation"):
        words("code 'here")


def test_a_program_of_windows_keeps_its_backslashes() -> None:
    found = words('"C:\\Program Files\\Notepad++\\notepad++.exe"', is_windows=True)
    assert found == (
        "C:\\Program Files\\Notepad++\\notepad++.exe",
        "-n{line}",
        "-c{column}",
        "{file}",
    )
    assert words("C:\\VS\\bin\\code.cmd", is_windows=True)[1] == "--goto"


def test_each_word_stays_one_word_whatever_the_file_is_called() -> None:
    name = "/course of mine/$(rm -rf);{line} 'x'.md"
    assert filled(("e", "{file}:{line}:{column}"), name, 12, 3) == ("e", f"{name}:12:3")


def test_a_whole_file_begins_in_line_one() -> None:
    assert filled(("e", "+{line}:{column}", "{file}"), "f", 0, 0) == ("e", "+1:1", "f")
