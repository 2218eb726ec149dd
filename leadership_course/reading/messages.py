"""What do the two processes say to one another, of which one reads a stranger's course?

Each message is four bytes with its length and then its values as msgpack, which are checked as they
are read: nothing that a course could bring a reader to write is ever run.
"""

import struct
from typing import BinaryIO

from msgspec import DecodeError, Struct, msgpack

from leadership_course.reading.course_reader import Reading
from leadership_course.reading.watch import Reason

COMMAND = "read-apart"
"""The word on the command line by which this program becomes the process that reads."""

MOST_BYTES = 32 * 1024 * 1024
"""A course of more bytes than that is refused: to take it over would keep the window waiting."""

_LENGTH = struct.Struct(">I")


class Asked(Struct, frozen=True, tag=True):
    """Read the course in this folder, without these files."""

    root: bytes
    left_out: dict[str, Reason]


class Begun(Struct, frozen=True, tag=True):
    """The reader turns to this file."""

    file: str


class Done(Struct, frozen=True, tag=True):
    """The course was read; its root is left for the one who asked to fill in."""

    reading: Reading


Message = Asked | Begun | Done
_ENCODER = msgpack.Encoder()
_DECODER: msgpack.Decoder[Message] = msgpack.Decoder(Message)


def packed(message: Message) -> bytes:
    """Return the bytes of a message, without their length."""
    return _ENCODER.encode(message)


def send(stream: BinaryIO, body: bytes) -> None:
    """Write the bytes of a message. Raises OSError when nobody listens any more."""
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def receive(stream: BinaryIO) -> Message | None:
    """Return the next message; None when there is none, or none that can be understood."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MOST_BYTES:
        return None
    body = stream.read(length)
    try:
        return _DECODER.decode(body)
    except (DecodeError, UnicodeDecodeError):
        return None
