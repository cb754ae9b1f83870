"""What every SecretVault promises, on memory and on the real keyring.

The real one is gnome-keyring under a session bus of its own: there this file runs again in a child process.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.base import redact
from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.ports import SecretVault
from desktop.domain.secret import Secret
from desktop.domain.workspace import WorkspaceId
from desktop.secrets.memory import MemoryVault
from desktop.secrets.vault import KeyringVault
from tests.support.canary import assert_no_canary
from tests.support.keyring_session import (
    keyring_session_command,
    keyring_session_environment,
    require_keyring,
)
from tests.support.loops import Run

INSIDE = "AUTHKIT_DESKTOP_TEST_KEYRING"
ROOT = Path(__file__).parent.parent.parent
W1, W2 = WorkspaceId("w1"), WorkspaceId("w2")


@pytest.fixture(params=["keyring" if INSIDE in os.environ else "memory"])
def vault(request: pytest.FixtureRequest, run: Run) -> Iterator[SecretVault]:
    if request.param == "memory":
        yield MemoryVault()
        return
    keyring = KeyringVault(prompt_s=20)
    yield keyring
    for workspace_id in (W1, W2):
        run(keyring.remove(workspace_id))
    keyring.close()


def trouble(run: Run, work: object) -> SecretTrouble:
    with pytest.raises(SecretError) as caught:
        run(work)  # type: ignore[arg-type]  # a coroutine
    return caught.value.trouble


def test_a_key_that_was_written_is_read(run: Run, vault: SecretVault, canary: str) -> None:
    run(vault.write(W1, Secret(canary)))
    assert run(vault.read(W1)) == Secret(canary)


def test_a_missing_key_is_said(run: Run, vault: SecretVault) -> None:
    assert trouble(run, vault.read(W1)) is SecretTrouble.MISSING


def test_workspaces_have_keys_of_their_own(run: Run, vault: SecretVault) -> None:
    run(vault.write(W1, Secret("sk_test_one_one_one")))
    run(vault.write(W2, Secret("sk_test_two_two_two")))
    run(vault.remove(W1))
    assert trouble(run, vault.read(W1)) is SecretTrouble.MISSING
    assert run(vault.read(W2)).reveal() == "sk_test_two_two_two"


def test_a_second_key_takes_the_place_of_the_first(run: Run, vault: SecretVault) -> None:
    run(vault.write(W1, Secret("sk_test_the_old_key")))
    run(vault.write(W1, Secret("sk_test_the_new_key")))
    assert run(vault.read(W1)).reveal() == "sk_test_the_new_key"
    run(vault.remove(W1))
    assert trouble(run, vault.read(W1)) is SecretTrouble.MISSING


def test_removing_nothing_is_no_error(run: Run, vault: SecretVault) -> None:
    run(vault.remove(W1))
    run(vault.remove(W1))


@pytest.mark.parametrize("value", ["x", "sk_test_" + "k" * 1200, "schlüssel-钥匙-🔑", ' a\n"b"\t$ '])
def test_any_text_comes_back_as_it_was(run: Run, vault: SecretVault, value: str) -> None:
    run(vault.write(W1, Secret(value)))
    assert run(vault.read(W1)).reveal() == value


@pytest.mark.parametrize("value", ["", "sk_test_\ud800"], ids=["empty", "half a character"])
def test_what_is_no_text_is_refused(run: Run, vault: SecretVault, value: str) -> None:
    assert trouble(run, vault.write(W1, Secret(value))) is SecretTrouble.REFUSED
    assert trouble(run, vault.read(W1)) is SecretTrouble.MISSING


def test_keys_are_masked_in_the_log_from_then_on(run: Run, vault: SecretVault) -> None:
    value = f"a-key-without-a-shape-{vault.name}"
    run(vault.write(W1, Secret(value)))
    assert value not in redact.redact(f"the key is {value}!")


def test_a_key_that_is_only_read_is_masked_too(run: Run, vault: SecretVault) -> None:
    value = f"another-key-without-a-shape-{vault.name}"
    run(vault.write(W1, Secret(value)))
    redact.forget(value)
    run(vault.read(W1))
    if isinstance(vault, KeyringVault):
        assert value not in redact.redact(f"the key is {value}!")


def test_calls_at_the_same_time_do_not_mix(run: Run, vault: SecretVault) -> None:
    async def both() -> list[str]:
        await asyncio.gather(
            vault.write(W1, Secret("sk_test_first_one")), vault.write(W2, Secret("sk_test_2nd_one"))
        )
        return [each.reveal() for each in await asyncio.gather(vault.read(W1), vault.read(W2))]

    assert run(both()) == ["sk_test_first_one", "sk_test_2nd_one"]


@pytest.mark.skipif(INSIDE in os.environ, reason="this is the child")
def test_the_real_keyring_keeps_all_of_this(tmp_path: Path, canary: str) -> None:
    require_keyring()
    argv = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        __file__,
        "-k",
        "not real_keyring",
    ]
    environment = keyring_session_environment(tmp_path, **{INSIDE: "1"})
    done = subprocess.run(
        keyring_session_command(argv), env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
    assert_no_canary(tmp_path)
