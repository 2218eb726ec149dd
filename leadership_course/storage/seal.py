"""How do the learner's words lie on the disk when the journal has a lock?

Each field with words becomes {"sealed": nonce and ciphertext}, by AES-256-GCM under the data key,
bound to the event and the field it stands in: sealed words moved elsewhere don't open. What has no
words, and when it happened, stays readable: counting lessons and days needs no key.
"""

import base64
import binascii
import os
from typing import Any, Final

from msgspec import DecodeError, json

from leadership_course.progress.wordless import WORDS
from leadership_course.storage.lock_keys import NONCE_BYTES, LockRecord
from leadership_course.storage.rows import Row, json_of
from leadership_course.study.half_done import is_private
from leadership_course.study.locking import JournalLockedError

_SEALED: Final = "sealed"
_MARK: Final = b'"sealed"'
_WORDS: Final = {str(kind.__struct_config__.tag): names for kind, names in WORDS.items()}
_UNKNOWN: Final[dict[str, object]] = {"answers": []}  # by field; elsewhere an empty text


class Seal:
    """The lock of one open profile while the program runs: set or not, and open or closed."""

    def __init__(self, record: LockRecord | None = None, *, is_set: bool | None = None) -> None:
        """Begin closed where there is a lock; without a `record` nothing opens it."""
        self.record = record
        self.is_set = record is not None if is_set is None else is_set
        self._key: bytes | None = None

    @property
    def is_closed(self) -> bool:
        """Whether there is a lock, and no key to it yet."""
        return self.is_set and self._key is None

    @property
    def key(self) -> bytes:
        """The data key. Raises JournalLockedError where it is not known."""
        if self._key is None:
            raise JournalLockedError
        return self._key

    def open_with(self, key: bytes, record: LockRecord | None = None) -> None:
        """Seal and open with `key` from now on, under a changed `record` where one is given."""
        self._key = key
        self.record = record or self.record
        self.is_set = True

    def close(self) -> None:
        """Forget the key."""
        self._key = None

    def take_off(self) -> None:
        """Seal nothing from now on."""
        self.record = self._key = None
        self.is_set = False

    def sealed(self, row: Row) -> Row:
        """Return the row with its words sealed; without a lock, or words, as it is.

        Raises JournalLockedError when the key is needed and not known.
        """
        names = _WORDS.get(row.type.decode(errors="replace"), ()) if self.is_set else ()
        facts = _fields(row.facts) if names else None
        if not facts:
            return row
        words = [name for name in names if facts.get(name) and not _is_sealed(facts[name])]
        for name in words:
            facts[name] = self._hidden(json.encode(facts[name]), _place(row.id, name))
        return row._replace(facts=json_of(facts)) if words else row

    def opened(self, row: Row) -> Row:
        """Return the row with its words; what can't be opened now is empty."""
        facts = _fields(row.facts) if _may_be_sealed(row) else None
        names = [name for name, value in (facts or {}).items() if _is_sealed(value)]
        if facts is None or not names:
            return row
        for name in names:
            words = self._shown(facts[name], _place(row.id, name))
            facts[name] = _UNKNOWN.get(name, "") if words is None else json.decode(words)
        return row._replace(facts=json_of(facts))

    def can_open(self, row: Row) -> bool:
        """Tell whether every sealed word of a row opens; one without any does."""
        sealed = (_fields(row.facts) or {}) if _may_be_sealed(row) else {}
        places = ((value, _place(row.id, name)) for name, value in sealed.items())
        return all(self._shown(v, at) is not None for v, at in places if _is_sealed(v))

    def sealed_draft(self, place: str, draft: bytes) -> bytes:
        """Return the draft of a place sealed, where it is one of the journal's and has a lock.

        Raises JournalLockedError when the key is needed and not known.
        """
        if not self.is_set or not is_private(place):
            return draft
        return json.encode(self._hidden(draft, _draft(place)))

    def opened_draft(self, place: str, stored: bytes) -> bytes | None:
        """Return the draft as it was written; None where it can't be opened now."""
        found = _fields(stored) if stored.startswith(b'{"sealed":') else None
        return self._shown(found, _draft(place)) if _is_sealed(found) else stored

    def check_may_change(self, place: str) -> None:
        """Raise JournalLockedError where a draft may not be touched without the key."""
        if self.is_closed and is_private(place):
            raise JournalLockedError

    def _hidden(self, words: bytes, place: bytes) -> dict[str, str]:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(NONCE_BYTES)
        hidden = nonce + AESGCM(self.key).encrypt(nonce, words, place)
        return {_SEALED: base64.b64encode(hidden).decode()}

    def _shown(self, sealed: Any, place: bytes) -> bytes | None:
        if self._key is None:
            return None
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            hidden = base64.b64decode(sealed[_SEALED], validate=True)
            return AESGCM(self._key).decrypt(hidden[:NONCE_BYTES], hidden[NONCE_BYTES:], place)
        except (InvalidTag, ValueError, binascii.Error):
            return None


def _may_be_sealed(row: Row) -> bool:
    """Tell at a glance; in a damaged row anything may stand where the facts should."""
    facts: object = row.facts
    return isinstance(facts, bytes) and _MARK in facts


def _is_sealed(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {_SEALED} and isinstance(value[_SEALED], str)


def _fields(stored: bytes) -> dict[str, Any] | None:
    try:
        return json.decode(stored, type=dict[str, Any])
    except (DecodeError, UnicodeDecodeError):
        return None


def _place(event: bytes, name: str) -> bytes:
    return b"event %b %b" % (event, name.encode())


def _draft(place: str) -> bytes:
    return f"draft {place}".encode("utf-8", "replace")
