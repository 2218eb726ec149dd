"""On which Markdown would a parser, or a text document, spend minutes, or fall over?"""

from __future__ import annotations

from pathlib import Path

from hostile.base import FILES, LESSON, Case, file, prose, put
from hostile.vectors import HTML_VECTORS, MARKDOWN_VECTORS, Outside, filled

MANY = "too-many-marks"


def _of_size(outcome: str, size: int) -> Case:
    body = FILES[LESSON]
    line = "a word or two, and some more.\n\n"
    body += line * ((size - len(body)) // len(line))
    return file(outcome, LESSON, body + "a" * (size - len(body)))


MARKDOWN: dict[str, Case] = {
    "size-64-kib": _of_size("rendered", 64 * 1024),
    "size-64-kib-and-a-byte": _of_size("file-too-big", 64 * 1024 + 1),
    "brackets-200": prose("rendered", "[" * 200),
    "brackets-201": prose(MANY, "[" * 201),
    "brackets-5000": prose(MANY, "[" * 5_000),
    "angles-200": prose("rendered", "< " * 200),
    "angles-201": prose(MANY, "< " * 201),
    "backticks-200": prose("rendered", "a ` " * 200),
    "backticks-201": prose(MANY, "a ` " * 201),
    "pictures": prose(MANY, "![" * 5_000),
    "footnotes": prose(MANY, "[^" * 5_000),
    "links": prose(MANY, "[a](" * 5_000),
    "cdata": prose(MANY, "<![CDATA[" * 2_000),
    "tags": prose(MANY, "<a " * 5_000),
    "autolinks": prose(MANY, "<http://" * 5_000),
    "comments": prose(MANY, "<!-- " * 5_000),
    "rising-backticks": prose(MANY, " ".join("`" * n for n in range(1, 300))),
    "long-backticks": prose("too-long-paragraph", "words " + "`" * 150 + " a" * 20_000),
    "setext": prose("too-long-paragraph", "a\n=\n" * 10_000),
    "lines-500": prose("rendered", "a line\n" * 499 + "a line"),
    "lines-501": prose("too-long-paragraph", "a line\n" * 500 + "a line"),
    "escapes": prose("too-long-paragraph", "\\*" * 30_000),
    "escapes-spaced": prose("too-long-paragraph", "\\* " * 20_000),
    "entities": prose("too-long-paragraph", "&amp;" * 10_000),
    "word-2999": prose("rendered", "w" * 2_999),
    "word-3000": prose("too-long-word", "w" * 3_000),
    "list-nested": prose("too-deep", "\n".join(" " * 4 * n + "- a" for n in range(60))),
    "list-in-a-line": prose("too-deep", "* " * 400 + "a"),
    "dashes-in-a-line": prose("rendered", "- " * 5_000),
    "quotations": prose("too-deep", "> " * 5_000 + "a"),
    "emphasis": prose("too-long-paragraph", "*a " * 10_000),
    "stars": prose("too-long-word", "**" * 3_000 + "a"),
    "stars-both-sides": prose("too-deep", "*" * 400 + "a" + "*" * 400),
    "underscores": prose("too-long-paragraph", "_a " * 10_000),
    "table-wide": prose("rendered", "|a" * 199 + "|\n" + "|-" * 199 + "|\n" + "|b" * 199 + "|"),
    "table-a-bar-more": prose("too-long-paragraph", "|a|b|\n|-|-|\n" + "|c|d|\n" * 198 + "|"),
    "table-long": prose("rendered", "|a|b|\n|-|-|\n" + "|c|d|\n" * 198),
    "table-of-tables": prose("raw-html", "<table><tr><td>" * 20),
    "reference-bomb": prose(MANY, "[a]: x\n\n" + "[a]" * 3_000),
    "reference-to-itself": prose("bad-link", "[a][a]\n\n[a]: [a]"),
    "attributes": prose("missing-picture", "![x](images/none.png){onerror=alert(1)}"),
    "fence-unclosed": prose("unclosed-block", "```text\nwords"),
    "fence-unknown": prose("unknown-block", "```python\nimport os\n```"),
    "fence-long-word": prose("too-long-word", f"```text\n{'w' * 60_000}\n```"),
    "cards-2000": prose("duplicate-id", "# Idea: Same\n\nwords\n\n" * 2_000),
    "placeholder": prose("bad-character", "\x02wzxhzdk:0\x03"),
    "null": prose("bad-character", "a\0b"),
    "line-separator": prose("bad-character", "a\u2028b"),
    "soft-hyphens": prose("rendered", "a\u00ad" * 1_000),
    "zero-width-spaces": prose("rendered", "a\u200b" * 1_000),
    "latex": prose("plain", "$$\\input{/etc/passwd}$$"),
    "include": prose("plain", "{% include '/etc/passwd' %} --8<-- \"/etc/passwd\""),
    "template": prose("plain", "{{ config }} ${7*7} #{7*7} %s %n {0.__class__}"),
}
"""Prose by name; those of `HTML` and `LINKS` below are vectors for files and the network."""


def vector(outcome: str, template: str) -> Case:
    """Return the case of a vector on a card by itself."""

    def write(root: Path, outside: Outside) -> None:
        put(root, LESSON, FILES[LESSON] + filled(template, outside) + "\n")

    return Case(outcome, write)


def _outcome(template: str) -> str:
    """Return what becomes of a vector of Markdown, by what it tries."""
    if template.startswith("![alt](images/") and "/../" not in template:
        return "missing-picture"
    if "![" in template:
        return "bad-picture-path"
    return "plain" if template.startswith("[words](https:") else "bad-link"


HTML = {f"html-{n:02}": vector("raw-html", v) for n, v in enumerate(HTML_VECTORS)}
LINKS = {f"vector-{n:02}": vector(_outcome(v), v) for n, v in enumerate(MARKDOWN_VECTORS)}
