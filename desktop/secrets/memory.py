"""Keys that live for this run only."""

import hashlib
import hmac
import os
from collections.abc import Collection

from desktop.base import redact
from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.secret import Secret
from desktop.domain.workspace import WorkspaceId
from desktop.secrets.text import is_storable


class MemoryVault:
    """A SecretVault that forgets everything when the application ends. The window says so."""

    def __init__(self) -> None:
        self._secrets: dict[WorkspaceId, Secret] = {}
        self._salt = os.urandom(32)
        self._sealed: dict[WorkspaceId, bytes] = {}

    @property
    def name(self) -> str:
        """For people."""
        return "memory, for this run only"

    def keep(self, workspace_id: WorkspaceId, secret: Secret) -> None:
        """Keeps a key that was given at the start, before any loop ran."""
        redact.register(secret.reveal())
        self._secrets[workspace_id] = secret
        self._sealed.pop(workspace_id, None)

    async def read(self, workspace_id: WorkspaceId) -> Secret:
        """The key. Raises SecretError(MISSING) when there is none."""
        try:
            return self._secrets[workspace_id]
        except KeyError:
            raise SecretError(SecretTrouble.MISSING, self.name) from None

    async def write(self, workspace_id: WorkspaceId, secret: Secret) -> None:
        """Keeps the key until the application ends. Raises SecretError(REFUSED) for what is no text."""
        if not is_storable(secret):
            raise SecretError(SecretTrouble.REFUSED, self.name)
        redact.register(secret.reveal())
        self._secrets[workspace_id] = secret
        self._sealed.pop(workspace_id, None)

    def seal(self, *, but: Collection[WorkspaceId] = ()) -> None:
        """Forgets all keys but these; of the others a salted digest stays, by which `unseal` knows them."""
        for workspace_id in [each for each in self._secrets if each not in but]:
            self._sealed[workspace_id] = self._digest(self._secrets.pop(workspace_id))

    def is_sealed(self, workspace_id: WorkspaceId) -> bool:
        """Whether the key has to be given again."""
        return workspace_id in self._sealed and workspace_id not in self._secrets

    def unseal(self, workspace_id: WorkspaceId, secret: Secret) -> bool:
        """Takes the key again; whether it is the one that was sealed."""
        sealed = self._sealed.get(workspace_id)
        if sealed is None or not hmac.compare_digest(sealed, self._digest(secret)):
            return False
        self.keep(workspace_id, secret)
        return True

    def names_again(self) -> None:
        """Has the keys that stayed masked again, after everything was forgotten that is to be masked."""
        for secret in self._secrets.values():
            redact.register(secret.reveal())

    def _digest(self, secret: Secret) -> bytes:
        return hashlib.blake2b(secret.reveal().encode("utf-8", "surrogatepass"), key=self._salt).digest()

    async def remove(self, workspace_id: WorkspaceId) -> None:
        """Forgets the key; nothing to forget is no error."""
        self._sealed.pop(workspace_id, None)
        self._secrets.pop(workspace_id, None)
