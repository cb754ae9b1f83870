"""What h11 would let pass and we do not: looked for in the raw bytes before h11 sees them.

h11 joins folded lines, takes a bare LF for a line end and merges equal Content-Length headers; each of
these has been a way to make two parsers read two different requests (request smuggling).
"""

import re
from collections import Counter

from desktop.net.loopback_message import LoopbackLimits

HEAD_END = b"\r\n\r\n"
_AMBIGUOUS = re.compile(rb"\x00|(?<!\r)\n|\n[ \t]")
_BARE_CR = re.compile(rb"\r(?!\n)")
_LENGTH = re.compile(rb"[0-9]{1,15}")


def partial_fault(data: bytes | bytearray, limits: LoopbackLimits) -> int | None:
    """The status that refuses a head of which only `data` has come yet; None while it may become good."""
    if _AMBIGUOUS.search(data):
        return 400
    return 431 if len(data) > limits.max_head_bytes else None


def head_fault(head: bytes, limits: LoopbackLimits) -> int | None:
    """The status that refuses a whole head (its empty line included); None when it may go to h11."""
    fault = partial_fault(head, limits)
    if fault is not None:
        return fault
    if _BARE_CR.search(head):
        return 400
    line, *fields = head[: -len(HEAD_END)].split(b"\r\n")
    if len(fields) > limits.max_headers:
        return 431
    if not line.endswith(b" HTTP/1.1"):
        return 505 if re.search(rb" HTTP/[0-9]\.[0-9]$", line) else 400
    return _fields_fault(fields, limits)


def _fields_fault(fields: list[bytes], limits: LoopbackLimits) -> int | None:
    pairs = [field.partition(b":") for field in fields]
    names = Counter(name.strip().lower().decode("latin-1") for name, _, _ in pairs)
    if any(names[name] > 1 for name in limits.single_headers):
        return 400
    if names["transfer-encoding"]:
        return 411  # before h11, which knows one coding and calls the others errors
    for name, _, value in pairs:
        if name.lower() == b"content-length" and not _LENGTH.fullmatch(value.strip(b" \t")):
            return 400
    return None
