"""Where does the profile of a test lie?"""

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The place of a profile that does not exist yet."""
    return tmp_path / "profile.sqlite3"
