"""What the host page reports: parsed once, bounded, and a hint only."""

from typing import Literal

import msgspec

from desktop.domain.session import WidgetMessage, WidgetMessageKind
from desktop.domain.text import one_line

_MAX_KEY = 512
_MAX_TEXT = 500


class _Report(msgspec.Struct, forbid_unknown_fields=True):
    kind: Literal["ready", "success", "error", "close"]
    key: str = ""
    platform: str = ""
    text: str = ""


def parse_report(body: bytes) -> WidgetMessage:
    """A message from the body of `POST result`.

    Raises ValueError when it is not one, or reports a success without a usable key.
    """
    report = msgspec.json.decode(body, type=_Report)  # msgspec's errors are ValueErrors
    kind = WidgetMessageKind(report.kind)
    if kind is WidgetMessageKind.SUCCESS and not _is_key(report.key):
        raise ValueError("a success names its connection key")
    return WidgetMessage(
        kind, report.key[:_MAX_KEY], one_line(report.platform, 100), one_line(report.text, _MAX_TEXT)
    )


def _is_key(text: str) -> bool:
    """Keys are `env::platform::namespace::id`; their characters may not break a log line or a header."""
    return 0 < len(text) <= _MAX_KEY and text == one_line(text, _MAX_KEY)
