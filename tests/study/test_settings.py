"""Which preferences are in force, and who keeps them?"""

import pytest

from leadership_course.study.preferences import Preferences
from leadership_course.study.settings import Settings
from tests.doubles import FullDiskError


def test_a_change_holds_and_is_kept_at_once_with_everything_else_as_it_was() -> None:
    kept: list[Preferences] = []
    settings = Settings(Preferences(text_size=120), kept.append)
    assert settings.change(theme="dark") == Preferences(text_size=120, theme="dark")
    assert settings.value == kept[0] == Preferences(text_size=120, theme="dark")


def test_what_does_not_change_is_not_written() -> None:
    kept: list[Preferences] = []
    settings = Settings(Preferences(), kept.append)
    settings.change(theme="system", text_size=100)
    assert kept == []


def test_a_change_that_could_not_be_kept_holds_for_this_session() -> None:
    def keep(_value: Preferences) -> None:
        raise FullDiskError

    settings = Settings(Preferences(), keep)
    with pytest.raises(FullDiskError):
        settings.change(theme="dark")
    assert settings.value.theme == "dark"
