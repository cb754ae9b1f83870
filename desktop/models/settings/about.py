"""What Settings tells of the application itself: its folders, and the versions of all parts."""

import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, qVersion

from desktop import __version__
from desktop.base.paths import APP_NAME, Folders
from desktop.models.words import keyring as keyring_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """The web engine, asked for through callables: it is 30 MB that not every run loads."""

    is_loaded: Callable[[], bool]
    versions: Callable[[], tuple[str, str, str]]  # QtWebEngine, Chromium, Chromium's security patches
    is_sandboxed: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class StoredPart:
    """One kind of what is kept on this computer; `size` in bytes."""

    name: str
    about: str
    path: Path
    size: int


def stored_parts(folders: Folders) -> tuple[StoredPart, ...]:
    """Settings, database, cache and log with their sizes now; reads the disk, so call it off the window."""
    database = folders.database_file
    return (
        StoredPart(
            translate("about", "Settings"),
            translate("about", "workspaces and choices, no keys"),
            folders.settings_file,
            _size(folders.settings_file),
        ),
        StoredPart(
            translate("about", "Database"),
            translate("about", "saved connections, request history, activity"),
            database,
            sum(_size(each) for each in database.parent.glob(database.name + "*")),
        ),
        StoredPart(
            translate("about", "Cache"),
            translate("about", "lists and logos last seen"),
            folders.cache,
            _size(folders.cache),
        ),
        StoredPart(
            translate("about", "Log"),
            translate("about", "what happened, with secrets left out"),
            folders.log,
            _size(folders.log),
        ),
    )


def version_rows(keyring: str, engine: EngineFacts) -> tuple[tuple[str, str], ...]:
    """Names and versions; the engine's own only while it is loaded."""
    sandbox = (
        translate("about", "on")
        if engine.is_sandboxed()
        else translate("about", "off: the application runs as root, where it cannot work")
    )
    rows = [
        (APP_NAME, __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", pyside_version),
    ]
    if engine.is_loaded():
        web, chromium, patches = engine.versions()
        rows.append(("QtWebEngine", web))
        words = translate("about", "{version}, security patches of {patches}")
        rows.append(("Chromium", words.format(version=chromium, patches=patches)))
    return (
        *rows,
        (translate("about", "Engine's sandbox"), sandbox),
        (translate("about", "System"), f"{platform.system()} {platform.release()} ({platform.machine()})"),
        (translate("about", "Keyring"), keyring_words(keyring)),
    )


def versions_text(rows: tuple[tuple[str, str], ...]) -> str:
    """The same for a bug report, one a line."""
    return "\n".join(f"{name}: {value}" for name, value in rows)


def is_loaded(module: str) -> bool:
    """Whether a module was imported in this run."""
    return module in sys.modules


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            return sum(_size(each) for each in path.iterdir())
        return path.stat().st_size
    except OSError:
        return 0  # gone meanwhile, or not readable: it counts as nothing
