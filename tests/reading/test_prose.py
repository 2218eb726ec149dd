"""Does Markdown come out as safe HTML, and does everything unsafe become a problem?"""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.page import Page
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.prose import ATTRIBUTES, TAGS, ProseReader, code_prose
from tests.reading.rendering import READER, html, render


class Auditor(HTMLParser):
    """An independent look at HTML: every tag, attribute and address in it."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        super().__init__(convert_charrefs=True)
        self.seen: set[tuple[str, str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with its attributes."""
        self.seen.add((tag, "", ""))
        self.seen |= {(tag, name, value or "") for name, value in attrs}

    def handle_comment(self, data: str) -> None:
        """Note a comment as a tag that is never allowed."""
        self.seen.add(("comment", "", data))

    def handle_decl(self, decl: str) -> None:
        """Note a declaration in the same way."""
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        """Note an instruction in the same way."""
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        """Note anything else that is declared in the same way."""
        self.handle_comment(data)


def unsafe(made: str) -> list[tuple[str, str, str]]:
    """Return everything in HTML that is not on the allow-list."""
    auditor = Auditor()
    auditor.feed(made)
    auditor.close()
    return [seen for seen in auditor.seen if not _is_allowed(*seen)]


def _is_allowed(tag: str, name: str, value: str) -> bool:
    if tag not in TAGS or (name and name not in ATTRIBUTES.get(tag, ())):
        return False
    if name == "href":
        return urlsplit(value).scheme in {"http", "https"} and bool(urlsplit(value).hostname)
    return name != "src" or value == "first-steps/images/doors.svg"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("One **two** *three*.", "<p>One <strong>two</strong> <em>three</em>.</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("## A\n\nb", "<h2>A</h2>\n<p>b</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("a & b &amp; c", "<p>a &amp; b &amp; c</p>"),
        ("[a](https://b.c/d?e=f&g)", '<p><a href="https://b.c/d?e=f&amp;g">a</a></p>'),
        ("<https://b.c/>", '<p><a href="https://b.c/">https://b.c/</a></p>'),
        (
            "![Two doors](images/doors.svg)",
            '<p><img alt="Two doors" src="first-steps/images/doors.svg"></p>',
        ),
        ("\\# a", "<p># a</p>"),
        ("“a” – b…", "<p>“a” – b…</p>"),
        ("2 < 3 and 4 > 3", "<p>2 &lt; 3 and 4 &gt; 3</p>"),
    ],
)
def test_ordinary_markdown_is_read(text: str, made: str) -> None:
    prose, codes = render(text)
    assert prose is not None
    assert prose.html == made
    assert codes == []


def test_a_table_is_read() -> None:
    prose, codes = render("a | b\n-- | --\nc | d")
    assert prose is not None
    assert "<td>c</td>" in prose.html
    assert prose.text == "a b\nc d"
    assert codes == []


def test_the_plain_words_have_no_marks_and_a_line_for_each_part() -> None:
    text = (
        "## A & B\n\nOne *two*\n`x<y` [three](https://a.b).\n\n- four\n- five  \nsix\n\n> 7 &amp;"
    )
    prose, _ = render(text)
    assert prose is not None
    assert prose.text == "A & B\nOne two x<y three.\nfour\nfive\nsix\n7 &"


def test_the_words_of_a_picture_are_its_description() -> None:
    prose, _ = render("See ![two doors](images/doors.svg).")
    assert prose is not None
    assert prose.text == "See two doors."


