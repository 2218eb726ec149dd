"""How do a learner's own words stand in Markdown without being taken for marks?"""

import re

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")
_LIST = re.compile(r"^(\s*)([-+=])", re.MULTILINE)
_NUMBERED = re.compile(r"^(\s*\d+)([.)])", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def as_markdown(text: str) -> str:
    """Return the words with every mark of Markdown made a plain letter; line breaks stay."""
    plain = _MARKS.sub(r"\\\1", _INDENT.sub("", text))
    return _NUMBERED.sub(r"\1\\\2", _LIST.sub(r"\1\\\2", plain))
