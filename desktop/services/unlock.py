"""Lock and unlock: while locked no key is in this process's memory, and no API that could use one is open."""

import gc
from collections.abc import Collection
from typing import Protocol

from desktop.base import redact
from desktop.domain.errors import SecretError, SecretTrouble, UserError
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome, Workspace, WorkspaceId
from desktop.services.apis import ApiPool, KeyHomes


class SealableVault(Protocol):
    """Where keys of this run are: they exist nowhere else, so that a lock has to forget them."""

    def seal(self, *, but: Collection[WorkspaceId] = ()) -> None:
        """Forgets all keys but these; knows the others again when they are given."""
        ...

    def is_sealed(self, workspace_id: WorkspaceId) -> bool:
        """Whether the key has to be given again."""
        ...

    def unseal(self, workspace_id: WorkspaceId, secret: Secret) -> bool:
        """Takes the key again; whether it is the right one."""
        ...

    def names_again(self) -> None:
        """Has the keys that stayed masked in logs again."""
        ...


class UnlockService:
    """The keyring is the authority: whoever may read the key there may unlock.

    A key that was kept in memory only has no keyring to vouch for it. A lock forgets it, and unlocking asks
    for that very key again. The demo's key is made by this process for itself and stays.
    """

    def __init__(self, apis: ApiPool, homes: KeyHomes, memory: SealableVault) -> None:
        self._apis = apis
        self._homes = homes
        self._memory = memory
        self.is_locked = False

    def loses_key(self, workspace: Workspace, *, but: Collection[WorkspaceId] = ()) -> bool:
        """Whether a lock forgets the only copy of the workspace's key."""
        return workspace.key_home is KeyHome.MEMORY and workspace.id not in but

    def needs_key(self, workspace: Workspace) -> bool:
        """Whether the person has to give the key again, because nothing else knows it."""
        return workspace.key_home is KeyHome.MEMORY and self._memory.is_sealed(workspace.id)

    async def lock(self, *, but: Collection[WorkspaceId] = ()) -> None:
        """Closes every API and forgets every key, but those of these workspaces."""
        self.is_locked = True
        self._apis.lock()
        self._memory.seal(but=but)
        await self._apis.aclose()
        redact.forget_all()
        self._memory.names_again()
        gc.collect()  # an answer's or an error's cycle may still hold one

    async def unlock(self, workspace: Workspace | None, typed: Secret | None = None) -> None:
        """Asks the keyring of the workspace for its key, or takes the one given again.

        Raises SecretError when the keyring does not open, UserError (field "key") for another key; it stays
        locked then. A keyring that opens and holds no key has let the person in: that is said later.
        """
        if workspace is not None and self.needs_key(workspace):
            if typed is None or not self._memory.unseal(workspace.id, typed):
                raise UserError("key", "This is not the key that was used before the lock.")
        elif workspace is not None:
            await self._ask(workspace)
        self.is_locked = False
        self._apis.unlock()

    async def _ask(self, workspace: Workspace) -> None:
        try:
            await self._homes[workspace.key_home].read(workspace.id)
        except SecretError as error:
            if error.trouble is not SecretTrouble.MISSING:
                raise
