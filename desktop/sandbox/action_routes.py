"""/v1/available-actions, its search, and /v1/knowledge."""

import hashlib

from desktop.net.loopback import LoopbackReply
from desktop.sandbox.actions import Action, actions_of, with_prefix
from desktop.sandbox.call import Call
from desktop.sandbox.catalogue import Catalogue
from desktop.sandbox.knowledge import knowledge_row, markdown
from desktop.sandbox.manner import Manner
from desktop.sandbox.page import page_body, page_request
from desktop.sandbox.refusal import Refusal
from desktop.sandbox.reply import encode, json_reply


class ActionRoutes:
    """Answers from the actions of the sandbox's own connectors."""

    def __init__(self, catalogue: Catalogue, manner: Manner) -> None:
        self._catalogue = catalogue
        self._manner = manner
        self._by_id: dict[str, Action] = {}

    def find(self, action_id: str) -> Action | None:
        """The action of that id, with or without its prefix."""
        if not self._by_id:
            self._by_id = {a.id: a for seed in self._catalogue.seeds for a in actions_of(seed)}
        return self._by_id.get(with_prefix(action_id))

    def listing(self, call: Call, platform: str) -> LoopbackReply:
        """GET /v1/available-actions/{platform}; filters title, key, method, tags (any of)."""
        tags = call.values("tags")
        rows = [
            encode(self._row(action))
            for action in self._actions(platform)
            if call.param("method").upper() in {"", action.method}
            and call.param("key") in {"", action.key}
            and call.param("title").lower() in action.title.lower()
            and (not tags or not tags.isdisjoint(action.tags))
        ]
        return json_reply(page_body(rows, page_request(call, self._manner)))

    def search(self, call: Call, platform: str) -> LoopbackReply:
        """GET /v1/available-actions/search/{platform}?query=: a bare list, best first."""
        if not call.flag("executeAgent", default=False) and not call.flag("knowledgeAgent", default=False):
            raise Refusal(400, "executeAgent or knowledgeAgent must be true")
        words = call.param("query").lower().split()
        ranked = sorted(self._actions(platform), key=lambda action: -_score(action, words))
        hits = [action for action in ranked if not words or _score(action, words) > 0]
        includes = call.flag("includeKnowledge", default=False)
        asked = page_request(call, self._manner)
        limit = asked.limit if call.param("limit") else 5
        return json_reply([_hit(action, includes_knowledge=includes) for action in hits[:limit]])

    def knowledge(self, call: Call) -> LoopbackReply:
        """GET /v1/knowledge by _id or connectionPlatform; honours If-None-Match."""
        if id_ := call.param("_id"):
            action = self.find(id_)
            actions = (action,) if action else ()
        elif platform := call.param("connectionPlatform"):
            actions = self._actions(platform)
        else:
            raise Refusal(400, "_id or connectionPlatform is required")
        rows = [encode(knowledge_row(action, self._manner)) for action in actions]
        body = page_body(rows, page_request(call, self._manner))
        etag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
        if call.header("if-none-match") == etag:
            return LoopbackReply(304, (("etag", etag),))
        return json_reply(body, headers=(("etag", etag),))

    def _actions(self, platform: str) -> tuple[Action, ...]:
        seed = self._catalogue.by_platform.get(platform)
        return actions_of(seed) if seed else ()

    def _row(self, action: Action) -> dict[str, object]:
        row: dict[str, object] = {
            "title": action.title,
            "key": action.key,
            "modelName": action.model_name,
            "method": action.method,
        }
        if self._manner.has_one_rows:
            return {"systemId": action.id} | row | {"path": action.path, "tags": action.tags}
        return row | {"platform": action.platform}


def _hit(action: Action, *, includes_knowledge: bool) -> dict[str, object]:
    hit: dict[str, object] = {
        "systemId": action.id,
        "title": action.title,
        "key": action.key,
        "method": action.method,
        "path": action.path,
        "tags": action.tags,
    }
    return hit | ({"knowledge": markdown(action)} if includes_knowledge else {})


def _score(action: Action, words: list[str]) -> int:
    title, rest = action.title.lower(), f"{action.path} {action.model_name} {action.doc}".lower()
    return sum(3 * (word.rstrip("s") in title) + (word.rstrip("s") in rest) for word in words)
