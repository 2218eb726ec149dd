"""What would an attacker write into a course to open a file or reach another computer?

Templates of one line each: `@PNG@` and its kin stand for files outside the course, `@NET@` for a
host and port that listens. `filled` puts the real ones in.
"""

import base64
from pathlib import Path
from typing import Final, NamedTuple

WORDS: Final = "canary-words-7f3a"
COLOUR: Final = 0xFF00FF


class Outside(NamedTuple):
    """The folder beside the course that nothing may open, and the host that nothing may call."""

    folder: Path
    host: str

    @property
    def picture(self) -> Path:
        """A picture in a colour that the program never uses."""
        return self.folder / "canary.png"

    @property
    def text(self) -> Path:
        """A text that holds WORDS."""
        return self.folder / "canary.txt"


HTML_FILE_VECTORS: Final = (
    '<img src="@PNG@">',
    '<img src="file://@PNG@">',
    '<img src="FILE://@PNG@">',
    '<img src="File:@PNG@">',
    '<img src="file:///@PNG@">',
    '<img src="file://localhost@PNG@">',
    '<img src="@UP@">',
    '<img src="./@UP@">',
    '<img src="@UP%@">',
    '<img src="@UP%25@">',
    '<img src="course:@PNG@">',
    '<img src="course:///@UP@">',
    '<img src="course://localhost@PNG@">',
    '<img src="qrc:@PNG@">',
    '<img src=":@PNG@">',
    r'<img src="\\localhost\share\canary.png">',
    '<img src="//localhost@PNG@">',
    '<img src="data:image/png;base64,@PNGDATA@">',
    '<img src="data:image/svg+xml;base64,@SVGDATA@">',
    "<IMG SRC=@PNG@>",
    '<img/src="@PNG@"/>',
    "<img src='@PNG@' alt='<b>'>",
    '<img src="images/link-out.png">',
    '<img src="images/folder-out/canary.png">',
    '<img src="first-days/images/link-out.png">',
    '<img src="first-days/images/folder-out/canary.png">',
    '<img src="first-days/images/..%5c..%5ccanary.png">',
    '<img src="first-days/images/drawing.png">',
    '<img src="@PNG@" width="1000000000" height="1000000000">',
    '<img src="&#102;ile://@PNG@">',
    '<img src="fi&#9;le://@PNG@">',
    '<img src=" @PNG@ ">',
    '<p><img src="@PNG@"></p>',
    '<a href="@TXT@"><img src="@PNG@"></a>',
    '<blockquote><table><tr><td><img src="@PNG@"></td></tr></table></blockquote>',
    '<table background="@PNG@"><tr><td>cell</td></tr></table>',
    '<table><tr><td background="@PNG@">cell</td></tr></table>',
    '<table style="background-image:url(@PNG@)"><tr><td>cell</td></tr></table>',
    '<p style="background-image:url(@PNG@)">words</p>',
    "<p style=\"background-image:url('file://@PNG@')\">words</p>",
    '<div style="background:url(@PNG@)">words</div>',
    '<span style="background-image:url(@PNG@)">words</span>',
    '<hr style="background-image:url(@PNG@)">',
    '<ul style="list-style-image:url(@PNG@)"><li>words</li></ul>',
    '<object data="@PNG@" type="image/png"></object>',
    '<embed src="@PNG@">',
    '<iframe src="@TXT@"></iframe>',
    '<input type="image" src="@PNG@">',
    '<video poster="@PNG@" src="@TXT@"></video>',
    '<picture><source srcset="@PNG@"><img src="@PNG@"></picture>',
    '<svg><image href="@PNG@" width="24" height="24"/></svg>',
    '<a href="file://@TXT@">words</a>',
    '<a href="@TXT@">words</a>',
    '<base href="file://@DIR@/"><img src="canary.png">',
    '<meta http-equiv="refresh" content="0;url=file://@TXT@">',
    '<link rel="stylesheet" href="@CSS@"><p>words</p>',
    "<style>@import url(@CSS@);</style><p>words</p>",
    "<style>@import 'file://@CSS@';</style><p>words</p>",
    '<style>p { background-image: url("@PNG@") }</style><p>words</p>',
    '<body background="@PNG@"><p>words</p></body>',
    '<body style="background-image:url(file://@PNG@)"><p>words</p></body>',
    '<!--><img src="@PNG@">-->',
    '<![CDATA[<img src="@PNG@">]]>',
    '<?xml-stylesheet href="@CSS@"?><img src="@PNG@">',
    '<script src="file://@TXT@"></script>',
    '<frameset><frame src="@TXT@"></frameset>',
)

