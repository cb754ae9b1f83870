"""One API a workspace, however many ask for it at once; another when it changes, and none while locked."""

import asyncio
from dataclasses import replace

import pytest

from desktop.base.redact import redact
from desktop.domain.errors import SecretError, SecretTrouble, UserError
from desktop.domain.ports import KeyReader, ServiceApi
from desktop.domain.secret import Secret
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, KeyHome, Workspace, WorkspaceId
from desktop.secrets.memory import MemoryVault
from desktop.services.apis import ApiPool
from desktop.services.unlock import UnlockService
from tests.support.canary import CANARY
from tests.support.loops import Run

HERE = Workspace(WorkspaceId("w"), "W", PICA, Environment.TEST)


class _Api:
    """Counts its closings, and reads its key when told."""

    def __init__(self, read: KeyReader) -> None:
        self.read, self.closed = read, 0

    async def aclose(self) -> None:
        """Once more."""
        self.closed += 1


class _Pool(ApiPool):
    """Remembers what it opened."""

    def __init__(self, vault: MemoryVault | None = None) -> None:
        self.opened: list[_Api] = []
        vault = vault or MemoryVault()
        super().__init__(self._open, {KeyHome.KEYRING: vault, KeyHome.MEMORY: vault})

    async def _open(self, _workspace: Workspace, read: KeyReader) -> ServiceApi:
        await asyncio.sleep(0)  # as the imports in a thread do: others run meanwhile
        self.opened.append(_Api(read))
        return self.opened[-1]  # type: ignore[return-value] # the pool only closes it

    @property
    def closed(self) -> list[int]:
        """How often each was closed."""
        return [api.closed for api in self.opened]


async def passed(task: "asyncio.Task[object]") -> bool:
    """Whether it ends when everything else has had its turn."""
    for _ in range(10):
        await asyncio.sleep(0)
    return task.done()


def test_two_that_ask_at_once_share_one(run: Run) -> None:
    """Each list opened a client of its own at every start: one leaked, and neither knew the other's limit."""

    async def work() -> None:
        pool = _Pool()
        first, second = await asyncio.gather(pool.get(HERE), pool.get(HERE))
        assert first is second
        await pool.aclose()
        assert pool.closed == [1]

    run(work())


def test_a_workspace_that_changed_has_another_and_the_old_one_is_closed(run: Run) -> None:
    async def work() -> None:
        pool = _Pool()
        first = await pool.get(HERE)
        moved = replace(HERE, service=PICA.moved("https://api.example.com"))
        assert await pool.get(moved) is not first
        assert pool.closed == [1, 0]
        await pool.aclose()

    run(work())


def test_while_locked_no_api_is_handed_out_and_no_key_is_read(run: Run) -> None:
    async def work() -> None:
        vault = MemoryVault()
        await vault.write(HERE.id, Secret(CANARY))
        pool = _Pool(vault)
        await pool.get(HERE)
        pool.lock()
        asking = asyncio.create_task(pool.get(HERE))
        reading = asyncio.create_task(pool.opened[0].read())
        assert not await passed(asking)
        assert not await passed(reading)
        pool.unlock()
        assert await asking is pool.opened[0]
        assert await reading == Secret(CANARY)
        await pool.aclose()

    run(work())


def test_a_lock_forgets_keys_and_the_one_that_stays_is_masked_still(run: Run) -> None:
    demo = replace(HERE, id=WorkspaceId("demo"), key_home=KeyHome.MEMORY)
    here = replace(HERE, key_home=KeyHome.MEMORY)

    async def work() -> None:
        vault = MemoryVault()
        await vault.write(demo.id, Secret("its own word of the demo"))
        await vault.write(here.id, Secret(CANARY))
        unlock = UnlockService(_Pool(vault), {KeyHome.MEMORY: vault}, vault)
        await unlock.lock(but=(demo.id,))
        assert "its own word" not in redact("a log line with its own word of the demo")
        assert unlock.needs_key(here)
        with pytest.raises(UserError):
            await unlock.unlock(here, Secret("another key"))
        assert unlock.is_locked
        await unlock.unlock(here, Secret(CANARY))
        assert not unlock.is_locked

    run(work())


@pytest.mark.parametrize("trouble", [SecretTrouble.MISSING, SecretTrouble.LOCKED, SecretTrouble.REFUSED])
def test_a_keyring_that_opens_lets_in_also_where_it_holds_no_key(run: Run, trouble: SecretTrouble) -> None:
    class Troubled(MemoryVault):
        async def read(self, workspace_id: WorkspaceId) -> Secret:
            raise SecretError(trouble)

    async def work() -> None:
        unlock = UnlockService(_Pool(), {KeyHome.KEYRING: Troubled()}, MemoryVault())
        await unlock.lock()
        if trouble is SecretTrouble.MISSING:
            await unlock.unlock(HERE)
        else:
            with pytest.raises(SecretError):
                await unlock.unlock(HERE)
        assert unlock.is_locked is (trouble is not SecretTrouble.MISSING)

    run(work())
