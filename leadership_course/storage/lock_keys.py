"""With what is the journal opened? A data key, sealed by a passphrase and by a recovery code.

The data key is random and never changes while the lock is on; each secret wraps it on its own, so
that a new passphrase rewrites no word. Algorithms: Argon2id (RFC 9106) makes a key of a secret,
AES-256-GCM wraps the data key.
"""

import os
from typing import Final, Literal

from msgspec import Struct, json
from msgspec.structs import replace

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
SALT_BYTES: Final = 16
MEMORY_KIB: Final = 65_536  # 64 MiB and three passes: the second choice of RFC 9106, 4
PASSES: Final = 3
LANES: Final = 4
LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # without I and O, which are taken for 1 and 0
CODE_LETTERS: Final = 25  # of 24 each: 114 bits, which nobody guesses
_GROUP = 5

Secret = Literal["passphrase", "code"]


class Wrapped(Struct, frozen=True):
    """The data key as one secret seals it: nonce and ciphertext; memory is in KiB."""

    salt: bytes
    memory: int
    passes: int
    lanes: int
    sealed: bytes = b""


class LockRecord(Struct, frozen=True):
    """What the profile keeps of its lock; `id` is random, and names the data key."""

    id: str
    passphrase: Wrapped
    code: Wrapped
    version: Literal[1] = 1


def new_lock(passphrase: str) -> tuple[LockRecord, bytes, str]:
    """Return a lock for a fresh data key, the key, and the recovery code that opens it too."""
    key, code, name = os.urandom(KEY_BYTES), new_code(), os.urandom(16).hex()
    record = LockRecord(
        id=name,
        passphrase=_wrapped(key, name, "passphrase", passphrase),
        code=_wrapped(key, name, "code", code),
    )
    return record, key, code


def with_passphrase(record: LockRecord, key: bytes, passphrase: str) -> LockRecord:
    """Return the lock of the same key with another passphrase; the former one opens it no more."""
    return replace(record, passphrase=_wrapped(key, record.id, "passphrase", passphrase))


def with_new_code(record: LockRecord, key: bytes) -> tuple[LockRecord, str]:
    """Return the lock of the same key with a fresh recovery code, and that code."""
    code = new_code()
    return replace(record, code=_wrapped(key, record.id, "code", code)), code


def key_of(record: LockRecord, kind: Secret, secret: str) -> bytes | None:
    """Return the data key; None where the secret is not the one."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    wrapped: Wrapped = getattr(record, kind)
    made = _stretched(_spelled(kind, secret), wrapped)
    nonce, sealed = wrapped.sealed[:NONCE_BYTES], wrapped.sealed[NONCE_BYTES:]
    try:
        return AESGCM(made).decrypt(nonce, sealed, _purpose(record.id, kind))
    except InvalidTag:
        return None


def new_code() -> str:
    """Return a fresh recovery code: 25 letters in groups of five."""
    import secrets

    letters = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
    return "-".join(letters[at : at + _GROUP] for at in range(0, CODE_LETTERS, _GROUP))


def stored(record: LockRecord) -> bytes:
    """Return the lock as JSON."""
    return json.encode(record)


def found(stored_record: bytes) -> LockRecord:
    """Return the lock that was stored. Raises msgspec.DecodeError when it is damaged."""
    return json.decode(stored_record, type=LockRecord)


def _wrapped(key: bytes, name: str, kind: Secret, secret: str) -> Wrapped:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    empty = Wrapped(os.urandom(SALT_BYTES), MEMORY_KIB, PASSES, LANES)
    nonce = os.urandom(NONCE_BYTES)
    made = _stretched(_spelled(kind, secret), empty)
    return replace(empty, sealed=nonce + AESGCM(made).encrypt(nonce, key, _purpose(name, kind)))


def _stretched(secret: str, wrapped: Wrapped) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=wrapped.salt,
        length=KEY_BYTES,
        iterations=wrapped.passes,
        lanes=wrapped.lanes,
        memory_cost=wrapped.memory,
    ).derive(secret.encode("utf-8", "replace"))


def _spelled(kind: Secret, secret: str) -> str:
    """Return a secret as it counts, however a keyboard composed it and a hand copied it."""
    if kind == "passphrase":
        import unicodedata

        return unicodedata.normalize("NFKC", secret)
    return "".join(letter for letter in secret.upper() if letter in LETTERS)


def _purpose(name: str, kind: Secret) -> bytes:
    return f"leadership-course lock 1 {name} {kind}".encode()
