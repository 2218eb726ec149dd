"""Are pictures known and measured by their bytes, and drawings held to shapes and text?"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_course.course.problems import CourseProblem
from leadership_course.reading.course_reader import read_course
from leadership_course.reading.page import Page
from leadership_course.reading.picture_header import Kind, kind_of, size_of
from leadership_course.reading.svg_check import MOST_DEPTH, MOST_ELEMENTS, check_svg
from tests.reading.courses import DRAWING, MODULE, copy_base, png, swap


def gif(width: int, height: int, frame: tuple[int, int] = (1, 1), palette: int = 0) -> bytes:
    """Return a GIF that claims this size, with one frame after a comment."""
    screen = width.to_bytes(2, "little") + height.to_bytes(2, "little")
    colours = bytes(3 << (palette + 1)) if palette else b""
    flags = bytes([0x80 | palette if palette else 0, 0, 0])
    size = frame[0].to_bytes(2, "little") + frame[1].to_bytes(2, "little")
    return b"GIF89a" + screen + flags + colours + b"\x21\xfe\x02hi\x00\x2c\0\0\0\0" + size + b"\0;"


def jpeg(width: int, height: int) -> bytes:
    """Return a JPEG that claims this size, after an application segment and fill bytes."""
    frame = b"\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\x03"
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x0b" + frame + b"\xff\xd9"


def webp(width: int, height: int, form: str = "VP8X") -> bytes:
    """Return a WebP of one of its three forms that claims this size."""
    if form == "VP8X":
        rest = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    elif form == "VP8L":
        rest = b"\x2f" + ((height - 1) << 14 | (width - 1)).to_bytes(4, "little")
    else:
        rest = b"\0\0\0\x9d\x01\x2a" + width.to_bytes(2, "little") + height.to_bytes(2, "little")
    return b"RIFF\x20\0\0\0WEBP" + form.ljust(4).encode() + b"\x10\0\0\0" + rest


MADE: list[tuple[Kind, bytes]] = [
    ("png", png(4000, 3000)),
    ("jpeg", jpeg(4000, 3000)),
    ("gif", gif(4000, 3000)),
    ("gif", gif(4000, 3000, palette=3)),
    ("gif", gif(1, 1, (4000, 3000))),
    ("webp", webp(4000, 3000)),
    ("webp", webp(4000, 3000, "VP8L")),
    ("webp", webp(4000, 3000, "VP8")),
]


@pytest.mark.parametrize(("kind", "data"), MADE)
def test_a_picture_is_known_and_measured_by_its_bytes(kind: Kind, data: bytes) -> None:
    assert kind_of(data) == kind
    assert size_of(data, kind) == (4000, 3000)


@pytest.mark.parametrize(
    "data", [b"", b"BM", b"II*\0", b"\0\0\1\0", b"%PDF", b"P6 1 1", b"\x1f\x8b"]
)
def test_other_kinds_are_not_shown(data: bytes) -> None:
    assert kind_of(data) == ""


@pytest.mark.parametrize(("kind", "data"), MADE)
def test_a_picture_cut_short_is_damaged(kind: Kind, data: bytes) -> None:
    for length in range(len(data) - 1):
        assert size_of(data[:length], kind) in (None, (4000, 3000), (1, 1))
    assert size_of(data[:12], kind) is None


@given(st.sampled_from(MADE), st.binary(max_size=80), st.integers(2, 60))
def test_no_bytes_make_the_measuring_raise(made: tuple[Kind, bytes], noise: bytes, at: int) -> None:
    kind, data = made
    size = size_of(data[:at] + noise, kind)
    assert size is None or min(size) > 0


def with_picture(root: Path, name: str, data: bytes) -> list[str]:
    """Return the codes for a module with this picture."""
    (root / "first-steps/images" / name).write_bytes(data)
    swap(root, MODULE, "picture: images/doors.svg", f"picture: images/{name}")
    return [problem.code for problem in read_course(root).problems]


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a.png", png(4000, 4000), []),
        ("a.png", png(4001, 4000), ["picture-too-big"]),
        ("a.PNG", png(1, 1), []),
        ("a.jpeg", jpeg(10, 10), []),
        ("a.jpg", jpeg(65535, 65535), ["picture-too-big"]),
        ("a.gif", gif(1, 1, (8000, 8000)), ["picture-too-big"]),
        ("a.webp", webp(10, 10), []),
        ("a.png", jpeg(10, 10), ["bad-picture"]),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", ["bad-picture"]),
        ("a.svg", png(1, 1), ["bad-picture"]),
        ("a.png", png(0, 1), ["bad-picture"]),
        ("a.png", png(1, 1)[:20], ["bad-picture"]),
        ("a.bmp", b"BM", ["bad-picture"]),
        ("a.png", png(1, 1).ljust(10 * 1024 * 1024, b"\0"), []),
        ("a.png", png(1, 1).ljust(10 * 1024 * 1024 + 1, b"\0"), ["file-too-big"]),
    ],
)
def test_a_picture_within_the_limits_is_shown(
    tmp_path: Path, name: str, data: bytes, codes: list[str]
) -> None:
    root = copy_base(tmp_path)
    assert with_picture(root, name, data) == codes
    course = read_course(root).course
    assert course is not None
    assert course.modules[0].head.picture == ("" if codes else f"first-steps/images/{name}")


def test_a_picture_that_leads_outside_is_not_read(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    (tmp_path / "secret.png").write_bytes(png(1, 1))
    (root / "first-steps/images/link.png").symlink_to(tmp_path / "secret.png")
    swap(root, MODULE, "picture: images/doors.svg", "picture: images/link.png")
    assert [p.code for p in read_course(root).problems] == ["outside-course"]


def test_a_picture_shown_twice_is_named_once(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    swap(root, DRAWING, "<title>", "<use href='#a'/><title>")
    (problem,) = read_course(root).problems
    assert (problem.code, problem.file, problem.line) == ("unsafe-svg", DRAWING, 2)


NS = 'xmlns="http://www.w3.org/2000/svg"'


def drawing(inside: str, attributes: str = NS) -> list[str]:
    """Return the messages about a drawing."""
    problems: list[CourseProblem] = []
    is_safe = check_svg(Page("a.svg", f"<svg {attributes}>{inside}</svg>", problems))
    assert is_safe == (not problems)
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<!-- a comment -->",
        '<g transform="translate(1 2)" opacity="0.5"><circle cx="1" cy="2" r="3"/></g>',
        '<text x="1" y="2" font-family="sans-serif">a<tspan dx="1">b</tspan></text>',
        '<path class="stroke-line" d="M1e3,2-3.5z" stroke-dasharray="4 2" stroke-linecap="round"/>',
        '<rect aria-label="x" rx="2" ry="2" fill="none" stroke="#fff" stroke-width="2"/>',
        '<line x1="0" y1="0" x2="10000" y2="10000"/><polygon points="1,2 3,4"/><desc>x</desc>',
    ],
)
def test_shapes_and_text_are_safe(inside: str) -> None:
    assert drawing(inside, f'{NS} viewBox="0 0 640 380" role="img"') == []


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="/etc/passwd"/>',
        '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="x"/>',
        "<use href='#a'/>",
        "<script>alert(1)</script>",
        "<style>@import url(file:///etc/passwd)</style>",
        "<filter/>",
        "<foreignObject/>",
        "<a/>",
        "<defs/>",
        "<animate/>",
        "<linearGradient/>",
        "<svg/>",
        '<g style="fill:url(/etc/passwd)"/>',
        '<g onload="alert(1)"/>',
        '<g fill="url(#a)"/>',
        '<g fill="URL (file:///x)"/>',
        '<g href="x"/>',
        '<g xml:base="file:///"/>',
        '<g filter="x"/>',
        '<g clip-path="x"/>',
        '<x:g xmlns:x="urn:x"/>',
        '<g xmlns="urn:x"/>',
        "<?xml-stylesheet href='x'?>",
        '<rect width="10001"/>',
        '<path d="M0 0L1e9 0"/>',
        '<g transform="scale(1e99)"/>',
        '<text font-size="99999">x</text>',
        '<path d="M0 0H10000" stroke-dasharray="0.01"/>',
        "<g>",
        "&unknown;",
    ],
)
def test_everything_else_is_refused(inside: str) -> None:
    assert len(drawing(inside)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {NS}>&a;</svg>',
        f'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg {NS}/>',
        "<svg/>",
        f"<g {NS}/>",
        "<svg",
        "",
        f"<svg {NS}/><svg {NS}/>",
    ],
)
def test_a_drawing_is_one_svg_element_without_a_document_type(text: str) -> None:
    problems: list[CourseProblem] = []
    assert not check_svg(Page("a.svg", text, problems))
    assert len(problems) == 1


def test_elements_are_counted_to_their_limit_and_not_beyond() -> None:
    assert drawing("<g/>" * (MOST_ELEMENTS - 1)) == []
    assert len(drawing("<g/>" * MOST_ELEMENTS)) == 1
    assert drawing("<g>" * (MOST_DEPTH - 1) + "</g>" * (MOST_DEPTH - 1)) == []
    assert len(drawing("<g>" * MOST_DEPTH + "</g>" * MOST_DEPTH)) == 1


def test_a_drawing_may_have_512_kib_and_no_byte_more(tmp_path: Path) -> None:
    root = copy_base(tmp_path)
    text = (root / DRAWING).read_bytes()
    for size, codes in ((512 * 1024, []), (512 * 1024 + 1, ["file-too-big"])):
        (root / DRAWING).write_bytes(text + b" " * (size - len(text)))
        assert [p.code for p in read_course(root).problems] == codes


@given(st.text(st.sampled_from("<>/=\"' svgpathd&;#![]-?x0123456789\n"), max_size=80))
def test_no_text_makes_the_check_raise(text: str) -> None:
    problems: list[CourseProblem] = []
    for whole in (text, f"<svg {NS}>{text}</svg>"):
        check_svg(Page("a.svg", whole, problems))
