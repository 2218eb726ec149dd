"""Where do the tests' windows open? Nowhere, unless LC_TEST_PLATFORM names a platform."""

import os

import pytest

os.environ["QT_QPA_PLATFORM"] = os.environ.get("LC_TEST_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """Let the offscreen platform say that it has no window frames; other warnings fail."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support propagateSizeHints")


@pytest.fixture
def quick_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a journal's lock stretch its secrets no longer than a test needs."""
    from leadership_course.storage import lock_keys

    for name, value in (("MEMORY_KIB", 64), ("PASSES", 1), ("LANES", 1)):
        monkeypatch.setattr(lock_keys, name, value)
