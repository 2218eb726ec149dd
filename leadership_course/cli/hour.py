"""When is something written, by the clock of this machine?"""

import os
import time


def seconds() -> float:
    """Return the seconds since 1970, or what SOURCE_DATE_EPOCH says, for files that stay equal."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    return float(said) if said.isdecimal() else time.time()
