"""What shows notifications on a desktop, as a program on a bus: it keeps them, and a test clicks on them."""

import socket
import threading
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


@dataclass(frozen=True)
class Shown:
    """One call of Notify."""

    number: int
    replaces: int
    application: str
    title: str
    text: str
    actions: tuple[str, ...]
    hints: dict[str, Any]


class NotificationServer:
    """Owns the name on the bus at `address` from `start` to `stop`."""

    def __init__(self, address: str) -> None:
        self.shown: list[Shown] = []
        self._connection = open_dbus_connection(address)
        self._thread = threading.Thread(target=self._serve, name="notification server")

    def start(self) -> None:
        """Takes the name, then answers."""
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread.start()

    def stop(self) -> None:
        """Ends it."""
        self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def click(self, number: int, *, token: str = "token of the click") -> None:
        """What a person's click sends to everybody on the bus."""
        emitter = DBusAddress(PATH, interface=NAME)
        self._connection.send(new_signal(emitter, "ActivationToken", "us", (number, token)))
        self._connection.send(new_signal(emitter, "ActionInvoked", "us", (number, "default")))

    def _serve(self) -> None:
        try:
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)
        except (OSError, EOFError):
            pass

    def _answer(self, message: Any) -> None:
        assert message.header.fields[HeaderFields.member] == "Notify"
        assert message.header.fields[HeaderFields.signature] == "susssasa{sv}i"
        application, replaces, _icon, title, text, actions, hints, _time = message.body
        number = replaces or len(self.shown) + 1
        self.shown.append(Shown(number, replaces, application, title, text, tuple(actions), dict(hints)))
        self._connection.send(new_method_return(message, "u", (number,)))
