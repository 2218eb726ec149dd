"""With which files does an author begin a course of their own?"""

import json
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from leadership_course.authoring.course_check import check_course
from leadership_course.course.ids import is_id, slug

TEMPLATE = Path(__file__).parent / "template"
COURSE = "course.yaml"

_PLAIN = re.compile(r"[^\W\d_](?:[\w ’‘(),.;!?–—-]*[\w’).!?])?")
_NOT_TEXT = frozenset({"true", "false", "null"})


class CanNotBeginError(Exception):
    """Nothing was written, and why; the message is a whole sentence with a remedy."""


def begin_course(root: Path, title: str = "", name: str = "") -> str:
    """Put the small course to start from into an empty folder, and return its id.

    The title and the id are, where they are not given, made from one another or from the name of
    the folder. Raises CanNotBeginError when the folder holds something or no id can be made, and
    OSError when it can't be written to.
    """
    title = one_line(title) or _title_of(name or root.absolute().name)
    name = name or slug(title)
    refuse_id(name, title)
    if root.exists() and any(root.iterdir()):
        raise CanNotBeginError(f"{root} is not empty. Name a folder that does not exist yet.")
    with TemporaryDirectory() as made:
        draft = Path(made) / "course"
        shutil.copytree(TEMPLATE, draft)
        _name(draft / COURSE, name, title)
        problems = check_course(draft).problems
        if problems:
            raise CanNotBeginError(f"{problems[0].message} {problems[0].remedy}")
        shutil.copytree(draft, root, dirs_exist_ok=True)
    return name


def one_line(text: str) -> str:
    """Return a title without line breaks and needless spaces."""
    return " ".join(text.split())


def refuse_id(name: str, title: str) -> None:
    """Raise CanNotBeginError when something with this title can't have this id."""
    if not name:
        raise CanNotBeginError(
            f"No id can be made from “{title}”, which has no Latin letter. Give one with --id."
        )
    if not is_id(name):
        raise CanNotBeginError(
            f"`{name}` can't be an id. Use lower-case letters and digits joined by hyphens, "
            f"for example `{slug(name) or 'my-course'}`."
        )


def yaml_text(text: str) -> str:
    """Return a line of text as an author would write it in YAML: quoted where it has to be."""
    if _PLAIN.fullmatch(text) and text not in _NOT_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def _title_of(name: str) -> str:
    """Return the title that the name of a folder suggests: `my-course` is “My course”."""
    words = one_line(re.sub(r"[-_]+", " ", name))
    return words[:1].upper() + words[1:]


def _name(file: Path, name: str, title: str) -> None:
    """Write the id and the title of the course where those of the template stand."""
    written = {"id": name, "title": yaml_text(title)}
    lines = file.read_text("utf-8").splitlines()
    named = [_with_value(line, written) for line in lines]
    file.write_bytes("\n".join([*named, ""]).encode())


def _with_value(line: str, written: dict[str, str]) -> str:
    key = line.partition(":")[0]
    return f"{key}: {written[key]}" if key in written else line
