"""The catalogue of actions (pica-api.md, section 5).

Knowledge is asked first: on Pica it is the one list that has ids and paths.
"""

import json
from dataclasses import replace
from typing import Any, cast
from urllib.parse import quote

from desktop.api import convert
from desktop.api.calls import Calls, ServiceCall
from desktop.api.listing import Rows, Tally, fetcher, joined
from desktop.api.paging import walk
from desktop.api.wire import ActionRow, decode_envelope, decode_row
from desktop.domain.action import Action, ActionExample, ActionField, with_prefix
from desktop.domain.activity import Source
from desktop.domain.errors import Malformed, Refused
from desktop.domain.passthrough import PREFIX
from desktop.domain.ports import Progress
from desktop.domain.request import Pairs
from desktop.domain.text import one_line

KNOWLEDGE_PATH = "/v1/knowledge"
ACTIONS_PATH = "/v1/available-actions"
ROWS = 100
MAX_DOC_CHARS = 200_000
SEARCH_ROWS = 20
_NO_SUCH_LIST = frozenset({400, 404, 405, 501})
_PLACES = ("path", "query", "headers", "body")


async def list_actions(
    calls: Calls, platform: str, progress: Progress | None
) -> tuple[tuple[Action, ...], str]:
    """All actions of a platform, and a caveat. Empty where the service has no catalogue of it."""
    calls = await calls.for_operation()
    try:
        actions, caveat = await _walk(
            calls,
            ServiceCall(Source.CATALOGUE, KNOWLEDGE_PATH, (("connectionPlatform", platform),)),
            progress,
        )
    except Refused as error:
        if error.status not in _NO_SUCH_LIST:
            raise
        actions, caveat = (), ""
    if actions:
        return actions, caveat
    try:
        return await _walk(calls, ServiceCall(Source.CATALOGUE, _below(ACTIONS_PATH, platform)), progress)
    except Refused as error:
        if error.status not in _NO_SUCH_LIST:
            raise
        return (), caveat


async def find_action(calls: Calls, action_id: str) -> Action | None:
    """One action with its documentation; None where the service knows none of that id."""
    call = ServiceCall(Source.CATALOGUE, KNOWLEDGE_PATH, (("_id", with_prefix(action_id)),))
    try:
        answer = await calls.ask(call)
    except Refused as error:
        if error.status not in _NO_SUCH_LIST:
            raise
        return None
    return next(iter(_usable(calls, answer.body, "knowledge", "")), None)


async def search_actions(calls: Calls, platform: str, query: str) -> tuple[Action, ...]:
    """The service's own search by meaning, best first; empty where it has none."""
    asked = (("query", query), ("limit", str(SEARCH_ROWS)), ("executeAgent", "true"))
    call = ServiceCall(Source.CATALOGUE, _below(f"{ACTIONS_PATH}/search", platform), asked)
    answer = await calls.ask(call)
    return _usable(calls, answer.body, "actions", platform)


def _usable(calls: Calls, body: bytes, what: str, platform: str) -> tuple[Action, ...]:
    """The actions in an answer. Raises Malformed when it has rows and none can be read."""
    envelope = decode_envelope(body, what, calls.service.api_host)
    rows = [bytes(row) for row in envelope.rows or ()]
    if not rows and convert.count(envelope.total):
        raise Malformed(f"{what}: announced and not sent", host=calls.service.api_host)
    found = tuple(each for row in rows if (each := action(row, calls.service.api_base, platform)) is not None)
    if rows and not found and not any(decode_row(row, ActionRow) for row in rows):
        raise Malformed(f"{what}: no row that can be read", host=calls.service.api_host)
    return found


def action(raw: bytes, api_base: str, platform: str = "") -> Action | None:
    """A row of any of the three lists; None for one that cannot be used or is switched off."""
    row: ActionRow | None = decode_row(raw, ActionRow)
    if row is None or row.active is False:
        return None
    method, title = convert.text(row.method).upper(), convert.text(row.title)
    path = convert.text(row.path)
    if not method or not (title or path):
        return None
    id_ = convert.text(row.system_id) or convert.text(row.mongo_id) or convert.text(row.id)
    return Action(
        id=with_prefix(id_),
        title=one_line(title or path, 300),
        method=one_line(method, 20),
        path=path,
        platform=convert.text(row.connection_platform) or convert.text(row.platform) or platform,
        tags=convert.texts(row.tags),
        doc=_doc(row, api_base),
        fields=_fields(row.io_schema),
        example=_example(row.io_schema),
    )


async def _walk(calls: Calls, call: ServiceCall, progress: Progress | None) -> tuple[tuple[Action, ...], str]:
    platform = next((value for name, value in call.query if name == "connectionPlatform"), "")

    def read(raw: bytes) -> Action | None:
        made = action(raw, calls.service.api_base, platform or call.path.rpartition("/")[2])
        return replace(made, platform=made.platform or platform) if made is not None else None

    rows = Rows(read, lambda row: row.id or (row.method, row.path, row.title), Tally(progress))
    caveat = await walk(fetcher(calls, call, "actions"), rows.take, ROWS)
    return tuple(rows.items.values()), joined(caveat, rows.caveat)


def _below(path: str, platform: str) -> str:
    return f"{path}/{quote(platform, safe='')}"


def _doc(row: ActionRow, api_base: str) -> str:
    """The Markdown, its addresses those of the passthrough, as the service's own tools show it."""
    doc, base = convert.text(row.knowledge)[:MAX_DOC_CHARS], convert.text(row.base_url).rstrip("/")
    return doc.replace(base, api_base + PREFIX.rstrip("/")) if base.startswith("http") else doc


def _fields(schema: Any) -> tuple[ActionField, ...]:
    groups = _object(_object(_object(schema).get("inputSchema")).get("properties"))
    found: list[ActionField] = []
    for place in _PLACES:
        group = _object(groups.get(place))
        required = convert.texts(group.get("required"))
        properties = _object(group.get("properties"))
        names = [*properties, *(name for name in required if name not in properties)]
        found += [_field(place, name, _object(properties.get(name)), name in required) for name in names]
    return tuple(found)


def _field(place: str, name: str, about: dict[str, Any], is_required: bool) -> ActionField:
    return ActionField(
        place,
        convert.text(name),
        convert.text(about.get("type")),
        convert.text(about.get("description")),
        is_required,
    )


def _example(schema: Any) -> ActionExample:
    given = _object(_object(_object(schema).get("ioExample")).get("input"))
    body = given.get("body")
    return ActionExample(
        _pairs(given.get("path")),
        _pairs(given.get("query")),
        _pairs(given.get("headers")),
        json.dumps(body, indent=2, ensure_ascii=False) if body not in (None, "", {}) else "",
    )


def _pairs(value: Any) -> Pairs:
    return tuple((convert.text(name), _scalar(each)) for name, each in _object(value).items())


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return convert.text(value) or (json.dumps(value) if isinstance(value, dict | list) else "")


def _object(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
