"""What is written is its owner's alone, in folders that were there before too."""

import logging
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.base.files import close_to_others
from desktop.base.log import PrivateFileHandler
from desktop.base.paths import Folders

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def lax() -> Iterator[None]:
    """Nothing is private by the umask."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_folders_that_were_there_are_closed_to_others(tmp_path: Path) -> None:
    root = tmp_path / "data"
    for folder in (root, root / "log"):
        folder.mkdir(mode=0o777)
    Folders.below(root).make()
    assert {mode(each) for each in (root, root / "cache", root / "log")} == {0o700}


def test_a_folder_of_somebody_elses_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(PermissionError, match="belongs to somebody else"):
        close_to_others(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives a link to somebody else")
def test_what_somebody_else_put_into_an_open_folder_is_refused(tmp_path: Path) -> None:
    root, ours = tmp_path / "data", tmp_path / "ours.txt"
    root.mkdir(mode=0o777)
    ours.write_text("ours")
    (root / "desktop.log").symlink_to(ours)
    Folders.below(root).make()  # a link of our own is no harm
    root.chmod(0o777)
    os.chown(root / "desktop.log", 65534, 65534, follow_symlinks=False)
    with pytest.raises(PermissionError, match=r"desktop\.log belongs to somebody else"):
        Folders.below(root).make()
    assert ours.read_text() == "ours"


@pytest.mark.parametrize("name", ["settings.json", "log/desktop.log", "recovery.json"])
def test_a_pipe_or_a_device_in_a_files_place_is_refused(tmp_path: Path, name: str) -> None:
    folders = Folders.below(tmp_path)
    folders.make()
    path = tmp_path / name
    os.mkfifo(path)
    with pytest.raises(OSError, match="is no file"):
        folders.make()
    path.unlink()
    path.symlink_to("/dev/zero")
    with pytest.raises(OSError, match="is no file"):
        folders.make()


def test_the_log_is_private_and_so_are_those_it_rolls_over_to(tmp_path: Path) -> None:
    path = tmp_path / "desktop.log"
    path.touch(mode=0o666)
    handler = PrivateFileHandler(path, maxBytes=200, backupCount=2, encoding="utf-8")
    for number in range(8):
        handler.emit(logging.makeLogRecord({"msg": f"{number} {'x' * 60}"}))
    handler.close()
    assert len(list(tmp_path.iterdir())) == 3
    assert {mode(each) for each in tmp_path.iterdir()} == {0o600}
