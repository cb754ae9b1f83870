"""Keyring backends that behave badly, for `keyring.set_keyring` or PYTHON_KEYRING_BACKEND."""

import threading
from typing import Any

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError


class Keeping(KeyringBackend):
    """Keeps values in this process; what the others are made from."""

    priority = -1  # type: ignore[assignment]  # a class property above; never chosen by itself

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.values[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.values.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")


class Hanging(Keeping):
    """Asks for a password that nobody types, until `answered` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()
        self.is_asking = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return super().get_password(service, username)

    def _ask(self) -> None:
        self.is_asking.set()
        self.answered.wait()


class HangingAtWrite(Hanging):
    """Reads at once and asks at a write."""

    def get_password(self, service: str, username: str) -> str | None:
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        super().set_password(service, username, password)


class Locked(Keeping):
    """Stays locked."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")


class Refusing(Keeping):
    """Takes nothing and gives nothing up."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("Can't store password")

    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError("Can't delete password")


class Dropping(Keeping):
    """Says that it stored a value, and did not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Cutting(Keeping):
    """Stores the first eight characters."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:8])


class Crashing(Keeping):
    """Raises something of its own that quotes the value, as a backend may."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ZeroDivisionError(f"{password} / 0")


class Mistaken(Keeping):
    """Stores a key and soon gives another one back."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.reads += 1
        kept = super().get_password(service, username)
        return kept if kept is None or self.reads < 4 else "sk_test_somebody_elses_key_0000"


class Dying(Keeping):
    """Its service ends after so many calls."""

    def __init__(self, calls: int) -> None:
        super().__init__()
        self.left = calls

    def get_password(self, service: str, username: str) -> str | None:
        self._live()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._live()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._live()
        super().delete_password(service, username)

    def _live(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise EOFError("the bus is gone")


class Chained(Keeping):
    """keyring's chainer, as it is when these are its members."""

    def __init__(self, *members: KeyringBackend) -> None:
        super().__init__()
        self.backends = list(members)

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("the chain must not be asked: it writes to its first member, whatever that is")

    set_password = delete_password = get_password  # type: ignore[assignment]  # none of them may be called


class PlaintextKeyring(Keeping):
    """By its name one that writes plain text."""


class EncryptedKeyring(Keeping):
    """By its module one of keyrings.alt."""


Chained.__module__ = "keyring.backends.chainer"
EncryptedKeyring.__module__ = "keyrings.alt.file"


def value_of(backend: Any, username: str) -> str | None:
    """What a backend holds for a workspace."""
    return backend.values.get(("authkit-desktop", username))
