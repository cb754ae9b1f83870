"""Slack's Web API: one workspace with three channels. Errors are `ok: false`, mostly with status 200."""

from typing import Any

from desktop.sandbox.third_parties.party import (
    Account,
    ThirdParty,
    UpstreamCall,
    UpstreamReply,
    upstream_json,
)

_CHANNELS = (("C01GENERAL", "general"), ("C02RANDOM", "random"), ("C03SUPPORT", "support"))
_USER = "U0ALEX"
_TEAM = "T0NORTHWIND"


class Slack(ThirdParty):
    """Messages are kept for each channel, newest first in the history."""

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._count = 0
        self._history: dict[str, list[dict[str, Any]]] = {id_: [] for id_, _ in _CHANNELS}
        self._post("C01GENERAL", "Welcome to the workspace")

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """The method is the last segment: auth.test, chat.postMessage, and so on."""
        match call.segments[-1:]:
            case ("auth.test",):
                return upstream_json(self._who())
            case ("chat.postMessage",):
                return self._post_message(call)
            case ("conversations.list",):
                return self._list(call)
            case ("conversations.history",):
                return self._read(call)
            case ("users.list",):
                return upstream_json({"ok": True, "members": [self._member()], "cache_ts": 1763640000})
            case _:
                return upstream_json({"ok": False, "error": "unknown_method", "req_method": call.path})

    def unauthorized(self) -> UpstreamReply:
        """The token was revoked."""
        return upstream_json({"ok": False, "error": "token_revoked"}, 401)

    def _who(self) -> dict[str, Any]:
        return {
            "ok": True,
            "url": "https://northwind.slack.com/",
            "team": "Northwind",
            "user": self.account.email.split("@")[0],
            "team_id": _TEAM,
            "user_id": _USER,
            "is_enterprise_install": False,
        }

    def _member(self) -> dict[str, Any]:
        name = self.account.email.split("@")[0]
        profile = {"email": self.account.email, "real_name": name.title()}
        return {"id": _USER, "team_id": _TEAM, "name": name, "deleted": False, "profile": profile}

    def _post_message(self, call: UpstreamCall) -> UpstreamReply:
        if call.method != "POST":
            return upstream_json({"ok": False, "error": "invalid_post_type"})
        fields = dict(call.query) | call.fields
        channel = _channel_id(str(fields.get("channel") or ""))
        if channel is None:
            return upstream_json({"ok": False, "error": "channel_not_found"})
        text = str(fields.get("text") or "")
        if not text and not fields.get("blocks"):
            return upstream_json({"ok": False, "error": "no_text"})
        message = self._post(channel, text)
        return upstream_json({"ok": True, "channel": channel, "ts": message["ts"], "message": message})

    def _post(self, channel: str, text: str) -> dict[str, Any]:
        self._count += 1
        ts = f"{int(self.now.timestamp())}.{self._count * 100:06d}"
        message = {"type": "message", "user": _USER, "team": _TEAM, "text": text, "ts": ts}
        self._history[channel].insert(0, message)
        return message

    def _list(self, call: UpstreamCall) -> UpstreamReply:
        rows = [
            {"id": id_, "name": name, "is_channel": True, "is_member": True, "num_members": 12 + index}
            for index, (id_, name) in enumerate(_CHANNELS)
        ]
        limit, start = call.number("limit", 100, 1000), call.number("cursor", 0, 10**6)
        more = str(start + limit) if start + limit < len(rows) else ""
        page = rows[start : start + limit]
        return upstream_json({"ok": True, "channels": page, "response_metadata": {"next_cursor": more}})

    def _read(self, call: UpstreamCall) -> UpstreamReply:
        channel = _channel_id(str(call.fields.get("channel") or call.param("channel")))
        if channel is None:
            return upstream_json({"ok": False, "error": "channel_not_found"})
        messages, limit = self._history[channel], call.number("limit", 100, 1000)
        page = {"ok": True, "messages": messages[:limit], "has_more": len(messages) > limit, "pin_count": 0}
        return upstream_json(page)


def _channel_id(text: str) -> str | None:
    wanted = text.removeprefix("#")
    return next((id_ for id_, name in _CHANNELS if wanted in {id_, name}), None)
