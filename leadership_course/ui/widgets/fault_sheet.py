"""What does the learner see of a bug, and what can be passed on to those who mend it?"""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.details_sheet import DetailsSheet


class FaultSheet(DetailsSheet):
    """Says that the program made a mistake, that the learner can go on, and shows the details to
    copy.
    """

    def __init__(self, look: Look, details: str, log: Path, parent: QWidget | None = None) -> None:
        """Show `details`, which are also in the file `log`."""
        words = (
            "Everything you did before is kept, and you can go on. "
            f"The details below help to mend it; they are also in {log}."
        )
        named = ("Details of the mistake", details)
        super().__init__(look, "The program made a mistake", words, named, parent, go_on="Go on")
