"""The keyring vault when the keyring hangs, is locked, missing, refuses or lies."""

import asyncio
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.secret import Secret
from desktop.domain.workspace import WorkspaceId
from desktop.secrets.vault import KeyringVault
from tests.fakes import keyring_backends as fakes
from tests.support.keyring_session import (
    keyring_session_command,
    keyring_session_environment,
    require_keyring,
)
from tests.support.loops import Run, eventually

ROOT = Path(__file__).parent.parent.parent.parent
W1 = WorkspaceId("w1")
KEY = Secret("sk_test_0123456789abcdef")
OLD = Secret("sk_test_the_old_key_here")
Opened = Callable[..., KeyringVault]


@pytest.fixture
def opened() -> Iterator[Opened]:
    """A vault on a given backend."""
    before = keyring.get_keyring()
    vaults: list[KeyringVault] = []

    def make(backend: KeyringBackend, prompt_s: float = 10) -> KeyringVault:
        keyring.set_keyring(backend)
        vaults.append(KeyringVault(prompt_s))
        return vaults[-1]

    yield make
    keyring.set_keyring(before)
    for vault in vaults:
        vault.close()


async def trouble_of_each(vault: KeyringVault) -> list[SecretTrouble]:
    """What reading, writing and removing say, in this order."""
    troubles = []
    for work in (vault.read(W1), vault.write(W1, KEY), vault.remove(W1)):
        with pytest.raises(SecretError) as caught:
            await work
        troubles.append(caught.value.trouble)
    return troubles


@pytest.mark.parametrize(
    "backend",
    [
        fail.Keyring(),
        null.Keyring(),
        fakes.PlaintextKeyring(),
        fakes.EncryptedKeyring(),
        fakes.Chained(),
        fakes.Chained(null.Keyring(), fakes.PlaintextKeyring()),
    ],
    ids=["fail", "null", "plain text", "keyrings.alt", "empty chain", "chain of unsafe ones"],
)
def test_what_keeps_no_secret_counts_as_no_keyring(run: Run, opened: Opened, backend: KeyringBackend) -> None:
    vault = opened(backend)
    with pytest.raises(SecretError) as caught:
        run(vault.write(W1, KEY))
    assert caught.value.trouble is SecretTrouble.NO_KEYRING
    assert not getattr(backend, "values", {})


def test_of_a_chain_the_first_safe_member_is_used(run: Run, opened: Opened) -> None:
    unsafe, safe = fakes.PlaintextKeyring(), fakes.Keeping()
    vault = opened(fakes.Chained(unsafe, safe))
    run(vault.write(W1, KEY))
    assert run(vault.read(W1)) == KEY
    assert not unsafe.values
    assert fakes.value_of(safe, "w1") == KEY.reveal()


