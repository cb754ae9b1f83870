"""The stores on each backend that there is, for the contract suites."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.store.opening import StoreSet, open_stores
from tests.support.loops import Run


@contextmanager
def sqlite_stores(folder: Path, run: Run) -> Iterator[StoreSet]:
    """Stores on a fresh SQLite file, closed at the end."""
    stores = open_stores(folder / "data" / "desktop.db")
    try:
        yield stores
    finally:
        run(stores.aclose())
