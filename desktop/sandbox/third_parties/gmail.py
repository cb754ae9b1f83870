"""Gmail's API v1, as far as one mailbox needs it."""

import base64
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

from desktop.sandbox.narrow import as_object
from desktop.sandbox.third_parties.mail import composed, matches, new_mail, plain_text
from desktop.sandbox.third_parties.party import (
    Account,
    ThirdParty,
    UpstreamCall,
    UpstreamReply,
    upstream_json,
)

_SYSTEM_LABELS = ("INBOX", "SENT", "DRAFT", "TRASH", "SPAM", "STARRED", "UNREAD", "IMPORTANT")
_WELCOME = (
    ("dana@example.com", "Quarterly numbers", "The numbers are in the shared folder."),
    ("calendar@example.com", "Invitation: planning, Thursday 10:00", "You are invited."),
    ("billing@example.com", "Your invoice of this month", "Thank you for being with us."),
    ("sam@example.com", "Re: Lunch?", "Half past twelve is fine."),
    ("news@example.com", "What is new in November", "Five things worth reading."),
)


@dataclass(slots=True)
class _Message:
    id: str
    mail: EmailMessage
    labels: set[str]
    date_ms: int
    thread_id: str = ""

    def __post_init__(self) -> None:
        self.thread_id = self.thread_id or self.id


@dataclass(slots=True)
class _Draft:
    id: str
    message: _Message = field(repr=False)


class Gmail(ThirdParty):
    """One mailbox with five letters in it."""

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._messages: dict[str, _Message] = {}
        self._drafts: dict[str, _Draft] = {}
        self._labels = {name: name for name in _SYSTEM_LABELS}
        self._history = 1000
        for sender, subject, text in _WELCOME:
            self._store(new_mail(account.email, subject, text, sender=sender), {"INBOX", "UNREAD"})

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """Routes by what follows users/{userId}; the guide's short paths work too."""
        segments = _inside_mailbox(call.segments)
        match (call.method, *segments):
            case ("GET", "profile"):
                return upstream_json(self._profile())
            case (_, "messages", *rest):
                return self._on_messages(call, rest)
            case (_, "labels", *rest):
                return self._on_labels(call, rest)
            case (_, "drafts", *rest):
                return self._on_drafts(call, rest)
            case _:
                return _error(404, "Requested entity was not found.", "NOT_FOUND", "notFound")

    def unauthorized(self) -> UpstreamReply:
        """As Google words it."""
        text = "Request had invalid authentication credentials. Expected OAuth 2 access token."
        return _error(401, text, "UNAUTHENTICATED", "authError")

    # --- messages

    def _on_messages(self, call: UpstreamCall, rest: list[str]) -> UpstreamReply:
        match (call.method, *rest):
            case ("GET",):
                return self._list(call)
            case ("POST", "send"):
                return self._send(call.fields)
            case (_, id_, *_) if id_ not in self._messages:
                return _error(404, "Requested entity was not found.", "NOT_FOUND", "notFound")
            case ("GET", id_):
                return upstream_json(_full(self._messages[id_], call.param("format", "full")))
            case ("DELETE", id_):
                del self._messages[id_]
                return UpstreamReply(204, (), b"")
            case ("POST", id_, "trash" | "untrash" | "modify" as verb):
                return self._relabel(self._messages[id_], verb, call.fields)
            case _:
                return _error(404, "Method not found.", "NOT_FOUND", "notFound")

    def _list(self, call: UpstreamCall) -> UpstreamReply:
        asked, wanted = call.param("q").lower(), {v for k, v in call.query if k == "labelIds"}
        hidden = set[str]() if wanted & {"TRASH"} else {"TRASH"}
        hits = [
            message
            for message in sorted(self._messages.values(), key=lambda m: m.date_ms, reverse=True)
            if wanted <= message.labels and not message.labels & hidden and matches(message.mail, asked)
        ]
        limit, start = call.number("maxResults", 100, 500), call.number("pageToken", 0, 10**8)
        page: dict[str, Any] = {
            "messages": [{"id": m.id, "threadId": m.thread_id} for m in hits[start : start + limit]],
            "resultSizeEstimate": len(hits),
        }
        if start + limit < len(hits):
            page["nextPageToken"] = str(start + limit)
        return upstream_json(page)

    def _send(self, fields: dict[str, Any]) -> UpstreamReply:
        mail = composed(fields, self.account.email)
        if mail is None:
            return _error(
                400, "'raw' RFC822 payload message string is required", "INVALID_ARGUMENT", "badRequest"
            )
        if not mail["To"]:
            return _error(400, "Recipient address required", "INVALID_ARGUMENT", "invalidArgument")
        return upstream_json(_brief(self._store(mail, {"SENT"})))

    def _relabel(self, message: _Message, verb: str, fields: dict[str, Any]) -> UpstreamReply:
        added = {"TRASH"} if verb == "trash" else set(fields.get("addLabelIds") or ())
        removed = {"TRASH"} if verb == "untrash" else set(fields.get("removeLabelIds") or ())
        if unknown := (added | removed) - self._labels.keys():
            text = f"Invalid label: {sorted(unknown, key=str)[0]}"
            return _error(400, text, "INVALID_ARGUMENT", "invalidArgument")
        message.labels = (message.labels - removed) | added
        return upstream_json(_brief(message))

    def _store(self, mail: EmailMessage, labels: set[str]) -> _Message:
        # A millisecond apart at least, so that "newest first" is certain.
        self._history += 1
        message = _Message(self.token(), mail, labels, int(self.now.timestamp() * 1000) + self._history)
        self._messages[message.id] = message
        return message

    def _profile(self) -> dict[str, Any]:
        count = len(self._messages)
        return {
            "emailAddress": self.account.email,
            "messagesTotal": count,
            "threadsTotal": len({message.thread_id for message in self._messages.values()}),
            "historyId": str(self._history),
        }

    # --- labels and drafts

    def _on_labels(self, call: UpstreamCall, rest: list[str]) -> UpstreamReply:
        name = str(call.fields.get("name") or "")
        match (call.method, *rest):
            case ("GET",):
                return upstream_json({"labels": [_label(id_, name) for id_, name in self._labels.items()]})
            case ("POST",) if not name or name in self._labels.values():
                text = "Label name exists or conflicts" if name else "Invalid label name"
                return _error(
                    409 if name else 400, text, "ABORTED" if name else "INVALID_ARGUMENT", "aborted"
                )
            case ("POST",):
                id_ = f"Label_{len(self._labels) - len(_SYSTEM_LABELS) + 1}"
                self._labels[id_] = name
                return upstream_json(_label(id_, name))
            case ("GET", id_) if id_ in self._labels:
                return upstream_json(_label(id_, self._labels[id_]))
            case ("PATCH" | "PUT", id_) if id_ in self._labels and id_ not in _SYSTEM_LABELS:
                self._labels[id_] = name or self._labels[id_]
                return upstream_json(_label(id_, self._labels[id_]))
            case ("DELETE", id_) if id_ in self._labels and id_ not in _SYSTEM_LABELS:
                del self._labels[id_]
                return UpstreamReply(204, (), b"")
            case _:
                return _error(404, "Requested entity was not found.", "NOT_FOUND", "notFound")

    def _on_drafts(self, call: UpstreamCall, rest: list[str]) -> UpstreamReply:
        match (call.method, *rest):
            case ("GET",):
                return upstream_json({"drafts": [_draft(d) for d in self._drafts.values()]})
            case ("POST",):
                return self._write_draft(f"r{self.token(12)}", call.fields)
            case ("POST", "send"):
                return self._send_draft(str(call.fields.get("id") or ""))
            case (_, id_) if id_ not in self._drafts:
                return _error(404, "Requested entity was not found.", "NOT_FOUND", "notFound")
            case ("GET", id_):
                return upstream_json(_draft(self._drafts[id_]))
            case ("PUT", id_):
                return self._write_draft(id_, call.fields)
            case ("DELETE", id_):
                self._messages.pop(self._drafts.pop(id_).message.id, None)
                return UpstreamReply(204, (), b"")
            case _:
                return _error(404, "Method not found.", "NOT_FOUND", "notFound")

    def _write_draft(self, id_: str, fields: dict[str, Any]) -> UpstreamReply:
        inner = as_object(fields.get("message"))
        mail = composed(inner, self.account.email) if inner is not None else None
        if mail is None:
            return _error(400, "Missing draft message", "INVALID_ARGUMENT", "invalidArgument")
        if old := self._drafts.get(id_):
            self._messages.pop(old.message.id, None)
        self._drafts[id_] = _Draft(id_, self._store(mail, {"DRAFT"}))
        return upstream_json(_draft(self._drafts[id_]))

    def _send_draft(self, id_: str) -> UpstreamReply:
        draft = self._drafts.get(id_)
        if draft is None:
            return _error(404, "Requested entity was not found.", "NOT_FOUND", "notFound")
        if not draft.message.mail["To"]:
            return _error(400, "Recipient address required", "INVALID_ARGUMENT", "invalidArgument")
        del self._drafts[id_]
        draft.message.labels = {"SENT"}
        return upstream_json(_brief(draft.message))


