"""Verify: a harmless call through a connection, and what its answer shows."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from desktop.base.redact import redact
from desktop.domain.activity import Source
from desktop.domain.connection import ConnectionKey, InspectedConnection
from desktop.domain.errors import DesktopError, Refused, SecretError, ServiceError, Unreachable, UserError
from desktop.domain.ports import Clock, VerificationStore
from desktop.domain.probe import Finding, Probe, obstacle_of, read_answer
from desktop.domain.probe_book import ProbeBook
from desktop.domain.request import PassthroughRequest, PassthroughResponse
from desktop.domain.timeline import EventKind
from desktop.domain.verification import Because, Evidence, Verdict, Verification
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.services.apis import ApiPool
from desktop.services.pausable import Pausable
from desktop.services.timeline import TimelineService

PER_SECOND = 10.0  # probes begun, unless the service's own limit is lower
AT_ONCE = 8
EXCERPT_BYTES = 600
_WRITTEN_TOGETHER = 25

VerdictSink = Callable[[Verification], None]


class VerifyRun(Pausable):
    """Many connections verified one after the other; can be paused. Cancel the task that awaits `run`."""

    def __init__(
        self,
        service: "VerifyService",
        workspace: Workspace,
        rows: Sequence[InspectedConnection],
        on_verdict: VerdictSink,
        per_second: float = PER_SECOND,
    ) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self.done = 0
        self._service = service
        self._workspace = workspace
        self._on_verdict = on_verdict
        self._pause_s = 1 / per_second
        self._unwritten: list[Verification] = []

    @property
    def total(self) -> int:
        """Connections to verify."""
        return len(self.rows)

    async def run(self) -> None:
        """Verifies all rows; returns when the last verdict is kept.

        Raises SecretError when the key cannot be read and StoreError when verdicts cannot be kept: what was
        found until then was told. A cancel keeps what was found.
        """
        room = asyncio.Semaphore(AT_ONCE)
        try:
            async with asyncio.TaskGroup() as group:
                for row in self.rows:
                    await self._may_go_on()
                    await room.acquire()
                    group.create_task(self._one(row, room))
                    await asyncio.sleep(self._pause_s)
        except* DesktopError as errors:
            raise errors.exceptions[0] from errors
        finally:
            await self._keep()

    async def _one(self, row: InspectedConnection, room: asyncio.Semaphore) -> None:
        try:
            found = await self._service.look(self._workspace, row)
        finally:
            room.release()
        self.done += 1
        self._unwritten.append(found)
        self._on_verdict(found)
        if len(self._unwritten) >= _WRITTEN_TOGETHER:
            await self._keep()

    async def _keep(self) -> None:
        batch, self._unwritten = self._unwritten, []
        await self._service.keep(batch)


class VerifyService:
    """Probes connections. Nothing but GET and HEAD leaves it: there is no `Probe` with another method."""

    def __init__(
        self,
        apis: ApiPool,
        probes: ProbeBook,
        store: Callable[[], Awaitable[VerificationStore]],
        timeline: TimelineService,
        clock: Clock,
    ) -> None:
        self.probes = probes
        self._apis = apis
        self._store = store
        self._timeline = timeline
        self._clock = clock

    async def latest(self, workspace: Workspace) -> dict[ConnectionKey, Verification]:
        """The last verdict of each connection. Raises StoreError."""
        return {each.key: each for each in await (await self._store()).latest(workspace.id)}

    def run(
        self,
        workspace: Workspace,
        rows: Sequence[InspectedConnection],
        on_verdict: VerdictSink,
        per_second: float = PER_SECOND,
    ) -> VerifyRun:
        """A run over these rows; await its `run`."""
        return VerifyRun(self, workspace, rows, on_verdict, per_second)

    async def look(self, workspace: Workspace, row: InspectedConnection) -> Verification:
        """Sends the platform's probe through one connection; any trouble on the way is a verdict too.

        Raises SecretError when the key cannot be read.
        """
        probe = self.probes.find(row.platform)
        found = await self._look(workspace, row, probe)
        while found.evidence.because is Because.NO_ANSWER and self._apis.is_locked:
            found = await self._look(workspace, row, probe)  # a lock cut it off: it waits for a person first
        told = {"verdict": found.verdict.value, "reported": row.state.value}
        self._timeline.note(workspace.id, row.key, EventKind.VERDICT, **told)
        return found

    async def try_probe(self, workspace: Workspace, row: InspectedConnection, probe: Probe) -> Verification:
        """What this probe would say of a connection; nothing is noted or kept. Raises as `look`."""
        return await self._look(workspace, row, probe)

    async def _look(
        self, workspace: Workspace, row: InspectedConnection, probe: Probe | None
    ) -> Verification:
        if row.vault is None:
            return self._judged(workspace, row, Verdict.SIGN_IN_LOST, Because.NOT_IN_VAULT)
        if probe is None or not probe.is_usable:
            reason = probe.reason if probe is not None else ""
            return self._judged(workspace, row, Verdict.CANNOT_BE_TESTED, Because.NO_PROBE, reason)
        try:
            response = await (await self._apis.get(workspace)).send(
                _request(probe, row.key), source=Source.PROBE
            )
        except SecretError:
            raise
        except Refused as error:
            return self._judged(
                workspace, row, Verdict.SERVICE_TROUBLE, Because.SERVICE_REFUSAL, str(error), probe
            )
        except ServiceError as error:
            return _unanswered(workspace, row, self._clock, error, probe)
        except UserError as error:
            return self._judged(workspace, row, Verdict.CANNOT_BE_TESTED, Because.NO_FIT, str(error), probe)
        obstacle = obstacle_of(response)
        found = (
            Finding(Verdict.SERVICE_TROUBLE, Because.NO_ANSWER) if obstacle else read_answer(probe, response)
        )
        return _verification(workspace, row, self._clock, found, probe, response, obstacle)

    async def keep(self, verifications: Sequence[Verification]) -> None:
        """Keeps verdicts. Raises StoreError."""
        if verifications:
            await (await self._store()).add(verifications)

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Forgets a workspace's verdicts and timelines. Raises StoreError."""
        await (await self._store()).erase(workspace_id)
        await self._timeline.erase(workspace_id)

    def _judged(
        self,
        workspace: Workspace,
        row: InspectedConnection,
        verdict: Verdict,
        because: Because,
        detail: str = "",
        probe: Probe | None = None,
    ) -> Verification:
        request = f"{probe.method} {probe.path}" if probe is not None and probe.is_usable else ""
        evidence = Evidence(request=request, because=because, detail=redact(detail))
        now = self._clock.now()
        return Verification(workspace.id, row.key, now, verdict, evidence)


