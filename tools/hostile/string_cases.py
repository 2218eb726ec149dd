"""Which words, colours and addresses mean something to a widget, a terminal, or a style sheet?"""

from __future__ import annotations

import json

from hostile.base import FILES, MODULE, QUIZ, Case, file, prose, swapped

_TEXTS: dict[str, str] = {
    "picture": "<img src='/etc/passwd'> <b>bold</b>",
    "html": "<h1>Large</h1><table><tr><td>" * 20,
    "entities": "&lt;b&gt; &amp;amp; &#x3c;img&#x3e;",
    "mnemonic": "&Quit && &&& &",
    "format": "%s %n %1 %L1 {0} {} {{}} ${HOME} $(id) `id`",
    "newlines": "one\ntwo\n\n\n\nfour",
    "right-to-left": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "isolates": "safe \u2066a\u2069 \u200f",
    "zalgo": "Z" + "\u0351\u0352\u0353" * 300 + "algo",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f3f4\U000e0067\U000e007f \U0001f1fa",
    "astral": "\U0010fffd \U000f0000 \ufdfa",
    "spaces": "\u00a0\u2003\u3000 a \u200b\u2060\u180e",
    "replacement": "\ufffd\ufffc",
    "combining-alone": "\u0301\u20dd",
    "long-word": "w" * 2_999,
    "long-words": "a word " * 5_000,
    "device": "CON NUL AUX /dev/zero C:\\Windows \\\\host\\share",
    "path": "../../../../etc/passwd",
    "query": "'; DROP TABLE events; -- \" OR 1=1",
    "formula": "=cmd|' /C calc'!A0 @SUM(1) +1 -1",
    "option": "--help -h -rf",
    "markdown": "# Idea [a](javascript:alert(1)) ![x](/etc/passwd) ```",
    "yaml": "- a: [b, {c: !!python/none}] &x *x << | >",
    "json": '{"__proto__": {"a": 1}, "a": "\\u0000"}',
    "url": "https://example.org/?a=<b>&c='d' file:///etc/passwd",
    "style": "#fff} QLineEdit{qproperty-echoMode:0}",
}


_INVISIBLE: dict[str, str] = {
    "override": "safe\u202egnp.exe\u202c",
    "carriage-return": "one\r\ntwo",
    "null": "one\u0000two",
}


def _everywhere(outcome: str, text: str) -> Case:
    """Return the case of a text as the title, prompt, option and reason of a question."""
    options = [
        {"id": "one", "text": text, "correct": True, "why": text},
        {"id": "two", "text": f"Not {text}", "why": text},
    ]
    question = {
        "id": "strings",
        "type": "single-choice",
        "prompt": text,
        "options": options,
        "hints": [text],
    }
    quiz = {"id": "quiz", "title": text, "pass": "50%", "questions": [question]}
    return file(outcome, QUIZ, json.dumps(quiz, ensure_ascii=False))


STRINGS = {name: _everywhere("plain", text) for name, text in _TEXTS.items()} | {
    name: _everywhere("bad-character", text) for name, text in _INVISIBLE.items()
}


def _colour(outcome: str, written: str) -> Case:
    return file(outcome, MODULE, f"{FILES[MODULE]}colour: {json.dumps(written)}\n")


COLOURS: dict[str, Case] = {
    "six-digits": _colour("rendered", "#0E6660"),
    "three-digits": _colour("bad-colour", "#fff"),
    "five-digits": _colour("bad-colour", "#12345"),
    "seven-digits": _colour("bad-colour", "#1234567"),
    "eight-digits": _colour("bad-colour", "#12345678"),
    "name": _colour("bad-colour", "red"),
    "function": _colour("bad-colour", "rgb(1, 2, 3)"),
    "line-end": _colour("bad-colour", "#0E6660\n"),
    "other-digits": _colour("bad-colour", "#\u0661\u0662\u0663\u0664\u0665\u0666"),
    "style-echo": _colour("bad-colour", "#fff} QLineEdit{qproperty-echoMode:0}"),
    "style-file": _colour(
        "bad-colour", "#fff} QTextBrowser{qproperty-source:url(file:///etc/passwd)}"
    ),
    "style-border": _colour("bad-colour", "#fff;border-image:url(/etc/passwd)"),
    "long": _colour("bad-colour", "#" + "f" * 2_900),
}


def _link(outcome: str, address: str) -> Case:
    return prose(outcome, f"[words](<{address}>)")


ADDRESSES: dict[str, Case] = {
    "web": _link("rendered", "https://example.org/a?b=c#d"),
    "user-before-host": _link("rendered", "https://good.example@evil.example/"),
    "no-host": _link("bad-link", "https:///etc/passwd"),
    "no-scheme": _link("bad-link", "example.org"),
    "only-slashes": _link("bad-link", "//evil.example"),
    "option": _link("bad-link", "-h"),
    "desktop-file": _link("bad-link", "x.desktop"),
    "file-with-host": _link("bad-link", "file://localhost/etc/passwd"),
    "unc": _link("bad-link", "\\\\host\\share"),
    "javascript": _link("bad-link", "javascript:alert(1)"),
    "javascript-in-capitals": _link("bad-link", "JaVaScRiPt:alert(1)"),
    "javascript-with-a-tab": _link("bad-link", "java\tscript:alert(1)"),
    "javascript-in-entities": _link("bad-link", "&#106;avascript:alert(1)"),
    "data": _link("bad-link", "data:text/html,<b>"),
    "vbscript": _link("bad-link", "vbscript:msgbox(1)"),
    "mail": _link("bad-link", "mailto:a@example.org?attach=/etc/passwd"),
    "ms-msdt": _link("bad-link", "ms-msdt:/id"),
    "view-source": _link("bad-link", "view-source:https://example.org"),
    "blob": _link("bad-link", "blob:https://example.org/a"),
    "address-6-broken": _link("bad-link", "http://[::1"),
    "zero-width": _link("bad-link", "https://exam\u200bple.org"),
    "override": _link("bad-character", "https://example.org/\u202egpj.exe"),
    "override-in-an-entity": _link("bad-link", "https://example.org/&#x202e;gpj.exe"),
    "long": _link("rendered", "https://example.org/" + "a" * 2_900),
    "own-scheme": _link("bad-link", "course:lesson/first"),
    "nothing": prose("bad-link", "[words]()"),
    "in-a-heading": swapped("bad-id", QUIZ, "id: quiz", "id: https://evil.example"),
}
