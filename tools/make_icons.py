"""Makes the pictures of the application icon: `python tools/make_icons.py`.

assets/icons/app.svg is the drawing; app-256.png comes from it. `--icon FILE` also writes the
icon file that Windows (.ico) or macOS (.icns) wants, for the installer to pick up.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Final

ICONS: Final = Path(__file__).parents[1] / "assets" / "icons"
SIZE: Final = 256


def main(arguments: list[str]) -> int:
    """Write app-256.png, and an icon file where one is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--icon", type=Path, help="also write this icon file")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    targets = [ICONS / "app-256.png", *([asked.icon] if asked.icon else [])]
    is_written = all(draw(ICONS / "app.svg", target) for target in targets)
    del application
    return 0 if is_written else 1


def draw(source: Path, target: Path) -> bool:
    """Draw `source` into `target`, whose ending tells the format; False where Qt can't write it."""
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    return image.save(str(target))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
