"""What stands beside the modules: the sources, the glossary and the self-assessment."""

import msgspec

from leadership_course.course.outline import CourseHead, SelfAssessment, Source, Term
from leadership_course.reading.folder import YAML_LIMIT, CourseFolder
from leadership_course.reading.id_registry import IdRegistry
from leadership_course.reading.nearest import shown, suggestion
from leadership_course.reading.page import Page
from leadership_course.reading.shape_check import entries_of, shaped
from leadership_course.reading.strict_yaml import read_yaml
from leadership_course.reading.web_address import is_web_address
from leadership_course.reading.yaml_nodes import (
    Entry,
    Mapping,
    Node,
    Scalar,
    child,
    node_at,
    place_of,
    text_at,
)

MOST_ITEMS = 150


def read_sources(files: CourseFolder) -> tuple[tuple[Source, ...], frozenset[str]]:
    """Return the entries of sources.yaml that could be read, and the keys of all."""
    page, entries = _entries(files, "sources.yaml", "sources")
    if page is None:
        return (), frozenset()
    sources = [_source(page, entry.node) for entry in entries]
    return tuple(source for source in sources if source), _keys(page, entries)


def _source(page: Page, node: Node) -> Source | None:
    source = shaped(page, node, Source)
    if source is None or not source.link or is_web_address(source.link):
        return source
    page.blame(
        place_of(node, "link"),
        "bad-link",
        f"A link can't lead to `{shown(source.link)}`.",
        "Write a whole address that begins with https:// or http://, or delete the line.",
    )
    return msgspec.structs.replace(source, link="")


def read_glossary(files: CourseFolder) -> tuple[Term, ...]:
    """Return the entries of glossary.yaml that could be read; of two for one word the first."""
    page, entries = _entries(files, "glossary.yaml", "terms")
    if page is None:
        return ()
    terms: dict[str, Term] = {}
    lines: dict[str, int] = {}
    for entry in entries:
        term = shaped(page, entry.node, Term)
        if term is None:
            continue
        word, place = " ".join(term.term.casefold().split()), place_of(entry.node, "term")
        if word in terms:
            page.blame(
                place,
                "duplicate-term",
                f"`{shown(term.term)}` is already explained in line {lines[word]}.",
                "Delete one of the two entries.",
            )
        terms.setdefault(word, term)
        lines.setdefault(word, place.line)
    return tuple(terms.values())


def _entries(files: CourseFolder, file: str, key: str) -> tuple[Page | None, tuple[Entry, ...]]:
    """Return the entries below the one key of a file; none when there is no such file."""
    page, node = _optional(files, file)
    if page is None or node is None:
        return None, ()
    for name, entry in node.entries.items() if isinstance(node, Mapping) else ():
        if name != key:
            page.blame(
                entry.key_place,
                "unknown-key",
                f"`{shown(name)}` is not a key that belongs here.",
                suggestion(name, (key,), f"The only key here is `{key}`."),
            )
    entries = entries_of(page, child(node, key) or node, key)
    if len(entries) > MOST_ITEMS:  # they stand on one page, all at once
        page.blame(
            place_of(entries[MOST_ITEMS].node),
            "too-many-items",
            f"What stands here and below is left out: there are {MOST_ITEMS} at most.",
            "Keep those that learners will look up.",
        )
    return page, entries[:MOST_ITEMS]


def _keys(page: Page, entries: tuple[Entry, ...]) -> frozenset[str]:
    lines: dict[str, int] = {}
    for entry in entries:
        key, place = text_at(entry.node, "key"), place_of(entry.node, "key")
        if key and key in lines:
            page.blame(
                place,
                "duplicate-id",
                f"The key `{shown(key)}` is already used in line {lines[key]}.",
                "Give one of the two entries another key.",
            )
        lines.setdefault(key, place.line)
    return frozenset(lines)


def read_assessment(
    files: CourseFolder, ids: IdRegistry, head: CourseHead | None
) -> SelfAssessment | None:
    """Return the self-assessment; None when there is none or anything in it is wrong."""
    page, node = _optional(files, "self-assessment.yaml")
    if page is None or node is None:
        return None
    before = page.errors
    assessment = shaped(page, node, SelfAssessment)
    if assessment is None:
        return None
    ids.claim(page, node, "self-assessment", assessment.id)
    for number, item in enumerate(assessment.items):
        ids.claim(page, node_at(node, "items", number), "statement", item.id)
    if head:
        _check_modules(page, node, assessment, head.modules)
    return assessment if page.errors == before else None


def _check_modules(
    page: Page, node: Node, assessment: SelfAssessment, modules: tuple[str, ...]
) -> None:
    for number, item in enumerate(assessment.items):
        if item.module != "all" and item.module not in modules:
            page.blame(
                place_of(node, "items", number, "module"),
                "unknown-module",
                f"course.yaml does not list the module `{shown(item.module)}`.",
                suggestion(item.module, modules, "Write the id of a module, or `all`."),
                "warning",
            )


def _optional(files: CourseFolder, file: str) -> tuple[Page | None, Node | None]:
    if file not in files.names():
        return None, None
    page = files.page(file, YAML_LIMIT)
    node = read_yaml(page, page.text) if page else None
    is_empty = isinstance(node, Scalar) and node.is_null
    return page, None if is_empty else node
