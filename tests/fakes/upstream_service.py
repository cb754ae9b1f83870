"""The service's API in memory, in the manners of V1, V2 (Pica) and One; faults are set by the test."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any
from urllib.parse import unquote

from desktop.domain.service import ONE, PICA, Service
from tests.fakes.upstream import Reply, Seen, json_reply
from tests.fakes.upstream_actions import answer_actions

KEY = "sk_test_canary_0123456789abcdef"
HEX = "0123456789abcdef0123456789abcdef"


class Shape(StrEnum):
    """A generation of the API."""

    V1 = "v1"
    V2 = "v2"
    ONE = "one"

    @property
    def service(self) -> Service:
        return ONE if self is Shape.ONE else PICA


def connection_row(
    shape: Shape, number: int, *, active: bool = True, identity: str = "user-1"
) -> dict[str, Any]:
    """A vault row as this generation sends it."""
    platform = ("gmail", "slack", "github")[number % 3]
    row: dict[str, Any] = {
        "platformVersion": "1.0.0",
        "name": None,
        "key": f"test::{platform}::default::{HEX[:-8]}{number:08x}|{identity}",
        "environment": "test",
        "platform": platform,
        "identity": identity,
        "identityType": "user",
        "tags": [],
        "version": "1.0.0",
        "active": active,
    }
    if shape is Shape.V1:
        return row | {
            "_id": f"conn::{number}",
            "type": {"api": {}},
            "identityType": None,
            "createdAt": 1742508720866,
        }
    row |= {"id": f"id-{number}", "type": "api", "state": "operational" if active else "failed"}
    if shape is Shape.V2:
        return row | {"createdAt": "2025-07-19T16:19:29.702632Z"}
    return row | {"connector": platform, "image": "x.svg"}


def connector_row(shape: Shape, number: int) -> dict[str, Any]:
    """A row of the catalogue."""
    row: dict[str, Any] = {
        "name": f"Connector {number}",
        "key": f"api::connector-{number}::v1",
        "platform": f"connector-{number}",
        "category": "AI",
        "image": f"https://assets.picaos.com/connectors/connector-{number}.svg",
        "description": None,
        "tags": ["ai"],
    }
    if shape is Shape.V1:
        return row | {"createdAt": 1742508720866, "deleted": False}
    row |= {"id": number, "status": "beta", "oauth": number % 2 == 0, "tools": number, "version": "1.0.0"}
    if shape is Shape.V2:
        return row
    return row | {"id": f"conn_def_{number}", "oauthScopes": {"scopes": ["a", "b"], "raw": "a b"}}


@dataclass
class FakeService:
    """Answers like one generation; `fault` may answer first, with anything."""

    shape: Shape
    connectors: int = 5
    connections: int = 5
    inactive: int = 2
    token_rows: int = 250
    clamp: int = 150
    latency_s: float = 0.0
    rate: int | None = None  # calls a window, told in headers and kept to
    knows_active: bool = True
    fault: Callable[[Seen], Reply | None] = lambda _: None
    used: int = field(default=0)
    refused: int = field(default=0)
    window: Callable[[], int] = lambda: 0
    _window: int = 0

    def answer(self, seen: Seen) -> Reply:
        reply = self.fault(seen) or self._limited() or self._judged(seen)
        return replace(
            reply, headers=(*reply.headers, *self._rate_headers()), delay_s=reply.delay_s or self.latency_s
        )

    def _judged(self, seen: Seen) -> Reply:
        service = self.shape.service
        if seen.header(service.secret_header) != KEY:
            return self.error(401, "not authorized to access this resource", "unauthorized")
        if seen.path == service.token_path and seen.method == "POST":
            return self._token(seen)
        if seen.path.startswith("/v1/passthrough/"):
            return self._passthrough(seen)
        routes: dict[str, Callable[[Seen], Reply]] = {
            "/v1/available-connectors": self._connectors,
            "/v1/vault/connections": self._connections,
        }
        if self.shape is not Shape.ONE:
            routes["/v1/users/flags"] = lambda _: json_reply({"accessList": [], "authkitWhitelist": True})
        else:
            routes["/v1/users/whoami"] = lambda _: json_reply(
                {
                    "user": {"id": "1", "name": "Ada", "email": "a@b.c"},
                    "organization": {"name": "Org"},
                    "project": None,
                }
            )
        if seen.path.startswith("/v1/vault/connections/"):
            return self._change(seen)
        route = routes.get(seen.path)
        reply = route(seen) if route is not None else answer_actions(seen)
        return reply or self.error(404, "Not found", "not_found")

    def error(self, status: int, message: str, key: str) -> Reply:
        """An error in this generation's shape."""
        if self.shape is Shape.ONE:
            body = {
                "correlationId": "c-1",
                "key": "http_error",
                "message": message,
                "type": "error",
                "status": status,
            }
            return json_reply(body, status, x_one_correlation_id="c-1")
        body = {"type": key.title(), "code": 2005, "status": status, "key": f"err::application::{key}",
                "message": message, "meta": None}  # fmt: skip
        return json_reply(body, status, x_request_id="r-1")

    def _limited(self) -> Reply | None:
        if self.rate is None:
            return None
        if (now := self.window()) != self._window:
            self._window, self.used = now, 0
        self.used += 1
        if self.used <= self.rate:
            return None
        self.refused += 1
        return self.error(429, "Rate limit exceeded", "too_many_requests")

    def _rate_headers(self) -> tuple[tuple[str, str], ...]:
        if self.rate is None:
            return ()
        left = str(max(0, self.rate - self.used))
        return (
            ("x-pica-rate-limit-limit", str(self.rate)),
            ("x-pica-rate-limit-remainings", left),
            ("x-pica-rate-limit-reset", "1"),
        )

    def _connectors(self, seen: Seen) -> Reply:
        return self._page(seen, range(self.connectors), lambda n: connector_row(self.shape, n))

    def _connections(self, seen: Seen) -> Reply:
        query = seen.query
        is_active = query.get("active") != "false" or not self.knows_active
        numbers: Sequence[int] = (
            range(self.connections) if is_active else range(90_000, 90_000 + self.inactive)
        )
        identity = query.get("identity", "user-1")

        def row(number: int) -> dict[str, Any]:
            return connection_row(self.shape, number, active=is_active, identity=identity)

        if key := query.get("key"):
            numbers = [number for number in numbers if row(number)["key"] == key]
        return self._page(seen, numbers, row)

    def _change(self, seen: Seen) -> Reply:
        ids = [connection_row(self.shape, number) for number in range(self.connections)]
        known = {row.get("id") or row["_id"]: row for row in ids}
        row = known.get(unquote(seen.path.removeprefix("/v1/vault/connections/")))
        if row is None:
            return self.error(404, "Connection not found", "not_found")
        if seen.method == "PATCH" and self.shape is not Shape.ONE:
            return json_reply(row | {"tags": seen.json["tags"]})
        return Reply(204 if seen.method == "DELETE" else 200)

    def _page(self, seen: Seen, numbers: Sequence[int], row: Callable[[int], dict[str, Any]]) -> Reply:
        query, total = seen.query, len(numbers)
        limit = int(query.get("limit", "20"))
        if self.shape is Shape.V1:
            skip = int(query.get("skip", "0"))
            part = numbers[skip : skip + limit] if "page" not in query else []
            return json_reply(
                {"type": "X", "rows": [row(n) for n in part], "total": total, "skip": skip, "limit": limit}
            )
        limit, page = min(limit, self.clamp), int(query.get("page", "1"))
        part = numbers[(page - 1) * limit : page * limit]
        pages = -(-total // limit)
        return json_reply({"rows": [row(n) for n in part], "total": total, "pages": pages, "page": page})

    def _token(self, seen: Seen) -> Reply:
        limit, page = min(int(seen.query.get("limit", "20")), self.clamp), int(seen.query.get("page", "1"))
        rows = [{"id": n, "title": f"Connector {n}", "scopes": None} for n in range(self.token_rows)]
        body: dict[str, Any] = {
            "rows": rows[(page - 1) * limit : page * limit],
            "total": len(rows),
            "pages": -(-len(rows) // limit),
            "page": page,
            "requestId": 110_000 + page,
        }
        if self.shape is Shape.ONE:
            body["isWhiteLabel"] = False
        return json_reply(body)

    def _passthrough(self, seen: Seen) -> Reply:
        told = {"target": seen.target, "method": seen.method, "body": seen.body.decode()}
        body = json.dumps(told | {"headers": [list(pair) for pair in seen.headers]}).encode()
        if self.shape is Shape.ONE:
            return Reply(201, (("Content-Type", "application/json"),), body)
        prefix = "x-pica-passthrough-"
        headers = (
            ("Content-Type", "application/octet-stream"),
            (prefix + "content-type", "application/json"),
            (prefix + "etag", "W/1"),
        )
        return Reply(201, headers, body)
