"""With which files does an author begin a further module of a course?"""

import shutil
from pathlib import Path

from leadership_course.authoring.new_course import (
    COURSE,
    CanNotBeginError,
    one_line,
    refuse_id,
    yaml_text,
)
from leadership_course.authoring.new_parts import (
    MODULE,
    Begun,
    add_to_list,
    begin_lesson,
    begin_quiz,
    refuse_taken,
    start,
)
from leadership_course.course.ids import slug

FIRST_LESSON = "First lesson"


def begin_module(root: Path, title: str, name: str = "") -> Begun:
    """Write a module with a lesson and a quiz to start from, and list it last in the course.

    The id, which is the name of its folder too, is made from the title where none is given. Raises
    CanNotBeginError when the id is taken or the list can't be added to, and OSError when the folder
    can't be written to. Then nothing has changed.
    """
    title = one_line(title)
    name = name or slug(title)
    refuse_id(name, title)
    lesson = f"{name}-first"
    refuse_taken(root, [name, f"{name}-quiz", lesson])
    folder = root / name
    if folder.exists():
        raise CanNotBeginError(f"{folder} is there already. Give another id with --id.")
    if not (root / COURSE).exists():
        raise CanNotBeginError(f"{root} has no {COURSE}. Name the folder of a course.")
    listed = (root / COURSE).read_bytes()
    folder.mkdir()
    try:
        words = start("module.yaml").substitute(id=name, title=yaml_text(title))
        (folder / MODULE).write_bytes(words.encode())
        begin_lesson(root, name, FIRST_LESSON, lesson)
        add_to_list(root / COURSE, "modules", name)
        begin_quiz(root, name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if (root / COURSE).read_bytes() != listed:
            (root / COURSE).write_bytes(listed)
        raise
    return Begun(name, f"{name}/{MODULE}")
