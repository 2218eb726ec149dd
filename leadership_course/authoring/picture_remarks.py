"""Which pictures of a course does nobody see, and which drawings can't be read?"""

import html
import re
from collections.abc import Iterable, Iterator

from leadership_course.authoring.drawing_contrast import contrast_remarks
from leadership_course.authoring.remarks import Remark, Spot
from leadership_course.course.blocks import Figure, Prose
from leadership_course.course.index import blocks_of
from leadership_course.course.outline import Course
from leadership_course.reading.folder import CourseFolder
from leadership_course.reading.page import WHOLE_FILE, Page
from leadership_course.reading.pictures import Pictures
from leadership_course.reading.svg_check import SVG_LIMIT

_WORDS = re.compile(r"<(?:\w+:)?text[\s>]")
_SOURCE = re.compile(r'<img [^>]*src="([^"]*)"')


def drawings_with_words(course: Course, files: CourseFolder) -> Iterator[str]:
    """Yield the files of drawings that the course shows and that hold words, in order."""
    drawings = _drawings(set(_used(course)), files)
    yield from (page.file for page in drawings if _WORDS.search(page.text))


def picture_remarks(course: Course, files: CourseFolder) -> Iterator[Remark]:
    """Yield pictures that nothing in the course shows, and words in drawings without contrast."""
    used = set(_used(course))
    for page in _drawings(used, files):
        yield from contrast_remarks(page)
    for file in Pictures(files).files_in():
        if file not in used:
            yield Remark(
                "unused-picture",
                Spot(files.whole(file), WHOLE_FILE),
                "",
                "Nothing in the course shows this picture.",
                "Show it in a figure, or take the file out of the folder.",
            )


def _drawings(used: Iterable[str], files: CourseFolder) -> Iterator[Page]:
    for file in sorted(used):
        page = files.page(file, SVG_LIMIT) if file.lower().endswith(".svg") else None
        if page:
            yield page


def _used(course: Course) -> Iterator[str]:
    for module in course.modules:
        yield module.head.picture
        for lesson in module.lessons:
            for _, block in blocks_of(lesson):
                if isinstance(block, Figure):
                    yield block.image
                elif isinstance(block, Prose):
                    yield from map(html.unescape, _SOURCE.findall(block.html))
