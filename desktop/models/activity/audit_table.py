"""The audit log as a table, newest first, and what verifying it found, in words."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.audit import AuditCheck, AuditEntry, AuditFault, AuditFaultKind
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.activity.activity_words import moment
from desktop.models.tables.cells import Cell
from desktop.models.tables.filtered_table import FilteredTable
from desktop.models.tables.row_index import SortKey
from desktop.models.tables.search_blocks import Searchable

_TONES = {"done": ("check-circle", "ok"), "failed": ("octagon-x", "bad"), "refused": ("lock", "warn")}


class AuditTable(FilteredTable[AuditEntry]):
    """Entries as they were written; a changed one is shown as it lies there."""

    def key_of(self, row: AuditEntry) -> str:
        """Its number."""
        return str(row.seq)

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            _text("No."), _text("Time"), _text("User"), _text("What"), _text("To what"), _text("Outcome"),
            _text("Workspace"), _text("Detail"),
        )  # fmt: skip

    def cell_of(self, row: AuditEntry, column: int) -> Cell:
        """What the cell shows."""
        event = row.event
        match column:
            case 0:
                return Cell("number", str(row.seq))
            case 1:
                at = _at(event.at)
                return Cell("number", moment(at, datetime.now(UTC)) if at is not None else one_line(event.at))
            case 5:
                icon, tone = _TONES.get(event.outcome, ("question", "mute"))
                return Cell("status", _outcome(event.outcome), icon=icon, tone=tone)
            case _:
                return Cell("text", one_line(self._words(row, column)), tone="text2" if column > 5 else "")

    def searchable(self, row: AuditEntry) -> Searchable:
        """All of it."""
        told = " ".join(self._words(row, column) for column in range(2, 8))
        return Searchable(own=f"{row.seq} {row.event.at} {row.event.action} {told}")

    def sort_keys(self, rows: Sequence[AuditEntry], column: int) -> list[SortKey]:
        """What the column sorts by."""
        if column == 0:
            return [row.seq for row in rows]
        return [row.event.at if column == 1 else self._words(row, column).casefold() for row in rows]

    def _words(self, row: AuditEntry, column: int) -> str:
        event = row.event
        texts = {2: event.os_user, 3: action(event.action), 4: event.target, 5: _outcome(event.outcome)}
        return texts.get(column, event.workspace if column == 6 else event.detail)


def action(name: str) -> str:
    """What was done, in words; a name nobody knows as it stands."""
    known = {
        "connect": _text("Connect"),
        "connect_end": _text("End of an AuthKit session"),
        "reconnect": _text("Reconnect"),
        "mint": _text("Give out a session token"),
        "send": _text("Send a request"),
        "delete": _text("Delete a connection"),
        "labels": _text("Change tags or name"),
        "clean_up": _text("Clean up"),
        "endpoint_start": _text("Start the developer endpoint"),
        "endpoint_stop": _text("Stop the developer endpoint"),
        "workspace_add": _text("Add a workspace"),
        "workspace_change": _text("Change a workspace"),
        "workspace_remove": _text("Remove a workspace"),
        "key_replace": _text("Replace a key"),
        "history_erase": _text("Erase the history"),
        "export": _text("Export"),
        "import": _text("Import"),
        "report": _text("Copy a report"),
        "support_enter": _text("Turn on support mode"),
        "support_leave": _text("Leave support mode"),
        "support_close": _text("Support mode on again by itself"),
        "support_off": _text("Turn off support mode"),
        "passphrase": _text("Passphrase"),
        "audit_head": _text("The log's seal outside the database was gone"),
    }
    return known.get(name, one_line(name))


def verdict(check: AuditCheck) -> str:
    """What verifying found, in one sentence."""
    if not check.faults:
        words = _text("Verified {count}: none changed, removed, swapped or cut off.")
        return words.format(count=ages.number(check.count))
    shown = [fault(each) for each in check.faults[:5]]
    more = len(check.faults) - len(shown)
    return " ".join([*shown, _text("And {count} more.").format(count=more)] if more else shown)


def fault(found: AuditFault) -> str:
    """One fault, with the number of its entry."""
    kind = found.kind
    sentences = {
        AuditFaultKind.CHANGED: _text("Entry {seq} was changed."),
        AuditFaultKind.SWAPPED: _text("Entries {seq} and {other} were swapped."),
        AuditFaultKind.MOVED: _text("Entry {seq} stood in place {other}."),
        AuditFaultKind.REPLACED: _text("Entry {seq} was replaced by another."),
        AuditFaultKind.HEAD_LOST: _text(
            "The seal outside the database is gone: a cut end could not be seen."
        ),
        AuditFaultKind.MISSING: _text("Entries {seq} to {other} are missing."),
        AuditFaultKind.CUT: _text("The newest entries, {seq} to {other}, were cut off."),
    }
    words = sentences[kind]
    if kind is AuditFaultKind.MISSING and found.seq == found.other:
        words = _text("Entry {seq} is missing.")
    return words.format(seq=found.seq, other=found.other)


def _outcome(name: str) -> str:
    known = {
        "done": _text("Done"),
        "failed": _text("Failed"),
        "refused": _text("Refused"),
        "cancelled": _text("Cancelled"),
    }
    return known.get(name, one_line(name))


def _at(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def _text(words: str) -> str:
    return QCoreApplication.translate("audit", words)
