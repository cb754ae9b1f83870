"""What R10 and R12 do to the files of a data folder, and whether everything acknowledged is still there."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop.base.files import write_private
from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.errors import StoreError
from desktop.domain.identity import Identity
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.store.good_copy import good_copy
from desktop.store.opening import StoreSet, open_stores
from desktop.store.schema import SCHEMA, Schema
from desktop.store.sqlite import open_database

Acknowledge = Callable[[str], None]
Job = Callable[[Path, Acknowledge], Awaitable[None]]
W1, ANNA = WorkspaceId("w1"), Identity("anna")
BEFORE = 60  # rows that every data folder begins with
SAVES = 12
NAME = "desktop.db"


def connection(key: str, fill: int = 2000) -> Connection:
    """A connection whose row takes so many bytes."""
    raw = json.dumps({"fill": "x" * fill})
    id_ = ConnectionId("c")
    operational = ConnectionState.OPERATIONAL
    return Connection(ConnectionKey(key), id_, "gmail", Environment.TEST, operational, raw_json=raw)


async def save(stores: StoreSet, number: int, acknowledge: Acknowledge) -> None:
    """One save, and its acknowledgement."""
    key = f"new {number:04}"
    await stores.connections.save(W1, connection(key), ANNA)
    acknowledge(key)


async def saving(folder: Path, acknowledge: Acknowledge) -> None:
    """Opens and saves; where the schema is old it is migrated, and where a copy is due it is made."""
    stores = open_stores(folder / NAME)
    acknowledge("open")
    for number in range(SAVES):
        await save(stores, number, acknowledge)
    await stores.aclose()


async def writing(folder: Path, acknowledge: Acknowledge) -> None:
    """Replaces a small file again and again, as the settings and the drafts are."""
    for number in range(SAVES * 4):
        data = json.dumps({"number": number, "fill": "y" * 3000}).encode()
        await asyncio.to_thread(write_private, folder / "settings.json", data)
        acknowledge(str(number))


def make_folders(place: Path) -> dict[str, tuple[Path, Job]]:
    """A data folder to begin with for each kind of moment, and what is done in it."""
    old_migrations = place / "migrations"
    shutil.copytree(SCHEMA.folder, old_migrations, ignore=shutil.ignore_patterns("__pycache__"))
    for script in sorted((old_migrations / "versions").glob("v[0-9]*.py"))[1:]:
        script.unlink()
    first = replace(SCHEMA, folder=old_migrations, revisions=SCHEMA.revisions[:1])
    whole, old = _filled(place / "whole", SCHEMA), _filled(place / "old", first)
    copied = place / "copied"
    shutil.copytree(whole, copied)
    open_database(copied / NAME).close()
    return {
        "copying": (whole, saving),
        "migrating": (old, saving),
        "saving": (copied, saving),
        "writing": (whole, writing),
    }


def _filled(folder: Path, schema: Schema) -> Path:
    """A closed database of this schema, with what the first version would have saved."""
    database = open_database(folder / NAME, schema)
    database.close()
    good_copy(folder / NAME).unlink(missing_ok=True)
    with closing(sqlite3.connect(folder / NAME)) as db, db:
        columns = "id, user_id, platform, connection_key, workspace_id, raw_json"
        rows = [(f"{n:032x}", "anna", "gmail", f"old {n:04}", "w1", "{}" + " " * 2000) for n in range(BEFORE)]
        db.executemany(f"INSERT INTO user_connections ({columns}) VALUES (?, ?, ?, ?, ?, ?)", rows)
    return folder


def losses(folder: Path, acknowledged: list[str], kind: str) -> str:
    """What the next start does not find, or finds damaged; empty when all is there."""
    if kind == "writing":
        return _file_losses(folder / "settings.json", acknowledged)
    try:
        database = open_database(folder / NAME)
    except StoreError as error:
        return f"does not open: {error}"
    database.close()
    if database.notices:
        return f"opened with {[str(notice) for notice in database.notices]}"
    with closing(sqlite3.connect(folder / NAME)) as db:
        check = db.execute("PRAGMA integrity_check").fetchone()[0]
        kept = {row[0] for row in db.execute("SELECT connection_key FROM user_connections")}
    wanted = {f"old {number:04}" for number in range(BEFORE)} | set(acknowledged) - {"open"}
    lost = wanted - kept
    return f"corrupt: {check}" if check != "ok" else f"lost {sorted(lost)[:3]}" if lost else ""


def _file_losses(path: Path, acknowledged: list[str]) -> str:
    if not acknowledged:
        return ""
    try:
        number = json.loads(path.read_bytes())["number"]
    except (OSError, ValueError) as error:
        return f"settings: {error!r}"
    return "" if number >= int(acknowledged[-1]) else f"settings: {number} instead of {acknowledged[-1]}"
