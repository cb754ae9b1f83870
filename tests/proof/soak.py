"""The soak: 20,000 operations in half an hour, one in twenty with a fault; what is held at its end.

One API client and its stores live all the time, as a workspace's do; each fault has a server of its own.
Linux only.
"""

import asyncio
import ctypes
import gc
import os
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import anyio.to_thread

from desktop.api.client import ApiClient
from desktop.base.clock import SystemClock
from desktop.domain.connection import Connection
from desktop.domain.errors import DesktopError
from desktop.domain.identity import Identity
from desktop.domain.secret import Secret
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.models.notices.notices import notice_of
from desktop.net.http import HttpClient
from desktop.net.spill import Spill
from desktop.store.opening import StoreSet, open_stores
from tests.fakes.faults.reach import truth
from tests.fakes.faults.server import Fault, misbehaving
from tests.fakes.faults.table import FAULTS
from tests.fakes.upstream_service import KEY
from tests.proof.faults import SHORT, answer, client_of, name_look_ups
from tests.proof.figure import Figure, Share
from tests.proof.large import memory_mib
from tests.proof.operations import OPERATIONS, SHAPE, USER, Operation

FULL, MINUTES = 20_000, 30.0
FAULTY = 0.05
GROWTH_MIB = 20.0
WARM = 0.15  # of all operations: by then caches and pools are as large as they become
QUIET = 5  # looks without a change, after which nothing is on its way out any longer
W1 = WorkspaceId("w1")
Leak = Callable[[], None]


@dataclass(frozen=True)
class Held:
    """What the process holds at one moment."""

    memory_mib: float
    files: int
    tasks: int
    threads: int


async def _held(http: HttpClient) -> Held:
    """After what is on its way out is gone, kept connections among it."""
    await http._transports.aclose()
    seen = [(-1, -1, -1)] * QUIET
    for _ in range(20):
        await asyncio.sleep(0.05)
        seen.append(_counts())
        if len({*seen[-QUIET:]}) == 1:
            break
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)  # what the allocator keeps for later is not held by anybody
    return Held(memory_mib(), *_counts())


def _counts() -> tuple[int, int, int]:
    """File handles, tasks, threads."""
    files = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 names suffice
    threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208 Qt's among them
    return files, len(asyncio.all_tasks()), threads


async def _one(number: int, operation: Operation, api: ApiClient, logos: str, stores: StoreSet) -> None:
    """An operation and what the application does with what came of it."""
    try:
        found = await operation.ask(api, logos)
    except DesktopError as error:
        notice_of(error)
        return
    if number % 10 == 0 and isinstance(found, Connection):
        await stores.connections.save(W1, found, USER)
        await stores.connections.saved(W1, Identity("user-1"))


async def _soak(share: Share, leak: Leak, _app: Any) -> Figure:
    operations = share.of(FULL, 300)
    pause_s = MINUTES * 60 / FULL
    chance = share.random("soak")
    crashed: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, told: crashed.append(str(told["message"])))
    faulty = [fault for fault in FAULTS.values() if fault.name != "pages never end"]  # seconds of work each
    counted = {"faults": 0}
    with tempfile.TemporaryDirectory() as folder, name_look_ups(asyncio.get_running_loop()):
        await asyncio.gather(*(asyncio.to_thread(sleep, 0.1) for _ in range(32)))  # as many as there will be
        await anyio.to_thread.run_sync(int)  # as above, for the threads of the HTTP client's library
        stores = await asyncio.to_thread(open_stores, Path(folder, "desktop.db"))
        async with misbehaving(Fault("none", truth, ("works",)), answer) as server:
            recorded = count()
            service = replace(SHAPE.service, api_base=server.url)
            workspace = Workspace(W1, "W", service, Environment.TEST)

            async def read_key() -> Secret:
                return Secret(KEY)

            http = HttpClient("", Spill(Path(folder, "bodies")))
            api = ApiClient(http, workspace, read_key, lambda _: next(recorded) and None, SystemClock())

            async def turn(number: int) -> None:
                operation = chance.choice(OPERATIONS)
                leak()
                if chance.random() >= FAULTY:
                    await _one(number, operation, api, server.url, stores)
                    return
                counted["faults"] += 1
                async with misbehaving(chance.choice(faulty), answer) as bad:
                    poor = client_of(replace(SHAPE.service, api_base=bad.url), bad, SHORT)
                    try:
                        await _one(number, operation, poor, bad.secure_url, stores)
                    finally:
                        await poor.aclose()

            await _run(turn, 0, round(operations * WARM), pause_s)
            before = await _held(http)
            await _run(turn, round(operations * WARM), operations, pause_s)
            server.asked.clear()
            after = await _held(http)
            await api.aclose()
        await stores.aclose()
    return _figure(operations, counted["faults"], before, after, crashed)


async def _run(turn: Callable[[int], Awaitable[None]], start: int, end: int, pause_s: float) -> None:
    for number in range(start, end):
        until = monotonic() + pause_s
        await turn(number)
        if (left := until - monotonic()) > 0:
            await asyncio.sleep(left)


def _figure(operations: int, faults: int, before: Held, after: Held, crashed: list[str]) -> Figure:
    grew = after.memory_mib - before.memory_mib
    held = [
        f"{name}: {now} instead of {then}"
        for name, then, now in (
            ("file handles", before.files, after.files),
            ("tasks", before.tasks, after.tasks),
            ("threads", before.threads, after.threads),
        )
        if now > then
    ]
    words = (
        f"{operations:,} operations, {faults:,} with a fault: memory {grew:+.1f} MiB (≤ +{GROWTH_MIB:.0f}), "
    )
    words += f"file handles {after.files - before.files:+}, tasks {after.tasks - before.tasks:+}, "
    words += f"threads {after.threads - before.threads:+}"
    wrong = [*held, *(f"unhandled: {each}" for each in crashed)]
    if grew > GROWTH_MIB:
        wrong.append(f"memory grew by {grew:.1f} MiB")
    return Figure(words, not wrong, tuple(wrong[:10]))


def prove(share: Share, leak: Leak = lambda: None) -> Figure:
    """`leak` is called in each operation, to show that a leak would be seen."""
    from tests.bench import window

    return window.run(partial(_soak, share, leak))
