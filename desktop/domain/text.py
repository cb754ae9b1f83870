"""Small questions about text that comes from people and from strangers."""

import unicodedata

BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def has_control_characters(text: str) -> bool:
    """Whether text holds C0, C1, surrogate or line and paragraph separators."""
    return any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in text)


def is_web_page(body: bytes) -> bool:
    """Whether it is a page for people: a sign-in page of the network, a gateway's, a wrong host's."""
    start = body[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def one_line(text: str, max_chars: int = 200) -> str:
    """Foreign text made safe for one line of a label: control and bidi characters replaced, length capped."""
    if len(text) <= max_chars and text.isascii() and text.isprintable():
        return text  # nearly all there is; the way below takes 10 times as long
    clean = "".join(
        "�" if has_control_characters(c) or c in BIDI_CONTROLS else c for c in text[: max_chars + 1]
    )
    return clean if len(clean) <= max_chars else clean[: max_chars - 1] + "…"
