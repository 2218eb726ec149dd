"""What is on the shelf of somebody who has 10,000 lessons installed?

`make bench` calls this: `bench_shelf.py HOME` installs the course that ships under other ids until
there are as many lessons. One course can't hold them: it would take longer to read than a course
is given.
"""

import shutil
import sys
from pathlib import Path

from leadership_course.reading.course_reader import read_course
from leadership_course.reading.shipped import shipped_lessons
from leadership_course.storage.library import Edition, Library

LESSONS = 10_000


def main(folder: str) -> int:
    """Fill the library of the home `folder`."""
    library, source = Library(Path(folder)), shipped_lessons()
    course = read_course(source).course
    if course is None:
        raise SystemExit("the course that ships can't be read")
    for number in range(-(-LESSONS // len(course.lessons))):
        name = f"{course.id}-{number}"
        fresh = library.room()
        shutil.copytree(source, fresh)
        outline = fresh / "course.yaml"
        words = outline.read_text("utf-8").replace(f"id: {course.id}\n", f"id: {name}\n", 1)
        outline.write_text(words, "utf-8")
        edition = Edition(folder="", version=course.head.version, revision=course.revision)
        library.take_in(fresh, name, f"{course.title} {number}", edition)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
