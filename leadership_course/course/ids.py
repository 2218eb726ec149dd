"""What is a permanent name, and which one does a text get when its author gave none?"""

import re
import unicodedata

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
