"""What does the wheel carry besides the program?

In the checkout lessons/ and assets/ lie at the top, where an author looks for them; in the wheel
they lie inside the package, where the program finds them, with the page that `explain` shows. An
editable install takes none of it: it reads the folders of the checkout.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelContents(BuildHookInterface[Any]):
    """Adds the course and the pictures to a wheel that is built to be given away."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it collects files; `version` is standard or editable."""
        if version != "standard":
            return
        for name in ("lessons", "assets"):
            folder = Path(self.root) / name
            if folder.is_dir():
                build_data["force_include"][str(folder)] = f"leadership_course/{name}"
        page = Path(self.root) / "docs" / "problems.md"
        build_data["force_include"][str(page)] = "leadership_course/docs/problems.md"
