"""Mails as Gmail takes them: `raw`, or the guide's to, subject and body."""

import base64
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from typing import Any

_AS_IS = policy.default.clone(refold_source="none")


# What the standard library's mail parser raises for headers no mail program writes (Python 3.11 and 3.12).
_UNREADABLE = (AttributeError, LookupError, TypeError, ValueError, MessageError)


def composed(fields: dict[str, Any], sender: str) -> EmailMessage | None:
    """A mail from `raw`, or from the guide's to, subject and body; None for anything else."""
    raw: Any = fields.get("raw")
    if isinstance(raw, str) and raw:
        return _parsed(raw)
    if not any(name in fields for name in ("to", "subject", "body")):
        return None
    to, subject, body = (str(fields.get(name) or "") for name in ("to", "subject", "body"))
    return new_mail(to, subject, body, sender=sender)


def _parsed(raw: str) -> EmailMessage | None:
    try:
        data = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
        mail = message_from_bytes(data, policy=_AS_IS)
        # Headers are parsed when they are read: what cannot be read is refused here, not met later.
        for _, value in mail.items():
            str(value)
        mail.as_bytes()
        plain_text(mail)
    except _UNREADABLE:
        return None
    return mail


def new_mail(to: str, subject: str, body: str, *, sender: str) -> EmailMessage:
    """A plain mail; empty fields are left out, line ends in headers become spaces."""
    mail = EmailMessage(policy=_AS_IS)
    for name, value in (("From", sender), ("To", to), ("Subject", subject)):
        if value:
            mail[name] = " ".join(value.split())
    mail.set_content(body)
    return mail


def plain_text(mail: EmailMessage) -> str:
    """The mail's text, without white space around it."""
    body = mail.get_body(("plain", "html"))
    if body is None:
        return ""
    try:
        return str(body.get_content()).strip()
    except LookupError:  # a charset that Python does not know
        return str(body.get_payload()).strip()


def matches(mail: EmailMessage, asked: str) -> bool:
    """Whether a mail fits a search in lower case: words, and from:, to:, subject:."""
    for word in asked.split():
        field, sep, value = word.partition(":")
        if sep and field in {"from", "to", "subject"}:
            if value not in str(mail[field] or "").lower():
                return False
        elif word not in f"{mail['Subject'] or ''} {mail['From'] or ''} {plain_text(mail)}".lower():
            return False
    return True
