"""R8: generated passthrough paths; none leaves the prefix, whoever parses the URL.

The parsers are urllib's, httpx's (which sends it) and Qt's (Chromium's rules), beside the regular expression
of RFC 3986, appendix B.
"""

import random
import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

import httpx
from PySide6.QtCore import QUrl

from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import UserError
from desktop.domain.passthrough import PREFIX, parse_path, passthrough_url
from desktop.domain.request import Method, PassthroughRequest
from desktop.domain.service import PICA
from tests.proof.figure import MAX_FAULTS, Figure, Share

FULL = 1_000_000
MakeUrl = Callable[[str], str]

_RFC_3986 = re.compile(r"^(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?")
_HOST = "api.picaos.com"
_QT_BASE = QUrl("https://x/")
_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_PIECES = (
    *(
        "a",
        "gmail",
        "v1",
        ".",
        "..",
        "...",
        "/",
        "/",
        "//",
        "\\",
        "%",
        "%2e",
        "%2E",
        "%252e",
        "%2f",
        "%252F",
        "%5c",
    ),
    *(
        "%255C",
        "%00",
        "%0a",
        ";",
        "?",
        "#",
        "@",
        ":",
        "&",
        "=",
        " ",
        "\t",
        "\n",
        "é",
        "。",
        "．",
        "／",
        "%25",
        "[",
        "]",
    ),
    *(
        "\u202e",
        "😀",
        "http://",
        "https://",
        "evil.invalid",
        "https://api.picaos.com",
        "/v1/passthrough/",
        "%ff",
    ),
    *(
        "%c0%ae",
        "%c0%af",
        "%u002e",
        "%e3%80%82",
        "..;",
        "%2e%2e",
        "..%2f",
        "\r",
        "\x85",
        "\ufeff",
        "\u2028",
        "{{x}}",
    ),
    *(
        "/../",
        "/./",
        "/%2e%2e/",
        "/..%5c",
        "%2e.",
        ".%2e",
        "api.picaos.com",
        "//evil.invalid",
        "user@",
        ":443",
        "+",
    ),
)


def typed(source: random.Random) -> str:
    """What somebody might type who wants out."""
    parts = [
        source.choice(_PIECES) if source.random() < 0.85 else chr(source.randrange(0x20, 0x3000))
        for _ in range(source.randrange(1, 10))
    ]
    return source.choice(("", "", "", "gmail/", "/", PREFIX, PICA.api_base + PREFIX)) + "".join(parts)


def url_of(text: str) -> str:
    """The URL that would be called. Raises UserError for what is refused."""
    path, query = parse_path(text, PICA)
    return passthrough_url(PICA, PassthroughRequest(Method.GET, path, ConnectionKey("k"), query=query))


def leaves(url: str) -> str:
    """How a URL gets out, or an empty text."""
    try:
        plain, by_httpx, by_qt, by_rfc = urlsplit(url), httpx.URL(url), QUrl(url), _RFC_3986.match(url)
    except (ValueError, httpx.InvalidURL) as error:
        return f"not a URL: {error}"
    assert by_rfc is not None
    hosts = {plain.netloc, by_httpx.host, by_qt.host(), by_rfc[4]}
    if hosts != {_HOST} or by_httpx.userinfo or by_qt.userInfo() or by_httpx.port or by_qt.port() != -1:
        return f"host {hosts}"
    if {plain.scheme, by_httpx.scheme, by_qt.scheme(), by_rfc[2]} != {"https"}:
        return "scheme"
    sent = by_httpx.raw_path.decode().partition("?")[0]
    for seen in {plain.path, sent, _QT_BASE.resolved(by_qt).path(_ENCODED), by_rfc[5]}:
        once = unquote(seen)
        for path in {seen, once, unquote(once)}:
            if not path.startswith(PREFIX) or not resolved(path).startswith(PREFIX):
                return f"path {path!r}"
    return ""


def resolved(path: str) -> str:
    """What a server makes of dot segments (RFC 3986, 5.2.4, with backslashes as slashes)."""
    out: list[str] = []
    for segment in path.replace("\\", "/").split("/"):
        if segment == "..":
            out = out[:-1]
        elif segment != ".":
            out.append(segment)
    return "/".join(out)


def prove(share: Share, make_url: MakeUrl = url_of) -> Figure:
    """Some have to be accepted: who refuses everything proves nothing."""
    source, total = share.random("paths"), share.of(FULL)
    accepted = good = 0
    faults: list[str] = []
    for _ in range(total):
        text = typed(source)
        try:
            url = make_url(text)
        except UserError:
            good += 1
            continue
        accepted += 1
        how = leaves(url)
        if not how:
            good += 1
        elif len(faults) < MAX_FAULTS:
            faults.append(f"{how}: {text!r}")
    if accepted < total / 50:
        faults.append("hardly any path was accepted")
    what = (
        f"generated paths stay below the prefix under urllib, httpx, Qt and RFC 3986 ({accepted:,} accepted)"
    )
    return Figure.counted(good, total, what, faults)
