"""R20: keyrings that hang, are locked, missing, refuse, lie or die, under the application's own services.

A person adds a workspace, loads its connections, replaces the key, and removes it. Meanwhile the window has
to live, what goes wrong is said, and the key is in no file.
"""

import logging
import tempfile
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from desktop.app import wiring
from desktop.app.bug import BugSink
from desktop.app.wiring import Services, build_services
from desktop.base.log import start_log
from desktop.base.paths import Folders
from desktop.domain.errors import DesktopError
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome
from desktop.models.notices.notices import notice_of
from desktop.sandbox.server import Sandbox
from desktop.secrets.vault import KeyringVault
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from tests.fakes import keyring_backends as fakes
from tests.proof.figure import Figure, Share
from tests.support.canary import assert_no_canary

PROMPT_S = 0.3  # instead of a minute
STALL_MS = 100.0
LONGEST_S = 20.0
TRIES = 3
BACKENDS: dict[str, Callable[[], KeyringBackend]] = {
    "works": fakes.Keeping,
    "missing": fail.Keyring,
    "null": null.Keyring,
    "plain text": fakes.PlaintextKeyring,
    "keyrings.alt": fakes.EncryptedKeyring,
    "unsafe chain": lambda: fakes.Chained(null.Keyring(), fakes.PlaintextKeyring()),
    "hangs": fakes.Hanging,
    "hangs at a write": fakes.HangingAtWrite,
    "locked": fakes.Locked,
    "refuses": fakes.Refusing,
    "drops": fakes.Dropping,
    "cuts": fakes.Cutting,
    "crashes": fakes.Crashing,
    "gives another key": fakes.Mistaken,
    **{f"dies after {calls} calls": (lambda n=calls: fakes.Dying(n)) for calls in (2, 4, 7, 10)},
}
UNSAFE = {"missing", "null", "plain text", "keyrings.alt", "unsafe chain"}


@dataclass
class Seen:
    """What one keyring led to."""

    name: str
    errors: list[DesktopError] = field(default_factory=list[DesktopError])
    faults: list[str] = field(default_factory=list[str])
    stalled_ms: float = 0.0
    took_s: float = 0.0


async def _step(seen: Seen, what: str, work: Awaitable[Any]) -> Any:
    """The result; an error has to be one of ours, and said."""
    try:
        return await work
    except DesktopError as error:
        seen.errors.append(error)
        notice = notice_of(error)
        if not (notice.title and notice.cause and notice.next_step):
            seen.faults.append(f"{seen.name}, {what}: says only {notice.text!r}")
    except Exception as error:  # noqa: BLE001 a crash is what is looked for
        seen.faults.append(f"{seen.name}, {what}: {error!r}")
    return None


async def _use(services: Services, sandbox: Sandbox, seen: Seen) -> None:
    secret = Secret(sandbox.key)
    add = services.workspaces.add
    workspace = await _step(seen, "add", add(sandbox.service, secret, key_home=KeyHome.KEYRING))
    if workspace is None:  # as the window offers it
        workspace = await _step(seen, "keep in memory", add(sandbox.service, secret, key_home=KeyHome.MEMORY))
    elif seen.name in UNSAFE:
        seen.faults.append(f"{seen.name}: took the key")
    if workspace is None:
        seen.faults.append(f"{seen.name}: memory was refused")
        return

    async def load() -> None:
        await (await services.apis.get(workspace)).connections()

    for _ in range(3):
        await _step(seen, "load", load())
    await _step(seen, "replace", services.workspaces.replace_key(workspace, secret))
    await _step(seen, "load again", load())
    await _step(seen, "remove", services.workspaces.remove(workspace))


async def _seen(name: str, folder: Path) -> Seen:
    seen, folders = Seen(name), Folders.below(folder)
    folders.make()
    with _logging(folders.log):
        key = await _lived(folders, seen)
    try:
        assert_no_canary(folder, texts=[str(each) for each in seen.errors], key=key)
    except AssertionError as error:
        seen.faults.append(f"{name}: {error}")
    return seen


async def _lived(folders: Folders, seen: Seen) -> str:
    """One run of the application with this keyring; returns the key."""
    from tests.bench.stall import StallMeter

    meter = StallMeter()
    sandbox = Sandbox(connections=12, identities=2)
    await sandbox.start()
    backend = BACKENDS[seen.name]()
    keyring.set_keyring(backend)
    services = build_services(folders, SettingsRegistry(SettingsFile(folders.settings_file)), BugSink())
    await _warm(services, sandbox)
    meter.start()
    began = perf_counter()
    await _use(services, sandbox, seen)
    seen.took_s = perf_counter() - began
    meter.stop()
    seen.stalled_ms = meter.longest_ms
    if isinstance(backend, fakes.Hanging):
        backend.answered.set()
    await services.aclose()
    await sandbox.aclose()
    return sandbox.key


async def _warm(services: Services, sandbox: Sandbox) -> None:
    """What is loaded at the first use is no matter of the keyring."""
    workspace = await services.workspaces.add(sandbox.service, Secret(sandbox.key), key_home=KeyHome.MEMORY)
    await (await services.apis.get(workspace)).connections()
    await services.workspaces.remove(workspace)


@contextmanager
def _logging(folder: Path) -> Iterator[None]:
    """The application's log, for as long."""
    root = logging.getLogger()
    before = list(root.handlers)
    start_log(folder)
    yield
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()


async def _quietest(name: str, place: Path) -> Seen:
    """Done again, at most twice, where the window stood still: another program may have had the processor."""
    tries = [await _seen(name, place / f"{name} 0")]
    while tries[-1].stalled_ms > STALL_MS and len(tries) < TRIES:
        tries.append(await _seen(name, place / f"{name} {len(tries)}"))
    best = min(tries, key=lambda each: each.stalled_ms)
    best.faults = [fault for each in tries for fault in each.faults]
    return best


async def _prove(names: Collection[str], _app: Any) -> Figure:
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-keyrings-") as place:
        seen = [await _quietest(name, Path(place)) for name in names]
    faults = [fault for each in seen for fault in each.faults]
    faults += [f"{each.name}: {each.stalled_ms:.0f} ms still" for each in seen if each.stalled_ms > STALL_MS]
    faults += [f"{each.name}: took {each.took_s:.0f} s" for each in seen if each.took_s > LONGEST_S]
    silent = [each.name for each in seen if each.name != "works" and not each.errors]
    faults += [f"{name}: nothing was said" for name in silent]
    words = f"{len(seen)} keyrings, {sum(len(each.errors) for each in seen)} troubles said, the window still "
    words += f"for at most {max(each.stalled_ms for each in seen):.0f} ms (≤ {STALL_MS:.0f}), "
    words += f"{sum('canary' in fault for fault in faults)} keys in plain text"
    return Figure(words, not faults, tuple(faults[:10]))


def prove(share: Share, only: Collection[str] = ()) -> Figure:
    """All of them, whatever the share: they are few."""
    from tests.bench import window

    before, make = keyring.get_keyring(), wiring.KeyringVault
    wiring.KeyringVault = lambda: KeyringVault(PROMPT_S)  # type: ignore[assignment,misc]  # a shorter patience
    try:
        return window.run(partial(_prove, only or tuple(BACKENDS)))
    finally:
        wiring.KeyringVault = make  # type: ignore[misc]  # put back
        keyring.set_keyring(before)
