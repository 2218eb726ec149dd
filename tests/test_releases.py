"""Does what is installed say the same as the project, and is a release what it claims to be?"""

import configparser
import hashlib
import io
import os
import re
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import installers
import licences
import release

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "packaging" / "linux"
MIME = "application/x-leadership-course"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def shared() -> dict[str, bytes]:
    return installers.shared(ROOT, PROJECT["version"])


def test_a_double_click_on_a_course_opens_the_program(shared: dict[str, bytes]) -> None:
    desktop = configparser.RawConfigParser(strict=True)
    desktop.read_string(shared["applications/leadership-course.desktop"].decode())
    entry = desktop["Desktop Entry"]
    assert entry["Exec"].split() == ["leadership-course-window", "%f"]
    assert entry["Exec"].split()[0] in PROJECT["gui-scripts"]
    assert MIME in entry["MimeType"].split(";")
    kinds = ET.fromstring(shared["mime/packages/leadership-course.xml"])
    names = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    (kind,) = kinds.findall("m:mime-type", names)
    assert kind.get("type") == MIME
    assert [each.get("pattern") for each in kind.findall("m:glob", names)] == ["*.course"]


def test_the_icon_that_is_named_is_there(shared: dict[str, bytes]) -> None:
    desktop = shared["applications/leadership-course.desktop"].decode()
    (icon,) = re.findall(r"^Icon=(.+)$", desktop, re.MULTILINE)
    assert shared[f"icons/hicolor/scalable/apps/{icon}.svg"].startswith(b"<")
    assert shared[f"icons/hicolor/256x256/apps/{icon}.png"].startswith(b"\x89PNG")


def test_the_catalogue_is_told_what_the_project_says(shared: dict[str, bytes]) -> None:
    about = ET.fromstring(shared[f"metainfo/{installers.APPSTREAM}.metainfo.xml"])
    assert about.findtext("id") == installers.APPSTREAM
    assert about.findtext("project_license") == PROJECT["license"]
    assert [each.get("version") for each in about.iter("release")] == [PROJECT["version"]]
    assert about.findtext("provides/binary") in PROJECT["scripts"]


def test_the_manual_names_every_command() -> None:
    from leadership_course.__main__ import COMMANDS

    manual = (LINUX / "leadership-course.1").read_text("utf-8").replace("\\-", "-")
    named = set(re.findall(r"[\w-]+", manual.partition(".SH COMMANDS")[2].partition(".SH EXIT")[0]))
    assert named >= COMMANDS


def test_only_what_is_run_by_the_program_is_listed_with_its_terms() -> None:
    packages = {package.name.lower() for package in licences.packed(ROOT)}
    assert {"pyside6_essentials", "markdown", "pyyaml", "appdirs"} <= packages
    assert not packages & {"pytest", "hatchling", "ruff", "pyinstaller"}
    for package in licences.packed(ROOT):
        assert not licences.told(package).endswith("see its file"), package.name


def test_an_archive_is_the_same_when_it_is_made_again(tmp_path: Path) -> None:
    program = tmp_path / "dist" / "leadership-course"
    program.mkdir(parents=True)
    (program / "leadership-course").write_text("#!/bin/sh\n")
    (program / "leadership-course").chmod(0o755)
    (program / "library.so").symlink_to("leadership-course")
    made = []
    for year in (2001, 2024):
        os.utime(program / "leadership-course", (year * 1e6, year * 1e6))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", "1700000000")
            made.append(installers.archive(tmp_path, "1.2.3").read_bytes())
    assert made[0] == made[1]
    with tarfile.open(fileobj=io.BytesIO(made[0])) as tar:
        names = tar.getnames()
        assert names == sorted(names)
        assert all(each.startswith("leadership-course-1.2.3") for each in names)
        assert tar.getmember("leadership-course-1.2.3/leadership-course").mode & 0o111


CHANGES = """# Changelog

## [1.1.0] - unreleased

- New

## [1.0.0] - 2026-01-01

- First
"""


class TestARelease:
    def test_needs_the_version_of_the_project(self) -> None:
        assert "one of them is wrong" in release.refusal("v1.0.1", CHANGES, "1.0.0")
        assert release.refusal("v1.0.0", CHANGES, "1.0.0") == ""

    def test_needs_its_section_of_the_changelog_with_a_date(self) -> None:
        assert "says nothing" in release.refusal("v2.0.0", CHANGES, "2.0.0")
        assert "give it the date" in release.refusal("v1.1.0", CHANGES, "1.1.0")
        assert release.section(CHANGES, "1.0.0") == "- First"

    def test_the_project_has_its_section_already(self) -> None:
        changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
        assert release.section(changes, PROJECT["version"])

    def test_brings_every_built_file_with_a_checksum(self, tmp_path: Path) -> None:
        for place in ("linux/dist/a.deb", "macos/dist/a.dmg", "linux/contents.cdx.json"):
            path = tmp_path / "built" / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(place)
        release.collect(tmp_path / "built", tmp_path / "out")
        sums = (tmp_path / "out" / "SHA256SUMS").read_text().splitlines()
        assert [line.split("  ")[1] for line in sums] == [
            "a.deb",
            "a.dmg",
            "contents-linux.cdx.json",
        ]
        assert sums[0].startswith(hashlib.sha256(b"linux/dist/a.deb").hexdigest())

    def test_never_loses_one_of_two_files_of_a_name(self, tmp_path: Path) -> None:
        for system in ("linux", "macos"):
            (tmp_path / "built" / system).mkdir(parents=True)
            (tmp_path / "built" / system / "a.whl").write_text(system)
        with pytest.raises(FileExistsError):
            release.collect(tmp_path / "built", tmp_path / "out")


def test_workflows_hold_no_finding_of_zizmor() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    found = subprocess.run(
        [zizmor, "--offline", "--no-progress", ROOT / ".github" / "workflows"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_every_action_is_pinned_to_a_commit_and_named_with_its_version() -> None:
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        for line in workflow.read_text("utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)+$", line), line


@pytest.mark.slow
def test_a_wheel_is_the_same_to_the_byte_when_it_is_built_again(tmp_path: Path) -> None:
    """What hatchling writes depends on the files alone, so anybody can check a published wheel."""
    made = []
    for name in ("one", "two"):
        subprocess.run(
            [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", name, ROOT],
            cwd=tmp_path,
            check=True,
            capture_output=True,
        )
        (wheel,) = (tmp_path / name).glob("*.whl")
        made.append(wheel.read_bytes())
    assert made[0] == made[1]
