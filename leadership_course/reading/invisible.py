"""Which signs can nobody see, and do they change what is seen?"""

import re

#: Control characters but tab and line feed, line separators, marks of byte order, and the signs
#: that turn the direction of letters whichever they are: with those, a title can read as another.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufffe\uffff]")


def invisible_in(text: str) -> int | None:
    """Return where the first sign stands that no file of a course may hold; None without one."""
    found = _INVISIBLE.search(text)
    return found.start() if found else None


def told(sign: str) -> tuple[str, str]:
    """Return what is wrong with such a sign, and the remedy."""
    return f"An invisible control character (U+{ord(sign):04X}) stands here.", "Delete it."
