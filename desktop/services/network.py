"""The proxy and the Console's patience, as they are kept and as each new client gets them."""

from collections.abc import Callable
from contextlib import suppress

from desktop.domain.errors import SecretError
from desktop.domain.network import NetworkKept, ProxyLogin, ProxyMode, proxy_url
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome, WorkspaceId
from desktop.services.apis import ApiPool, KeyHomes

PASSWORD_ID = WorkspaceId("proxy-password")  # beside the workspaces' keys; no workspace has such an id


class NetworkService:
    """`read` and `keep` are the settings'; `keep` raises StoreError."""

    def __init__(
        self,
        homes: KeyHomes,
        apis: ApiPool,
        read: Callable[[], NetworkKept],
        keep: Callable[[NetworkKept], None],
    ) -> None:
        self._homes = homes
        self._apis = apis
        self._read = read
        self._keep = keep

    @property
    def kept(self) -> NetworkKept:
        """What the settings hold now."""
        return self._read()

    async def proxy(self) -> str | None:
        """For the HTTP client: None is the system's proxy, an empty text none. Raises SecretError."""
        kept = self._read()
        if kept.proxy_mode is ProxyMode.SYSTEM:
            return None
        if kept.proxy_mode is ProxyMode.NONE or not kept.proxy_address:
            return ""
        if not kept.proxy_name:
            return kept.proxy_address
        return proxy_url(kept.proxy_address, ProxyLogin(kept.proxy_name, await self._password()))

    async def change(self, kept: NetworkKept, password: Secret | None = None) -> SecretError | None:
        """Keeps it; the next call goes the new way. Without `password` the one that is kept stays, and goes
        when there is no name any more.

        Returns why the keyring did not take the password, which is then in memory for this run. Raises
        StoreError.
        """
        trouble: SecretError | None = None
        if password is not None:
            trouble = await self._keep_password(password)
        elif not kept.proxy_name and self._read().proxy_name:
            await self._forget_password()
        self._keep(kept)
        await self._apis.aclose()  # each workspace's client is made anew at its next call
        return trouble

    async def _password(self) -> Secret:
        try:
            return await self._homes[KeyHome.MEMORY].read(PASSWORD_ID)
        except SecretError:
            return await self._homes[KeyHome.KEYRING].read(PASSWORD_ID)

    async def _keep_password(self, password: Secret) -> SecretError | None:
        try:
            await self._homes[KeyHome.KEYRING].write(PASSWORD_ID, password)
        except SecretError as error:
            await self._homes[KeyHome.MEMORY].write(PASSWORD_ID, password)
            return error
        await self._homes[KeyHome.MEMORY].remove(PASSWORD_ID)
        return None

    async def _forget_password(self) -> None:
        for home in self._homes.values():
            with suppress(SecretError):  # it is not used any more, wherever it may still lie
                await home.remove(PASSWORD_ID)
