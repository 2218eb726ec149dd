"""How is the sheet for the partner of an experiment written as a Markdown file?"""

from leadership_course.exchange.markdown_text import as_markdown
from leadership_course.study.partner_sheet import Section, Sheet

_LINE = "\\_" * 60


def sheet_as_markdown(sheet: Sheet) -> str:
    """Return the sheet as Markdown, ending in a line break."""
    blocks = [f"# {_plain(sheet.title)}", _plain(sheet.intro)]
    for section in sheet.sections:
        blocks += _blocks(section)
    blocks.append(f"*{_plain(sheet.foot)}*")
    return "\n\n".join(blocks) + "\n"


def _blocks(section: Section) -> list[str]:
    blocks = [f"## {_plain(section.heading)}"]
    blocks += [_plain(paragraph) for paragraph in section.paragraphs]
    if section.points:
        blocks.append("\n".join(f"- {_plain(point)}" for point in section.points))
    return [*blocks, *[_LINE] * section.lines]


def _plain(text: str) -> str:
    return as_markdown(" ".join(text.split()))
