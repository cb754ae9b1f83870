"""The catalogue of actions as a generation of the API lists it: two lists, a search, single ones."""

from typing import Any

from tests.fakes.upstream import Reply, Seen, json_reply

KNOWN, LISTED = "gmail", "slack"  # a platform that knowledge knows, and one that only the plain list has
ACTIONS = 130  # of either, so that there is a second page
_PAGE = 100


def action_row(platform: str, number: int) -> dict[str, Any]:
    """A row of knowledge."""
    return {
        "id": f"conn_mod_def::{platform}::{number:04}",
        "title": f"Action {number}",
        "connectionPlatform": platform,
        "path": f"/{platform}/v1/things/{number}",
        "method": ("GET", "POST")[number % 2],
        "baseUrl": "https://upstream.example",
        "tags": [],
        "active": True,
        "knowledge": f"# Action {number}",
    }


def answer_actions(seen: Seen) -> Reply | None:
    """The reply where it is the catalogue that is asked for."""
    rows = [action_row(platform, n) for platform in (KNOWN, LISTED) for n in range(ACTIONS)]
    if seen.path == "/v1/knowledge":
        if id_ := seen.query.get("_id"):
            return _page(seen, [row for row in rows if row["id"] == id_])
        platform = seen.query.get("connectionPlatform")
        return _page(seen, [row for row in rows if row["connectionPlatform"] == platform == KNOWN])
    path, _, platform = seen.path.rpartition("/")
    own = [row for row in rows if row["connectionPlatform"] == platform]
    if path == "/v1/available-actions/search":
        return json_reply(own[:5])
    return _page(seen, own) if path == "/v1/available-actions" else None


def _page(seen: Seen, rows: list[dict[str, Any]]) -> Reply:
    limit, number = min(int(seen.query.get("limit", "20")), _PAGE), int(seen.query.get("page", "1"))
    part = rows[(number - 1) * limit : number * limit]
    return json_reply({"rows": part, "total": len(rows), "pages": -(-len(rows) // limit), "page": number})
