"""What does a second start ask of the window that is open already?"""

from msgspec import Struct


class Summons(Struct, frozen=True):
    """Come to the front, at `place` where one was named, with the `course` that was.

    `course` is the path of a folder or a file, as it was given; both may be empty.
    """

    place: str = ""
    course: str = ""
