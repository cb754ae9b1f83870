"""Runs the checks side by side, each with a deadline; one that hangs or breaks never holds up the others."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection

from desktop.domain.check import CheckId, CheckResult, Finding, Fix, Found, failed, fault, skipped
from desktop.domain.errors import DesktopError
from desktop.domain.identity import Identity
from desktop.domain.workspace import Workspace
from desktop.services.doctor import endpoint, key, machine, session, storage
from desktop.services.doctor.visit import Surroundings, Visit

DEADLINE_S = 20.0

_log = logging.getLogger(__name__)
Check = Callable[[Visit], Awaitable[Found]]

CHECKS: dict[CheckId, Check] = {
    CheckId.KEYRING: key.keyring,
    CheckId.KEY_PRESENT: key.key_present,
    CheckId.KEY_ACCEPTED: key.key_accepted,
    CheckId.ENVIRONMENT: key.environment,
    CheckId.ADDRESSES: key.addresses,
    CheckId.SERVICE_HOST: key.service_host,
    CheckId.CATALOGUE: key.catalogue,
    CheckId.RATE_LIMIT: key.rate_limit,
    CheckId.CLOCK: key.clock,
    CheckId.WIDGET_HOST: session.widget_host,
    CheckId.PREFLIGHT: session.preflight,
    CheckId.TOKEN: session.token,
    CheckId.TOKEN_URL: session.token_url,
    CheckId.DISPLAY_NAME: session.display_name,
    CheckId.ENDPOINT_PREFLIGHT: endpoint.endpoint_preflight,
    CheckId.ENDPOINT_PORT: endpoint.endpoint_port,
    CheckId.ENDPOINT_ORIGINS: endpoint.endpoint_origins,
    CheckId.CONNECTION_SAVED: storage.connection_saved,
    CheckId.DATABASE: storage.database,
    CheckId.SETTINGS: storage.settings,
    CheckId.DISK: storage.disk,
    CheckId.PERMISSIONS: storage.permissions,
    CheckId.VERSIONS: machine.versions,
    CheckId.SANDBOX: machine.sandbox,
    CheckId.ENGINE: machine.engine,
    CheckId.FONTS: machine.fonts,
}

_WITHOUT_WORKSPACE = frozenset(
    {CheckId.KEYRING, CheckId.KEY_PRESENT, CheckId.ENDPOINT_PORT, CheckId.ENDPOINT_ORIGINS}
    | {CheckId.CONNECTION_SAVED, CheckId.DATABASE, CheckId.SETTINGS, CheckId.DISK, CheckId.PERMISSIONS}
    | {CheckId.VERSIONS, CheckId.SANDBOX, CheckId.ENGINE, CheckId.FONTS}
)

ResultSink = Callable[[CheckResult], None]


class Doctor:
    """Looks at one workspace and at what the application stands on; changes nothing."""

    def __init__(self, around: Surroundings, *, deadline_s: float = DEADLINE_S) -> None:
        self.around = around
        self._deadline_s = deadline_s

    async def run(
        self,
        workspace: Workspace | None,
        identity: Identity | None = None,
        *,
        ids: Collection[CheckId] = tuple(CheckId),
        is_asked: bool = False,
        on_result: ResultSink = lambda result: None,
    ) -> tuple[CheckResult, ...]:
        """The results in the checks' order; `on_result` hears of each as it comes.

        With `is_asked` also what is only done on demand. A cancel ends all of them and closes what they
        opened.
        """
        visit = Visit(self.around, workspace, identity, is_asked=is_asked)
        try:
            async with asyncio.TaskGroup() as group:  # a cancel waits until each of them has ended
                running = [
                    group.create_task(self._one(visit, id_, on_result)) for id_ in CheckId if id_ in ids
                ]
            return tuple(task.result() for task in running)
        finally:
            await visit.aclose()

    async def _one(self, visit: Visit, id_: CheckId, on_result: ResultSink) -> CheckResult:
        clock = self.around.clock
        began = clock.monotonic()
        found = await self._found(visit, id_)
        result = CheckResult(id_, found, clock.monotonic() - began)
        on_result(result)
        return result

    async def _found(self, visit: Visit, id_: CheckId) -> Found:
        if visit.workspace is None and id_ not in _WITHOUT_WORKSPACE:
            return skipped(Finding.NO_WORKSPACE, Fix.ADD_WORKSPACE)
        try:
            async with asyncio.timeout(self._deadline_s):
                return await CHECKS[id_](visit)
        except TimeoutError:
            return failed(Finding.HANGS, seconds=f"{self._deadline_s:g}")
        except DesktopError as error:
            return fault(error)
        except Exception as error:  # noqa: BLE001 a check that breaks must not take the other ones with it
            _log.warning("the check %s broke", id_, exc_info=error)
            return failed(Finding.BROKE, what=type(error).__name__)
