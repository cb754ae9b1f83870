"""Notifications of the desktop on Linux: org.freedesktop.Notifications on the session's bus.

Source: Desktop Notifications Specification 1.3. The bus is connected to at the first notification and heard
from then on, so that a click on one is known.
"""

import asyncio
import contextlib
import html
import logging
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from desktop.base.paths import APP_ID, APP_NAME
from desktop.base.tasks import TaskScope

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_ANSWER_S = 3.0
_TASK = "desktop notifications"

_log = logging.getLogger(__name__)


class DesktopNotices:
    """One notification at a time: a new one takes the place of the last. `on_opened` hears of a click."""

    def __init__(self, tasks: TaskScope, on_opened: Callable[[], object]) -> None:
        self._tasks, self._on_opened = tasks, on_opened
        self._connection: Any = None  # of jeepney, which ships no types
        self._shown = 0  # the server's number of the last one
        self._answers: dict[int, asyncio.Future[Any]] = {}

    async def show(self, title: str, text: str, action: str) -> bool:
        """Shows it, with `action` on its button; False where no desktop shows any. Cancelled, it may be
        shown all the same."""
        try:
            async with asyncio.timeout(_ANSWER_S):
                connection = self._connection or await self._connect()
                body = _body(title, text, action, self._shown)
                answer = await self._ask(connection, "Notify", "susssasa{sv}i", body)
        except (OSError, EOFError, TimeoutError, LookupError, RuntimeError, ValueError) as error:
            _log.info("no desktop notification: %s", type(error).__name__)
            return False
        self._shown = answer[0]
        return True

    async def aclose(self) -> None:
        """Hears nothing any more; what is shown stays until its time is up."""
        connection, self._connection = self._connection, None
        self._tasks.cancel(_TASK)
        if connection is not None:
            with contextlib.suppress(OSError):
                await connection.close()

    async def _connect(self) -> Any:
        """Raises OSError, EOFError, LookupError, RuntimeError where there is no bus to talk to."""
        jeepney, io = _jeepney()
        connection = await io.open_dbus_connection(session_bus())
        self._connection = connection
        self._tasks.start(_TASK, self._hear(connection), replace=True)
        # The bus itself sees to it that no other program is taken for the one that shows notifications.
        rule = jeepney.MatchRule(type="signal", sender=NAME, interface=NAME, path=PATH)
        await connection.send(jeepney.message_bus.AddMatch(rule))
        return connection

    async def _ask(
        self, connection: Any, member: str, signature: str, body: tuple[Any, ...]
    ) -> tuple[Any, ...]:
        """Raises LookupError for an answer that says no."""
        jeepney, _io = _jeepney()
        address = jeepney.DBusAddress(PATH, NAME, NAME)
        message = jeepney.new_method_call(address, member, signature, body)
        serial = next(connection.outgoing_serial)
        self._answers[serial] = answer = asyncio.get_running_loop().create_future()
        try:
            await connection.send(message, serial=serial)
            reply = await answer
        finally:
            del self._answers[serial]
        if reply.header.message_type is jeepney.MessageType.error:
            raise LookupError(member)
        return reply.body

    async def _hear(self, connection: Any) -> None:
        try:
            while True:
                self._take(await connection.receive())
        except (OSError, EOFError):  # the bus has ended; the next notification asks for it again
            pass
        finally:
            if self._connection is connection:
                self._connection = None

    def _take(self, message: Any) -> None:
        jeepney, _io = _jeepney()
        kinds, fields = jeepney.HeaderFields, message.header.fields
        if message.header.message_type is not jeepney.MessageType.signal:
            answer = self._answers.get(fields.get(kinds.reply_serial, 0))
            if answer is not None and not answer.done():
                answer.set_result(message)
            return
        if fields.get(kinds.interface) != NAME or not message.body or message.body[0] != self._shown:
            return
        if fields.get(kinds.member) == "ActivationToken":  # without it Wayland lets nobody come to the front
            os.environ["XDG_ACTIVATION_TOKEN"] = str(message.body[1])
        elif fields.get(kinds.member) == "ActionInvoked":
            self._on_opened()


def _jeepney() -> tuple[Any, Any]:
    """Loaded at the first notification: no start should pay for it."""
    import jeepney  # pyright: ignore[reportMissingTypeStubs]  # jeepney ships no types
    import jeepney.io.asyncio as io  # pyright: ignore[reportMissingTypeStubs]  # jeepney ships no types

    return cast(Any, jeepney), cast(ModuleType, io)


def session_bus() -> str:
    """The address of the session's bus. Raises LookupError where there is none."""
    if known := os.environ.get("DBUS_SESSION_BUS_ADDRESS", ""):
        return known
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", ""), "bus")
    if socket.is_absolute() and socket.exists():
        return f"unix:path={socket}"
    raise LookupError("no session bus")


def _body(title: str, text: str, action: str, replaces: int) -> tuple[Any, ...]:
    """The arguments of Notify; the text may be read as markup, the title may not."""
    hints = {"desktop-entry": ("s", APP_ID), "category": ("s", "transfer.complete"), "urgency": ("y", 0)}
    return (APP_NAME, replaces, APP_ID, title, html.escape(text, quote=False), ["default", action], hints, -1)
