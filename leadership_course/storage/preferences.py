"""Which settings does this computer keep, and what if their file is damaged or a newer one's?"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, get_type_hints

from msgspec import DecodeError, ValidationError, convert, json, to_builtins

from leadership_course.storage.durable import replace_file
from leadership_course.study.ports import ProfileError
from leadership_course.study.preferences import Preferences
from leadership_course.study.time_of_day import time_of_day

_BOUNDS = {"text_size": (80, 200), "reading_width": (320, 1600)}
_FARTHEST = 100_000  # pixels; no desktop is larger


def load_preferences(path: Path) -> Preferences:
    """Return what is kept at `path`; what is missing or unusable takes its default, a number out of
    bounds the nearest bound.

    Never raises: a damaged file is put aside as `.damaged`.
    """
    kept = _kept(path)
    if kept is None:
        with suppress(OSError):
            path.replace(path.with_name(f"{path.name}.damaged"))
        return Preferences()
    hints = get_type_hints(Preferences)
    usable = {name: _usable(name, value, hints) for name, value in kept.items() if name in hints}
    return Preferences(**{name: value for name, value in usable.items() if value is not _UNUSABLE})


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Keep `preferences` at `path`, with the settings there that only another version knows.

    Raises ProfileError when they could not be kept; the old file is then still whole.
    """
    content = json.format(json.encode((_kept(path) or {}) | to_builtins(preferences)), indent=2)
    try:
        replace_file(path, content)
    except OSError as error:
        raise ProfileError(
            f"Your settings could not be saved ({error.strerror}).",
            "What you learned is safe, and the settings from before are still there.",
            f"Make room on the disk that holds {path.parent}, or allow writing to it.",
        ) from error


def _kept(path: Path) -> dict[str, Any] | None:
    """Return what the file holds; nothing if there is no file to read, None if it is damaged."""
    try:
        return json.decode(path.read_bytes(), type=dict[str, Any])
    except OSError:
        return {}
    except (DecodeError, UnicodeDecodeError):
        return None


_UNUSABLE = object()


def _usable(name: str, value: Any, hints: dict[str, Any]) -> Any:
    try:
        converted = convert(value, hints[name])
    except ValidationError:
        return _UNUSABLE
    if name in _BOUNDS:
        low, high = _BOUNDS[name]
        return max(low, min(converted, high))
    is_fine = _CHECKS.get(name, _is_any)(converted)
    return converted if is_fine else _UNUSABLE


def _is_any(_value: object) -> bool:
    return True


def _is_window(window: tuple[int, int, int, int] | None) -> bool:
    if window is None:
        return True
    return min(window[2:]) > 0 and max(map(abs, window)) <= _FARTHEST


def _is_time(written: str) -> bool:
    return time_of_day(written) is not None


_CHECKS: dict[str, Callable[[Any], bool]] = {"window": _is_window, "reminder": _is_time}
