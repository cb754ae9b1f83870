"""What can be called on a platform: written down for six, made from the category for all others."""

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from desktop.sandbox.catalogue import ConnectorSeed

_PREFIX = "conn_mod_def"
_VARIABLE = re.compile(r"\{\{(\w+)\}\}")
_RESOURCES = {
    "AI": ("completions", "models", "files", "embeddings", "threads", "runs", "jobs", "usage"),
    "Accounting": ("invoices", "bills", "customers", "vendors", "accounts", "payments", "items", "journals"),
    "CRM": ("contacts", "companies", "deals", "notes", "tasks", "owners", "pipelines", "activities"),
    "Calendar": (
        "events",
        "calendars",
        "bookings",
        "availability",
        "attendees",
        "types",
        "rooms",
        "reminders",
    ),
    "Commerce": ("products", "orders", "customers", "inventory", "refunds", "carts", "coupons", "shipments"),
    "Communication": ("messages", "channels", "users", "calls", "templates", "contacts", "files", "threads"),
    "Support": ("tickets", "agents", "customers", "articles", "macros", "tags", "teams", "ratings"),
}
_OTHER = ("records", "projects", "users", "files", "comments", "tags", "webhooks", "reports")
_VERBS = (
    ("List {many}", "GET", "", None),
    ("Get {one}", "GET", "/{{id}}", None),
    ("Create {one}", "POST", "", {"name": "Example"}),
    ("Update {one}", "PATCH", "/{{id}}", {"name": "Example"}),
    ("Delete {one}", "DELETE", "/{{id}}", None),
)


class Action(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """One call that a third party's API offers. `path` may hold {{variables}}."""

    title: str
    method: str
    path: str
    model_name: str
    platform: str = ""
    base_url: str = ""
    id: str = ""
    tags: tuple[str, ...] = ()
    query: dict[str, str] = {}
    body: dict[str, Any] | None = None
    form: bool = False  # the body is form-encoded
    output: dict[str, Any] | None = None
    doc: str = ""

    @property
    def key(self) -> str:
        """Short name within the platform."""
        return re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")

    @property
    def variables(self) -> tuple[str, ...]:
        """Names of the path's variables."""
        return tuple(_VARIABLE.findall(self.path))


class _Written(msgspec.Struct, rename="camel"):
    base_url: str
    actions: tuple[Action, ...]


@cache
def _written() -> dict[str, _Written]:
    text = files("desktop.sandbox").joinpath("data", "actions.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, _Written])


@cache
def actions_of(connector: ConnectorSeed) -> tuple[Action, ...]:
    """All actions of a connector; as many as its row says."""
    written = _written().get(connector.platform)
    base = written.base_url if written else f"https://api.{connector.platform}.example"
    plain = written.actions if written else _made(connector)
    return tuple(
        msgspec.structs.replace(
            action,
            platform=connector.platform,
            base_url=base,
            id=action.id or _action_id(connector.platform, action),
        )
        for action in plain
    )


def with_prefix(action_id: str) -> str:
    """The id with `conn_mod_def::` before it, which people leave out."""
    return (
        action_id
        if action_id.startswith(f"{_PREFIX}::") or "::" not in action_id
        else f"{_PREFIX}::{action_id}"
    )


def fits_template(template: str, path: str) -> bool:
    """Whether a path has as many segments as an action's template, and the same fixed ones."""
    wanted, given = template.strip("/").split("/"), path.strip("/").split("/")
    return len(wanted) == len(given) and all(
        bool(_VARIABLE.search(want)) or want == have for want, have in zip(wanted, given, strict=True)
    )


def _made(connector: ConnectorSeed) -> tuple[Action, ...]:
    resources = _RESOURCES.get(connector.category, _OTHER)
    made = [
        Action(
            title=title.format(many=resource.title(), one=f"One of {resource.title()}"),
            method=method,
            path=f"/v1/{resource}{tail}",
            model_name=resource.title(),
            tags=(resource,),
            query={"limit": "At most so many"} if title.startswith("List") else {},
            body=body,
        )
        for resource in resources
        for title, method, tail, body in _VERBS
    ]
    return tuple(made[: connector.actions])


def _action_id(platform: str, action: Action) -> str:
    digest = hashlib.sha256(f"{platform} {action.method} {action.path}".encode()).digest()
    text = base64.urlsafe_b64encode(digest).decode()
    return f"{_PREFIX}::{text[:11]}::{text[11:33]}"
