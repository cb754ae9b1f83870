"""What every third party is to the passthrough."""

import random
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from desktop.domain.ports import Clock
from desktop.sandbox.narrow import as_object
from desktop.sandbox.reply import Headers, encode

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Account:
    """Whose data a third party holds: one for each connection."""

    email: str
    connection_key: str
    platform: str
    clock: Clock


@dataclass(frozen=True, slots=True)
class UpstreamCall:
    """A call as the third party receives it. `segments` are decoded, the platform's own name dropped."""

    method: str
    path: str
    segments: tuple[str, ...]
    query: Pairs
    headers: Headers
    body: bytes = field(repr=False)

    def param(self, name: str, default: str = "") -> str:
        """The first query parameter of that name."""
        return next((value for key, value in self.query if key == name), default)

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number in the query, at least 1; the default for anything else."""
        text = self.param(name)
        return (
            min(max(int(text), 1), most) if text.isascii() and text.isdigit() and len(text) < 9 else default
        )

    @property
    def fields(self) -> dict[str, Any]:
        """The body as an object, JSON or form; {} for anything else."""
        if any(k == "content-type" and "x-www-form-urlencoded" in v for k, v in self.headers):
            return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))
        try:
            value: Any = msgspec.json.decode(self.body) if self.body.strip() else {}
        except (msgspec.DecodeError, UnicodeDecodeError):
            return {}
        return as_object(value) or {}


@dataclass(frozen=True, slots=True)
class UpstreamReply:
    """A third party's own answer."""

    status: int
    headers: Headers
    body: bytes = field(repr=False)


def upstream_json(value: Any, status: int = 200, headers: Headers = ()) -> UpstreamReply:
    """An answer in JSON, in UTF-8."""
    return UpstreamReply(
        status, (("content-type", "application/json; charset=utf-8"), *headers), encode(value)
    )


class ThirdParty(ABC):
    """State lives as long as the connection. All methods are quick: nothing here waits."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.random = random.Random(account.connection_key)

    @abstractmethod
    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """The answer, errors in the third party's own format."""

    @abstractmethod
    def unauthorized(self) -> UpstreamReply:
        """401 in the third party's own format: its credentials were revoked or have expired."""

    def token(self, chars: int = 16) -> str:
        """A new id in hexadecimal, the same in each run with the same calls before."""
        return f"{self.random.getrandbits(4 * chars):0{chars}x}"

    @property
    def now(self) -> datetime:
        """The clock's time."""
        return self.account.clock.now()
