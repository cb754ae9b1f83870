"""The Console's tabs as they are kept for the next start, and back from what the last run kept."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol, cast

import msgspec
from PySide6.QtCore import QObject

from desktop.base.redact import MASK
from desktop.domain.saved_request import SavedRequest
from desktop.domain.workspace import WorkspaceId
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.console_tabs import ConsoleTabs
from desktop.models.console.draft_form import DraftForm, FormRow
from desktop.models.scope import Scope

NAME = "console"
MAX_TABS = 200  # of a workspace; what is above was not written by us

_log = logging.getLogger(__name__)


class KeepsDrafts(Protocol):
    """Where what is typed is kept beyond the end of the run (`services.recovery`)."""

    @property
    def is_offered(self) -> bool:
        """Whether the last run did not end well, and nobody has said yet whether to go on with it."""
        ...

    def take(self, name: str) -> Any:
        """What the last run kept under a name, as JSON; None for nothing."""
        ...

    def keep(self, name: str, read: Callable[[], Any]) -> None:
        """Something changed under this name: `read` is called soon."""
        ...


class _KeptTab(msgspec.Struct):
    form: DraftForm
    name: str = ""
    file: str = ""
    digest: str = ""
    saved: SavedRequest | None = None


class ConsoleDrafts(QObject):
    """Brings the tabs of the last run back, and keeps each change of this one's.

    After a crash the window asks first: nothing comes back before `bring_back`.
    Those of a workspace that lives for this run only are not kept.
    """

    def __init__(self, tabs: ConsoleTabs, scope: Scope, drafts: KeepsDrafts, parent: QObject) -> None:
        super().__init__(parent)
        self._tabs, self._scope, self._drafts = tabs, scope, drafts
        if not drafts.is_offered:
            self.bring_back()
        for signal in (tabs.listed, tabs.changed, tabs.touched):
            signal.connect(self._changed)

    def bring_back(self) -> None:
        """Puts the last run's tabs in place of this one's."""
        self._restore(self._drafts.take(NAME))

    def _changed(self) -> None:
        self._drafts.keep(NAME, self._read)

    def _read(self) -> dict[str, Any]:
        self._tabs.reading.emit()
        return {
            id_: {"current": current, "tabs": [_kept(tab) for tab in tabs]}
            for id_, tabs, current in self._tabs.every()
            if id_ in self._kept_ids
        }

    @property
    def _kept_ids(self) -> set[WorkspaceId]:
        return {each.id for each in self._scope.workspaces if not each.is_transient}

    def _restore(self, kept: Any) -> None:
        if not isinstance(kept, dict):
            return
        for id_ in self._kept_ids:
            row = cast(dict[str, Any], kept).get(id_)
            if isinstance(row, dict):
                self._tabs.fill(id_, *_tabs(id_, cast(dict[str, Any], row)))


def _kept(tab: ConsoleTab) -> dict[str, Any]:
    kept = {"name": tab.name, "form": msgspec.to_builtins(tab.form)}
    if tab.saved is not None:
        kept |= {"file": tab.file, "digest": tab.digest, "saved": msgspec.to_builtins(tab.saved)}
    return kept


def _tabs(workspace_id: WorkspaceId, row: dict[str, Any]) -> tuple[list[ConsoleTab], int]:
    """One unreadable tab does not lose the others."""
    found, current = row.get("tabs"), row.get("current")
    listed = cast(list[Any], found)[:MAX_TABS] if isinstance(found, list) else []
    tabs: list[ConsoleTab] = []
    for each in listed:
        try:
            kept = msgspec.convert(each, _KeptTab)
        except (msgspec.ValidationError, RecursionError) as error:
            _log.info("a kept tab cannot be read: %s", type(error).__name__)
            continue
        form = without_masked(kept.form)
        tab = ConsoleTab(workspace_id, form, kept.name, file=kept.file, digest=kept.digest, saved=kept.saved)
        tabs.append(tab)
    return tabs, current if isinstance(current, int) else 0


def without_masked(form: DraftForm) -> DraftForm:
    """The form with rows empty and off whose value was a secret, and so was not kept."""
    query, headers, parts = (
        tuple(_without_masked(row) for row in rows) for rows in (form.query, form.headers, form.parts)
    )
    return replace(form, query=query, headers=headers, parts=parts)


def _without_masked(row: FormRow) -> FormRow:
    return replace(row, value="", is_on=False) if MASK in row.value else row
