"""Notion's API: the bot user, search, pages."""

from typing import Any

from desktop.sandbox.third_parties.party import (
    Account,
    ThirdParty,
    UpstreamCall,
    UpstreamReply,
    upstream_json,
)

_PAGES = ("Roadmap", "Team handbook", "Launch checklist")


class Notion(ThirdParty):
    """Pages by id, newest first in a search."""

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._pages: dict[str, dict[str, Any]] = {}
        for title in _PAGES:
            self._add({"type": "workspace", "workspace": True}, {"title": _title(title)})

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """v1/users/me, v1/search, v1/pages."""
        match (call.method, *call.segments):
            case ("GET", "v1", "users", "me"):
                return upstream_json(self._bot())
            case ("POST", "v1", "search"):
                return self._search(call.fields)
            case ("POST", "v1", "pages"):
                return self._create(call.fields)
            case ("GET", "v1", "pages", id_) if id_ in self._pages:
                return upstream_json(self._pages[id_])
            case (_, "v1", "pages", id_):
                return self._error(404, "object_not_found", f"Could not find page with ID: {id_}.")
            case _:
                return self._error(400, "invalid_request_url", "Invalid request URL.")

    def unauthorized(self) -> UpstreamReply:
        """As Notion words it."""
        return self._error(401, "unauthorized", "API token is invalid.")

    def _bot(self) -> dict[str, Any]:
        name = self.account.email.split("@")[0].title()
        person = {"object": "user", "type": "person", "name": name, "person": {"email": self.account.email}}
        bot = {"owner": {"type": "user", "user": person}, "workspace_name": "Northwind"}
        return {"object": "user", "id": self._uuid(), "name": "AuthKit", "type": "bot", "bot": bot}

    def _search(self, fields: dict[str, Any]) -> UpstreamReply:
        query = str(fields.get("query") or "").lower()
        hits = [page for page in reversed(self._pages.values()) if query in _title_text(page).lower()]
        size: Any = fields.get("page_size")
        count = min(size, 100) if isinstance(size, int) and size > 0 else 100
        body = {"object": "list", "results": hits[:count], "next_cursor": None, "has_more": len(hits) > count}
        return upstream_json(body)

    def _create(self, fields: dict[str, Any]) -> UpstreamReply:
        parent, properties = fields.get("parent"), fields.get("properties")
        for name, value in (("parent", parent), ("properties", properties)):
            if not isinstance(value, dict):
                text = f"body failed validation: body.{name} should be defined, instead was `undefined`."
                return self._error(400, "validation_error", text)
        return upstream_json(self._add(parent, properties))

    def _add(self, parent: Any, properties: Any) -> dict[str, Any]:
        now = self.now.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        page: dict[str, Any] = {
            "object": "page",
            "id": self._uuid(),
            "created_time": now,
            "last_edited_time": now,
            "archived": False,
            "parent": parent,
            "properties": properties,
        }
        self._pages[page["id"]] = page
        return page

    def _uuid(self) -> str:
        hex32 = self.token(32)
        return "-".join((hex32[:8], hex32[8:12], hex32[12:16], hex32[16:20], hex32[20:]))

    def _error(self, status: int, code: str, message: str) -> UpstreamReply:
        body = {
            "object": "error",
            "status": status,
            "code": code,
            "message": message,
            "request_id": self._uuid(),
        }
        return upstream_json(body, status)


def _title(text: str) -> list[dict[str, Any]]:
    return [{"text": {"content": text}}]


def _title_text(page: dict[str, Any]) -> str:
    # Any property may hold the title, in several shapes: looking into the text of all is enough here.
    return str(page["properties"])
