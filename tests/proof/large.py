"""R6: an answer of 1 GiB and a gzip bomb, as a list and in the console: memory, and standstills.

The server is a process of its own, so that only the application's memory counts. Linux only.
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.api.client import ApiClient
from desktop.base.clock import SystemClock
from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import DesktopError, NetworkCause, Unreachable
from desktop.domain.request import BodyFault, Method, PassthroughRequest, PassthroughResponse
from desktop.domain.secret import Secret
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.net.http import HttpClient
from desktop.net.spill import Spill
from tests.proof.figure import Figure, Share

FULL_MIB = 1024
MOST_MIB = {"plain": 64.0, "bomb": 32.0}
STALL_MS = 100.0
TRIES = 3
SETTLED_S = 0.2
_REQUEST = PassthroughRequest(Method.GET, "gmail/v1/large", ConnectionKey("test::gmail::default::1"))
Ask = Callable[[ApiClient], Awaitable[Any]]
OPERATIONS: dict[str, Ask] = {
    "list": lambda api: api.connections(),
    "console": lambda api: api.send(_REQUEST),
}


@dataclass(frozen=True)
class Measured:
    """One operation against one flood."""

    name: str
    grew_mib: float
    most_mib: float
    stalled_ms: float
    ended: str  # empty when it ended as it should


@contextmanager
def _flood(kind: str, mib: int) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.proof.flood", kind, str(mib)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def _client(url: str, folder: Path) -> ApiClient:
    workspace = Workspace(WorkspaceId("w"), "W", replace(PICA, api_base=url), Environment.TEST)

    async def read_key() -> Secret:
        return Secret("sk_test_large_0123456789abcdef")

    http = HttpClient("", Spill(folder))
    return ApiClient(http, workspace, read_key, lambda entry: None, SystemClock())


def memory_mib(line: str = "VmRSS") -> float:
    """What this process has in memory, or with VmHWM had at most."""
    found = re.search(rf"^{line}:\s+(\d+) kB", Path("/proc/self/status").read_text(), re.MULTILINE)
    assert found is not None
    return int(found[1]) / 1024


def _forget_peak() -> None:
    """The peak begins again at what is in use now."""
    Path("/proc/self/clear_refs").write_text("5")


async def _measured(kind: str, name: str, mib: int, folder: Path) -> Measured:
    from tests.proof.standstill import OwnStallMeter

    with _flood(kind, mib) as url:
        api = _client(url, folder)
        meter = OwnStallMeter()
        await asyncio.sleep(SETTLED_S)  # starting the flood held the loop up: not the answer's doing
        _forget_peak()
        before = memory_mib()
        meter.start()
        outcome = await _outcome(OPERATIONS[name], api)
        meter.stop()
        grew = memory_mib("VmHWM") - before
        ended = _wrong_end(kind, name, mib, outcome)
        await api.aclose()
    return Measured(f"{kind} {name}", grew, MOST_MIB[kind], meter.longest_ms, ended)


async def _quietest(kind: str, name: str, mib: int, folder: Path) -> Measured:
    """Measured again, at most twice, where it stood still: another program may have had the processor."""
    tries = [await _measured(kind, name, mib, folder)]
    while tries[-1].stalled_ms > STALL_MS and len(tries) < TRIES:
        tries.append(await _measured(kind, name, mib, folder))
    grew = max(it.grew_mib for it in tries)
    return replace(min(tries, key=lambda it: it.stalled_ms), grew_mib=grew)


async def _outcome(ask: Ask, api: ApiClient) -> Any:
    try:
        return await ask(api)
    except DesktopError as error:
        return error


def _wrong_end(kind: str, name: str, mib: int, outcome: Any) -> str:
    """A list says that it is too large; the console has it in a file, or says that it is a bomb."""
    if name == "list":
        is_right = isinstance(outcome, Unreachable) and outcome.cause is NetworkCause.TOO_LARGE
    elif not isinstance(outcome, PassthroughResponse):
        is_right = False
    elif kind == "bomb":
        is_right = outcome.fault is BodyFault.BOMB
    else:
        is_right = outcome.fault is None and outcome.size == mib << 20
    return "" if is_right else repr(outcome)[:200]


async def _warm(folder: Path) -> None:
    """What is loaded at the first call is not the answer's."""
    for name in OPERATIONS:
        with _flood("plain", 1) as url:
            api = _client(url, folder)
            await _outcome(OPERATIONS[name], api)
            await api.aclose()


async def _prove(share: Share, _app: Any) -> Figure:
    mib = share.of(FULL_MIB, 80)
    with tempfile.TemporaryDirectory() as folder:
        await _warm(Path(folder))
        found = [await _quietest(kind, name, mib, Path(folder)) for kind in MOST_MIB for name in OPERATIONS]
    faults = [f"{it.name}: ended with {it.ended}" for it in found if it.ended]
    faults += [
        f"{it.name}: memory grew by {it.grew_mib:.0f} MiB" for it in found if it.grew_mib > it.most_mib
    ]
    faults += [f"{it.name}: {it.stalled_ms:.0f} ms still" for it in found if it.stalled_ms > STALL_MS]
    grew = {kind: max(it.grew_mib for it in found if it.name.startswith(kind)) for kind in MOST_MIB}
    words = f"{mib:,} MiB: memory + {grew['plain']:.1f} MiB (≤ 64), bomb + {grew['bomb']:.1f} MiB (≤ 32), "
    words += f"the window still for at most {max(it.stalled_ms for it in found):.0f} ms (≤ {STALL_MS:.0f})"
    return Figure(words, not faults, tuple(faults))


def prove(share: Share) -> Figure:
    """On Qt's loop, as the application runs."""
    from tests.bench import window

    return window.run(partial(_prove, share))
