"""The running application over a real accessibility bus, read and used as a screen reader does."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.sandbox.catalogue import connectors_up_to
from desktop.sandbox.seed import seeded_connections
from tests.support.atspi import Node, accessibility_bus, require_bus, session, until
from tests.support.loops import Run

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("Connections", "Connectors", "Console", "Activity", "Doctor", "Settings")
# A role that says nothing of what one could do there.
MUTE = {"filler", "unknown", "invalid", "panel", ""}
_ENV = {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the run keeps its data."""
    return tmp_path_factory.mktemp("atspi")


@pytest.fixture(scope="module")
def window(folder: Path) -> Iterator[Node]:
    """The main window of a run with the demo, on a bus and a screen of its own."""
    require_bus()
    command = [sys.executable, "-m", "desktop", "--demo", "--data-dir", str(folder / "data")]
    with (
        session(folder / "run") as env,
        accessibility_bus(env) as bus,
        subprocess.Popen(command, cwd=ROOT, env=env | _ENV) as process,
    ):
        try:
            until(lambda: bus.applications, "the application")
            (application,) = bus.applications
            found = until(lambda: frame_of(application), "the window")
            # The demo comes to the front with its rows, whatever page was chosen before they are there.
            until(lambda: there(found, "table", "Connections").rows >= 20, "the rows")
            yield found
        finally:
            process.terminate()


def frame_of(application: Node) -> Node | None:
    return next((each for each in application.children if each.role == "frame"), None)


def seen(top: Node) -> Iterator[tuple[Node, str]]:
    """All on the screen, with their roles; of a table itself alone, because it has a child for each cell."""
    for child in top.children:
        if "showing" in child.states:
            role = child.role
            yield child, role
            if role not in {"table", "page tab list", "scroll bar"}:
                yield from seen(child)


def shown(top: Node, role: str, name: str) -> Node | None:
    """What is on the screen in this role, its name beginning so."""
    return next((node for node, kind in seen(top) if kind == role and node.name.startswith(name)), None)


def there(top: Node, role: str, name: str) -> Node:
    found = until(lambda: shown(top, role, name), f"{role} {name}")
    assert isinstance(found, Node)
    return found


def go_to(window: Node, page: str) -> Node:
    """Chooses the page in the rail; gives its item there."""
    item = there(window, "check box", page)
    if "checked" not in item.states:
        item.do("Toggle")
        until(lambda: shown(window, "label", page), page)
    return item


def mute(window: Node) -> list[str]:
    """What can have the focus, and does not say what it is."""
    return [
        f"{role} {node.name!r}, {node.description!r}"
        for node, role in seen(window)
        if "focusable" in node.states and (role in MUTE or not node.name.strip())
    ]


def test_every_page_is_opened_by_its_action_and_tells_what_is_on_it(window: Node) -> None:
    faults: list[str] = []
    for page in PAGES:
        item = go_to(window, page)
        assert "checked" in item.states
        faults += [f"{page}: {fault}" for fault in mute(window)]
    assert faults == [], "\n".join(faults)
    assert frame_of(window.parent) == window
    assert window.name == "AuthKit Desktop"


def test_rows_are_read_chosen_and_told_as_chosen(window: Node) -> None:
    go_to(window, "Connections")
    table = there(window, "table", "Connections")
    until(lambda: table.rows >= 20, "the rows")
    rows = [table.cell(row, 0).name for row in range(3)]
    assert all(rows), rows
    assert len({table.cell(row, 0).path for row in range(3)}) == 3
    assert any("Gmail" in table.cell(row, 0).name for row in range(table.rows))
    table.select_row(2)
    until(lambda: table.selected_rows == [2], "the choice")
    assert "selected" in table.cell(2, 0).states
    assert "selected" not in table.cell(1, 0).states


def test_a_dialog_is_opened_told_and_left_by_its_buttons(window: Node) -> None:
    go_to(window, "Connections")
    there(window, "push button", "Connect account").do("Press")
    dialog = there(window, "dialog", "Connect an account")
    assert there(dialog, "text", "Identity").text == "42"
    assert "editable" in there(dialog, "text", "Identity").states
    there(dialog, "push button", "Cancel").do("Press")
    until(lambda: shown(window, "dialog", "Connect an account") is None, "the end of the dialog")


def test_the_doctor_s_checks_are_a_list(window: Node) -> None:
    go_to(window, "Doctor")
    row = there(window, "list item", "Database")
    assert "focusable" in row.states
    assert row.parent.role == "list"


def test_a_link_shows_a_connection_and_leads_to_the_page_of_its_identity(
    window: Node, folder: Path, run: Run
) -> None:
    async def a_key() -> str:
        made = await seeded_connections(connectors_up_to(214), 1000, 40, 1)
        return next(each.key for each in made if each.identity == "42")

    link = f"authkit-desktop://connection/{run(a_key())}"
    command = [sys.executable, "-m", "desktop", "--data-dir", str(folder / "data"), link]
    subprocess.run(command, cwd=ROOT, check=True, timeout=30)
    there(window, "push button", "Open the identity").do("Press")
    there(window, "table", "Connections of the identity")
    tabs = there(window, "page tab list", "Connections").children
    names = [each.name.split()[0] for each in tabs if each.role == "page tab"]
    assert names == ["Connections", "Requests", "Timeline"]
    assert mute(window) == []
    there(window, "push button", "Back to the list").do("Press")