MARKDOWN_FILE_VECTORS: Final = (
    "![alt](@PNG@)",
    "![alt](file://@PNG@)",
    "![alt](FILE://@PNG@)",
    "![alt](<file://@PNG@>)",
    "![alt](@UP@)",
    "![alt](./@UP@)",
    "![alt](images/../@UP@)",
    "![alt](@UP%@)",
    "![alt](course:@PNG@)",
    "![alt](data:image/png;base64,@PNGDATA@)",
    r"![alt](\\localhost\share\canary.png)",
    "![alt](//localhost@PNG@)",
    r"![alt](C:\canary.png)",
    "![alt](&#47;@PNG@)",
    "![alt](fi&#108;e://@PNG@)",
    "![alt](images/link-out.png)",
    "![alt](images/folder-out/canary.png)",
    "![alt](images/pipe.png)",
    "![alt](images/drawing.png)",
    "![alt](images/picture.svg)",
    "![alt](images/huge.png)",
    "![alt](images/scans.jpg)",
    '![alt](images/none.png){src="@PNG@" onerror=x}',
    '![alt](images/none.png){: src="@PNG@" }',
    '![alt](@PNG@ "title")',
    "[![alt](@PNG@)](file://@TXT@)",
    "**![alt](@PNG@)**",
    "> > ![alt](@PNG@)",
    "- ![alt](@PNG@)",
    "[words](file://@TXT@)",
    "[words](@TXT@)",
    "[words](course:@TXT@)",
    '[words](https://example.org){href="file://@TXT@"}',
    "<file://@TXT@>",
    "[words](javascript:alert(1))",
)

HTML_NETWORK_VECTORS: Final = (
    '<img src="http://@NET@/a.png">',
    '<img src="HTTP://@NET@/a.png">',
    '<img src="https://@NET@/a.png">',
    '<img src="ftp://@NET@/a.png">',
    '<img src="//@NET@/a.png">',
    r'<img src="\\@NET@\a.png">',
    r'<img src="http:\\@NET@\a.png">',
    '<img src="course://@NET@/a.png">',
    '<img srcset="http://@NET@/a.png 2x" src="http://@NET@/b.png">',
    '<p style="background-image:url(http://@NET@/a.png)">words</p>',
    '<table background="http://@NET@/a.png"><tr><td>cell</td></tr></table>',
    '<ul style="list-style-image:url(http://@NET@/a.png)"><li>words</li></ul>',
    '<svg><image href="http://@NET@/a.png" width="9" height="9"/></svg>',
    '<svg><use href="http://@NET@/a.svg#a"/></svg>',
    '<object data="http://@NET@/a.png"></object>',
    '<embed src="http://@NET@/a.png">',
    '<iframe src="http://@NET@/a"></iframe>',
    '<input type="image" src="http://@NET@/a.png">',
    '<video poster="http://@NET@/a.png" src="http://@NET@/a.mp4"></video>',
    '<audio src="http://@NET@/a.ogg"></audio>',
    '<form action="http://@NET@/a"><button>words</button></form>',
    '<a href="http://@NET@/a" ping="http://@NET@/b">words</a>',
    '<a href="smb://@NET@/share">words</a>',
    '<a href="ms-msdt:/id PCWDiagnostic">words</a>',
    '<a href="javascript:fetch(1)">words</a>',
    '<base href="http://@NET@/"><img src="a.png">',
    '<meta http-equiv="refresh" content="0;url=http://@NET@/a">',
    '<link rel="stylesheet" href="http://@NET@/a.css"><p>words</p>',
    '<link rel="dns-prefetch" href="//@NET@">',
    "<style>@import url(http://@NET@/a.css);</style><p>words</p>",
    "<style>@font-face { font-family: a; src: url(http://@NET@/a.ttf) }</style>",
    '<body background="http://@NET@/a.png"><p>words</p></body>',
    '<script src="http://@NET@/a.js"></script>',
)

MARKDOWN_NETWORK_VECTORS: Final = (
    "![alt](http://@NET@/a.png)",
    "![alt](https://@NET@/a.png)",
    "![alt](HTTP://@NET@/a.png)",
    "![alt](ftp://@NET@/a.png)",
    "![alt](//@NET@/a.png)",
    "![alt](ws://@NET@/a.png)",
    '![alt](images/none.png){src="http://@NET@/a.png"}',
    "[![alt](http://@NET@/a.png)](https://example.org)",
    "[words](ftp://@NET@/a)",
    "[words](smb://@NET@/share)",
    "[words](mailto:a@example.org?attach=/etc/hostname)",
    "[words](data:text/html;base64,@PNGDATA@)",
    "[words](http:///a)",
)

FILE_VECTORS: Final = HTML_FILE_VECTORS + MARKDOWN_FILE_VECTORS
NETWORK_VECTORS: Final = HTML_NETWORK_VECTORS + MARKDOWN_NETWORK_VECTORS
HTML_VECTORS: Final = HTML_FILE_VECTORS + HTML_NETWORK_VECTORS
MARKDOWN_VECTORS: Final = MARKDOWN_FILE_VECTORS + MARKDOWN_NETWORK_VECTORS
VECTORS: Final = FILE_VECTORS + NETWORK_VECTORS

