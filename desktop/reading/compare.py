"""Two bodies compared: as JSON where both are, else line by line."""

from dataclasses import dataclass

from desktop.domain.ignored_path import patterns
from desktop.domain.json_difference import Differences, json_differences
from desktop.domain.line_difference import line_differences
from desktop.reading.channel import Bytes
from desktop.reading.deep_json import parsed
from desktop.reading.shape import encoding_of


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs, and whether both bodies were read as JSON."""

    found: Differences
    is_json: bool


def compared(data: Bytes, left_bytes: int, left_type: str, right_type: str, ignored: str) -> Compared:
    """Compares the first `left_bytes` with the rest; `ignored` are paths as a person types them."""
    left = _text(bytes(data[:left_bytes]), left_type)
    right = _text(bytes(data[left_bytes:]), right_type)
    try:
        values = parsed(left), parsed(right)
    except ValueError:
        return Compared(line_differences(left, right), is_json=False)
    return Compared(json_differences(*values, patterns(ignored)), is_json=True)


def _text(body: bytes, content_type: str) -> str:
    return body.decode(encoding_of(body, content_type), "replace")
