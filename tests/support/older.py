"""Data folders of earlier states of the application, from `tests/data/older`."""

import sqlite3
from contextlib import closing
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "data" / "older"
SETTINGS = tuple(sorted(FOLDER.glob("settings-*.json")))
ADDRESS = "http://127.0.0.1:1"
OLD_KEY = "test::gmail::default::old1"


def make_database(path: Path, revision: str) -> Path:
    """The database as it was at this migration."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")  # as the application leaves it
        database.executescript((FOLDER / f"{revision}.sql").read_text(encoding="utf-8"))
    return path


def make_settings(path: Path, fixture: Path, address: str = ADDRESS) -> Path:
    """The settings as they were, of a service at this address."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(fixture.read_text(encoding="utf-8").replace(ADDRESS, address), encoding="utf-8")
    return path
