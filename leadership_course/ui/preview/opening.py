"""How does a file of the course get from the list of problems into the author's editor?"""

from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from leadership_course.ui.preview.workshop import Workshop

#: What the desktop may be asked to open: nothing that it would run.
PLAIN: Final = frozenset({".md", ".yaml", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"})


def open_in_editor(workshop: Workshop, file: str, line: int, column: int) -> str:
    """Open a file of the course; return what is to be said about it, if anything.

    The command is started as a list of words, never through a shell.
    """
    path = workshop.path(file)
    if not path:
        return f"There is no file {file} to be opened"
    words = workshop.command(path, line, column)
    if words:
        is_started, _ = QProcess.startDetached(words[0], list(words[1:]))
        return "" if is_started else f"“{words[0]}” could not be started; name another --editor"
    if PurePath(file).suffix.lower() not in PLAIN:
        return f"Name an editor with --editor to open {file}"
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
        return f"Nothing here opens {file}; name an editor with --editor"
    return f"The problem is in line {line}" if line else ""
