"""Is what translators did kept, found again, and told for what it is?"""

import polib  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.exchange.po import (
    NotPoError,
    Text,
    Translations,
    begun,
    is_language,
)

TEXTS = (
    Text("one/title", "A title", "lesson: title", "m/one.md"),
    Text("one/prose", "First.\n\nSecond: “x”.", "text of a card", "m/one.md"),
    Text("two/title", "A title", "lesson: title", "m/two.md"),
)
HEAD = 'msgid ""\nmsgstr "Language: pt_BR\\n"\n\n'


def translated(**words: str) -> str:
    """Return a file in which the texts named so (`one_title`) are translated."""
    file = polib.pofile(begun(TEXTS, "c 1.0", "de"))
    for entry in file:
        entry.msgstr = words.get(entry.msgctxt.replace("/", "_"), "")
    return str(file)


def states(content: str, texts: tuple[Text, ...] = TEXTS) -> list[str]:
    return [Translations(content).state_of(text) for text in texts]


def edited(words: str) -> tuple[Text, ...]:
    return (TEXTS[0]._replace(words=words), *TEXTS[1:])


def test_each_text_is_an_entry_that_says_what_and_where_it_is() -> None:
    file = polib.pofile(begun(TEXTS, "c 1.0", "pt-BR"))
    assert [(e.msgctxt, e.msgid, e.msgstr, e.comment) for e in file] == [
        (text.name, text.words, "", text.kind) for text in TEXTS
    ]
    assert file[0].occurrences == [("m/one.md", "")]
    assert file.metadata["Language"] == "pt_BR"
    assert Translations(str(file)).language == "pt-BR"


def test_the_same_texts_make_the_same_bytes_and_bear_no_date() -> None:
    once = begun(TEXTS, "c 1.0", "de")
    assert begun(TEXTS, "c 1.0", "de") == once
    assert Translations(once).renewed(TEXTS, "c 1.0") == once
    done = translated(one_title="Ein Titel")
    assert Translations(done).renewed(TEXTS, "c 1.0") == done
    assert "Date" not in once


def test_two_texts_with_the_same_words_are_two() -> None:
    content = translated(one_title="Ein Titel", two_title="Ein anderer")
    found = Translations(content)
    assert found.words(TEXTS) == {"one/title": "Ein Titel", "two/title": "Ein anderer"}
    assert states(content) == ["done", "missing", "done"]


def test_a_translation_of_former_words_is_kept_to_be_looked_at() -> None:
    content, now = translated(one_title="Ein Titel"), edited("Another title")
    assert states(content, now)[0] == "stale"
    assert Translations(content).words(now) == {}
    merged = Translations(content).renewed(now, "c 1.1")
    entry = polib.pofile(merged)[0]
    assert (entry.msgid, entry.msgstr, entry.previous_msgid) == (
        "Another title",
        "Ein Titel",
        "A title",
    )
    assert states(merged, now)[0] == "fuzzy"
    assert "Project-Id-Version: c 1.1" in merged


def test_what_was_looked_at_last_stays_beside_it_through_further_changes() -> None:
    first = Translations(translated(one_title="Ein Titel")).renewed(edited("B"), "c")
    second = Translations(first).renewed(edited("C"), "c")
    entry = polib.pofile(second)[0]
    assert (entry.msgid, entry.previous_msgid, entry.flags) == ("C", "A title", ["fuzzy"])
    again = Translations(second).renewed(edited("C"), "c")
    assert again == second


def test_an_entry_without_a_translation_is_simply_renewed() -> None:
    merged = Translations(translated()).renewed(edited("B"), "c")
    assert states(merged, edited("B"))[0] == "missing"
    assert "fuzzy" not in merged


def test_what_is_gone_waits_at_the_end_and_comes_back() -> None:
    content = translated(one_title="Ein Titel", two_title="Zwei")
    without = Translations(content).renewed(TEXTS[1:], "c")
    assert "#~ msgctxt" in without
    assert states(without)[0] == "missing"
    back = Translations(without).renewed(TEXTS, "c")
    assert Translations(back).words(TEXTS) == {"one/title": "Ein Titel", "two/title": "Zwei"}
    assert "#~" not in back
    still = Translations(without).renewed(TEXTS[1:], "c")
    assert still == without


def test_what_translators_and_their_programs_wrote_is_kept() -> None:
    file = polib.pofile(translated(one_title="Ein Titel"))
    file[0].tcomment = "As in the book."
    file[1].tcomment = "Not yet."
    file.metadata["Last-Translator"] = "A. Translator"
    merged = Translations(str(file)).renewed(TEXTS, "c 2")
    assert "# As in the book." in merged
    assert "# Not yet." in merged
    assert "Last-Translator: A. Translator" in merged


@given(st.dictionaries(st.sampled_from([t.name for t in TEXTS]), st.text(max_size=40)))
def test_whatever_is_written_comes_back_as_it_was(words: dict[str, str]) -> None:
    file = polib.pofile(begun(TEXTS, "c", "de"))
    kept = {name: "".join(text.splitlines()) for name, text in words.items()}
    for entry in file:
        entry.msgstr = kept.get(entry.msgctxt, "")
    found = Translations(str(file)).words(TEXTS)
    assert found == {name: text for name, text in kept.items() if text.strip()}


@pytest.mark.parametrize("tag", ["de", "pt-BR", "zh-Hant-TW", "nds"])
def test_a_tag_names_a_language(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "German", "DE", "de_AT", "de-", "d", "../x"])
def test_other_words_name_none(tag: str) -> None:
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "names no language"),
        ("# nothing\n", "names no language"),
        ('msgid ""\nmsgstr "Language: Klingon\\n"\n', "names no language"),
        (HEAD + "message x\n", "at line 4"),
        ("/etc/passwd", "PO file at line 1"),
    ],
)
def test_what_is_no_po_file_is_refused_with_its_line(content: str, says: str) -> None:
    with pytest.raises(NotPoError, match=says):
        Translations(content)


@given(st.text(alphabet='msgidstrcx "\\\n#~|,[]0:Languade', max_size=80))
def test_no_file_breaks_anything(text: str) -> None:
    try:
        Translations(HEAD + text).words(TEXTS)
    except NotPoError:
        return
