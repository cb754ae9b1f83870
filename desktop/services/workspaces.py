"""Workspaces: made with a checked key, changed, removed with their key."""

import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from desktop.domain.audit import AuditAction
from desktop.domain.errors import SecretError, SecretTrouble, UserError
from desktop.domain.history import HistoryStore
from desktop.domain.identity import Identity
from desktop.domain.ports import ConnectionStore, ListCache, WorkspaceRegistry
from desktop.domain.secret import Secret
from desktop.domain.service import Service
from desktop.domain.support_mode import Writing
from desktop.domain.text import has_control_characters
from desktop.domain.workspace import (
    COLOURS,
    Environment,
    KeyCheck,
    KeyHome,
    Workspace,
    WorkspaceId,
)
from desktop.services.apis import ApiPool, KeyHomes
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode

MAX_NAME_CHARS = 60


@dataclass(frozen=True, slots=True)
class TypedKey:
    """A key as it was typed, with what white space and line ends were taken off."""

    secret: Secret
    was_trimmed: bool


def parse_key(text: str) -> TypedKey:
    """The key in what was typed or pasted; white space and line ends around it are dropped.

    Raises UserError (field "key") when nothing is left or something inside cannot be sent.
    """
    key = text.strip().strip("\u200b\ufeff")
    if not key:
        raise UserError("key", "Paste the secret key of your service.")
    if any(char.isspace() for char in key) or has_control_characters(key):
        raise UserError("key", "There is a space or line end inside the key. Copy it again as a whole.")
    if not key.isascii():
        raise UserError("key", "A key has only plain letters, digits and signs. Copy it again.")
    return TypedKey(Secret(key), was_trimmed=key != text)


def parse_name(text: str) -> str:
    """A workspace's name from what was typed. Raises UserError (field "name")."""
    name = text.strip()
    if not name:
        raise UserError("name", "Give the workspace a name.")
    if len(name) > MAX_NAME_CHARS:
        raise UserError("name", "A name has at most {most} characters.", most=MAX_NAME_CHARS)
    if has_control_characters(name):
        raise UserError("name", "A name cannot hold control characters such as line ends.")
    return name


class WorkspaceService:
    """Makes, changes and removes workspaces."""

    def __init__(
        self,
        registry: WorkspaceRegistry,
        homes: KeyHomes,
        apis: ApiPool,
        cache: ListCache,
        store: Callable[[], Awaitable[ConnectionStore]],
        history: Callable[[], Awaitable[HistoryStore]],
        erase_more: Callable[[WorkspaceId], Awaitable[None]] | None = None,
        *,
        guard: SupportMode,
        audit: AuditService,
    ) -> None:
        self._guard = guard
        self._audit = audit
        self._registry = registry
        self._homes = homes
        self._apis = apis
        self._cache = cache
        self._store = store
        self._history = history
        self._erase_more = erase_more

    def key_home_name(self, home: KeyHome) -> str:
        """The name of where keys are kept, such as that of the system's keyring, for people."""
        return self._homes[home].name

    async def check(self, service: Service, secret: Secret) -> KeyCheck:
        """Asks the chosen service, and only that one, about the key. Raises ServiceError."""
        probe = Workspace(WorkspaceId("check"), "check", service, Environment.LIVE)
        api = await self._apis.once(probe, secret)
        try:
            return await api.check_key()
        finally:
            await api.aclose()

    async def add(
        self,
        service: Service,
        secret: Secret,
        *,
        name: str = "",
        identity: Identity | None = None,
        key_home: KeyHome = KeyHome.KEYRING,
        is_transient: bool = False,
    ) -> Workspace:
        """Checks the key, keeps it, makes the workspace and selects it.

        Raises SupportModeOn, ServiceError when the key is not good, SecretError when it cannot be kept,
        StoreError when the settings cannot be written; then no key is left behind. A cancel before the end
        leaves nothing.
        """
        self._guard.require_writable(Writing.WORKSPACE)
        found = await self.check(service, secret)
        workspace = Workspace(
            id=WorkspaceId("demo" if is_transient else uuid.uuid4().hex),
            name=parse_name(name or self._free_name(found.account or service.name)),
            service=service,
            environment=found.environment,
            colour=COLOURS[len(self._registry.workspaces) % len(COLOURS)],
            identity=identity,
            key_home=key_home,
            is_transient=is_transient,
        )
        with self._audit.attempt(AuditAction.WORKSPACE_ADD, workspace=workspace.name):
            await self._keep(workspace, secret)
        return workspace

    async def replace_key(self, workspace: Workspace, secret: Secret) -> Workspace:
        """Checks the new key, then puts it in the old one's place. Raises as `add`; the old key stays then.

        Raises UserError (field "key") when the key belongs to the other environment.
        """
        self._guard.require_writable(Writing.KEY)
        found = await self.check(workspace.service, secret)
        if found.is_environment_certain and found.environment is not workspace.environment:
            raise UserError(
                "key",
                "This is a {environment} key and the workspace is {other}. Add a workspace for it instead.",
                environment=found.environment.value.upper(),
                other=workspace.environment.value.upper(),
            )
        with self._audit.attempt(AuditAction.KEY_REPLACE, workspace=workspace.name):
            await self._homes[workspace.key_home].write(workspace.id, secret)
        await self._apis.close(workspace.id)
        return workspace

    async def change(self, workspace: Workspace) -> None:
        """Puts a changed name, colour, identity, environment or service in place.

        Raises SupportModeOn, StoreError.
        """
        self._guard.require_writable(Writing.WORKSPACE)
        name = parse_name(workspace.name)
        with self._audit.attempt(AuditAction.WORKSPACE_CHANGE, workspace=name):
            self._registry.put(replace(workspace, name=name))
        await self._apis.close(workspace.id)

    async def remove(self, workspace: Workspace) -> None:
        """Removes the key from the keyring, then the workspace and what was kept of it here.

        Raises SecretError when the keyring keeps the key: then the workspace stays too, so that the key
        is never left behind unseen; a keyring that is gone altogether does not stop the removal.
        """
        self._guard.require_writable(Writing.WORKSPACE)
        with self._audit.attempt(AuditAction.WORKSPACE_REMOVE, workspace=workspace.name):
            await self._remove(workspace)

    async def _remove(self, workspace: Workspace) -> None:
        try:
            await self._homes[workspace.key_home].remove(workspace.id)
        except SecretError as error:
            if error.trouble is not SecretTrouble.NO_KEYRING:
                raise
        await self._apis.close(workspace.id)
        self._registry.remove(workspace.id)
        self._cache.drop(workspace.id)
        await (await self._store()).erase(workspace.id)
        await (await self._history()).erase(workspace.id)
        if self._erase_more is not None:
            await self._erase_more(workspace.id)

    def _free_name(self, wanted: str) -> str:
        taken = {workspace.name for workspace in self._registry.workspaces}
        wanted = wanted[: MAX_NAME_CHARS - 4].strip() or "Workspace"
        names = (wanted, *(f"{wanted} {number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    async def _keep(self, workspace: Workspace, secret: Secret) -> None:
        home = self._homes[workspace.key_home]
        await home.write(workspace.id, secret)
        try:
            self._registry.put(workspace)
            self._registry.select(workspace.id)
        except BaseException:
            await home.remove(workspace.id)
            raise
