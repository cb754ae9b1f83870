"""What the application asks of the service, and whether what came of it is right."""

import json
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from desktop.api.client import ApiClient
from desktop.domain.connection import Connection, ConnectionKey, VaultListing
from desktop.domain.connector import Catalogue
from desktop.domain.errors import DesktopError, Malformed, Refused, Unreachable
from desktop.domain.identity import Identity
from desktop.domain.request import Method, PassthroughRequest, PassthroughResponse
from desktop.domain.workspace import KeyCheck
from tests.fakes.upstream_service import Shape, connection_row

USER = Identity("user-1")
SHAPE = Shape.V2
CONNECTION = ConnectionKey(connection_row(SHAPE, 3)["key"])
MANY = 20_000  # rows that no upstream of a proof has: what a lying one made up
Ask = Callable[[ApiClient, str], Awaitable[Any]]


@dataclass(frozen=True)
class Operation:
    """`ask` takes the client and the address of logos. A passthrough call shows every answer it gets."""

    name: str
    ask: Ask
    is_passthrough: bool = False
    is_repeatable: bool = True  # may be sent again by itself: reads, but not the console's


def _sends(method: Method) -> Operation:
    body = None if method in {Method.GET, Method.DELETE} else b'{"a": "b"}'
    request = PassthroughRequest(method, "gmail/v1/users/me", CONNECTION, body=body)
    return Operation(
        f"send {method}", lambda api, _: api.send(request), is_passthrough=True, is_repeatable=False
    )


OPERATIONS = (
    Operation("check key", lambda api, _: api.check_key()),
    Operation("connectors", lambda api, _: api.connectors()),
    Operation("connections", lambda api, _: api.connections()),
    Operation("connections of one", lambda api, _: api.connections(USER)),
    Operation("connection", lambda api, _: api.connection(CONNECTION)),
    Operation("token", lambda api, _: api.mint(USER), is_repeatable=False),
    Operation("token by page", lambda api, _: api.mint(USER, page=2, limit=50), is_repeatable=False),
    *map(_sends, (Method.GET, Method.POST, Method.PATCH, Method.DELETE)),
    Operation("logo", lambda api, logos: api.logo(f"{logos}/logo.svg")),
)


def label(operation: Operation, outcome: Any, truth: Any, bodies: Collection[bytes]) -> str:
    """The outcome in a word that a fault's `gives` may name; anything with a capital is wrong."""
    if isinstance(outcome, DesktopError):
        return _of_error(outcome)
    if isinstance(outcome, BaseException):
        return f"CRASH {outcome!r}"
    if operation.is_passthrough:
        return _of_answer(outcome, bodies)
    if operation.name == "logo":
        return "works" if outcome in bodies and b"<svg" in outcome else "WRONG LOGO"
    return "works" if _plain(outcome) == _plain(truth) else _of_part(outcome, truth)


def _of_error(error: DesktopError) -> str:
    match error:
        case Unreachable():
            return error.cause.value
        case Refused():
            return str(error.status)
        case Malformed():
            return "web_page" if error.is_web_page else "malformed"
        case _:
            return f"OTHER {error!r}"


def _of_answer(answer: PassthroughResponse, bodies: Collection[bytes]) -> str:
    """Every whole answer is shown as it is; one that is not whole says so."""
    if answer.fault is not None:
        return f"fault {answer.fault.value}"
    return "shown" if answer.body in bodies or (answer.status == 204 and not answer.body) else "WRONG BODY"


def _of_part(outcome: Any, truth: Any) -> str:
    match outcome:
        case VaultListing() | Catalogue():
            true = set(_plain(truth))
            false = [row for row in _plain(outcome) if row not in true and not _is_altered(row)]
            if false and not (outcome.caveat and MANY / 2 <= len(_plain(outcome)) <= 2 * MANY):
                return f"WRONG ROWS {false[0]!r}"
            if len(_plain(outcome)) < len(true) and not outcome.caveat:
                return f"UNSAID {len(_plain(outcome))} of {len(true)}"
            return "too many" if false else "partly" if outcome.caveat else "works"
        case KeyCheck():
            return "WRONG CHECK" if outcome.is_environment_certain else "partly"
        case None:
            return "works"  # the vault said that it has no such connection
        case {"rows": list() as rows}:
            return _of_token(rows, truth["rows"])
        case _:
            return f"WRONG {outcome!r}"


def _of_token(rows: list[Any], true: list[Any]) -> str:
    """Rows go to the widget as they are, bad ones too; those it would show must be the upstream's."""
    if len(rows) > MANY:
        return f"TOO MANY {len(rows)}"
    shown = [row for row in rows if isinstance(row, dict) and isinstance(row.get("title"), str)]
    false = [row for row in shown if row not in true and not _is_altered(row)]
    return f"WRONG TOKEN {false[0]}" if false else "works"


def _is_altered(value: Any) -> bool:
    """Whether it holds the sign for bytes that were no text: they are shown so, and no more."""
    return "\ufffd" in str(value)


def _plain(value: Any) -> Any:
    """What counts of a result: rows without their raw text, tokens without the flag a failure turns off."""
    match value:
        case VaultListing():
            return tuple(map(_plain, value.connections))
        case Catalogue():
            return value.connectors
        case Connection():
            return replace(value, raw_json="")
        case {"rows": rows}:
            return json.dumps(rows)
        case _:
            return value
