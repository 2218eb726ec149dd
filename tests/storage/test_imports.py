"""Does the room stay light? It is imported before the first page can be shown."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "yaml", "markdown", "nh3", "logging", "appdirs", "tempfile", "random", "asyncio", "PySide6",
    "ssl", "socket", "shutil", "json", "urllib.request",
)  # fmt: skip


def test_the_room_imports_nothing_that_the_first_page_does_not_need() -> None:
    program = (
        "import sys\n"
        "import leadership_course.storage.profile, leadership_course.storage.preferences\n"
        "import leadership_course.storage.compiled_course, leadership_course.storage.folders\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )
    imported = subprocess.run(
        # Without site: an editable install may import anything there.
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert imported.stdout.split() == []
