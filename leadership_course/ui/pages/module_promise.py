"""What does a module look like, and what will the learner do in it?"""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadership_course.course.outline import Module
from leadership_course.ui.theme.look import Look
from leadership_course.ui.widgets.figure import FigureView
from leadership_course.ui.widgets.labels import PlainLabel
from leadership_course.ui.widgets.pictures import inside
from leadership_course.ui.widgets.side_by_side import SideBySide

_LEAST = 620  # pixels at 100 % text; narrower, the picture stands above the words


class ModulePromise(SideBySide):
    """The module's picture, which is decoration, beside its objectives."""

    def __init__(self, look: Look, module: Module, root: Path) -> None:
        """Show what `module` has of both; `root` is the course folder."""
        super().__init__(look, _LEAST)
        picture = inside(root, module.head.picture) if module.head.picture else None
        if picture:
            self.add(FigureView(look, picture, ""), 2)
        self.add(_objectives(module), 3)


def _objectives(module: Module) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(PlainLabel("What you will do", role="eyebrow", tone="accent"))
    for objective in module.head.objectives:
        column.addWidget(PlainLabel(objective, role="text"))
    column.addStretch(1)
    return holder
