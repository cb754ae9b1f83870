"""One API a workspace, however many ask for it at once."""

import asyncio

from desktop.domain.ports import KeyReader, ServiceApi
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, KeyHome, Workspace, WorkspaceId
from desktop.secrets.memory import MemoryVault
from desktop.services.apis import ApiPool
from tests.support.loops import Run

HERE = Workspace(WorkspaceId("w"), "W", PICA, Environment.TEST)


class _Api:
    """Counts its closings."""

    closed = 0

    async def aclose(self) -> None:
        """Once more."""
        self.closed += 1


def test_two_that_ask_at_once_share_one(run: Run) -> None:
    """Each list opened a client of its own at every start: one leaked, and neither knew the other's limit."""
    opened: list[_Api] = []

    async def open_api(_workspace: Workspace, _read: KeyReader) -> ServiceApi:
        await asyncio.sleep(0)  # as the imports in a thread do: others run meanwhile
        opened.append(_Api())
        return opened[-1]  # type: ignore[return-value] # the pool only closes it

    async def work() -> None:
        pool = ApiPool(open_api, {KeyHome.KEYRING: MemoryVault()})
        first, second = await asyncio.gather(pool.get(HERE), pool.get(HERE))
        assert first is second
        await pool.aclose()
        assert [api.closed for api in opened] == [1]

    run(work())
