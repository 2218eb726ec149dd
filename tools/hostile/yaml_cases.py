"""Which YAML crashes loaders, fills the memory, or says something else than it seems to say?"""

from __future__ import annotations

from hostile.base import COURSE, FILES, GLOSSARY, LESSON, QUIZ, Case, added, file, swapped

_MERGES = "a0: &a0 {k: v}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{','.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12)
)
_LAUGHS = "a0: &a0 [lol]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)


def _whole(outcome: str, content: str | bytes) -> Case:
    return file(outcome, GLOSSARY, content)


def _terms(outcome: str, count: int) -> Case:
    """Return a glossary with so many terms: five values and brackets each, and seven besides."""
    terms = "".join(f"- {{term: t{n}, meaning: a word}}\n" for n in range(count))
    return _whole(outcome, f"terms:\n{terms}")


def _padded(outcome: str, size: int) -> Case:
    text = "terms:\n- {term: door, meaning: it opens}\n"
    line = "# " + "word " * 19 + "\n"
    body = text + line * ((size - len(text)) // len(line))
    return _whole(outcome, body + "#" * (size - len(body)))


def _word(outcome: str, length: int) -> Case:
    return _whole(outcome, f"terms:\n- {{term: door, meaning: {'w' * length}}}\n")


def _value(outcome: str, value: str) -> Case:
    return swapped(outcome, QUIZ, "answer: true", f"answer: {value}")


def _nested(depth: int) -> str:
    return "terms: " + "[" * depth + "]" * depth


YAML: dict[str, Case] = {
    "brackets-31": _whole("wrong-type", _nested(31)),
    "brackets-32": _whole("too-deep", _nested(32)),
    "brackets-25k": _whole("too-deep", _nested(25_000)),
    "brackets-500k": _whole("too-deep", _nested(500_000)),
    "brackets-unclosed": _whole("too-deep", "[" * 100_000),
    "braces": _whole("too-deep", "{a: " * 30_000),
    "dashes": _whole("too-deep", "- " * 50_000),
    "question-marks": _whole("bad-yaml-key", "? " * 50_000),
    "billion-laughs": _whole("bad-yaml-anchor", _LAUGHS),
    "merge-bomb": _whole("bad-yaml-anchor", _MERGES),
    "merge-plain": _whole("bad-yaml-merge", "<<: {terms: []}\n"),
    "alias-to-itself": _whole("bad-yaml-anchor", "terms: &a [*a]\n"),
    "alias-unknown": _whole("bad-yaml-anchor", "terms: *nothing\n"),
    "python-object": _whole("bad-yaml-tag", 'terms: !!python/object/apply:os.system ["id"]\n'),
    "python-name": _whole("bad-yaml-tag", "terms: !!python/name:os.system\n"),
    "own-tag": _whole("bad-yaml-tag", "terms: !secret 1\n"),
    "binary": _whole("bad-yaml-tag", "terms: !!binary aGFsbG8=\n"),
    "set": _whole("bad-yaml-tag", "terms: !!set {a}\n"),
    "tag-directive": _whole("bad-yaml-tag", "%TAG ! tag:evil,2000:\n---\nterms: !a 1\n"),
    "items-150": _terms("rendered", 150),
    "items-151": _terms("too-many-items", 151),
    "size-1-mib": _padded("rendered", 1024 * 1024),
    "size-1-mib-and-a-byte": _padded("file-too-big", 1024 * 1024 + 1),
    "keys-100k": _whole("too-many-values", "".join(f"k{n}: 1\n" for n in range(100_000))),
    "keys-that-collide": _whole(
        "too-many-problems", "".join(f"{n * (2**61 - 1)}: 1\n" for n in range(20_000))
    ),
    "word-2999": _word("rendered", 2_999),
    "word-3000": _word("too-long-word", 3_000),
    "scalar-900k": _word("too-long-word", 900_000),
    "digits-1m": _value("too-long-word", "9" * 1_000_000),
    "digits-19": _value("wrong-type", "9" * 19),
    "no": _value("wrong-type", "no"),
    "octal": _value("wrong-type", "010"),
    "sexagesimal": _value("wrong-type", "12:30:45"),
    "infinity": _value("wrong-type", ".inf"),
    "not-a-number": _value("wrong-type", ".nan"),
    "date-that-is-none": _value("wrong-type", "2024-02-30"),
    "equals-sign": _value("wrong-type", "="),
    "null": _value("empty-value", "null"),
    "key-twice": added("duplicate-key", QUIZ, "title: Another\n"),
    "key-null": _whole("unknown-key", "null: 1\n"),
    "key-list": _whole("bad-yaml-key", "[a, b]: 1\n"),
    "key-empty": _whole("bad-yaml-indent", ": 1\n"),
    "key-yes": added("unknown-key", QUIZ, "yes: 1\n"),
    "key-dunder": added("unknown-key", QUIZ, "__class__: 1\n"),
    "two-documents": _whole("bad-yaml-documents", "terms: []\n---\nterms: []\n"),
    "tab": _whole("bad-yaml-tab", "terms:\n\t- {}\n"),
    "percent": _whole("bad-yaml-start", "terms: %a\n"),
    "at": _whole("bad-yaml-start", "terms: @a\n"),
    "backtick": _whole("bad-yaml-start", "terms: `a`\n"),
    "unclosed-quote": _whole("bad-yaml-unclosed", 'terms: "a\n'),
    "escape-too-high": _whole("bad-yaml-escape", 'terms: "\\U00FFFFFF"\n'),
    "escape-surrogate": _whole("bad-yaml-escape", 'terms: "\\ud800"\n'),
    "escape-null": _whole("bad-character", "terms: a\0b\n"),
    "bom": _whole("rendered", "\ufeffterms:\n- {term: door, meaning: it opens}\n"),
    "utf-16": _whole("bad-encoding", "terms: []\n".encode("utf-16")),
    "utf-32": _whole("bad-encoding", "terms: []\n".encode("utf-32")),
    "latin-1": _whole("bad-encoding", "terms: ä\n".encode("latin-1")),
    "overlong": _whole("bad-encoding", b"terms: \xc0\xaf\n"),
    "surrogate-bytes": _whole("bad-encoding", b"terms: \xed\xa0\x80\n"),
    "bytes-only": _whole("bad-encoding", bytes(range(256)) * 64),
    "empty": file("empty-value", QUIZ, ""),
    "a-list": file("wrong-type", QUIZ, "- a\n"),
    "a-word": file("wrong-type", QUIZ, "word\n"),
    "escape-sequence": _whole("bad-character", "terms: \x1b[31m\n"),
    "c1-control": _whole("bad-character", "terms: a\x9bb\n"),
    "front-matter-deep": file("too-deep", LESSON, f"---\n{'[' * 20_000}\n---\n# Idea: A\n\nb\n"),
    "front-matter-unclosed": file("unclosed-front-matter", LESSON, "---\nid: lesson\n"),
    "course-deep": file("too-deep", COURSE, "[" * 30_000),
    "course-empty": file("empty-value", COURSE, ""),
    "course-of-itself": swapped("duplicate-id", COURSE, "[doors]", "[doors, doors]"),
    "module-outside": swapped("unknown-module", COURSE, "[doors]", "[doors, ../../outside]"),
    "id-outside": file("bad-id", QUIZ, FILES[QUIZ].replace("id: quiz", 'id: "../../evil"')),
    "block-deep": added("too-deep", LESSON, f"```plan\n{'{a: ' * 10_000}\n```\n"),
}
