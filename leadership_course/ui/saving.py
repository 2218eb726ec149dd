"""Where does a file that the learner asked for go, and where is one that they bring?"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask for a file to write; None when the learner thinks better of it.

    `name` is what is suggested, `kind` what the dialog shows, such as "PDF (*.pdf)"; a name typed
    without an ending gets that of `name`.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(own_folder() / name), kind)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(Path(name).suffix)


def ask_which(parent: QWidget, title: str, kind: str) -> Path | None:
    """Ask for a file to read, like `ask_where`."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(own_folder()), kind)
    return Path(chosen) if chosen else None


def own_folder() -> Path:
    """Return where a dialog begins: the learner's documents, or their home where there are none.

    What the program was started from, a folder of its own or a terminal's, is nobody's choice.
    """
    places = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
