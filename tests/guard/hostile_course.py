"""What does a course look like whose author wants your files, your network or your time?

`hostile_values` is the course as it would be had its reader let everything through, and
`write_hostile_course` puts one into a folder for the reader to judge.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from hostile.files import (
    DRAWINGS,
    HARMLESS,
    PIPES,
    TRAPS,
    write_pictures,
    write_traps,
)
from hostile.vectors import HTML_VECTORS, VECTORS, Outside, filled
from leadership_course.course.blocks import Ask, Block, Evidence, Figure, Prose
from leadership_course.course.outline import Card, Closing, Course, CourseHead, Module, ModuleHead
from leadership_course.course.questions import FillIn
from tests.courses import card, course, lesson, module, sample_course

HOME: Final = "first-days"
"""The module whose folder `images` holds every picture."""

BOMBS: Final = (
    "<table><tr><td>" * 20 + "deep",
    "[" * 5_000,
    "![" * 5_000,
    "`" * 150 + " a" * 20_000,
    "<![CDATA[" * 2_000,
    "* " * 400 + "a",
    "> " * 5_000 + "a",
    "**" * 3_000 + "a",
    "w" * 60_000,
)
"""Lines on which a parser of Markdown, or a text document, would spend minutes."""

_NAMES: Final = frozenset(
    (
        *("id", "was", "key", "module", "start", "go", "returns", "low"),
        *("check_back", "principle", "catches", "expert", "scale", "retry", "revision", "file"),
        *("pass_mark", "language", "image", "picture", "colour", "root", "feedback", "version"),
        *((Card, "kind"), (Evidence, "source"), (CourseHead, "modules"), (ModuleHead, "lessons")),
        (Closing, "quote"),
    )
)
"""Fields that are no free text: the reader holds each to a pattern or to names that it knows."""

_BETWEEN: Final = ("```text", "a pause", "```", "")
"""What makes two pieces of prose of what stands above and below."""

Payload = Callable[[str], str]


class Line(NamedTuple):
    """Where in the folder a vector stands by itself."""

    file: str
    number: int
    text: str


class Payloads:
    """Appends a dozen vectors to each text, other ones each time; the same to the same text."""

    def __init__(self, outside: Outside, each: int = 12) -> None:
        """Begin with the first vector."""
        self._outside, self._each = outside, each
        self._texts: dict[str, int] = {}

    def __call__(self, text: str) -> str:
        """Return `text` with its vectors; a picture comes first, for it needs no other to work."""
        start = self._texts.setdefault(text, len(self._texts)) * self._each
        own = [VECTORS[(start + n) % len(VECTORS)] for n in range(self._each)]
        return " ".join((text, *(filled(each, self._outside) for each in (VECTORS[0], *own))))


def saturated(value: Any, payload: Payload) -> Any:
    """Return a part of a course with `payload` applied to every free text in it."""
    match value:
        case str():
            return payload(value) if value else ""
        case tuple():
            return tuple(saturated(each, payload) for each in value)
        case dict():
            return {key: saturated(each, payload) for key, each in value.items()}
        case Struct():
            return _parts(value, payload)
        case _:
            return value


def _parts(value: Struct, payload: Payload) -> Struct:
    if isinstance(value, FillIn):
        value = replace(value, text=_braceless(value.text, payload))
    names = [
        name
        for name in value.__struct_fields__
        if name not in _NAMES and (type(value), name) not in _NAMES
        if not (isinstance(value, FillIn) and name == "text")
    ]
    return replace(value, **{name: saturated(getattr(value, name), payload) for name in names})


def _braceless(text: str, payload: Payload) -> str:
    """A text with gaps may have no other braces."""
    return text + payload(text)[len(text) :].replace("{", "(").replace("}", ")")


def hostile_values(root: Path, outside: Outside) -> Course:
    """Return a course that no reader checked: raw HTML, and pictures from anywhere."""
    raw = [Prose(html=filled(each, outside), text="words") for each in HTML_VECTORS]
    away = [name.replace("images/", f"{HOME}/images/") for name in figure_names(outside)]
    figures = [Figure(image=name, alt="alt", caption="caption") for name in away]
    cards = [
        *(card("idea", f"Raw {n}", *raw[n : n + 12]) for n in range(0, len(raw), 12)),
        *(card("idea", f"Figures {n}", *figures[n : n + 8]) for n in range(0, len(figures), 8)),
    ]
    sample = sample_course()
    made: Course = saturated(course(*sample.modules), Payloads(outside))
    more = module("raw", lesson("raw", *cards))
    return replace(made, modules=(*made.modules, more), root=str(root))


def figure_names(outside: Outside) -> list[str]:
    """Return what a figure block can name as its image, from a module's folder; all but refused."""
    away = (
        "@PNG@",
        "@SVG@",
        "file://@PNG@",
        "FILE://@PNG@",
        "@UP@",
        "images/../@UP@",
        "@UP%@",
        r"\\localhost\share\canary.png",
        "//localhost@PNG@",
        "course:@PNG@",
        "data:image/png;base64,@PNGDATA@",
        "http://@NET@/a.png",
        "https://@NET@/a.svg",
        r"C:\canary.png",
        "images",
        "",
    )
    inside = (f"images/{name}" for name in (*TRAPS, *PIPES, *DRAWINGS))
    return [*(filled(name, outside) for name in away), *inside]


