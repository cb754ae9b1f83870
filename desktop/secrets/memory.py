"""Keys that live for this run only."""

from desktop.base import redact
from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.secret import Secret
from desktop.domain.workspace import WorkspaceId
from desktop.secrets.text import is_storable


class MemoryVault:
    """A SecretVault that forgets everything when the application ends. The window says so."""

    def __init__(self) -> None:
        self._secrets: dict[WorkspaceId, Secret] = {}

    @property
    def name(self) -> str:
        """For people."""
        return "memory, for this run only"

    def keep(self, workspace_id: WorkspaceId, secret: Secret) -> None:
        """Keeps a key that was given at the start, before any loop ran."""
        redact.register(secret.reveal())
        self._secrets[workspace_id] = secret

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

    async def remove(self, workspace_id: WorkspaceId) -> None:
        """Forgets the key; nothing to forget is no error."""
        self._secrets.pop(workspace_id, None)