_SPACES: Final = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_INSIDE_SVG: Final = (
    '<image href="@PNG@" width="24" height="24"/>',
    '<image xlink:href="@PNG@" width="24" height="24"/>',
    '<image xlink:href="file://@PNG@" width="24" height="24"/>',
    '<image xlink:href="../../../outside/canary.png" width="24" height="24"/>',
    '<image xlink:href="data:image/png;base64,@PNGDATA@" width="24" height="24"/>',
    '<image xlink:href="http://@NET@/a.png" width="24" height="24"/>',
    '<image xlink:href="images/pipe.png" width="24" height="24"/>',
    '<use xlink:href="@SVG@#canary"/>',
    '<g id="a"><rect width="1" height="1"/></g><use xlink:href="#a"/>',
    '<defs><pattern id="p" width="24" height="24"><image xlink:href="@PNG@"/></pattern></defs>',
    '<pattern id="q"><image xlink:href="@PNG@"/></pattern><rect width="24" fill="url(#q)"/>',
    '<rect width="24" height="24" fill="url(@SVG@#p)"/>',
    '<rect width="24" height="24" style="fill:url(http://@NET@/a.svg#p)"/>',
    '<filter id="f"><feImage xlink:href="@PNG@"/></filter><rect width="9" filter="url(#f)"/>',
    "<style>@import url(@CSS@); rect { fill: url(@SVG@) }</style><rect width='9' height='9'/>",
    '<mask id="m"><image xlink:href="@PNG@" width="24" height="24"/></mask>',
    '<marker id="m"><image xlink:href="@PNG@" width="24" height="24"/></marker>',
    '<symbol id="s"><image xlink:href="@PNG@" width="24" height="24"/></symbol>',
    '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="@PNG@"/></foreignObject>',
    "<script>fetch('http://@NET@/')</script>",
    '<a xlink:href="file://@TXT@"><rect width="9" height="9"/></a>',
    '<image width="24" height="24"><set attributeName="xlink:href" to="@PNG@"/></image>',
    '<animate attributeName="x" repeatCount="indefinite" dur="1ms"/>',
    '<linearGradient id="g" xlink:href="@SVG@#g"/>',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="@TXT@" parse="text"/>',
    '<tref xlink:href="@TXT@"/>',
    '<rect width="9" height="9" onload="x()"/>',
    '<svg><image xlink:href="@PNG@" width="24" height="24"/></svg>',
    '<path d="M0 0L9999 9999" stroke="red" stroke-dasharray="0.0001"/>',
    "<g>" * 600 + "</g>" * 600,
)
_TEXT: Final = '<text x="0" y="9">&a;</text>'
SVG_VECTORS: Final = (
    *(f'<svg {_SPACES} viewBox="0 0 24 24">{body}</svg>' for body in _INSIDE_SVG),
    f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file://@TXT@">]><svg {_SPACES}>{_TEXT}</svg>',
    f'<!DOCTYPE svg [<!ENTITY % a SYSTEM "@TXT@"> %a;]><svg {_SPACES}/>',
    f'<!DOCTYPE svg SYSTEM "http://@NET@/a.dtd"><svg {_SPACES}/>',
    '<!DOCTYPE svg [<!ENTITY b "ha"><!ENTITY a "'
    + "&b;" * 999
    + f'">]><svg {_SPACES}>{_TEXT}</svg>',
    f'<?xml-stylesheet href="@CSS@"?><svg {_SPACES}><rect width="9" height="9"/></svg>',
)
"""Drawings of one line, each with something that a drawing of a course may not hold."""


def filled(template: str, outside: Outside) -> str:
    """Return the vector with the real paths and the real host in it."""
    folder, name = outside.folder.as_posix(), "canary"
    up = f"../../{outside.folder.name}/{name}.png"
    drawing = (
        f'<svg {_SPACES}><image xlink:href="{folder}/{name}.png" width="24" height="24"/></svg>'
    )
    values = {
        "@PNG@": f"{folder}/{name}.png",
        "@SVG@": f"{folder}/{name}.svg",
        "@TXT@": f"{folder}/{name}.txt",
        "@CSS@": f"{folder}/{name}.css",
        "@DIR@": folder,
        "@UP@": up,
        "@UP%@": up.replace("/", "%2f"),
        "@UP%25@": up.replace("/", "%252f"),
        "@NET@": outside.host,
        "@PNGDATA@": base64.b64encode(outside.picture.read_bytes()).decode(),
        "@SVGDATA@": base64.b64encode(drawing.encode()).decode(),
    }
    for sign, value in values.items():
        template = template.replace(sign, value)
    return template
