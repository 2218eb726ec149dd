"""Is a folder that reaches other computers known, and is the profile kept there in one file?"""

import ctypes
from contextlib import closing
from pathlib import Path

import pytest

from leadership_course.storage import drive_kind
from leadership_course.storage.from_outside import read_events
from leadership_course.storage.profile import open_profile
from leadership_course.storage.shared_folder import is_shared
from tests.storage.samples import event, events, posix
from tests.storage.situations import another_process_holding, fill

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/homes /home/mira nfs4 rw,vers=4.2 0 0
//server/team /mnt/team cifs rw 0 0
//server/my\\040team /mnt/my\\040team smb3 rw 0 0
/dev/sdb1 /mnt/stick fuseblk rw 0 0
me@host: /mnt/host fuse.sshfs rw 0 0
portal /run/user/0/doc fuse.portal rw 0 0
/dev/sdc1 /mnt/ntfs fuse.ntfs-3g rw 0 0
host /mnt/hgfs vmhgfs rw 0 0
tmpfs /home/mira/own tmpfs rw 0 0
broken
"""


@posix
@pytest.mark.parametrize(
    ("folder", "reaches_others"),
    [
        ("/var/lib/leadership-course", False),
        ("/home/mira/.local/share/leadership-course", True),
        ("/home/mirabel/.local/share/leadership-course", False),
        ("/home/mira/own/leadership-course", False),
        ("/mnt/team/leadership-course", True),
        ("/mnt/my team/leadership-course", True),
        ("/mnt/stick/leadership-course", False),
        ("/mnt/ntfs/leadership-course", False),
        ("/mnt/host/leadership-course", True),
        ("/run/user/0/doc/leadership-course", True),
        ("/mnt/hgfs/leadership-course", True),
    ],
)
def test_the_type_of_the_file_system_tells(folder: str, reaches_others: bool) -> None:
    assert is_shared(Path(folder), lambda: MOUNTS) is reaches_others


@pytest.mark.parametrize(
    "name",
    [
        "Dropbox",
        "Dropbox (Personal)",
        "OneDrive",
        "OneDrive - A Company",
        "iCloudDrive",
        "iCloud Drive",
        "Mobile Documents",
        "CloudStorage",
        "Nextcloud",
        "ownCloud",
        "Google Drive",
        "GoogleDrive-me@example.org",
        "My Drive",
        "Syncthing",
        "Proton Drive",
    ],
)
def test_the_folder_of_a_synchronising_program_is_known_by_its_name(
    tmp_path: Path, name: str
) -> None:
    assert is_shared(tmp_path / name / "learning", str)


@pytest.mark.parametrize("name", ["leadership-course", "Drop box", "Boxes", "icloudy", "clouds"])
def test_an_ordinary_name_is_no_sign(tmp_path: Path, name: str) -> None:
    assert not is_shared(tmp_path / name, str)


@posix
def test_a_link_into_such_a_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "course").mkdir(parents=True)
    (tmp_path / "mine").symlink_to(tmp_path / "Dropbox" / "course")
    assert is_shared(tmp_path / "mine", str)


def test_the_disk_of_this_test_is_not_taken_for_a_network(tmp_path: Path) -> None:
    assert not is_shared(tmp_path)


def test_a_system_without_a_table_of_mounts_goes_by_names_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", refuse)
    assert not is_shared(tmp_path)


class TestWindows:
    def test_a_share_is_remote_and_a_drive_is_asked_about(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []

        class Windows:
            class kernel32:  # noqa: N801
                @staticmethod
                def GetDriveTypeW(drive: str) -> int:
                    asked.append(drive)
                    return 4 if drive.startswith("Z") else 3

        monkeypatch.setattr(ctypes, "windll", Windows, raising=False)
        assert drive_kind.is_remote(_windows(r"\\server\share\course"))
        assert drive_kind.is_remote(_windows(r"Z:\course"))
        assert not drive_kind.is_remote(_windows(r"C:\course"))
        assert asked == ["Z:\\", "C:\\"]

    def test_elsewhere_there_are_no_drives(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delattr(ctypes, "windll", raising=False)
        assert not drive_kind.is_remote(Path("/home"))


def _windows(path: str) -> Path:
    from pathlib import PureWindowsPath
    from typing import cast

    return cast("Path", PureWindowsPath(path))


class TestAProfileThere:
    def test_lies_in_one_file_that_has_every_commit(self, path: Path) -> None:
        with closing(open_profile(path, lambda _: True)) as profile:
            assert profile.is_shared
            for each in events(3):
                profile.log.append(each)
                assert not Path(f"{path}-wal").exists()
            assert list(read_events(path)) == events(3)
        assert [file.name for file in path.parent.glob("profile.sqlite3-*")] == []

    def test_waits_for_the_disk_longer_than_usual(self, path: Path) -> None:
        with closing(open_profile(path, lambda _: True)) as profile:
            assert profile._connection is not None  # the setting has no other face
            assert profile._connection.execute("PRAGMA synchronous").fetchone() == (3,)
            assert profile._connection.execute("PRAGMA journal_mode").fetchone() == (b"delete",)

    def test_that_was_moved_there_is_taken_over_and_back(self, path: Path) -> None:
        fill(path)
        with closing(open_profile(path, lambda _: True)) as profile:
            profile.log.append(event(3))
        with closing(open_profile(path, lambda _: False)) as profile:
            assert not profile.is_shared
            profile.log.append(event(4))
            assert Path(f"{path}-wal").exists()
        assert list(read_events(path)) == events(5)

    def test_is_held_by_one_program_all_the_same(self, path: Path) -> None:
        from leadership_course.study.ports import ProfileError

        with another_process_holding(path), pytest.raises(ProfileError, match="already open"):
            open_profile(path, lambda _: True)
        with closing(open_profile(path, lambda _: True)):
            pass
