"""May this picture be shown?"""

import re
from collections.abc import Iterator

from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.nearest import nearest, shown
from leadership_course.reading.page import WHOLE_FILE, Page, Place
from leadership_course.reading.picture_header import Kind, kind_of, size_of
from leadership_course.reading.svg_check import SVG_LIMIT, check_svg

PICTURE_LIMIT = 10 * 1024 * 1024
MOST_PIXELS = 16_000_000
MOST_PIXELS_TOGETHER = 64_000_000
MOST_LEVELS = 8

#: What each ending of a name promises.
SUFFIXES: dict[str, Kind] = {
    "png": "png",
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "gif": "gif",
    "webp": "webp",
    "svg": "svg",
}
_PLAIN = re.compile(r"[^\x00-\x1f%:\\?#\"'<>|*]+")


class Pictures:
    """The pictures of a course; each file is looked at once, however often it is shown."""

    def __init__(self, folder: CourseFolder) -> None:
        """Take the folder that holds them."""
        self._folder = folder
        self._verdicts: dict[str, bool] = {}
        self._pixels: dict[str, int] = {}
        self._together: dict[str, int] = {}

    def find(self, page: Page, place: Place, written: str, module: str) -> str:
        """Return the path of a picture relative to the course.

        Empty when it may not be shown, with the reason noted.

        `written` is relative to the folder of the module.
        """
        if not _is_plain(written):
            page.blame(
                place,
                "bad-picture-path",
                f"`{shown(written)}` is not a plain path inside the module's folder.",
                "Put the picture into the folder `images` and write, for "
                "example, `images/doors.svg`.",
            )
            return ""
        file = f"{module}/{written}" if module else written
        if not self._exists(file):
            self._blame_missing(page, place, written, module)
            return ""
        if file not in self._verdicts:
            self._verdicts[file] = self._is_allowed(page, file)
            self._folder.turn_to(page.file)
        if not self._verdicts[file]:
            page.errors += 1  # the reason stands with the picture itself
            return ""
        return file if self._has_room(page, place, file) else ""

    def _has_room(self, page: Page, place: Place, file: str) -> bool:
        """Count the picture to those of its page, which are all decoded while a learner waits."""
        together = self._together.get(page.file, 0) + self._pixels.get(file, 0)
        if together > MOST_PIXELS_TOGETHER:
            page.blame(
                place,
                "picture-too-big",
                f"With this picture, those of this file have more than "
                f"{MOST_PIXELS_TOGETHER // 1_000_000} megapixels together.",
                "Save them smaller; a width of 1,600 pixels is plenty.",
            )
            return False
        self._together[page.file] = together
        return True

    def _exists(self, file: str) -> bool:
        folder, _, name = file.rpartition("/")
        return name in self._folder.names(folder)

    def _blame_missing(self, page: Page, place: Place, written: str, module: str) -> None:
        there = [path.removeprefix(f"{module}/") for path in self.files_in(module)]
        name = written.rpartition("/")[2]
        same = [path for path in there if path.rpartition("/")[2] == name]
        close = same[0] if same else nearest(written, there)
        file = f"{module}/{written}" if module else written
        page.blame(
            place,
            "missing-picture",
            f"There is no file `{shown(file)}`.",
            f"Did you mean `{close}`?" if close else "Add the picture to that folder.",
        )

    def files_in(self, folder: str = "", depth: int = 0) -> Iterator[str]:
        """Yield what has the ending of a picture in a folder and those below it."""
        for name in self._folder.names(folder):
            path = f"{folder}/{name}" if folder else name
            if self._folder.is_folder(path):
                if depth < MOST_LEVELS:
                    yield from self.files_in(path, depth + 1)
            elif name.rpartition(".")[2].lower() in SUFFIXES:
                yield path

    def _is_allowed(self, page: Page, file: str) -> bool:
        data = self._folder.read(file, PICTURE_LIMIT)
        if data is None:
            return False
        kind = kind_of(data)
        if not kind or SUFFIXES.get(file.rpartition(".")[2].lower()) != kind:
            self._blame_kind(page, file, kind)
            return False
        return self._is_safe_svg(file) if kind == "svg" else self._is_small(page, file, data, kind)

    def _is_safe_svg(self, file: str) -> bool:
        drawing = self._folder.page(file, SVG_LIMIT)
        return drawing is not None and check_svg(drawing)

    def _is_small(self, page: Page, file: str, data: bytes, kind: Kind) -> bool:
        size = size_of(data, kind)
        if size is None:
            page.beside(file).blame(
                WHOLE_FILE, "bad-picture", "This picture is damaged.", "Save it anew."
            )
            return False
        if size.width * size.height > MOST_PIXELS:
            page.beside(file).blame(
                WHOLE_FILE,
                "picture-too-big",
                f"This picture has {size.width:,} by {size.height:,} pixels, "
                f"which is more than {MOST_PIXELS // 1_000_000} megapixels.",
                "Save it smaller; a width of 1,600 pixels is plenty.",
            )
            return False
        self._pixels[file] = size.width * size.height
        return True

    def _blame_kind(self, page: Page, file: str, kind: Kind) -> None:
        page.beside(file).blame(
            WHOLE_FILE,
            "bad-picture",
            f"The content of this file is {kind.upper()}, and its name says otherwise."
            if kind
            else "This is not a PNG, JPEG, GIF, WebP or SVG picture.",
            "Save it in one of these formats, with the matching ending.",
        )


def _is_plain(written: str) -> bool:
    parts = written.split("/")
    return bool(_PLAIN.fullmatch(written)) and not any(
        part in {"", ".", ".."} or part.startswith(".") or part != part.strip() for part in parts
    )
