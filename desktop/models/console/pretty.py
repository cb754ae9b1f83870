"""Short bodies made readable at once: JSON indented, everything else as it came."""

from desktop.domain.reading import Shape
from desktop.reading.json_pretty import formatted
from desktop.reading.shape import shape_of

MAX_BYTES = 5_000_000  # longer ones are left alone: about 5 ms a megabyte, in the window's thread


def pretty(body: bytes, content_type: str = "") -> bytes:
    """The body with two spaces of indentation when it is JSON that can be read; else as it came.

    Values are not decoded: numbers of any length, repeated keys and escapes stay exactly as received.
    """
    if len(body) > MAX_BYTES or shape_of(body, content_type) is not Shape.JSON:
        return body
    made = formatted(body)
    return body if made is None else made
