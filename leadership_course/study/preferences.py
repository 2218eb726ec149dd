"""How does the learner like to read?"""

from typing import Literal

from msgspec import Struct


class Preferences(Struct, frozen=True, kw_only=True):
    """Settings of this computer; no facts about learning.

    `text_size` is a percentage of 80 to 200; `reading_width` is the reading column's width in
    pixels at 100 %; `window` is x, y, width, height; `name` is that of the learner for a
    certificate; `course` is the id of the course on show, empty for the one that came with the
    program; `reminder` is the time of day to remind at, hour and minute as in "08:30", which
    counts while `is_reminding`.
    """

    theme: Literal["system", "light", "dark", "high-contrast"] = "system"
    text_size: int = 100
    reading_width: int = 640
    motion: Literal["system", "full", "reduced"] = "system"
    window: tuple[int, int, int, int] | None = None
    is_maximized: bool = False
    place: str = ""
    name: str = ""
    course: str = ""
    is_reminding: bool = False
    reminder: str = "08:30"
    is_in_tray: bool = False
