"""The project's commands, as far as they can be seen without installing anything."""

import re
import subprocess
import sys
from pathlib import Path

import console
import environment
import libraries
import locking
import pytest

LOCKS = sorted(environment.LOCKS.glob("*.txt"))


def dev(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(console.ROOT / "build" / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False, timeout=30)


def requirements(lock: Path) -> dict[str, str]:
    rows = re.findall(r"(?m)^([a-z][a-z0-9-]*)==(\S+)", lock.read_text())
    return dict(rows)


def test_a_wrong_command_shows_the_usage_and_fails() -> None:
    answer = dev("tset")
    assert answer.returncode == 2
    assert "build/dev.py test" in answer.stderr


def test_help_shows_every_command() -> None:
    answer = dev("--help")
    assert answer.returncode == 0
    for command in ("run", "test", "bench", "proof", "pictures", "lock"):
        assert f"build/dev.py {command}" in answer.stdout


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_lock_files_have_exact_versions_with_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text()
    assert not re.search(r"(?i)--(index|extra-index|find-links|trusted)|https?://|file://| @ |^-e ", text)
    entries = re.split(r"(?m)^(?=[a-z])", text)[1:]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[0-9][^ ]*( ; [^\\]+)? \\\n", entry), entry.splitlines()[0]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry)


def test_dev_and_package_hold_all_of_run() -> None:
    run = requirements(environment.LOCKS / "run.txt")
    for name in ("dev", "package"):
        assert run.items() <= requirements(environment.LOCKS / f"{name}.txt").items()


def test_locks_cover_windows_and_linux_keyrings() -> None:
    run = (environment.LOCKS / "run.txt").read_text()
    assert re.search(r"(?m)^pywin32-ctypes==\S+ ; sys_platform == 'win32'", run)
    assert re.search(r"(?m)^secretstorage==\S+ ; sys_platform == 'linux'", run)


def test_a_lock_line_with_an_address_is_found() -> None:
    assert not locking.foreign_line((environment.LOCKS / "dev.txt").read_text())
    for line in ("--find-links /opt/x", "--extra-index-url file:///x", "foo @ https://example.com/foo.whl"):
        assert locking.foreign_line(f"alembic==1.0\n{line}\n") == line


def test_a_current_environment_is_found_at_once_and_a_new_lock_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locks = tmp_path / "lock"
    locks.mkdir()
    (locks / "run.txt").write_text("# nothing to install\n")
    monkeypatch.setattr(environment, "LOCKS", locks)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    installs: list[Path] = []
    monkeypatch.setattr(environment, "_install", lambda python, lock: installs.append(lock))
    monkeypatch.setattr(environment, "_make", lambda venv: _pretend_to_make(venv))
    venv = tmp_path / "venv"
    python = environment.prepare("run", venv)
    assert python.exists()
    environment.prepare("run", venv)
    assert len(installs) == 1
    (locks / "run.txt").write_text("# renewed\n")
    environment.prepare("run", venv)
    assert len(installs) == 2


def _pretend_to_make(venv: Path) -> None:
    python = environment.python_of(venv)
    python.parent.mkdir(parents=True)
    python.touch()


MISSING = libraries.Need("libnowhere-to-be-found.so.7", ("libnowhere7t64", "libnowhere7"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has system packages to look for")
class TestLibraries:
    def test_what_this_machine_runs_on_is_there(self) -> None:
        assert libraries.missing_of(libraries.QT) == []

    def test_a_missing_library_is_noticed(self) -> None:
        assert libraries.missing_of([MISSING, *libraries.QT]) == [MISSING]

    def test_a_name_that_apt_does_not_know_falls_back_to_the_oldest(self) -> None:
        assert libraries.debian_names([MISSING]) == ["libnowhere7"]

    def test_a_user_gets_one_command_to_run(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
        with pytest.raises(console.Stop, match=r"sudo apt-get update && sudo apt-get install .*libnowhere7"):
            libraries.require([MISSING])

    def test_another_linux_is_told_what_to_look_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/dnf" if name == "dnf" else None)
        with pytest.raises(console.Stop) as stop:
            libraries.require([MISSING])
        assert "sudo dnf install 'libnowhere-to-be-found.so.7()(64bit)'" in str(stop.value)
        assert "Debian: libnowhere7" in str(stop.value)

    def test_windows_and_macos_need_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.platform", "darwin")
        libraries.require([MISSING])
