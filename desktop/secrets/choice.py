"""Finds a workspace's key where it is kept."""

from collections.abc import Callable

from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.ports import SecretVault
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome, WorkspaceId
from desktop.secrets.memory import MemoryVault

HomeOf = Callable[[WorkspaceId], KeyHome]
"""Where the workspace says its key is kept."""


class VaultPair:
    """The keyring and the memory of this run as one SecretVault.

    A key in memory wins, so that one from the environment serves a workspace that is kept elsewhere. A
    workspace whose key is kept in memory never makes the keyring ask for its password.
    """

    def __init__(self, keyring: SecretVault, memory: MemoryVault, home_of: HomeOf) -> None:
        self._keyring = keyring
        self._memory = memory
        self._home_of = home_of

    @property
    def name(self) -> str:
        """The keyring's name, for people."""
        return self._keyring.name

    async def read(self, workspace_id: WorkspaceId) -> Secret:
        """The key. Raises SecretError; MISSING too where memory should hold it and this is another run."""
        if self._memory.holds(workspace_id):
            return await self._memory.read(workspace_id)
        if self._home_of(workspace_id) is KeyHome.MEMORY:
            raise SecretError(SecretTrouble.MISSING, self._memory.name)
        return await self._keyring.read(workspace_id)

    async def write(self, workspace_id: WorkspaceId, secret: Secret) -> None:
        """Keeps the key where the workspace says. Raises SecretError, and then nothing is kept in memory
        instead: that is for a person to decide."""
        if self._home_of(workspace_id) is KeyHome.MEMORY:
            await self._memory.write(workspace_id, secret)
            return
        await self._keyring.write(workspace_id, secret)
        await self._memory.remove(workspace_id)

    async def remove(self, workspace_id: WorkspaceId) -> None:
        """Removes the key from memory, and from the keyring where it is kept there. Raises SecretError."""
        await self._memory.remove(workspace_id)
        if self._home_of(workspace_id) is KeyHome.KEYRING:
            await self._keyring.remove(workspace_id)
