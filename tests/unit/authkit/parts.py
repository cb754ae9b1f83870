"""A session for tests: a listener that remembers, an API that mints what it is told to, a clock by hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from desktop.authkit.session import open_session
from desktop.base.clock import SystemClock
from desktop.domain.activity import ActivityEntry
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.ports import AuthKitSession, Clock
from desktop.domain.service import PICA
from desktop.domain.session import SessionEvent, SessionRequest, SessionStep, WidgetMessage
from desktop.domain.workspace import Environment, WorkspaceId
from tests.support.raw_http import Answer, ask, request

WIDGET = PICA.widget_origin
ROWS = [{"id": n, "title": f"Connector {n}", "isWhatever": None} for n in range(3)]
TOKEN = {"rows": ROWS, "total": 3, "pages": 1, "page": 1, "requestId": 110_256, "isWhiteLabel": False}
ALICE = Identity("user 42 ü", IdentityType.TEAM)


class HandClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.moved_s = 0.0

    def now(self) -> datetime:
        return datetime(2026, 11, 24, tzinfo=UTC) + timedelta(seconds=self.moved_s)

    def monotonic(self) -> float:
        return self.moved_s


@dataclass
class Minting:
    """The one part of ServiceApi that a session uses."""

    answer: dict[str, Any] | Exception = field(default_factory=lambda: TOKEN)
    calls: list[tuple[Identity, int | None, int | None]] = field(default_factory=list)
    gate: asyncio.Event | None = None  # holds every call until it is set
    cancelled: int = 0

    async def mint(
        self, identity: Identity, *, page: int | None = None, limit: int | None = None
    ) -> dict[str, Any]:
        self.calls.append((identity, page, limit))
        if self.gate is not None:
            try:
                await self.gate.wait()
            except asyncio.CancelledError:
                self.cancelled += 1
                raise
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@dataclass
class Ears:
    """Remembers what it was told."""

    events: list[SessionEvent] = field(default_factory=list)
    messages: list[WidgetMessage] = field(default_factory=list)

    def happened(self, event: SessionEvent) -> None:
        self.events.append(event)

    def messaged(self, message: WidgetMessage) -> None:
        self.messages.append(message)

    def details(self, step: SessionStep) -> list[str]:
        return [event.detail for event in self.events if event.step is step]

    @property
    def steps(self) -> list[SessionStep]:
        return [event.step for event in self.events]


@dataclass
class Open:
    """An open session and all around it."""

    session: AuthKitSession
    minting: Minting
    ears: Ears
    entries: list[ActivityEntry]
    nonce: str

    @property
    def port(self) -> int:
        return urlsplit(self.session.host_url).port or 0

    @property
    def path(self) -> str:
        """`/<secret>/`."""
        return urlsplit(self.session.host_url).path

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def get(self, name: str = "") -> Answer:
        return await ask(self.port, request("GET", self.path + name, [("Host", f"127.0.0.1:{self.port}")]))

    async def post(
        self,
        name: str,
        body: bytes = b"",
        *,
        origin: str = "",
        nonce: str | None = None,
        method: str = "POST",
        **headers: str,
    ) -> Answer:
        named = [
            ("Host", f"127.0.0.1:{self.port}"),
            ("Origin", origin or (self.origin if name == "result" else WIDGET)),
            ("X-Session-Nonce", self.nonce if nonce is None else nonce),
            *((key.replace("_", "-"), value) for key, value in headers.items()),
        ]
        return await ask(self.port, request(method, self.path + name, named, body))


def session_request(**changes: Any) -> SessionRequest:
    values: dict[str, Any] = {
        "workspace_id": WorkspaceId("w"),
        "service": PICA,
        "environment": Environment.TEST,
        "identity": ALICE,
        "connector_name": "Gmail",
    }
    return SessionRequest(**(values | changes))


@asynccontextmanager
async def opened(
    minting: Minting | None = None,
    *,
    asked: SessionRequest | None = None,
    clock: Clock | None = None,
    **options: Any,
) -> AsyncIterator[Open]:
    """A session, closed in the end."""
    minting = minting or Minting()
    ears = Ears()
    entries: list[ActivityEntry] = []
    session = await open_session(
        asked or session_request(),
        minting,  # type: ignore[arg-type]  # the part of the port that is used
        ears,
        clock=clock or SystemClock(),
        record=entries.append,
        **options,
    )
    try:
        yield Open(session, minting, ears, entries, session._secrets[1])  # type: ignore[attr-defined]
    finally:
        await session.aclose()
