"""Which keyring counts as one, and what its errors mean. Called in the vault's worker thread only.

keyring takes a quarter of a second to import, so the imports stand inside.
"""

from typing import Any, Protocol, cast

from desktop.domain.errors import SecretError, SecretTrouble


class Backend(Protocol):
    """What is used of keyring.backend.KeyringBackend, which is typed in part only."""

    @property
    def name(self) -> str:
        """Its name, for people."""
        ...

    def get_password(self, service: str, username: str) -> str | None:
        """The value kept, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keeps the value."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Removes the value."""
        ...


# `null` drops what it is given, `fail` is the absence of a keyring, keyrings.alt writes plain text or asks
# for a password on a terminal: none of them is a keyring here.
_REFUSED_MODULES = ("keyring.backends.null", "keyring.backends.fail", "keyrings.alt")

# secretstorage's and its transport's own errors, which keyring lets through.
_BY_NAME = {
    "LockedException": SecretTrouble.LOCKED,
    "PromptDismissedException": SecretTrouble.LOCKED,
    "SecretServiceNotAvailableException": SecretTrouble.NO_KEYRING,
    "ConnectionRefusedError": SecretTrouble.NO_KEYRING,
    "FileNotFoundError": SecretTrouble.NO_KEYRING,
}


def open_backend(*, is_fresh: bool = False) -> Backend:
    """The keyring to use; with `is_fresh` the search starts again, for one that came up since.

    Raises SecretError(NO_KEYRING).
    """
    import keyring
    from keyring import backend as keyring_backend
    from keyring import core

    try:
        if is_fresh:
            _forget_found(keyring_backend.get_all_keyring)
            core.init_backend()
        found = cast(Backend, keyring.get_keyring())
    except Exception as error:  # a wrongly named backend raises what its import raises
        raise SecretError(SecretTrouble.NO_KEYRING) from error
    chosen = next((each for each in _unchained(found) if _is_safe(each)), None)
    if chosen is None:
        raise SecretError(SecretTrouble.NO_KEYRING, found.name)
    return chosen


def trouble_of(error: Exception) -> SecretTrouble:
    """What a backend's exception means; backends raise what they like."""
    from keyring import errors

    if isinstance(error, errors.KeyringLocked):
        return SecretTrouble.LOCKED
    if isinstance(error, errors.NoKeyringError):
        return SecretTrouble.NO_KEYRING
    return _BY_NAME.get(type(error).__name__, SecretTrouble.REFUSED)


def _unchained(found: Backend) -> list[Backend]:
    """The chainer writes to its first backend, whatever it is: choose among its members instead."""
    members = getattr(found, "backends", None) if _module(found) == "keyring.backends.chainer" else None
    return [found] if members is None else list(cast(list[Backend], members))


def _is_safe(backend: Backend) -> bool:
    kinds = (kind for kind in type(backend).__mro__ if kind is not object)
    return not any(
        f"{kind.__module__}.".startswith(tuple(f"{name}." for name in _REFUSED_MODULES))
        or "plaintext" in kind.__name__.lower()
        for kind in kinds
    )


def _module(backend: Backend) -> str:
    return type(backend).__module__


def _forget_found(once: Any) -> None:
    """keyring 25.7 keeps the list of backends it found once, in an attribute of jaraco.functools.once."""
    cast(dict[str, Any], vars(once)).pop("saved_result", None)