def _inside_mailbox(segments: tuple[str, ...]) -> tuple[str, ...]:
    if segments[:1] == ("v1",):
        segments = segments[1:]
    return segments[2:] if segments[:1] == ("users",) else segments


def _brief(message: _Message) -> dict[str, Any]:
    return {"id": message.id, "threadId": message.thread_id, "labelIds": sorted(message.labels)}


def _full(message: _Message, format_: str) -> dict[str, Any]:
    text = plain_text(message.mail)
    row = _brief(message) | {
        "snippet": text[:100],
        "internalDate": str(message.date_ms),
        "sizeEstimate": len(message.mail.as_bytes()),
    }
    if format_ == "minimal":
        return row
    if format_ == "raw":
        return row | {"raw": base64.urlsafe_b64encode(message.mail.as_bytes()).decode()}
    payload: dict[str, Any] = {
        "mimeType": message.mail.get_content_type(),
        "headers": [{"name": name, "value": str(value)} for name, value in message.mail.items()],
    }
    if format_ == "full":
        data = text.encode()
        payload["body"] = {"size": len(data), "data": base64.urlsafe_b64encode(data).decode()}
    return row | {"payload": payload}


def _label(id_: str, name: str) -> dict[str, Any]:
    return {"id": id_, "name": name, "type": "system" if id_ in _SYSTEM_LABELS else "user"}


def _draft(draft: _Draft) -> dict[str, Any]:
    return {"id": draft.id, "message": _brief(draft.message)}


def _error(code: int, message: str, status: str, reason: str) -> UpstreamReply:
    errors = [{"message": message, "domain": "global", "reason": reason}]
    return upstream_json(
        {"error": {"code": code, "message": message, "errors": errors, "status": status}}, code
    )