def test_a_code_sample_keeps_its_signs() -> None:
    assert code_prose("a < b & c").html == "<pre><code>a &lt; b &amp; c</code></pre>"
    assert unsafe(code_prose("</code><script>alert(1)</script>").html) == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "a <img src=x onerror=alert(1)> b",
        "<!-- comment -->",
        "<!DOCTYPE html>",
        "<?php ?>",
        "<table><tr><td>" * 20,
        "</p>",
        "<div\nclass=a>",
        "<style>@import url(file:///etc/passwd)</style>",
    ],
)
def test_html_is_shown_as_text_and_named(text: str) -> None:
    prose, codes = render(text)
    assert set(codes) == {"raw-html"}
    assert prose is not None
    assert unsafe(prose.html) == []
    assert prose.text.startswith(text[:4])


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "mailto:a@b.c",
        "//host/share",
        "\\\\host\\share",
        "../x.md",
        "#top",
        "https:///x",
        "smb://a",
        "java&#115;cript:alert(1)",
        "http:x",
        "https://[::1",
        "",
    ],
)
def test_only_whole_web_addresses_are_links(href: str) -> None:
    for text in (f"[a]({href})", f"[a][b]\n\n[b]: {href}"):
        prose, codes = render(text)
        assert codes in (["bad-link"], []), text
        assert prose is not None
        assert "href" not in prose.html
        assert unsafe(prose.html) == []


@pytest.mark.parametrize(
    "source",
    [
        "https://a.b/c.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "../first-steps/images/doors.svg",
        "images/../images/doors.svg",
        "images%2fdoors.svg",
        "images\\doors.svg",
        "data:image/png,x",
        "images/doors.svg#x",
        "images/doors.svg?x",
        "./images/doors.svg",
        "images//doors.svg",
        "~/x.png",
        "images/no.svg",
        "//host/x.png",
        "course:images/doors.svg",
        "images/",
        ".hidden/x.png",
    ],
)
def test_only_pictures_of_the_module_are_shown(source: str) -> None:
    prose, codes = render(f"![what it shows]({source})")
    assert codes in (["bad-picture-path"], ["missing-picture"])
    assert prose is not None
    assert prose.html == "<p><em>what it shows</em></p>"


def test_attributes_can_not_be_smuggled_in() -> None:
    assert html("![x](images/doors.svg){onerror=alert(1)}").count("=") == 3
    assert unsafe(html('[a](https://b.c "t\\" onclick=\\"x")')) == []


def test_a_problem_in_prose_is_placed() -> None:
    problems: list[CourseProblem] = []
    page = Page("x.md", "one\n\ntwo [a](ftp://b) <b>x\n", problems)
    READER.read(page, tuple(page.lines), 1, "first-steps")
    assert sorted((p.line, p.column, p.width, p.code) for p in problems) == [
        (3, 9, 7, "bad-link"),
        (3, 18, 3, "raw-html"),
    ]


PIECES = st.sampled_from(
    [
        "[",
        "]",
        "(",
        ")",
        "!",
        "<",
        ">",
        "*",
        "_",
        "`",
        "#",
        "\n",
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "&",
        "&#60;",
        "&lt;",
        "\\",
        '"',
        "'",
        ":",
        "|",
        "--|--",
        "script",
        "img",
        "src=",
        "onerror=x",
        "javascript:",
        "https://a.b/",
        "file:///etc/passwd",
        "images/doors.svg",
        "a",
        " ",
        "{:",
        "}",
        "<a href='javascript:x'>",
        "<svg/onload=x>",
        "<!--",
        "-->",
        "]]>",
        "\u202e",
        "é",
        "wzxhzdk:0",
    ]
)


@settings(max_examples=1_000, deadline=None)
@given(
    st.lists(PIECES, max_size=25).map("".join)
    | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60)
)
def test_nothing_unsafe_comes_out_whatever_goes_in(text: str) -> None:
    prose, codes = render(text)
    assert prose is not None or codes
    if prose is not None:
        assert unsafe(prose.html) == []
        assert "\x02" not in prose.html + prose.text
        assert render(text)[0] == prose


def test_the_reader_serves_a_folder_that_is_not_there() -> None:
    problems: list[CourseProblem] = []
    reader = ProseReader(Pictures(CourseFolder(Path("/nowhere"), problems)))
    page = Page("x.md", "![a](images/b.png)", problems)
    assert reader.read(page, tuple(page.lines), 1, "m") is not None
    assert [problem.code for problem in problems] == ["missing-picture"]