def _request(probe: Probe, key: ConnectionKey) -> PassthroughRequest:
    return PassthroughRequest(
        probe.method, probe.path, key, platform=probe.platform, query=probe.query, headers=probe.headers
    )


def _unanswered(
    workspace: Workspace, row: InspectedConnection, clock: Clock, error: ServiceError, probe: Probe
) -> Verification:
    is_network = isinstance(error, Unreachable)
    evidence = Evidence(
        request=f"{probe.method} {probe.path}",
        because=Because.NO_ANSWER,
        detail=redact(error.detail if is_network else str(error)),
        obstacle=error.cause.value if is_network else "",
        host=error.host or workspace.service.api_host,
    )
    return Verification(workspace.id, row.key, clock.now(), Verdict.SERVICE_TROUBLE, evidence)


def _verification(
    workspace: Workspace,
    row: InspectedConnection,
    clock: Clock,
    found: Finding,
    probe: Probe,
    response: PassthroughResponse,
    obstacle: str,
) -> Verification:
    evidence = Evidence(
        request=f"{probe.method} {probe.path}",
        status=response.status,
        because=found.because,
        detail=redact(found.detail),
        excerpt=redact(response.body[:EXCERPT_BYTES].decode("utf-8", "replace")),
        reference=response.reference,
        elapsed_s=response.elapsed_s,
        obstacle=obstacle,
        host=workspace.service.api_host if obstacle else "",
    )
    return Verification(workspace.id, row.key, clock.now(), found.verdict, evidence, redact(found.account))
