"""What is a permanent name, and which one does a text get when its author gave none?"""

import re
import unicodedata

_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Tell whether `text` is lower-case ASCII letters and digits joined by single hyphens."""
    return _ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """Return the id a heading or item gets by itself: its words, folded to ASCII, hyphenated.

    Texts without a Latin letter or digit give an empty string; the reader asks for an id there.
    """
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", folded.lower().replace("'", "")))


def spelled_out(text: str) -> str:
    """Return a slug as somebody would spell it who has no umlauts: `nachlaessig` for “nachlässig”.

    It is proposed where an id is none. Headings keep their folded `slug`: it is published.
    """
    return slug(text.translate(_SPELLED))


_OF = ":"  # no id holds one, so that what stands before it can only be a course


def of_course(course: str, name: str) -> str:
    """Return an id as it is written where several courses are spoken of: `course:name`.

    One that names its course already stays as it is, and so does an empty one.
    """
    return name if not name or _OF in name else f"{course}{_OF}{name}"


def course_of(name: str) -> str:
    """Return the course that an id names; empty where it is an id of the course on show."""
    return name.partition(_OF)[0] if _OF in name else ""


def seen_from(course: str, name: str) -> str:
    """Return an id as the learner's views of `course` know it: bare where it is its own."""
    return name.removeprefix(f"{course}{_OF}")
