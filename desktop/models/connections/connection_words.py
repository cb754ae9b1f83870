"""One connection in words, as its drawer tells it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.connection import InspectedConnection, Presence
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.notices.notices import Notice

translate = QCoreApplication.translate


def identity(row: InspectedConnection) -> str:
    """Whose it is, in one line: "user 42"."""
    if not row.identity_id:
        return translate("connection", "nobody named")
    return f"{words.identity_type(row.identity_type)} {one_line(row.identity_id)}".strip()


def saved_here(row: InspectedConnection, now: datetime) -> str:
    """Whether it is saved here, since when, and what differs from the vault."""
    if row.saved is None:
        return translate("connection", "No, it is in the vault only")
    since = ages.date_time(row.saved.created_at, now)
    if row.presence is Presence.NOT_IN_VAULT:
        return since
    differing = differences(row)
    if not differing:
        return translate("connection", "Yes, same as the vault")
    return translate("connection", "Yes, but {what} differs").format(what=", ".join(differing))


def differences(row: InspectedConnection) -> tuple[str, ...]:
    """What the saved row tells otherwise than the vault does: "state", "environment", "identity"."""
    vault, saved = row.vault, row.saved
    if vault is None or saved is None:
        return ()
    told = vault.identity
    is_other = told is not None and (told.id, told.type.value) != (saved.user_id, saved.identity_type)
    named = (
        (vault.state is not saved.state, translate("connection", "state")),
        (vault.environment is not saved.environment, translate("connection", "environment")),
        (is_other, translate("connection", "identity")),
    )
    return tuple(name for differs, name in named if differs)


def notice(row: InspectedConnection) -> Notice | None:
    """What is particular about where it was found, and what to do; None for one that is on both sides."""
    if row.presence is Presence.NOT_IN_VAULT:
        return _gone(row)
    if row.vault is not None and not row.vault.is_active:
        return _inactive()
    return _vault_only() if row.presence is Presence.VAULT_ONLY else None


def _gone(row: InspectedConnection) -> Notice:
    return Notice(
        translate("connection", "Gone from the vault"),
        translate(
            "connection",
            "It is saved here, but the service no longer has it. Requests through it will be refused.",
        ),
        translate("connection", "Reconnect the account as {identity}.").format(identity=identity(row)),
    )


def _inactive() -> Notice:
    return Notice(
        translate("connection", "Inactive"),
        translate("connection", "The service keeps this connection, but marks it as not in use."),
        translate("connection", "Try a request to see whether it still works."),
        kind="warn",
    )


def _vault_only() -> Notice:
    return Notice(
        translate("connection", "Not saved here"),
        translate(
            "connection",
            "It was connected elsewhere, so this computer has no row for it. Requests work all the same.",
        ),
        translate("connection", "Copy it as SQL INSERT for your own table."),
        kind="info",
    )
