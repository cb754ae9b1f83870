"""R20, and R20 against a plaintext keyring that counts, a call in the window, and a key in a file."""

import time

import pytest

from desktop.base.paths import Folders
from desktop.secrets import backend
from desktop.secrets.vault import KeyringVault
from tests.proof import __main__ as command
from tests.proof import keyrings
from tests.proof.figure import Figure, Share


def test_r20(capfd: pytest.CaptureFixture[str]) -> None:
    assert command.main(["r20"]) == 0
    assert "keyrings" in capfd.readouterr().out


def broken(name: str) -> Figure:
    figure = keyrings.prove(Share(), [name])
    assert not figure.is_met
    return figure


def test_r20_sees_an_unsafe_keyring_that_counts_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "_is_safe", lambda found: True)
    assert "plain text: took the key" in broken("plain text").faults


def test_r20_sees_a_window_that_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    real = KeyringVault.write

    async def slowly(vault: KeyringVault, *args: object) -> None:
        time.sleep(0.15)  # noqa: ASYNC251 as a keyring asked in the window's thread
        await real(vault, *args)  # type: ignore[arg-type]  # passed on as they are

    monkeypatch.setattr(KeyringVault, "write", slowly)
    assert any("still" in fault for fault in broken("works").faults)


def test_r20_sees_a_key_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    real = keyrings._lived

    async def leaks(folders: Folders, seen: keyrings.Seen) -> str:
        key = await real(folders, seen)
        folders.settings_file.with_name("key.txt").write_text(key)
        return key

    monkeypatch.setattr(keyrings, "_lived", leaks)
    assert any("canary" in fault for fault in broken("works").faults)
