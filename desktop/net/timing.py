"""Where the time of a call goes, by the steps that httpcore tells."""

from collections.abc import Mapping
from time import monotonic
from typing import Any

from desktop.domain.request import Timing


class Watch:
    """Hears httpcore's `trace` extension; `timing` sums up once the body is read."""

    def __init__(self) -> None:
        self._began = monotonic()
        self._at: dict[str, float] = {}

    async def trace(self, name: str, info: Mapping[str, Any]) -> None:
        """A step such as "connection.connect_tcp.started"; of each the first counts."""
        _, _, step = name.partition(".")
        self._at.setdefault(step, monotonic())

    def timing(self) -> Timing:
        """The four stretches, in seconds."""
        ended = monotonic()
        sent = self._at.get("send_request_headers.started", self._began)
        connecting = self._at.get("connect_tcp.started", sent)
        answered = self._at.get("receive_response_headers.complete", ended)
        return Timing(connecting - self._began, sent - connecting, answered - sent, ended - answered)