def test_a_keyring_that_comes_up_later_is_found(
    run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = opened(fail.Keyring())
    with pytest.raises(SecretError):
        run(vault.read(W1))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.fakes.keyring_backends.Keeping")
    run(vault.write(W1, KEY))
    assert run(vault.read(W1)) == KEY


def test_a_backend_that_cannot_be_loaded_counts_as_none(
    run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = opened(fail.Keyring())
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "no.such.module.Keyring")
    assert run(trouble_of_each(vault)) == [SecretTrouble.NO_KEYRING] * 3


def test_a_locked_keyring_is_said(run: Run, opened: Opened) -> None:
    assert run(trouble_of_each(opened(fakes.Locked()))) == [SecretTrouble.LOCKED] * 3


@pytest.mark.parametrize("kind", [fakes.Refusing, fakes.Dropping, fakes.Cutting, fakes.Crashing])
def test_a_key_that_is_not_kept_as_given_was_refused(
    run: Run, opened: Opened, kind: type[fakes.Keeping]
) -> None:
    with pytest.raises(SecretError) as caught:
        run(opened(kind()).write(W1, KEY))
    assert caught.value.trouble is SecretTrouble.REFUSED
    assert KEY.reveal() not in str(caught.value)


def test_a_key_that_cannot_be_removed_is_said(run: Run, opened: Opened) -> None:
    backend = fakes.Refusing()
    backend.values["authkit-desktop", "w1"] = KEY.reveal()
    with pytest.raises(SecretError) as caught:
        run(opened(backend).remove(W1))
    assert caught.value.trouble is SecretTrouble.REFUSED


def test_a_hanging_keyring_times_out_and_the_loop_stays_alive(run: Run, opened: Opened) -> None:
    backend = fakes.Hanging()
    vault = opened(backend, prompt_s=0.2)

    async def read() -> float:
        """The longest the loop was held up, in seconds."""
        reading = asyncio.ensure_future(vault.read(W1))
        longest, before = 0.0, time.perf_counter()
        while not reading.done():
            await asyncio.sleep(0.001)
            longest, before = max(longest, time.perf_counter() - before), time.perf_counter()
        with pytest.raises(SecretError) as caught:
            await reading
        assert caught.value.trouble is SecretTrouble.TIMEOUT
        return longest

    assert run(read()) < 0.1
    backend.answered.set()


def test_after_the_answer_the_keyring_serves_again(run: Run, opened: Opened) -> None:
    backend = fakes.Hanging()
    backend.values["authkit-desktop", "w1"] = KEY.reveal()
    vault = opened(backend, prompt_s=0.1)
    with pytest.raises(SecretError):
        run(vault.read(W1))
    backend.answered.set()
    assert run(vault.read(W1)) == KEY


@pytest.mark.parametrize("before", [None, OLD], ids=["new", "replaced"])
@pytest.mark.parametrize("is_cancelled", [False, True], ids=["timed out", "cancelled"])
def test_a_write_nobody_waits_for_undoes_itself(
    run: Run, opened: Opened, before: Secret | None, is_cancelled: bool
) -> None:
    backend = fakes.HangingAtWrite()
    if before is not None:
        backend.values["authkit-desktop", "w1"] = before.reveal()
    vault = opened(backend, prompt_s=10 if is_cancelled else 0.1)

    async def write_and_leave() -> None:
        writing = asyncio.ensure_future(vault.write(W1, KEY))
        await eventually(backend.is_asking.is_set)
        if is_cancelled:
            writing.cancel()
        with pytest.raises(asyncio.CancelledError if is_cancelled else SecretError):
            await writing
        backend.answered.set()
        await vault.remove(WorkspaceId("another"))  # behind the write, in the same worker

    run(write_and_leave())
    assert fakes.value_of(backend, "w1") == (before.reveal() if before else None)


def test_a_call_that_waits_in_line_and_is_cancelled_is_never_made(run: Run, opened: Opened) -> None:
    backend = fakes.HangingAtWrite()
    backend.values["authkit-desktop", "w1"] = OLD.reveal()
    vault = opened(backend)

    async def remove_and_leave() -> None:
        writing = asyncio.ensure_future(vault.write(WorkspaceId("w2"), KEY))
        await eventually(backend.is_asking.is_set)
        removing = asyncio.ensure_future(vault.remove(W1))
        await asyncio.sleep(0)
        removing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await removing
        backend.answered.set()
        await writing
        await vault.read(W1)

    run(remove_and_leave())
    assert fakes.value_of(backend, "w1") == OLD.reveal()


def test_keyring_is_asked_in_one_daemon_thread(run: Run, opened: Opened) -> None:
    threads: set[threading.Thread] = set()

    class Watching(fakes.Keeping):
        def get_password(self, service: str, username: str) -> str | None:
            threads.add(threading.current_thread())
            return super().get_password(service, username)

    vault = opened(Watching())
    for _ in range(3):
        run(vault.write(W1, KEY))
    (thread,) = threads
    assert thread.daemon
    assert thread is not threading.main_thread()


CHILD = """
import asyncio, sys
from desktop.domain.errors import SecretError
from desktop.domain.secret import Secret
from desktop.domain.workspace import WorkspaceId
from desktop.secrets.vault import KeyringVault

assert "keyring" not in sys.modules, "keyring is imported when it is needed"

async def main():
    vault = KeyringVault(float(sys.argv[1]))
    write = lambda workspace_id: vault.write(workspace_id, Secret("sk_test_0123456789abcdef"))
    for work in (vault.read, write, vault.read, vault.remove):
        try:
            await work(WorkspaceId("w1"))
            print("done")
        except SecretError as error:
            print(error.trouble.value)

asyncio.run(main())
"""


def child_says(argv: list[str], environment: dict[str, str]) -> list[str]:
    done = subprocess.run(argv, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_interpreter_ends_while_the_keyring_hangs(tmp_path: Path) -> None:
    backend = "tests.fakes.keyring_backends.Hanging"
    environment = keyring_session_environment(tmp_path, PYTHON_KEYRING_BACKEND=backend)
    start = time.monotonic()
    assert child_says([sys.executable, "-c", CHILD, "0.2"], environment) == ["timeout"] * 4
    assert time.monotonic() - start < 20


def test_without_a_session_bus_there_is_no_keyring_and_no_file(tmp_path: Path) -> None:
    environment = keyring_session_environment(tmp_path)
    says = child_says([sys.executable, "-c", CHILD, "10"], environment)
    assert says == ["no_keyring"] * 4
    assert not [each for each in tmp_path.rglob("*") if each.is_file()]


def test_the_null_backend_of_the_environment_is_no_keyring(tmp_path: Path) -> None:
    environment = keyring_session_environment(
        tmp_path, PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring"
    )
    assert child_says([sys.executable, "-c", CHILD, "10"], environment) == ["no_keyring"] * 4


def test_a_real_keyring_serves_and_when_locked_without_a_display_says_so(tmp_path: Path) -> None:
    require_keyring()
    argv = [sys.executable, "-c", CHILD, "20"]
    environment = keyring_session_environment(tmp_path)
    assert child_says(keyring_session_command(argv), environment) == ["missing", "done", "done", "done"]
    locked = keyring_session_command(argv, is_unlocked=False)
    assert child_says(locked, environment) == ["locked"] * 4
