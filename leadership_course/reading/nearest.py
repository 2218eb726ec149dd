"""Which known word did the author mean?"""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_WORD = 60


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or an empty string when none is close."""
    if len(word) > LONGEST_WORD:
        return ""
    by_case = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_case, n=1, cutoff=0.6)
    return by_case[found[0]] if found else ""


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return "Did you mean ...?" when a known word is close, else the sentence `otherwise`."""
    close = nearest(word, known)
    return f"Did you mean `{close}`?" if close else otherwise


def listed(names: Iterable[str], joint: str = "and") -> str:
    """Return names as an author reads them: `a`, `b` and `c`."""
    quoted = [f"`{name}`" for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"


def shown(text: str) -> str:
    """Return `text` short enough for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59].rstrip() + "…"
