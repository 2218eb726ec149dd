"""What does the process that reads do when something in a file is too much for it?

Run as a program in its place: a lesson whose text holds one of these words sleeps, ends the process
or asks for more memory than there may be.
"""

import os
import sys
import time

from leadership_course.reading import apart, module_reader
from leadership_course.reading.lesson_reader import OpenedLesson, open_lesson
from leadership_course.reading.page import Page

SLEEPS, ENDS, CRASHES, HUNGERS, BABBLES = "SLEEPS", "ENDS", "CRASHES", "HUNGERS", "BABBLES"


def _open(page: Page) -> OpenedLesson:
    if SLEEPS in page.text:
        time.sleep(60)
    if ENDS in page.text:
        os._exit(3)
    if CRASHES in page.text:
        os.abort()
    if HUNGERS in page.text:
        assert bytearray(2 * 1024**3)
    if BABBLES in page.text:
        os.write(1, b"\xff" * 99)
        time.sleep(60)
    return open_lesson(page)


if __name__ == "__main__":
    vars(module_reader)["open_lesson"] = _open
    sys.exit(apart.serve())
