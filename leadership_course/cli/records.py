"""What did a learner do, and is the record of a certificate as it was saved?"""

import argparse
from pathlib import Path

from leadership_course.cli.commands import Commands, add_home
from leadership_course.cli.saying import (
    FINE,
    FOUND,
    could_not,
    could_not_read,
    note,
    say,
)


def add_to(commands: Commands) -> None:
    """Declare `events`, `diagnostics` and `verify`."""
    events = commands.add(
        "events", _events, "print what the log holds, oldest first", "events --json | tail"
    )
    add_home(events)
    events.add_argument(
        "--profile", default="", metavar="NAME", help="default: the last one chosen"
    )
    events.add_argument("--json", action="store_true", help="one JSON object a line (always so)")
    diagnostics = commands.add(
        "diagnostics",
        _diagnostics,
        "print what a report of a mistake needs, and nothing that a learner wrote",
        "diagnostics > report.txt",
    )
    add_home(diagnostics)
    diagnostics.add_argument(
        "--profile", default="", metavar="NAME", help="default: the last one chosen"
    )
    verify = commands.add(
        "verify",
        _verify,
        "recompute the digest of a certificate's record",
        "verify certificate.json",
    )
    verify.add_argument("file", metavar="FILE", help="the .json that was saved beside the PDF")


def _events(asked: argparse.Namespace) -> int:
    from leadership_course.progress.lines import line_of
    from leadership_course.storage.folders import Home, default_home
    from leadership_course.storage.from_outside import has_lock, read_events
    from leadership_course.storage.profiles import chosen, lacking
    from leadership_course.study.ports import ProfileError

    root = Path(asked.home) if asked.home is not None else default_home().root
    if missing := lacking(root, asked.profile):
        return could_not(missing)
    home = Home(root, chosen(root, asked.profile))
    try:
        for event in read_events(home.profile):
            say(line_of(event))
        if has_lock(home.profile):
            note("The journal is locked: its words are left out.")
    except (ProfileError, ValueError) as error:
        return could_not(str(error))
    return FINE


def _diagnostics(asked: argparse.Namespace) -> int:
    from leadership_course.keeping import diagnosed
    from leadership_course.storage.folders import Home, default_home
    from leadership_course.storage.from_outside import read_events
    from leadership_course.storage.profiles import chosen, lacking
    from leadership_course.study.diagnosis import as_text, of_events
    from leadership_course.study.ports import ProfileError

    root = Path(asked.home) if asked.home is not None else default_home().root
    if missing := lacking(root, asked.profile):
        return could_not(missing)
    home = Home(root, chosen(root, asked.profile))
    try:
        events, notice = tuple(read_events(home.profile)), None
    except ProfileError as error:
        events, notice = (), error
    first, *rest = diagnosed(home, notice)
    say(as_text((first, of_events(events), *rest)).rstrip())
    return FINE


def _verify(asked: argparse.Namespace) -> int:
    from leadership_course.study.certificate import NotARecordError, read_record

    try:
        found, claimed = read_record(Path(asked.file).read_bytes())
    except OSError as error:
        return could_not_read(asked.file, error)
    except NotARecordError as error:
        return could_not(f"{asked.file}: {error}")
    if found.digest != claimed:
        say(f"Changed: the record gives {found.digest}, and it says {claimed}.")
        return FOUND
    say(f"{found.name}: {found.title} {found.version}, issued on {found.issued_on}")
    say(f"{found.digest}\nThe record is as it was saved. The certificate bears these figures.")
    return FINE
