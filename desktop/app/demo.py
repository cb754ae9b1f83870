"""The demo: the built-in service on loopback, and a workspace of this run on it."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from desktop.app.wiring import Services
from desktop.domain.identity import Identity
from desktop.domain.secret import Secret
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Environment, KeyHome, Workspace, WorkspaceId

DEMO_ID = WorkspaceId("demo")
_AILING = 0.12  # of what is reported operational: enough that Verify has something to find
Closer = Callable[[], Coroutine[Any, Any, None]]


async def start_sandbox() -> "SandboxHandle":
    """Starts the sandbox in this process, on the one loop; it is slow to import and is so off the window.

    Raises OSError when no port can be had.
    """

    def build() -> Any:
        from desktop.sandbox.server import Sandbox

        return Sandbox(ailing=_AILING)

    sandbox = await asyncio.to_thread(build)
    await sandbox.start()
    return SandboxHandle(sandbox)


class SandboxHandle:
    """A running sandbox."""

    def __init__(self, sandbox: Any) -> None:
        self._sandbox = sandbox
        self.service = sandbox.service
        self.key: str = sandbox.key
        self.aclose: Callable[[], Awaitable[None]] = sandbox.aclose

    def fail(self, fault: str) -> None:
        """Goes wrong from now on, as `sandbox/faults.py` says; an empty text mends it."""
        self._sandbox.fault = fault

    def delay(self, latency_ms: int) -> None:
        """Answers each call so much later from now on."""
        self._sandbox.latency_ms = latency_ms

    def move_to(self, environment: Environment) -> None:
        """Its connections belong to this environment from now on."""
        self._sandbox.move_to(environment.value)


async def start_demo(services: Services) -> tuple[Workspace, Closer]:
    """Opens the demo's workspace; what an earlier demo saved is gone with its service and is erased.

    Returns the workspace and what closes the service. Raises SupportModeOn, ServiceError,
    StoreError and OSError.
    """
    services.support_mode.require_writable(Writing.WORKSPACE)
    handle = await start_sandbox()
    await (await services.stores.connections()).erase(DEMO_ID)
    await (await services.stores.history()).erase(DEMO_ID)
    await services.support.erase(DEMO_ID)
    services.cache.drop(DEMO_ID)
    workspace = await services.workspaces.add(
        handle.service,
        Secret(handle.key),
        name="Demo",
        identity=Identity("42"),
        key_home=KeyHome.MEMORY,
        is_transient=True,
    )

    async def close() -> None:
        await handle.aclose()

    return workspace, close
