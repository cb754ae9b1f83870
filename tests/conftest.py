"""What every test gets: a headless Qt, folders of its own, and the fixtures of tests/support."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from tests.support.headless import be_headless

pytest_plugins = [
    "tests.support.garbage",
    "tests.support.loops",
    "tests.support.leaks",
    "tests.support.logfail",
    "tests.support.loopback_only",
    "tests.support.canary",
    "tests.support.no_skips",
]

be_headless()
for _name in ("PICA_SECRET_KEY", "PICA_API_URL", "PICA_AUTHKIT_URL"):
    os.environ.pop(_name, None)  # a developer's own key has no business here

# The folders of the person who runs the tests stay as they are.
_HOME = Path(tempfile.mkdtemp(prefix="authkit-desktop-tests-"))
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(_HOME / _name.lower())


def pytest_sessionfinish() -> None:
    """Takes a copied key back, as the application does at its end.

    PySide 6.11.3 crashes at exit while the clipboard holds data that Python made.
    """
    clipboard = sys.modules.get("desktop.ui.clipboard")
    qt = sys.modules.get("PySide6.QtGui")
    if clipboard is not None and qt is not None and qt.QGuiApplication.instance() is not None:
        clipboard.board().clear_if_ours()


def pytest_unconfigure() -> None:
    """Leaves nothing behind."""
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application's arguments; what must be set before QApplication exists is set here."""
    from PySide6.QtCore import QCoreApplication, Qt

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # for QtWebEngine
    return ["authkit-desktop"]
