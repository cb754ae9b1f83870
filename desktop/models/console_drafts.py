"""The Console's tabs as JSON and back: what stands in their forms, for a start after a crash."""

import contextlib
from typing import Any, cast

from desktop.domain.workspace import WorkspaceId
from desktop.models.console_tab import ConsoleTab
from desktop.models.console_tabs import ConsoleTabs
from desktop.models.draft_form import DraftForm


def tabs_as_json(tabs: ConsoleTabs) -> list[dict[str, object]]:
    """Of each workspace the tabs in which something was typed, and which one was shown."""
    import msgspec

    return [
        {
            "workspace": id_,
            "current": current,
            "tabs": [{"name": tab.name, "form": msgspec.to_builtins(tab.form)} for tab in row],
        }
        for id_, row, current in tabs.every()
        if not all(tab.is_pristine for tab in row)
    ]


def fill_tabs(tabs: ConsoleTabs, kept: object) -> None:
    """Puts them back; what is not understood, because another version wrote it, is left out."""
    for row in cast(list[Any], kept) if isinstance(kept, list) else []:
        with contextlib.suppress(KeyError, TypeError, ValueError):
            id_, current = WorkspaceId(str(row["workspace"])), int(row["current"])
            tabs.fill(id_, [_tab(id_, each) for each in row["tabs"]], current)


def _tab(workspace_id: WorkspaceId, kept: Any) -> ConsoleTab:
    import msgspec

    # msgspec's ValidationError is a ValueError.
    return ConsoleTab(workspace_id, msgspec.convert(kept["form"], DraftForm), str(kept["name"]))
