"""Where do the tests' windows open? Nowhere, unless LC_TEST_PLATFORM names a platform."""

import os

import pytest

os.environ["QT_QPA_PLATFORM"] = os.environ.get("LC_TEST_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """Let the offscreen platform say that it has no window frames; other warnings fail."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support propagateSizeHints")
