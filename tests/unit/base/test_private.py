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


def test_the_log_is_private_and_so_are_those_it_rolls_over_to(tmp_path: Path) -> None:
    path = tmp_path / "desktop.log"
    path.touch(mode=0o666)
    handler = PrivateFileHandler(path, maxBytes=200, backupCount=2, encoding="utf-8")
    for number in range(8):
        handler.emit(logging.makeLogRecord({"msg": f"{number} {'x' * 60}"}))
    handler.close()
    assert len(list(tmp_path.iterdir())) == 3
    assert {mode(each) for each in tmp_path.iterdir()} == {0o600}
