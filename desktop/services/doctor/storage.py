"""Checks of what is written: a connection saved and read again, database, settings, disk, permissions."""

import asyncio
import os
import shutil
import stat
import sys
from pathlib import Path
from uuid import uuid4

from desktop.base.paths import Folders
from desktop.domain.check import CheckId, Finding, Fix, Found, failed, fault, needs, passed, warned
from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.identity import Identity
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.services.doctor.visit import Visit

_WORKSPACE = WorkspaceId("doctor")  # nobody's: its row is gone again at the end of the check


async def connection_saved(visit: Visit) -> Found:
    """A connection can be saved and read again, for an identity that no table knows; then it is removed."""
    try:
        stores = await visit.stores()
        if stores.is_read_only:
            return needs(CheckId.DATABASE)
        store = stores.connections
        row = _trial()
        try:
            await store.save(_WORKSPACE, row, Identity("nobody-knows-me"))
            found = await store.saved(_WORKSPACE)
        finally:
            await store.forget(_WORKSPACE, row.key)
    except StoreError:
        return needs(CheckId.DATABASE)
    is_same = any(each.connection_key == row.key and each.state is row.state for each in found)
    return passed(Finding.CONNECTION_KEPT) if is_same else failed(Finding.CONNECTION_CHANGED)


async def database(visit: Visit) -> Found:
    """The database opens, is of a version this application knows, and can be written."""
    try:
        stores = await visit.stores()
    except StoreError as error:
        return fault(error, Fix.OPEN_FOLDER)
    for notice in stores.notices:
        is_whole_again = notice.trouble is StoreTrouble.DAMAGED
        return fault(notice, Fix.OPEN_FOLDER, is_warning=is_whole_again)
    return passed(Finding.DATABASE_WRITABLE)


async def settings(visit: Visit) -> Found:
    """settings.json was read, all of it."""
    for notice in visit.around.settings_notices():
        if isinstance(notice, StoreError):
            return fault(notice, Fix.OPEN_FOLDER)
    return passed(Finding.SETTINGS_READ)


async def disk(visit: Visit) -> Found:
    """There is room on the disk."""
    folder = visit.around.folders.data
    try:
        free = (await asyncio.to_thread(shutil.disk_usage, folder)).free
    except OSError as error:
        return fault(StoreError.from_os(error, str(folder)), Fix.OPEN_FOLDER)
    if free < visit.around.least_free_bytes:
        return failed(Finding.DISK_FULL, Fix.OPEN_FOLDER, bytes=str(free), folder=str(folder))
    if free < visit.around.low_free_bytes:
        return warned(Finding.DISK_LOW, Fix.OPEN_FOLDER, bytes=str(free), folder=str(folder))
    return passed(Finding.DISK_FREE, bytes=str(free))


async def permissions(visit: Visit) -> Found:
    """Nobody but their owner may look into folders and files (0700, 0600)."""
    if sys.platform == "win32":
        return passed(Finding.PRIVATE_BY_SYSTEM)
    closed, wide = await asyncio.to_thread(_looked_at, visit.around.folders)
    if closed:
        return failed(Finding.FOLDER_CLOSED, Fix.REPAIR_PERMISSIONS, path=str(closed[0]))
    if wide:
        return failed(Finding.OPEN_TO_OTHERS, Fix.REPAIR_PERMISSIONS, paths=", ".join(map(str, wide)))
    return passed(Finding.PRIVATE)


def repair_permissions(folders: Folders) -> None:
    """Takes from others what they need not have, and gives the owner what is needed. Raises OSError."""
    for path in _ours(folders):
        mode = 0o700 if path.is_dir() else 0o600
        if path.exists() and stat.S_IMODE(path.stat().st_mode) != mode:
            path.chmod(mode)


def _looked_at(folders: Folders) -> tuple[list[Path], list[Path]]:
    """Folders that the owner cannot use, and what others may use."""
    there = [path for path in _ours(folders) if path.exists()]
    closed = [path for path in there if path.is_dir() and not os.access(path, os.R_OK | os.W_OK | os.X_OK)]
    return closed, [path for path in there if path.stat().st_mode & 0o077]


def _ours(folders: Folders) -> list[Path]:
    database = folders.database_file
    files = [folders.settings_file, folders.audit_head_file, folders.recovery_file, folders.body_folder]
    beside = [database.with_name(database.name + end) for end in ("", "-wal", "-shm")]
    return list(dict.fromkeys([folders.config, folders.data, folders.cache, folders.log, *files, *beside]))


def _trial() -> Connection:
    key = ConnectionKey(f"test::doctor::default::{uuid4().hex}")
    state = ConnectionState.OPERATIONAL
    return Connection(key, ConnectionId(uuid4().hex), "doctor", Environment.TEST, state)
