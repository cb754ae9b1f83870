"""What a body is, by its type and, where that says nothing, by its first bytes."""

import codecs

from desktop.domain.reading import Shape

SNIFFED = 4096
_SAYS_NOTHING = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
_IMAGES = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"BM": "bmp",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x1b")


def shape_of(body: bytes, content_type: str = "") -> Shape:
    """The shape. Looks at the first 4 KiB alone."""
    if not body:
        return Shape.EMPTY
    head = body[:SNIFFED]
    kind = content_type.partition(";")[0].strip().lower()
    if image_format(body):
        return Shape.IMAGE
    if kind.endswith(("/json", "+json")):
        return Shape.JSON
    if encoding_of(body, content_type).startswith(("utf-16", "utf-32")):
        return Shape.TEXT
    if b"\0" in head or _controls(head) > len(head) // 10:
        return Shape.BINARY
    if kind in _SAYS_NOTHING and head.removeprefix(codecs.BOM_UTF8).lstrip()[:1] in {b"{", b"["}:
        return Shape.JSON
    return Shape.TEXT


def image_format(body: bytes) -> str:
    """ "png", "jpeg", "gif", "webp" or "bmp" by the first bytes; else an empty text."""
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp"
    found = next((name for magic, name in _IMAGES.items() if body.startswith(magic)), "")
    return "" if found == "bmp" and body[6:10] != b"\0\0\0\0" else found


def encoding_of(body: bytes, content_type: str = "") -> str:
    """Python's name of the encoding that a byte order mark or the type tells; "utf-8" where none does."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return name
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            try:
                return codecs.lookup(value.strip(" \"'")).name
            except (LookupError, ValueError):
                break
    return "utf-8"


def _controls(head: bytes) -> int:
    return sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
