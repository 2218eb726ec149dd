"""Which courses can be learnt on this computer, and how does an administrator change that?"""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_course.cli.commands import Commands, add_home
from leadership_course.cli.saying import (
    COULD_NOT_RUN,
    FINE,
    FOUND,
    could_not,
    counted,
    listed,
    say,
)
from leadership_course.study.ports import ProfileError

if TYPE_CHECKING:
    from leadership_course.storage.library import Library
    from leadership_course.study.courses import Offer

_SAID = {
    "new": "{title} {version} is installed: {lessons}.",
    "update": "{title} is updated from {has} to {version}: {lessons}.",
    "older": "{title} is set back from {has} to the older {version}: {lessons}.",
    "same": "{title} {version} is here already, the same to the byte.",
}


def add_to(commands: Commands) -> None:
    """Declare `install`, `courses` and `remove`."""
    install = commands.add(
        "install",
        _install,
        "install a course, or update the one that is here",
        "install feedback-that-works.course",
    )
    install.add_argument("path", metavar="FILE|DIR", help="a package, or the folder of a course")
    courses = commands.add(
        "courses", _courses, "list the courses that can be learnt here", "courses --json"
    )
    remove = commands.add(
        "remove",
        _remove,
        "take an installed course away; what was learnt is kept",
        "remove feedback-that-works --yes",
    )
    remove.add_argument("course", metavar="ID", help="as `courses` lists it")
    remove.add_argument("--yes", action="store_true", help="do not ask first")
    for command in (install, courses, remove):
        add_home(command)
        command.add_argument("--json", action="store_true", help="print the result as JSON")


def _library(asked: argparse.Namespace) -> "Library":
    from leadership_course.storage.folders import default_home
    from leadership_course.storage.library import Library

    return Library(Path(asked.home).absolute() if asked.home else default_home().root)


def _install(asked: argparse.Namespace) -> int:
    from leadership_course.installing import install, offer_of
    from leadership_course.reading.stranger import read_anybodys

    path, library = Path(asked.path).absolute(), _library(asked)
    if not path.exists():
        return could_not(f"{asked.path} can't be installed: there is nothing of that name.")
    try:
        offer = offer_of(path, library, read_anybodys)
        if offer.kind == "same":
            library.leave(offer.fresh)
        elif offer.kind != "refused":
            install(offer, library, library.home.compiled)
    except ProfileError as error:
        return could_not(str(error))
    say(_as_json(offer) if asked.json else _as_text(offer))
    return FOUND if offer.kind == "refused" else FINE


def _as_text(offer: "Offer") -> str:
    if offer.course is None or offer.kind == "refused":
        return f"{listed(offer.problems)}\nNothing is installed until this is mended."
    head = offer.course.head
    lessons = counted(len(offer.course.lessons), "lesson")
    told = _SAID[offer.kind].format(
        title=head.title, version=head.version, has=offer.has, lessons=lessons
    )
    warnings = len(offer.problems)
    return f"{told}\nIt has {counted(warnings, 'warning')}." if warnings else told


def _as_json(offer: "Offer") -> str:
    from msgspec import to_builtins

    head = offer.course.head if offer.course else None
    found = {
        "result": offer.kind,
        "course": head.id if head else None,
        "version": head.version if head else None,
        "before": offer.has or None,
        "problems": to_builtins(offer.problems),
    }
    return json.dumps(found, indent=2)


def _courses(asked: argparse.Namespace) -> int:
    from leadership_course.reading.shipped import SHIPPED_ID, shipped_lessons
    from leadership_course.reading.stranger import read_anybodys

    installed = _library(asked).all()
    rows = [(each.id, each.title, each.edition.version, "installed") for each in installed]
    shipped = read_anybodys(shipped_lessons()).course
    if shipped and SHIPPED_ID not in (row[0] for row in rows):
        version = shipped.head.version
        rows.insert(0, (SHIPPED_ID, shipped.title, version, "came with the program"))
    if asked.json:
        names = ("id", "title", "version", "origin")
        say(json.dumps([dict(zip(names, row, strict=True)) for row in rows], indent=2))
        return FINE
    for course, title, version, origin in rows:
        say(f"{course}  {title} {version}, {origin}")
    return FINE


def _remove(asked: argparse.Namespace) -> int:
    library = _library(asked)
    found = library.find(asked.course)
    if found is None:
        return could_not(f"No course {asked.course} is installed. `courses` lists what is.")
    if not asked.yes and not _is_meant(found.title):
        return COULD_NOT_RUN
    try:
        library.delete(found.id)
    except ProfileError as error:
        return could_not(str(error))
    if asked.json:
        say(json.dumps({"result": "removed", "course": found.id}, indent=2))
    else:
        say(f"{found.title} is removed. What was learnt in it is kept, for when it comes back.")
    return FINE


def _is_meant(title: str) -> bool:
    """Ask whether a course is to be removed; where nobody can be asked, it is not."""
    if not sys.stdin.isatty():
        could_not("Nobody can be asked here: say --yes to remove it.")
        return False
    say(f"Remove {title}? What was learnt in it is kept. [y/N]")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}