def write_hostile_course(root: Path, outside: Outside) -> list[Line]:
    """Write the course to `root`; return where each vector stands on a line of its own."""
    made: Course = saturated(sample_course(), Payloads(outside))
    names = (*(each.id for each in made.modules), "folder-out", "lines")
    _write(root / "course.yaml", _head(replace(made.head, modules=names)))
    _write(root / "sources.yaml", json.dumps({"sources": to_builtins(made.sources)}))
    _write(root / "glossary.yaml", json.dumps({"terms": to_builtins(made.glossary)}))
    _write(root / "self-assessment.yaml", _yaml(made.assessment))
    for each in made.modules:
        _write_module(root / each.id, each)
    write_pictures(root / HOME / "images", outside)
    (root / "folder-out").symlink_to(outside.folder, target_is_directory=True)
    if os.name != "nt":  # there these are no names of files, and name a computer and a drive
        for name in (r"\\localhost\share\canary.png", r"C:\canary.png"):
            for folder in (root, root / HOME, root / "lines"):
                folder.mkdir(exist_ok=True)
                (folder / name).write_bytes(outside.picture.read_bytes())
    return _write_lines(root / "lines", outside)


def _head(head: CourseHead) -> str:
    keys = json.loads(_yaml(head))
    if head.closing:
        keys["closing"]["keep"] = json.loads(_yaml(head.closing.keep, but="type"))
    return json.dumps(keys, ensure_ascii=False)


def _write_module(folder: Path, module: Module) -> None:
    _write(folder / "module.yaml", _yaml(module.head))
    if module.quiz:
        _write(folder / "quiz.yaml", _yaml(module.quiz))
    if module.review:
        _write(folder / "review.yaml", json.dumps({"questions": to_builtins(module.review)}))
    if module.experiment:
        _write(folder / "experiment.yaml", _yaml(module.experiment))
    for each in module.lessons:
        cards = [_heading(card) + "".join(map(_block, card.body)) for card in each.cards]
        _write(folder / each.file, f"---\n{_yaml(each.head)}\n---\n{''.join(cards)}")


def _heading(card: Card) -> str:
    return f"\n# {card.kind.capitalize()}: {card.title} {{#{card.id}}}\n\n"


def _block(block: Block) -> str:
    match block:
        case Prose():
            return f"{block.text}\n"
        case Ask(question=question):
            return f"```question\n{_yaml(question)}\n```\n"
        case Figure(image=image) if not image.startswith("images"):
            block = replace(block, image=f"images/{HARMLESS}")
        case _:
            pass
    return f"```{type(block).__name__.lower()}\n{_yaml(block, but='type')}\n```\n"


def _write_lines(folder: Path, outside: Outside) -> list[Line]:
    """Write the module in which each vector stands by itself, twelve on a card."""
    found = list[Line]()
    texts = [filled(each, outside) for each in VECTORS]
    groups = [*(texts[n : n + 12] for n in range(0, len(texts), 12)), *([each] for each in BOMBS)]
    names = [f"lines-{n}" for n in range(len(groups))]
    for name, group in zip(names, groups, strict=True):
        found += _write_lesson(folder, name, group)
    figures = [Figure(image=name, alt="alt") for name in figure_names(outside)]
    _write_lesson(folder, "figures", [_figure(each) for each in figures])
    _write_lesson(folder, "drawings", [f"![alt](images/{name})" for name in DRAWINGS])
    head = module("lines").head
    lessons = (*names, "figures", "drawings", "pipe", "out", "circle", "folder-0")
    _write(folder / "module.yaml", _yaml(replace(head, lessons=lessons, picture="@UP@")))
    write_pictures(folder / "images", outside)
    write_traps(folder, outside)
    return found


def _figure(figure: Figure) -> str:
    return f"```figure\n{_yaml(figure, but='type')}\n```"


def _write_lesson(folder: Path, name: str, texts: list[str]) -> list[Line]:
    lines = ["---", f"{{id: {name}, title: Lines, minutes: 1}}", "---", "", "# Idea: Lines", ""]
    found = list[Line]()
    for text in texts:
        found.append(Line(f"{folder.name}/{name}.md", len(lines) + 1, text))
        lines += [text, "", *_BETWEEN]
    _write(folder / f"{name}.md", "\n".join([*lines, f"![good](images/{HARMLESS})", ""]))
    return found


def _yaml(value: Any, but: str = "") -> str:
    """JSON is YAML. What an author leaves out is left out."""
    keys = {k: v for k, v in to_builtins(value).items() if k != but and v is not None}
    return json.dumps(keys, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
