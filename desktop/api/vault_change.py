"""What changes the vault: DELETE and PATCH of /v1/vault/connections/{id} (pica-api.md, section 4)."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from desktop.api.calls import Calls, ServiceCall
from desktop.api.listing import CONNECTIONS_PATH
from desktop.domain.activity import Source
from desktop.domain.connection import Connection
from desktop.domain.errors import Malformed, Refused
from desktop.domain.text import is_web_page
from desktop.net.http import HttpAnswer

_JSON = (("Content-Type", "application/json"),)


async def delete_connection(calls: Calls, connection: Connection) -> bool:
    """For good; sent once and never repeated. False: the vault had none of that id.

    Raises Refused, Unreachable, Malformed for a row without a usable id.
    """
    try:
        answer = await calls.ask(_call(connection, "DELETE"), is_throttled=True)
    except Refused as error:
        if error.status in {404, 410}:
            return False
        raise
    _require_service(answer, calls)
    return True


async def label_connection(
    calls: Calls, connection: Connection, tags: Sequence[str], name: str | None
) -> None:
    """Puts this whole set of tags in place of the others, and the name where one is given ("" clears it).

    What the service made of it is seen by reading the row again. Raises as `delete_connection`.
    """
    told: dict[str, Any] = {"tags": list(tags)} | ({} if name is None else {"name": name})
    body = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    _require_service(await calls.ask(_call(connection, "PATCH", body), is_throttled=True), calls)


def _require_service(answer: HttpAnswer, calls: Calls) -> None:
    """A network that wants a sign-in answers 200 with its page: nothing was changed then."""
    if is_web_page(answer.body):
        raise Malformed("the change", host=calls.service.api_host, is_web_page=True)


def _call(connection: Connection, method: str, body: bytes | None = None) -> ServiceCall:
    id_ = quote(connection.id, safe="")
    if id_ in {"", ".", ".."}:
        raise Malformed("the connection's id")
    identity = connection.identity
    return ServiceCall(
        Source.VAULT,
        f"{CONNECTIONS_PATH}/{id_}",
        method=method,
        headers=_JSON if body is not None else (),
        body=body,
        identity=identity.id if identity is not None else "",
        connection_key=connection.key,
        platform=connection.platform,
    )
