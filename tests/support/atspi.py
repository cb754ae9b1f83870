"""Reads a running application as a screen reader does: over the accessibility bus (AT-SPI 2)."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
DEADLINE_S = 30.0
_A11Y = "org.a11y.atspi"
_ROOT = "/org/a11y/atspi/accessible/root"
# AtspiStateType, by its place in the bit set.
_STATES = {
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused",
    20: "pressed", 22: "selectable", 23: "selected", 25: "showing", 30: "visible",
}  # fmt: skip


def missing_parts() -> str:
    """Why there can be no accessibility bus here; empty when there can."""
    missing = [name for name in ("dbus-daemon", "Xvfb") if shutil.which(name) is None]
    missing += [LAUNCHER.name] if not LAUNCHER.exists() else []
    return f"not installed: {', '.join(missing)}" if missing else ""


def require_bus() -> None:
    """Skips the test with the reason where there is no at-spi2-core; under CI=true that is a failure."""
    if reason := missing_parts():
        if os.environ.get("CI") == "true":
            pytest.fail(f"an accessibility bus is needed in CI; {reason}")
        pytest.skip(f"no accessibility bus: {reason}")


@dataclass(frozen=True)
class Node:
    """One accessible object, as the bus names it; every look at it is a call."""

    bus: "Bus"
    owner: str
    path: str

    @property
    def name(self) -> str:
        return self._get("Name")

    @property
    def description(self) -> str:
        return self._get("Description")

    @property
    def child_count(self) -> int:
        return self._get("ChildCount")

    @property
    def role(self) -> str:
        return self._call("Accessible", "GetRoleName")[0]

    @property
    def states(self) -> set[str]:
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for place, name in _STATES.items() if bits >> place & 1}

    @property
    def children(self) -> "list[Node]":
        return [Node(self.bus, *each) for each in self._call("Accessible", "GetChildren")[0]]

    @property
    def parent(self) -> "Node":
        return Node(self.bus, *self._get("Parent"))

    @property
    def interfaces(self) -> set[str]:
        return {name.rpartition(".")[2] for name in self._call("Accessible", "GetInterfaces")[0]}

    def child(self, index: int) -> "Node":
        return Node(self.bus, *self._call("Accessible", "GetChildAtIndex", "i", (index,))[0])

    # --- what some of them can do besides

    @property
    def actions(self) -> list[str]:
        return [action[0] for action in self._call("Action", "GetActions")[0]]

    def do(self, action: str) -> None:
        """Does it as a screen reader would."""
        index = self.actions.index(action)
        assert self._call("Action", "DoAction", "i", (index,))[0], f"{action} was refused"

    def cell(self, row: int, column: int) -> "Node":
        return Node(self.bus, *self._call("Table", "GetAccessibleAt", "ii", (row, column))[0])

    @property
    def rows(self) -> int:
        return self._get("NRows", "Table")

    @property
    def selected_rows(self) -> list[int]:
        return self._call("Table", "GetSelectedRows")[0]

    def select_row(self, row: int) -> None:
        assert self._call("Table", "AddRowSelection", "i", (row,))[0]

    @property
    def text(self) -> str:
        return self._call("Text", "GetText", "ii", (0, -1))[0]

    def _call(
        self, interface: str, member: str, signature: str | None = None, body: tuple[Any, ...] = ()
    ) -> Any:
        address = DBusAddress(self.path, self.owner, f"{_A11Y}.{interface}")
        return self.bus.ask(new_method_call(address, member, signature, body))

    def _get(self, name: str, interface: str = "Accessible") -> Any:
        address = DBusAddress(self.path, self.owner, f"{_A11Y}.{interface}")
        return self.bus.ask(Properties(address).get(name))[0][1]


class Bus:
    """The accessibility bus of a session."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def ask(self, message: Any) -> Any:
        """The answer's parts; an error is raised with its words."""
        reply = self._connection.send_and_get_reply(message, timeout=DEADLINE_S)
        if reply.header.message_type is MessageType.error:
            raise LookupError(f"{message.header.fields}: {reply.body}")
        return reply.body

    @property
    def applications(self) -> list[Node]:
        """Those that have told of themselves."""
        return Node(self, f"{_A11Y}.Registry", _ROOT).children


def walk(top: Node, *, into: Callable[[str], bool] = lambda _role: True) -> Iterator[tuple[Node, str]]:
    """All below, with their roles; `into` says which roles are gone into."""
    for child in top.children:
        role = child.role
        yield child, role
        if into(role):
            yield from walk(child, into=into)


@contextmanager
def session(folder: Path) -> Iterator[dict[str, str]]:
    """A session bus and a screen of their own; yields the environment for what is to run in them."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _display() as display:
        env = {
            name: value
            for name, value in os.environ.items()
            if name not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        }
        env |= {"DISPLAY": display, "XDG_RUNTIME_DIR": str(folder)}
        command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        daemon = subprocess.Popen(command, stdout=subprocess.PIPE, env=env, start_new_session=True, text=True)
        try:
            assert daemon.stdout is not None
            yield env | {"DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(daemon.pid, signal.SIGKILL)  # what the bus started is in its session
            daemon.communicate()


@contextmanager
def accessibility_bus(env: dict[str, str]) -> Iterator[Bus]:
    """The accessibility bus of a session, which is started by the first who asks for it."""
    with open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"]) as connection:
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = Bus(connection).ask(new_method_call(where, "GetAddress"))[0]
    with open_dbus_connection(address) as connection:
        yield Bus(connection)


def until(look: Callable[[], Any], what: str) -> Any:
    """What `look` gives as soon as it gives something; what has gone meanwhile is looked for again."""
    deadline = time.monotonic() + DEADLINE_S
    while True:
        with contextlib.suppress(LookupError):
            if found := look():
                return found
        assert time.monotonic() < deadline, f"{what} did not come"


@contextmanager
def _display() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                yield f":{answer.readline().strip()}"
        finally:
            server.terminate()
