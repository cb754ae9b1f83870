"""Secret keys in the operating system's keyring."""

import asyncio
import queue
import sys
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Generic, TypeVar

from desktop.base import redact
from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.secret import Secret
from desktop.domain.workspace import WorkspaceId
from desktop.secrets.backend import Backend, open_backend, trouble_of
from desktop.secrets.text import is_storable

T = TypeVar("T")
SERVICE_NAME = "authkit-desktop"
_NAMES = {"darwin": "macOS Keychain", "win32": "Windows Credential Manager"}


class _Call(Generic[T]):
    """One piece of work for the worker; whoever asked may have stopped waiting."""

    def __init__(self, work: "Callable[[_Call[T]], T]") -> None:
        self.future: Future[T] = Future()
        self.is_abandoned = False
        self._work = work

    def run(self) -> None:
        """Does the work, unless nobody waits for it any longer."""
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            self.future.set_result(self._work(self))
        except Exception as error:  # noqa: BLE001 handed to whoever waits, as an executor does
            self.future.set_exception(error)


class KeyringVault:
    """A SecretVault on the system's keyring, one entry for each workspace id.

    All of it happens in one daemon thread: the desktop may ask for the keyring's password for as long as it
    likes, the window stays alive, and the interpreter can end meanwhile. After `prompt_s` seconds the caller
    gets SecretError(TIMEOUT) while the call goes on; a write that nobody waits for any longer undoes itself,
    so that what was said to have failed has failed.
    """

    def __init__(self, prompt_s: float = 60.0, service_name: str = SERVICE_NAME) -> None:
        self._prompt_s = prompt_s
        self._service_name = service_name
        self._calls: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._backend: Backend | None = None
        self._was_missing = False
        self._name = _NAMES.get(sys.platform, "system keyring")

    @property
    def name(self) -> str:
        """The keyring's name, for people; the system's usual one until the first call."""
        return self._name

    async def read(self, workspace_id: WorkspaceId) -> Secret:
        """The key, at the moment of use. A cancel leaves nothing behind.

        Raises SecretError: MISSING, LOCKED, NO_KEYRING, TIMEOUT, REFUSED.
        """
        value = await self._ask(_Call(lambda _: self._get(workspace_id)))
        if not value:
            raise SecretError(SecretTrouble.MISSING, self._name)
        redact.register(value)
        return Secret(value)

    async def write(self, workspace_id: WorkspaceId, secret: Secret) -> None:
        """Stores the key and reads it back. After a cancel the keyring holds what it held before.

        Raises SecretError: LOCKED, NO_KEYRING, TIMEOUT, or REFUSED when it did not keep the key.
        """
        if not is_storable(secret):
            raise SecretError(SecretTrouble.REFUSED, self._name)
        redact.register(secret.reveal())
        await self._ask(_Call(lambda call: self._set(workspace_id, secret, call)))

    async def remove(self, workspace_id: WorkspaceId) -> None:
        """Removes the key; nothing to remove is no error. A cancel may leave it removed.

        Raises SecretError: LOCKED, NO_KEYRING, TIMEOUT, REFUSED.
        """
        await self._ask(_Call(lambda _: self._delete(workspace_id)))

    def close(self) -> None:
        """Ends the worker thread once it is idle; the next call starts another."""
        if self._worker is not None:
            self._calls.put(None)
            self._worker = None

    async def _ask(self, call: "_Call[T]") -> T:
        self._put(call)
        try:
            return await asyncio.wait_for(asyncio.wrap_future(call.future), self._prompt_s)
        except TimeoutError as error:
            raise SecretError(SecretTrouble.TIMEOUT, self._name) from error
        finally:
            call.is_abandoned = not call.future.done() or call.future.cancelled()

    def _put(self, call: "_Call[T]") -> None:
        if self._worker is None:
            self._worker = threading.Thread(target=_work, args=(self._calls,), name="keyring", daemon=True)
            self._worker.start()
        self._calls.put(call.run)

    # From here on: in the worker thread only.

    def _get(self, workspace_id: WorkspaceId) -> str | None:
        with self._translated() as backend:
            return backend.get_password(self._service_name, workspace_id)

    def _set(self, workspace_id: WorkspaceId, secret: Secret, call: _Call[None]) -> None:
        with self._translated() as backend:
            before = backend.get_password(self._service_name, workspace_id)
            backend.set_password(self._service_name, workspace_id, secret.reveal())
            kept = backend.get_password(self._service_name, workspace_id)
            if call.is_abandoned:
                self._put_back(backend, workspace_id, before)
        if kept is None or Secret(kept) != secret:
            raise SecretError(SecretTrouble.REFUSED, self._name)

    def _put_back(self, backend: Backend, workspace_id: WorkspaceId, before: str | None) -> None:
        if before is None:
            backend.delete_password(self._service_name, workspace_id)
        else:
            backend.set_password(self._service_name, workspace_id, before)

    def _delete(self, workspace_id: WorkspaceId) -> None:
        with self._translated() as backend:
            if backend.get_password(self._service_name, workspace_id) is not None:
                backend.delete_password(self._service_name, workspace_id)

    @contextmanager
    def _translated(self) -> Generator[Backend]:
        try:
            yield self._keyring()
        except SecretError:
            raise
        except Exception as error:  # backends raise what they like
            raise SecretError(trouble_of(error), self._name) from error

    def _keyring(self) -> Backend:
        """The backend; looked for afresh as long as there is none."""
        if self._backend is None:
            is_fresh, self._was_missing = self._was_missing, True
            self._backend = open_backend(is_fresh=is_fresh)
            self._name = self._backend.name
        return self._backend


def _work(calls: "queue.SimpleQueue[Callable[[], None] | None]") -> None:
    while (call := calls.get()) is not None:
        call()
