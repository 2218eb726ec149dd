"""What goes into a report of a mistake, before anybody passes it on?"""

from PySide6.QtWidgets import QWidget

from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.details_sheet import DetailsSheet


class DiagnosticsSheet(DetailsSheet):
    """Shows all of the report, so that the learner sees that nothing of theirs is in it."""

    def __init__(self, look: Look, report: str, parent: QWidget | None = None) -> None:
        """Show `report`."""
        words = (
            "For a report of a mistake: versions, sizes and counts. Nothing you wrote is in it, "
            "and nothing is sent anywhere: copy it to where you write your report."
        )
        super().__init__(look, "Diagnostics", words, ("The diagnostics", report), parent)
