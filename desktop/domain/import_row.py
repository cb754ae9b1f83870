"""One row of a `user_connections` file, checked: what the guide's columns may hold, and what is refused."""

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID, uuid4

from desktop.domain.connection import ConnectionKey, ConnectionState, SavedConnection
from desktop.domain.errors import UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.text import has_control_characters
from desktop.domain.workspace import Environment, Workspace

MAX_CHARS = 1_000


def saved_row(cells: Mapping[str, str], workspace: Workspace, now: datetime) -> SavedConnection:
    """The row that these cells tell; what is missing gets the guide's default.

    Raises UserError (field "file") for what cannot be kept.
    """
    if cells.get("") == "cells":
        raise UserError(
            "file",
            "This row has {cells} cells and the head {head}.",
            cells=cells["cells"],
            head=cells["head"],
        )
    if "" in cells and len(cells) == 1:
        raise UserError("file", "This is no row: an object with the column names is expected.")
    identity = Identity.parse(cells.get("user_id", ""), _identity_type(cells.get("identity_type", "")))
    created = _time(cells.get("created_at", ""), "created_at") or now
    environment = _environment(cells.get("environment", ""), workspace)
    return SavedConnection(
        id=_uuid(cells.get("id", "")),
        user_id=identity.id,
        platform=_plain(cells.get("platform", ""), "platform"),
        connection_key=_key(cells.get("connection_key", "")),
        environment=environment,
        state=_state(cells.get("state", "")),
        created_at=created,
        updated_at=_time(cells.get("updated_at", ""), "updated_at") or created,
        workspace_id=workspace.id,
        identity_type=identity.type.value,
    )


def _plain(text: str, name: str) -> str:
    text = text.strip()
    if not text:
        raise UserError("file", "{name} is empty.", name=name)
    if len(text) > MAX_CHARS or has_control_characters(text):
        raise UserError("file", "{name} is too long or holds control characters.", name=name)
    return text


def _key(text: str) -> ConnectionKey:
    key = _plain(text, "connection_key")
    if "…" in key or "•" in key:
        raise UserError("file", "The key is masked. Export with whole keys to import it.")
    return ConnectionKey(key)


def _identity_type(text: str) -> IdentityType:
    word = text.strip().lower()
    if word and word not in set(IdentityType):
        raise UserError(
            "file", "identity_type is one of user, team, organization, project; not {word}.", word=word[:40]
        )
    return IdentityType(word) if word else IdentityType.USER


def _environment(text: str, workspace: Workspace) -> Environment:
    word = text.strip().lower() or Environment.LIVE.value  # the guide's default
    if word not in set(Environment):
        raise UserError("file", "environment is live or test; not {word}.", word=word[:40])
    if word != workspace.environment.value:
        here = workspace.environment.value.upper()
        raise UserError(
            "file", "This is a {word} connection and the workspace is {here}.", word=word.upper(), here=here
        )
    return Environment(word)


def _state(text: str) -> ConnectionState:
    word = text.strip().lower() or ConnectionState.OPERATIONAL.value  # the guide's default
    if word not in set(ConnectionState):
        raise UserError(
            "file", "state is operational, degraded, failed or unknown; not {word}.", word=word[:40]
        )
    return ConnectionState(word)


def _uuid(text: str) -> UUID:
    if not text.strip():
        return uuid4()
    try:
        return UUID(text.strip())
    except ValueError as error:
        raise UserError("file", "id is no UUID: {text}.", text=text.strip()[:40]) from error


def _time(text: str, name: str) -> datetime | None:
    if not text.strip():
        return None
    try:
        at = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UserError("file", "{name} is no time: {text}.", name=name, text=text.strip()[:40]) from error
