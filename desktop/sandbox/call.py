"""One request as the sandbox's endpoints read it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from desktop.net.loopback import LoopbackRequest, RequestHead
from desktop.sandbox.narrow import as_object
from desktop.sandbox.refusal import Refusal

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Call:
    """Method, path and query taken apart; headers and body as received."""

    method: str
    path: str  # as sent, still percent-encoded, without the query
    query: Pairs
    head: RequestHead
    body: bytes = field(repr=False)

    @classmethod
    def of(cls, request: LoopbackRequest) -> Self:
        """Raises Refusal (400) for a target that is not a path."""
        target = request.head.target
        if not target.startswith("/"):
            raise Refusal(400, "The request target must be a path")
        parts = urlsplit(f"http://127.0.0.1/{target[1:]}")
        query = tuple(parse_qsl(parts.query, keep_blank_values=True, errors="replace"))
        return cls(request.head.method, parts.path, query, request.head, request.body)

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """The path's segments, decoded; an empty last one (trailing slash) is left out."""
        parts = self.path.split("/")[1:]
        return tuple(unquote(part) for part in (parts[:-1] if parts[-1:] == [""] else parts))

    def header(self, name: str) -> str:
        """The first header of that lower-case name, or an empty text."""
        return next(iter(self.head.all(name)), "")

    def param(self, name: str, default: str = "") -> str:
        """The first query parameter of that name."""
        return next((value for key, value in self.query if key == name), default)

    def flag(self, name: str, *, default: bool) -> bool:
        """A boolean query parameter. Raises Refusal (400) for anything but true and false."""
        text = self.param(name).lower()
        if text not in {"", "true", "false"}:
            raise Refusal(400, f"{name} must be true or false")
        return default if not text else text == "true"

    def values(self, name: str) -> frozenset[str]:
        """A comma list in the query."""
        return frozenset(part for part in self.param(name).split(",") if part)

    def json_object(self) -> dict[str, Any]:
        """The body as an object; no body counts as {}. Raises Refusal (400)."""
        if not self.body.strip():
            return {}
        try:
            value: Any = msgspec.json.decode(self.body)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Refusal(400, f"The body is not JSON: {error}") from error
        fields = as_object(value)
        if fields is None:
            raise Refusal(400, "The body must be a JSON object")
        return fields
